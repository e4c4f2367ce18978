'use client'

import { AppLink } from '../../ui/app-link'

/** A fact by its statement; its page has the citation. */
export function FactLink({ id, children }: { readonly id: string; readonly children: string }) {
  return (
    <AppLink to={`/facts/${encodeURIComponent(id)}`} className="inline-flex min-h-11 items-center text-accent underline">
      {children}
    </AppLink>
  )
}
