import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import type { Ms } from '../core/events/event'
import { uuidv7 } from '../core/events/uuid'
import { createLearnerSession, type LearnerSession } from '../client/learner-session'
import { openLearnerStore } from '../client/store/open-learner-store'
import type { SyncTransport } from '../client/sync/transport'
import type { LearnerStore } from '../client/store/learner-store'

/** A browser profile with its own IndexedDB, a clock that stands still until it is moved, and as many tabs as wanted. */
export type LearnerDevice = {
  now: Ms
  zone: string
  readonly indexedDB: IDBFactory
  /** How often the browser was asked to keep the data. */
  asked: number
  /** Without a channel between tabs. */
  isDeaf: boolean
  readonly newId: () => string
  /** The way to a server; there is none unless a test lays one. */
  transport: SyncTransport
  /** What tabs write while they are closed; a tab opened now reads it, as after a reload. */
  scratch: unknown
  /** Opens a tab and waits until its session is ready; `wrap` may spoil its store. */
  readonly openTab: (wrap?: (store: LearnerStore) => LearnerStore) => Promise<LearnerSession>
  /** Resolves once the stores of all tabs have been verified and the tabs show it. */
  readonly checked: () => Promise<void>
}

/** A fresh profile at 10 March 2026, 09:00 UTC, in Almaty. It becomes the global `indexedDB`. */
export function createLearnerDevice(): LearnerDevice {
  const tabs: LearnerSession[] = []
  const checks: Promise<boolean>[] = []
  let drawn = 0
  const randomBytes = (count: number) => Uint8Array.from({ length: count }, (_, at) => Math.imul((drawn += 1) + at, 0x9e3779b1) >>> 13)
  const device: LearnerDevice = {
    now: Date.UTC(2026, 2, 10, 9),
    zone: 'Asia/Almaty',
    indexedDB: new IDBFactory(),
    asked: 0,
    isDeaf: false,
    scratch: null,
    transport: { pull: async () => ({ ok: false, why: 'offline' }), push: async () => ({ ok: false, why: 'offline' }) },
    newId: () => uuidv7(device.now, randomBytes(10)),
    openTab: async (wrap = (store) => store) => {
      globalThis.indexedDB = device.indexedDB
      const session: LearnerSession = createLearnerSession({
        openStore: async (onSuperseded) => {
          const opened = await openLearnerStore({ newId: device.newId, now: () => device.now, onSuperseded, patienceMs: 0 })
          const store = wrap(opened.store)
          const verify = () => {
            checks.push(store.verify())
            return checks.at(-1) ?? Promise.resolve(false)
          }
          return { ...opened, store: { ...store, verify } }
        },
        now: () => device.now,
        zone: () => device.zone,
        randomBytes,
        announce: () => tabs.forEach((tab) => (tab === session || device.isDeaf ? undefined : void tab.follow())),
        scratch: { read: () => device.scratch, write: (draft) => void (device.scratch = draft) },
        later: () => () => undefined,
        transport: device.transport,
        random: () => 0.5,
        alone: (work) => work().then(() => true),
        askToKeep: () => void (device.asked += 1),
      })
      tabs.push(session)
      await session.open()
      return session
    },
    checked: async () => {
      await Promise.allSettled(checks)
      // What one tab then reads anew it announces to the others.
      for (const tab of [...tabs, ...tabs]) await tab.opened()
    },
  }
  return device
}
