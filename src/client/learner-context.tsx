'use client'

import { QueryClient, QueryClientProvider, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import { createContext, useContext, useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react'
import type { Bank } from '../core/items/bank'
import type { Locale } from '../core/locale'
import { readAssigned, type AssignedState } from '../core/study/read-assigned'
import type { StudyBank } from '../core/study/study-bank'
import { assignedKey, assignedQuery, nothing, type Assigned, type AssignedShelf } from './assigned/assigned-query'
import { bankQuery } from './bank-query'
import { browserSession } from './browser-session'
import type { Learner, SittingView, Today } from './learner-api'
import type { LearnerSession } from './learner-session'
import { loadingSnapshot, type LearnerSnapshot } from './learner-snapshot'
import { sittingQueue, sittingState, todayOf } from './sitting-state'

/** Gives the session lazily, so that nothing of the browser is touched on the server. */
const SessionContext = createContext<() => LearnerSession>(browserSession)

/** What every screen stands on: the learner's session and the query cache. `session` is for tests and for trials (trial-session.ts). */
export function LearnerProvider({ children, session = browserSession }: { readonly children: ReactNode; readonly session?: () => LearnerSession }) {
  const [client] = useState(() => new QueryClient())
  return (
    <SessionContext value={session}>
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </SessionContext>
  )
}

/** The learner on this device: state, settings, and what may be wrong with the store. */
export function useLearner(): Learner {
  const session = useContext(SessionContext)
  const snapshot = useSnapshot(session)
  return useMemo(() => {
    const { status, storage, setAside, quarantined, events, state, settings, now, day, zone, problem, account, sync } = snapshot
    const commands: Pick<Learner, 'retry' | 'setSetting' | 'exportEvents' | 'syncNow' | 'own' | 'forget' | 'importEvents'> = {
      retry: () => session().retry(),
      setSetting: (key, value) => session().setSetting(key, value),
      exportEvents: () => session().exportEvents(),
      syncNow: () => session().syncNow(),
      own: (owner, guest) => session().own(owner, guest),
      forget: () => session().forget(),
      importEvents: (file) => session().importEvents(file),
    }
    return { status, storage, setAside, quarantined, events, state, settings, now, day, zone, problem, account, sync, ...commands }
  }, [snapshot, session])
}

/** The bank of a language: from the device first, compared with the server's behind it. */
export function useBank(locale: Locale): UseQueryResult<Bank> {
  const session = useContext(SessionContext)
  return useQuery(bankQuery(locale, () => shelfOf(session())))
}

/** What is assigned to whoever owns this device, for studying in a language; null while the device has not answered. A guest has nothing. */
export function useAssigned(locale: Locale): Assigned | null {
  const session = useContext(SessionContext)
  const { status, account } = useSnapshot(session)
  const query = useQuery({ ...assignedQuery(account?.userId ?? '', locale, () => shelfOf(session())), enabled: account !== null })
  const assigned = account === null ? (status === 'loading' ? null : nothing) : (query.data ?? null)
  const works = assigned?.works ?? nothing.works
  // Progress is read out of all answers to what is assigned.
  useEffect(() => (works.length === 0 ? undefined : void session().watch([...new Set(works.flatMap(({ itemIds }) => itemIds))])), [session, works])
  return assigned
}

/** The learner has been told which work is no longer assigned: it is not said again. */
export function useForgetGone(): () => void {
  const session = useContext(SessionContext)
  const client = useQueryClient()
  return () => {
    const owner = session().getSnapshot().account?.userId ?? ''
    client.setQueriesData<Assigned>({ queryKey: assignedKey(owner) }, (shown) => shown && { ...shown, gone: [] })
    void session().getStore()?.forgetGone(owner).catch(() => undefined)
  }
}

/** The learner has just come into a class or left one: what is assigned is looked for at once, whichever screen is open. */
export function useLookForAssigned(): () => void {
  const session = useContext(SessionContext)
  const client = useQueryClient()
  return () => void client.invalidateQueries({ queryKey: assignedKey(session().getSnapshot().account?.userId ?? '') })
}

/** How far the learner is with assigned work, out of the answers on this device. */
export function useWorkStates(works: Assigned['works']): AssignedState {
  const { about, day, zone } = useSnapshot(useContext(SessionContext))
  return useMemo(() => readAssigned(works, about, day, zone), [works, about, day, zone])
}

/** What waits today in all and in each deck; over nothing until the learner's store is open. */
export function useToday(bank: StudyBank): Today {
  const snapshot = useSnapshot(useContext(SessionContext))
  const { state, log, settings, now, day, sitting, about } = snapshot
  // The rest of the snapshot, such as a draft being typed, does not change the counts.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  return useMemo(() => todayOf(snapshot, bank), [bank, state, log, settings, now, day, about, sitting?.deck, sitting?.extraFresh, sitting?.day])
}

/** The sitting on this device and its commands, which stay the same functions while the bank does. */
export function useSitting(bank: StudyBank): SittingView {
  const session = useContext(SessionContext)
  const snapshot = useSnapshot(session)
  const { state, log, settings, now, day, sitting, about } = snapshot
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const queue = useMemo(() => sittingQueue(snapshot, bank), [bank, state, log, settings, now, day, about, sitting?.deck, sitting?.extraFresh, sitting?.day])
  const commands = useMemo(
    () => ({
      start: (deckId: string) => session().start(bank, deckId),
      setDraft: (change: Parameters<SittingView['setDraft']>[0]) => session().setDraft(change),
      answer: (given: Parameters<SittingView['answer']>[0]) => session().answer(bank, given),
      next: () => session().next(bank),
      undo: () => session().undo(),
      override: () => session().override(),
      learnMore: (count: number) => session().learnMore(bank, count),
    }),
    [session, bank],
  )
  return useMemo(() => ({ ...sittingState(snapshot, bank, queue), ...commands }), [snapshot, bank, queue, commands])
}

function useSnapshot(session: () => LearnerSession): LearnerSnapshot {
  const subscribe = useMemo(() => (changed: () => void) => session().subscribe(changed), [session])
  return useSyncExternalStore(subscribe, () => session().getSnapshot(), () => loadingSnapshot)
}

/** Waits until the store is open; it always opens, if only in memory. */
async function shelfOf(session: LearnerSession): Promise<AssignedShelf | null> {
  await session.opened()
  return session.getStore()
}
