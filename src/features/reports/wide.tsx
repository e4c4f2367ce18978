import type { ReactNode } from 'react'

/** On a wide screen a report may be wider than the column that other screens keep to. */
export function Wide({ children }: { readonly children: ReactNode }) {
  return <div className="space-y-5 lg:mx-[calc(50%-min(50vw-2rem,38rem))]">{children}</div>
}

/** A table that is wider than its place scrolls by itself, by keys too. */
export function ScrollRegion({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div role="group" aria-label={label} tabIndex={0} className="relative max-h-[80dvh] overflow-auto rounded-xl border border-line">
      {children}
    </div>
  )
}
