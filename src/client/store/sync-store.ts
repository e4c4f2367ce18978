import { deleteDB } from 'idb'
import { cardLines, changeDigest, eventLine, type Digest } from '../../core/events/digest'
import type { Uuidv7 } from '../../core/events/event'
import { nextBatch } from '../../core/events/next-batch'
import { orderEvents } from '../../core/events/order'
import { pushLimits } from '../../core/events/sync-protocol'
import type { LogEvent } from '../../core/events/log-event'
import { absorbLog } from './absorb-log'
import { forgetLearner, ownDatabase } from './change-owner'
import { generations, type LearnerDatabase } from './database'
import { fixStamps } from './fix-stamps'
import { importRows } from './import-rows'
import type { HeldDigest, SyncStore } from './learner-store'
import { readAccount, readMark } from './read-mark'
import { repairLog } from './repair-log'
import { settleBatch } from './settle-batch'
import { eventOf } from './stored-event'

type WithDatabase = <T>(work: (open: LearnerDatabase) => Promise<T>) => Promise<T>

/** The part of the IndexedDB store that speaks with a server. */
export function createSyncStore(withDatabase: WithDatabase, newId: () => Uuidv7): SyncStore {
  return {
    account: () => withDatabase(async (open) => readAccount(await open.get('meta', 'account'))),
    cursor: () => withDatabase(async (open) => readMark(await open.get('meta', 'sync')).cursor),
    fixStamps: (clock) => withDatabase((open) => fixStamps(open, clock)),
    batch: (owner, again) => withDatabase((open) => readBatch(open, owner, again)),
    settle: (sent, results) => withDatabase((open) => settleBatch(open, sent, results, newId)),
    absorb: (owner, lines, cursor) => withDatabase((open) => absorbLog(open, owner, { lines, cursor }, newId)),
    digest: (withEvents) => withDatabase((open) => readDigest(open, withEvents)),
    repair: (owner, lines, cursor) => withDatabase((open) => repairLog(open, owner, { lines, cursor }, newId)),
    agreed: (now) =>
      withDatabase(async (open) => {
        const transaction = open.transaction('meta', 'readwrite')
        transaction.done.catch(() => undefined)
        await transaction.store.put({ ...readMark(await transaction.store.get('sync')), lastAt: now }, 'sync')
        await transaction.done
      }),
    own: (account, guest) => withDatabase((open) => ownDatabase(open, account, guest)),
    forget: () =>
      withDatabase(async (open) => {
        await forgetLearner(open)
        await deleteOthers(open.name)
      }),
    importEvents: (events) => withDatabase((open) => importRows(open, events, newId)),
  }
}

/** Ids begin with their time, so the first keys are the oldest events. */
async function readBatch(database: LearnerDatabase, owner: string, again: boolean): Promise<readonly LogEvent[]> {
  const transaction = database.transaction(['outbox', 'events', 'meta'])
  if (readAccount(await transaction.objectStore('meta').get('account'))?.userId !== owner) return []
  const waiting = (await transaction.objectStore('outbox').getAll()).filter((row) => row.fixed === true && (again || row.waits !== true))
  const rows = await Promise.all(waiting.slice(0, pushLimits.events).map(({ id }) => transaction.objectStore('events').get(id)))
  return nextBatch(orderEvents(rows.flatMap((row) => eventOf(row) ?? [])))
}

async function readDigest(database: LearnerDatabase, withEvents: boolean): Promise<HeldDigest> {
  const transaction = database.transaction(['events', 'outbox', 'cards', 'flags'])
  const index = transaction.objectStore('events').index('seq')
  const [held, outbox, cards, flags, rows] = await Promise.all([index.count(), transaction.objectStore('outbox').getAll(), transaction.objectStore('cards').getAll(), transaction.objectStore('flags').getAll(), withEvents ? index.getAll() : []])
  const lines = [...cards.flatMap((card) => cardLines(card.itemId, card, null)), ...flags.flatMap((row) => cardLines(row.itemId, null, row.flags))]
  const events: Digest | null = withEvents ? changeDigest('', rows.map((row) => eventLine(row.event))) : null
  const waiting = outbox.filter((row) => row.waits === true).length
  return { held, unsent: outbox.length - waiting, waiting, events, cards: changeDigest('', lines) }
}

/** Databases that were set aside, or used while this one was: nothing of a learner who leaves stays. One that another tab holds goes when that lets go. */
async function deleteOthers(name: string): Promise<void> {
  const others = generations.filter((other) => other !== name)
  await Promise.all(others.map((other) => new Promise<void>((resolve) => void deleteDB(other, { blocked: () => resolve() }).then(resolve, resolve))))
}
