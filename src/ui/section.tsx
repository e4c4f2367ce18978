import { useId, type ReactNode } from 'react'
import { Panel } from './panel'

/** One part of a screen under its heading, which can take the focus when what had it is gone. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="space-y-2">
      <h2 id={id} tabIndex={-1} className="text-lg font-semibold">
        {title}
      </h2>
      <Panel className="space-y-4">{children}</Panel>
    </section>
  )
}
