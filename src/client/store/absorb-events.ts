import { sortRows } from './stored-event'
import type { LearnerDatabase } from './database'
import { readAccount } from './read-mark'

/**
 * Copies the events of another database of the same learner, and of nobody else; what is already here stays as it is. The other one is not changed,
 * and read again only when it has grown. Cards are left to the refolding that follows every start.
 */
export async function absorbEvents(database: LearnerDatabase, otherName: string, other: LearnerDatabase): Promise<void> {
  const mark = `absorbed:${otherName}`
  // Somebody else may have used this browser meanwhile.
  const [here, there] = [readAccount(await database.get('meta', 'account')), readAccount(await other.get('meta', 'account'))]
  if (here?.userId !== there?.userId) return
  const count = await other.count('events')
  if ((await database.get('meta', mark)) === count) return
  const { good } = sortRows(await other.getAll('events'))
  const transaction = database.transaction(['events', 'outbox', 'meta'], 'readwrite', { durability: 'strict' })
  transaction.done.catch(() => undefined)
  const known = new Set(await transaction.objectStore('events').getAllKeys())
  const missing = good.filter((row) => !known.has(row.id))
  await Promise.all([
    // Whether a server holds them is asked anew.
    ...missing.map(({ id, about, event }) => transaction.objectStore('events').put({ id, about, event })),
    ...missing.map((row) => transaction.objectStore('outbox').put({ id: row.id })),
    transaction.objectStore('meta').put(count, mark),
    transaction.done,
  ])
}
