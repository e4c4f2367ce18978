import { openDB } from 'idb'
import { databaseName } from '../../client/store/database'
import type { LearnerStore, SyncStore } from '../../client/store/learner-store'
import type { LogUser, LogWriter } from '../../server/db/log-tables'
import type { Mutation } from './world'

/** Rules taken away from outside; the code itself stays as it is. */

/** The server no longer knows what it has: each event is new to it. Its unique indexes must be dropped too. */
export const forgetfulServer: Mutation = { log: (log) => ({ ...log, known: async (userId, asked) => ({ ...(await log.known(userId, asked)), events: [], naming: [], taken: [] }) }) }

/** The server commits the events first and their cards in a second transaction. */
export const twoTransactions: Mutation = {
  database: (mortal, immortal) => ({
    ...mortal,
    writeLog: async (work) => {
      const later: ((log: LogWriter) => Promise<void>)[] = []
      const result = await immortal.writeLog((log) => work(withoutCards(log, later)))
      await mortal.writeLog(async (log) => {
        for (const write of later) await write(log)
      })
      return result
    },
  }),
}

function withoutCards(log: LogWriter, later: ((log: LogWriter) => Promise<void>)[]): LogWriter {
  let before: LogUser | null = null
  return {
    ...log,
    lockUser: async (userId) => (before = await log.lockUser(userId)),
    append: async (userId, what) => {
      later.push((again) => again.append(userId, { ...what, events: [] }))
      await log.append(userId, { events: what.events, cards: [], gone: [], user: { ...what.user, cardDigest: before?.cardDigest ?? '' } })
    },
  }
}

/** The device writes the event and, in a second transaction that is lost now and then, that it is to be sent. */
export const looseOutbox: Mutation = {
  store: (store) => {
    let count = 0
    return {
      ...store,
      record: async (change) => {
        const recorded = await store.record(change)
        if (recorded.kind === 'recorded' && (count += 1) % 20 === 0) await leaveOutbox([recorded.write.event.id])
        return recorded
      },
    }
  },
}

/** The device takes events to be sent as soon as it has sent them. */
export const hastyOutbox: Mutation = {
  store: withSync((sync) => ({
    ...sync,
    batch: async (owner, again) => {
      const batch = await sync.batch(owner, again)
      await leaveOutbox(batch.map(({ id }) => id))
      return batch
    },
  })),
}

/** What was sent already is stamped anew with every round. */
export const looseStamps: Mutation = {
  store: withSync((sync) => ({
    ...sync,
    fixStamps: async (clock) => {
      await onOutbox(async (outbox) => {
        for (const { id } of await outbox.getAll()) await outbox.put({ id })
      })
      return sync.fixStamps(clock)
    },
  })),
}

/** What differs from the server is left as it is. */
export const noRepair: Mutation = { store: withSync((sync) => ({ ...sync, repair: async () => true })) }

function withSync(change: (sync: SyncStore) => SyncStore): (store: LearnerStore) => LearnerStore {
  return (store) => ({ ...store, sync: store.sync === null ? null : change(store.sync) })
}

function leaveOutbox(ids: readonly string[]): Promise<void> {
  return onOutbox(async (outbox) => {
    for (const id of ids) await outbox.delete(id)
  })
}

type Outbox = { readonly getAll: () => Promise<{ readonly id: string }[]>; readonly put: (row: { readonly id: string }) => Promise<unknown>; readonly delete: (id: string) => Promise<void> }

/** The profile that is at work is the global one. */
async function onOutbox(work: (outbox: Outbox) => Promise<void>): Promise<void> {
  const open = await openDB(databaseName)
  const transaction = open.transaction('outbox', 'readwrite')
  await work(transaction.store)
  await transaction.done
  open.close()
}
