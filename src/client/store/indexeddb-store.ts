import { momentOf } from '../../core/study/sitting'
import type { LearnerDatabase } from './database'
import { readStoredBank } from './read-bank'
import { eventsAbout, exportRows, loadLearner } from './read-learner'
import { readSitting } from './read-sitting'
import type { Change, LearnerStore, Recorded, StoreNeeds } from './learner-store'
import { recordChange } from './record-change'
import { createSyncStore } from './sync-store'
import { verifyEvents } from './verify-events'

/** A connection, and how to get it back after the browser has closed it: the same database or an error. */
type Connection = { readonly database: LearnerDatabase; readonly reconnect: () => Promise<LearnerDatabase> }

/** The learner's store over an open database. A connection the browser has closed is opened again once before giving up. */
export function createIndexedDbStore(connection: Connection, needs: StoreNeeds): LearnerStore {
  let database = connection.database
  async function withDatabase<T>(work: (open: LearnerDatabase) => Promise<T>): Promise<T> {
    try {
      return await work(database)
    } catch (error) {
      if (!isConnectionLost(error)) throw error
      database = await connection.reconnect()
      return work(database)
    }
  }

  return {
    kind: 'indexeddb',
    load: (since) => withDatabase((open) => loadLearner(open, since)),
    record: (change) => withDatabase((open) => recordRestamped(open, change, needs)),
    saveSitting: (sitting, moment) =>
      withDatabase(async (open) => {
        const transaction = open.transaction('sitting', 'readwrite')
        // A request that fails tells by itself.
        transaction.done.catch(() => undefined)
        const stored = readSitting(await transaction.store.get('current'), null)
        const isCurrent = momentOf(stored) === moment
        if (isCurrent) await transaction.store.put(sitting, 'current')
        await transaction.done
        return isCurrent
      }),
    saveDraft: (draft, moment) =>
      withDatabase(async (open) => {
        const transaction = open.transaction('sitting', 'readwrite')
        const put = transaction.store.put({ moment, draft }, 'draft')
        // Not waiting for the answer lets the write outlive a page that is being closed.
        transaction.commit()
        await Promise.all([put, transaction.done])
      }),
    verify: () => withDatabase((open) => verifyEvents(open, needs)),
    exportAll: () => withDatabase(exportRows),
    readBank: (locale) => withDatabase(async (open) => readStoredBank(await open.get('banks', `alash:${locale}`), locale)),
    writeBank: (locale, stored) =>
      withDatabase(async (open) => {
        await open.put('banks', stored, `alash:${locale}`)
      }),
    readAssigned: async (owner) => {
      const { readAssigned } = await assignedRows()
      return withDatabase((open) => readAssigned(open, owner))
    },
    writeAssigned: async (owner, list, copies) => {
      const { writeAssigned } = await assignedRows()
      return withDatabase((open) => writeAssigned(open, owner, list, copies))
    },
    forgetGone: async (owner) => {
      const { forgetGone } = await assignedRows()
      return withDatabase((open) => forgetGone(open, owner))
    },
    eventsAbout: (itemIds) => withDatabase((open) => eventsAbout(open, itemIds)),
    sync: createSyncStore(withDatabase, needs.newId),
    close: () => database.close(),
  }
}

/** A guest has nothing assigned and need not load how it is kept. */
const assignedRows = () => import('./assigned-rows')

async function recordRestamped(open: LearnerDatabase, change: Change, needs: StoreNeeds): Promise<Recorded> {
  const recorded = await recordChange(open, change, needs.newId, needs.now())
  if (recorded !== 'ahead') return recorded
  await verifyEvents(open, needs)
  const again = await recordChange(open, change, needs.newId, Infinity)
  return again === 'ahead' ? { kind: 'nothing', isRestamped: true } : { ...again, isRestamped: true }
}

/** iOS closes connections of pages in the background; using one throws one of these at once, before anything is written. */
function isConnectionLost(error: unknown): boolean {
  return error instanceof DOMException && (error.name === 'InvalidStateError' || (error.name === 'UnknownError' && /connection/i.test(error.message)))
}
