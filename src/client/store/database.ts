import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb'
import type { DeviceClock } from '../../core/events/append'
import type { Card, CardFlags } from '../../core/scheduling/card'
import type { QuarantinedRow, StoredBank, StoredEvent } from './learner-store'

/** Name of a learner's database; `jady-2` and so on take over where it cannot be opened. */
export const databaseName = 'jady'

/** Raised whenever `layout` changes. Version 1 had no quarantine and no outbox. */
export const databaseVersion = 2

export type StoredFlags = { readonly itemId: string; readonly flags: CardFlags }
type StoredSetting = { readonly key: string; readonly value: string | number | boolean | null }

/** The object stores. Only `events` and `meta` cannot be made again from something else. */
export interface LearnerSchema extends DBSchema {
  meta: { key: string; value: DeviceClock | number }
  events: { key: string; value: StoredEvent; indexes: { about: string; effectiveAt: number; device: [string, number] } }
  /** Ids not yet acknowledged by a server. */
  outbox: { key: string; value: { readonly id: string } }
  quarantine: { key: number; value: QuarantinedRow }
  cards: { key: string; value: Card }
  flags: { key: string; value: StoredFlags }
  settings: { key: string; value: StoredSetting }
  /** `current` holds the sitting, `draft` what is being typed. Read as unknown: an older version may have written it. */
  sitting: { key: string; value: unknown }
  /** Keyed `alash:<locale>`. */
  banks: { key: string; value: StoredBank }
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
    },
  },
  outbox: { keyPath: 'id' },
  quarantine: { autoIncrement: true },
  cards: { keyPath: 'itemId' },
  flags: { keyPath: 'itemId' },
  settings: { keyPath: 'key' },
  sitting: {},
  banks: {},
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
