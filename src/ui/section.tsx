import { useId, type ReactNode } from 'react'
import { Panel } from './panel'

/** One part of a screen under its heading. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="space-y-2">
      <h2 id={id} className="text-lg font-semibold">
        {title}
      </h2>
      <Panel className="space-y-4">{children}</Panel>
    </section>
  )
}
