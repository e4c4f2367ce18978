import type { Uuidv7 } from '../../core/events/event'
import type { LogEvent } from '../../core/events/log-event'
import { subjectOf, targetOf } from '../../core/events/subject-of'
import type { StoredEvent } from './learner-store'
import { eventOf } from './stored-event'
import type { StateTransaction } from './write-state'

/**
 * Writes rows, each filed under its subject, and files anew those that have waited for one of them. Adds every subject that is changed, before and after,
 * to `touched`.
 */
export async function putRows(transaction: StateTransaction, rows: readonly Omit<StoredEvent, 'about'>[], touched: Set<string>): Promise<void> {
  if (rows.length === 0) return
  const events = transaction.objectStore('events')
  const waiting = await events.index('about').getAll('')
  const byId = new Map<Uuidv7, LogEvent>([...waiting.flatMap((row) => eventOf(row) ?? []), ...rows.map((row) => row.event)].map((event) => [event.id, event]))
  await addTargets(transaction, byId)
  const put = async (row: Omit<StoredEvent, 'about'>) => {
    const about = subjectOf(row.event, byId)
    touched.add(about)
    await events.put({ ...row, about })
  }
  const isNew = new Set(rows.map((row) => row.id))
  await Promise.all([...rows.map(put), ...waiting.filter((row) => !isNew.has(row.id) && eventOf(row) !== null && subjectOf(row.event, byId) !== '').map(put)])
}

/** An undo may name an override, which names a review: two steps reach every item. */
async function addTargets(transaction: StateTransaction, byId: Map<Uuidv7, LogEvent>): Promise<void> {
  for (let step = 0; step < 2; step += 1) {
    const missing = [...new Set([...byId.values()].flatMap((event) => targetOf(event) ?? []))].filter((id) => !byId.has(id))
    if (missing.length === 0) return
    const found = await Promise.all(missing.map((id) => transaction.objectStore('events').get(id)))
    for (const event of found.flatMap((row) => eventOf(row) ?? [])) byId.set(event.id, event)
  }
}
