import type { SetAside } from '../learner-api'
import { absorbEvents } from './absorb-events'
import { databaseName, generations, type LearnerDatabase } from './database'
import { createIndexedDbStore } from './indexeddb-store'
import type { LearnerStore, StoreNeeds } from './learner-store'
import { createMemoryStore } from './memory-store'
import { openDatabase, type ConnectionEnded } from './open-database'

/** A store to work with, and the first database that had to be left alone for it. */
export type OpenedStore = { readonly store: LearnerStore; readonly setAside: SetAside | null }

type OpenOptions = StoreNeeds & { readonly onSuperseded: () => void; readonly patienceMs?: number }

/**
 * Opens the learner's store; never fails. A database that cannot be opened or read is left untouched and the next name is used; once the
 * first can be opened again, what was recorded in the others meanwhile is taken over. Where no database can be used at all the
 * store is in memory.
 */
export async function openLearnerStore(options: OpenOptions): Promise<OpenedStore> {
  let setAside: SetAside | null = null
  if (!isOffered()) return { store: createMemoryStore(options), setAside }
  const ended: ConnectionEnded = (why) => (why === 'superseded' ? options.onSuperseded() : undefined)
  for (const name of generations) {
    const opened = await openDatabase(name, ended, options.patienceMs)
    const store = 'database' in opened ? await storeOver(name, opened.database, ended, options) : null
    if (store !== null && (await isReadable(store))) return { store, setAside }
    store?.close()
    setAside ??= { name, reason: 'failed' in opened ? opened.failed : 'damaged' }
  }
  // When every name fails alike nothing is wrong with the first one: this browser keeps nothing.
  return { store: createMemoryStore(options), setAside: setAside?.reason === 'damaged' ? null : setAside }
}

/** Some browsers throw at the mere mention of it where storage is refused. */
function isOffered(): boolean {
  try {
    return typeof indexedDB !== 'undefined'
  } catch {
    return false
  }
}

/** A database may open and still not give its rows out. */
async function isReadable(store: LearnerStore): Promise<boolean> {
  return store.load(Infinity).then(
    () => true,
    () => false,
  )
}

async function storeOver(name: string, database: LearnerDatabase, ended: ConnectionEnded, options: OpenOptions): Promise<LearnerStore> {
  if (name === databaseName) await absorbLater(database, ended, options)
  const reconnect = async (): Promise<LearnerDatabase> => {
    const again = await openDatabase(name, ended, options.patienceMs)
    if ('database' in again) return again.database
    throw new DOMException(`the database is ${again.failed}`, 'InvalidStateError')
  }
  return createIndexedDbStore({ database, reconnect }, options)
}

/** Takes over what later generations hold. A browser that cannot list its databases has to be asked for each by opening it: left out. */
async function absorbLater(database: LearnerDatabase, ended: ConnectionEnded, options: OpenOptions): Promise<void> {
  try {
    const listed = new Set((await indexedDB.databases()).map((each) => each.name))
    for (const name of generations.slice(1).filter((each) => listed.has(each))) {
      const other = await openDatabase(name, ended, options.patienceMs)
      if (!('database' in other)) continue
      await absorbEvents(database, name, other.database)
      other.database.close()
    }
  } catch {
    // It stays where it is and is tried again at the next start.
  }
}
