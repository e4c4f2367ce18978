'use client'

import { useEffect, type ReactNode } from 'react'
import { LearnerProvider } from '../../src/client/learner-context'
import { startOffline } from '../../src/client/offline/start-offline'

/** What every screen stands on: the learner's own store and the query cache; behind the first paint, the service worker. */
export function Providers({ children }: { readonly children: ReactNode }) {
  useEffect(() => startOffline(), [])
  return <LearnerProvider>{children}</LearnerProvider>
}
