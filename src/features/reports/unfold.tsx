'use client'

import { useState, type ReactNode } from 'react'
import { Icon } from '../../ui/icon'

/** Something that is opened in its place, and made only then. */
export function Unfold({ summary, children }: { readonly summary: ReactNode; readonly children: () => ReactNode }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="-mx-2 my-1 flex min-h-11 list-none items-center gap-2 rounded-lg px-2 text-sm hover:bg-sunken [&::-webkit-details-marker]:hidden">
        <span className="flex min-w-0 flex-1 items-center gap-2">{summary}</span>
        <Icon name="next" className={`size-4 text-soft transition-transform ${isOpen ? 'rotate-90' : ''}`} />
      </summary>
      {isOpen && children()}
    </details>
  )
}
