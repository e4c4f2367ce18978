'use client'

import type { ReactNode } from 'react'
import { LearnerProvider } from '../../src/client/learner-context'

/** What every screen stands on: the learner's own store and the query cache. */
export function Providers({ children }: { readonly children: ReactNode }) {
  return <LearnerProvider>{children}</LearnerProvider>
}
