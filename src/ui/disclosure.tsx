import type { ReactNode } from 'react'
import { Icon } from './icon'

/** Something that is opened when wanted, so that a page of many things can be looked over. */
export function Disclosure({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <details className="group rounded-2xl border border-line bg-panel">
      <summary className="flex min-h-12 list-none items-center gap-2 rounded-2xl px-4 py-2 font-medium hover:bg-sunken [&::-webkit-details-marker]:hidden">
        <span className="min-w-0 flex-1">{title}</span>
        <Icon name="next" className="size-5 text-soft transition-transform group-open:rotate-90" />
      </summary>
      <div className="space-y-4 px-4 pt-2 pb-4">{children}</div>
    </details>
  )
}
