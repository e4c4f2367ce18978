import { openLearnerStore } from '../../client/store/open-learner-store'
import type { LearnerStore, SyncStore } from '../../client/store/learner-store'
import { createHttpTransport } from '../../client/sync/http-transport'
import { createSyncLoop, type SyncLoop } from '../../client/sync/sync-loop'
import type { Network } from './network'
import type { Profile } from './profile'
import type { WireAnswer } from './server'
import type { World } from './world'

/** A tab of a browser: the real store and the real loop. What is asked of it is done in turn. */
export type Tab = { readonly store: LearnerStore; readonly loop: SyncLoop; isAlive: boolean; queue: Promise<void> }

/** How often a tab dies between two steps of a round. */
const dies = 0.004

/** Opens a tab as a page does: the store, then its check, then a round. */
export async function openTab(world: World, network: Network, profile: Profile): Promise<void> {
  globalThis.indexedDB = profile.factory
  const { store } = await openLearnerStore({ newId: profile.newId, now: profile.now, onSuperseded: () => undefined, patienceMs: 0 })
  if (store.kind !== 'indexeddb') throw new Error(`${profile.name} cannot open its store`)
  const tab: Tab = { store: world.mutation.store?.(store) ?? store, loop: createSyncLoop({ ...needs() }), isAlive: true, queue: Promise.resolve() }
  profile.tabs = [...profile.tabs, tab]
  world.note(profile.name, 'opens a tab')
  tab.queue = tab.store.verify().then(
    () => void tab.loop.now(),
    () => void tab.loop.now(),
  )

  function needs() {
    return {
      store: () => (tab.store.sync === null ? null : mortal(world, profile, tab, tab.store.sync)),
      transport: createHttpTransport(fetcher(network, profile, () => tab), profile.now),
      now: profile.now,
      random: profile.random.next,
      later: (run: () => void, ms: number) => world.timeline.after(ms, profile.name, () => (tab.isAlive ? run() : undefined)),
      alone: (work: () => Promise<void>) => alone(profile, tab, work),
      onPhase: (phase: string) => world.note(profile.name, phase),
      onChanged: async () => undefined,
      onSettled: async () => undefined,
    }
  }
}

/** Ends a tab wherever it stands: no answer and no timer reaches it any more. */
export function closeTab(world: World, profile: Profile, tab: Tab): void {
  world.note(profile.name, 'closes a tab')
  tab.isAlive = false
  tab.store.close()
  profile.tabs = profile.tabs.filter((other) => other !== tab)
}

/** The lock between the tabs of one browser; the browser takes it from a tab that is gone. */
async function alone(profile: Profile, tab: Tab, work: () => Promise<void>): Promise<boolean> {
  if (!tab.isAlive) return new Promise(() => undefined)
  if (!profile.hasLocks) return work().then(() => true)
  if (profile.lockedBy?.isAlive === true) return false
  profile.lockedBy = tab
  try {
    await work()
  } finally {
    profile.lockedBy = null
  }
  return true
}

/** A store whose tab may die before or after any step. */
function mortal(world: World, profile: Profile, tab: Tab, sync: SyncStore): SyncStore {
  const step =
    <A extends readonly unknown[], R>(work: (...values: A) => Promise<R>) =>
    async (...values: A): Promise<R> => {
      if (!tab.isAlive) return die()
      const [before, after] = world.isHealed ? [false, false] : [profile.random.chance(dies), profile.random.chance(dies)]
      if (before) return die()
      const result = await work(...values)
      return after ? die() : result
    }
  async function die<R>(): Promise<R> {
    if (tab.isAlive) {
      world.count('tabDied')
      closeTab(world, profile, tab)
    }
    return new Promise<R>(() => undefined)
  }
  return {
    account: sync.account,
    cursor: sync.cursor,
    own: sync.own,
    forget: sync.forget,
    importEvents: sync.importEvents,
    fixStamps: step(sync.fixStamps),
    batch: step(sync.batch),
    settle: step(sync.settle),
    absorb: step(sync.absorb),
    digest: step(sync.digest),
    repair: step(sync.repair),
    agreed: step(sync.agreed),
  }
}

function fetcher(network: Network, profile: Profile, tab: () => Tab): typeof fetch {
  return (input, init) =>
    new Promise((resolve, reject) => {
      const onAnswer = (answer: WireAnswer | null): void => {
        if (!tab().isAlive) return
        if (answer === null) reject(new TypeError('the network is gone'))
        else resolve(responseOf(answer))
      }
      const body = typeof init?.body === 'string' ? init.body : null
      network.send({ path: input as string, body }, { name: profile.name, user: profile.user, isOnline: () => profile.isOnline, onAnswer })
    })
}

/** As much of an answer as the transport reads. */
function responseOf({ status, text, retryAfter }: WireAnswer): Response {
  const headers = new Headers(retryAfter === undefined ? {} : { 'Retry-After': retryAfter })
  const response: Pick<Response, 'ok' | 'status' | 'headers' | 'json'> = { ok: status === 200, status, headers, json: async () => JSON.parse(text) as unknown }
  return response as Response
}
