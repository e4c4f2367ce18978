import { sortRows } from './stored-event'
import type { LearnerDatabase } from './database'

/**
 * Copies the events of another database of the same learner; what is already here stays as it is. The other one is not changed,
 * and read again only when it has grown. Cards are left to the refolding that follows every start.
 */
export async function absorbEvents(database: LearnerDatabase, otherName: string, other: LearnerDatabase): Promise<void> {
  const mark = `absorbed:${otherName}`
  const count = await other.count('events')
  if ((await database.get('meta', mark)) === count) return
  const { good } = sortRows(await other.getAll('events'))
  const transaction = database.transaction(['events', 'outbox', 'meta'], 'readwrite', { durability: 'strict' })
  const known = new Set(await transaction.objectStore('events').getAllKeys())
  const missing = good.filter((row) => !known.has(row.id))
  await Promise.all([
    ...missing.map((row) => transaction.objectStore('events').put(row)),
    ...missing.map((row) => transaction.objectStore('outbox').put({ id: row.id })),
    transaction.objectStore('meta').put(count, mark),
    transaction.done,
  ])
}
