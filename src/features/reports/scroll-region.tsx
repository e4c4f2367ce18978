import type { ReactNode } from 'react'

/** A table that is wider than its place scrolls by itself, by keys too. */
export function ScrollRegion({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div role="group" aria-label={label} tabIndex={0} className="relative max-h-[80dvh] overflow-auto rounded-xl border border-line">
      {children}
    </div>
  )
}
