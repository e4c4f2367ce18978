import type { LearnerStore, SyncStore } from '../client/store/learner-store'
import { openLearnerStore } from '../client/store/open-learner-store'
import { createHttpTransport } from '../client/sync/http-transport'
import { syncRound, type RoundEnd } from '../client/sync/sync-round'
import type { HttpClient } from './http-client'
import { createLearnerDevice } from './learner-device'

/** A browser profile with the real store, whose rounds go over real HTTP as whoever the client is signed in as. */
export type SyncedDevice = {
  readonly store: LearnerStore
  readonly sync: SyncStore
  readonly round: (client: HttpClient) => Promise<RoundEnd>
  readonly unsent: () => Promise<number>
}

/** A fresh profile; it becomes the global `indexedDB` while its store is opened. */
export async function createSyncedDevice(): Promise<SyncedDevice> {
  const device = createLearnerDevice()
  globalThis.indexedDB = device.indexedDB
  const { store } = await openLearnerStore({ newId: device.newId, now: () => Date.now(), onSuperseded: () => undefined })
  const { sync } = store
  if (sync === null) throw new Error('the store cannot sync')
  let isFirst = true
  return {
    store,
    sync,
    round: async (client) => {
      const result = await syncRound({ store: sync, transport: createHttpTransport(fetchOver(client), () => Date.now()), now: () => Date.now(), isFirst })
      isFirst = false
      return result
    },
    unsent: async () => (await store.load(Infinity)).sync.unsent,
  }
}

/** The browser's fetch, with the client's cookies. */
function fetchOver(client: HttpClient): typeof fetch {
  return async (input, init = {}) => {
    const path = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url
    const { status, body, headers } = await client.send(init.method ?? 'GET', path, typeof init.body === 'string' ? { raw: init.body } : {})
    return new Response(JSON.stringify(body), { status, headers })
  }
}
