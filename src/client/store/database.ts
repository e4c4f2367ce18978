import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb'
import type { DeviceClock } from '../../core/events/append'
import type { AssignedItems } from '../../contracts/assignment'
import type { AccountOnDevice } from '../account-on-device'
import type { Card, CardFlags } from '../../core/scheduling/card'
import type { AssignedList, QuarantinedRow, StoredBank, StoredEvent } from './learner-store'

/** Name of a learner's database; `jady-2` and so on take over where it cannot be opened. */
export const databaseName = 'jady'

/** `jady`, `jady-2` … `jady-5`. */
export const generations = Array.from({ length: 5 }, (_, n) => (n === 0 ? databaseName : `${databaseName}-${n + 1}`))

/** Raised whenever `layout` changes. Version 1 had no quarantine and no outbox, version 2 no places of the server's log, version 3 nothing assigned. */
export const databaseVersion = 4

export type StoredFlags = { readonly itemId: string; readonly flags: CardFlags }
type StoredSetting = { readonly key: string; readonly value: string | number | boolean | null }

/** `fixed`: its time was stamped for good, it may have been sent. `waits`: the server does not understand it yet. */
export type OutboxRow = { readonly id: string; readonly fixed?: true; readonly waits?: true }
/** How far this device knows the server's log, and when both last agreed. */
export type SyncMark = { readonly cursor: number; readonly lastAt: number | null }

/** The object stores. Only `events` and `meta` cannot be made again from something else. */
export interface LearnerSchema extends DBSchema {
  /** `device`, `account`, `sync`, and marks of what was absorbed. */
  meta: { key: string; value: DeviceClock | AccountOnDevice | SyncMark | number }
  events: { key: string; value: StoredEvent; indexes: { about: string; effectiveAt: number; device: [string, number]; seq: number } }
  /** Ids not yet acknowledged by a server. */
  outbox: { key: string; value: OutboxRow }
  quarantine: { key: number; value: QuarantinedRow }
  cards: { key: string; value: Card }
  flags: { key: string; value: StoredFlags }
  settings: { key: string; value: StoredSetting }
  /** `current` holds the sitting, `draft` what is being typed. Read as unknown: an older version may have written it. */
  sitting: { key: string; value: unknown }
  /** Keyed `alash:<locale>`. */
  banks: { key: string; value: StoredBank }
  /** `list` holds what is assigned to the owner and who that is, `<assignment> <locale>` the copies. The server has all of it. */
  assigned: { key: string; value: (AssignedList & { readonly owner: string }) | AssignedItems }
}
export type LearnerDatabase = IDBPDatabase<LearnerSchema>
type Name = StoreNames<LearnerSchema>
type Layout = { readonly keyPath?: string; readonly autoIncrement?: true; readonly indexes?: Readonly<Record<string, { readonly keyPath: string | string[]; readonly unique: boolean }>> }

const layout: Readonly<Record<Name, Layout>> = {
  meta: {},
  events: {
    keyPath: 'id',
    indexes: {
      about: { keyPath: 'about', unique: false },
      effectiveAt: { keyPath: 'event.effectiveAt', unique: false },
      device: { keyPath: ['event.deviceId', 'event.deviceSeq'], unique: true },
      // Only events with a place in the server's log are in it.
      seq: { keyPath: 'seq', unique: false },
    },
  },
  outbox: { keyPath: 'id' },
  quarantine: { autoIncrement: true },
  cards: { keyPath: 'itemId' },
  flags: { keyPath: 'itemId' },
  settings: { keyPath: 'key' },
  sitting: {},
  banks: {},
  assigned: {},
}
/** Every object store, in no particular order. */
export const storeNames = Object.keys(layout) as Name[]

/** Makes whatever stores and indexes an older or half-made database lacks; what is there is left as it is. */
export function upgradeDatabase(database: LearnerDatabase, transaction: IDBPTransaction<LearnerSchema, Name[], 'versionchange'>): void {
  const raw = database as unknown as IDBPDatabase
  for (const name of storeNames) {
    const { keyPath, autoIncrement, indexes = {} } = layout[name]
    const options = { ...(keyPath === undefined ? {} : { keyPath }), ...(autoIncrement === undefined ? {} : { autoIncrement }) }
    const store = raw.objectStoreNames.contains(name) ? (transaction as unknown as IDBPTransaction<unknown, string[], 'versionchange'>).objectStore(name) : raw.createObjectStore(name, options)
    for (const [index, { keyPath: path, unique }] of Object.entries(indexes)) if (!store.indexNames.contains(index)) store.createIndex(index, path, { unique })
  }
}

/** Whether all stores and indexes are there. */
export function isComplete(database: LearnerDatabase): boolean {
  if (!storeNames.every((name) => database.objectStoreNames.contains(name))) return false
  const { indexNames } = database.transaction('events').store
  return Object.keys(layout.events.indexes ?? {}).every((name) => (indexNames as DOMStringList).contains(name))
}
