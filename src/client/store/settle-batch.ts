import type { Uuidv7 } from '../../core/events/event'
import type { LogEvent } from '../../core/events/log-event'
import { settle, type Settlement } from '../../core/events/settle'
import type { PushResult } from '../../core/events/sync-protocol'
import type { LearnerDatabase } from './database'
import { putRows } from './file-rows'
import type { StoredEvent } from './learner-store'
import { renumberRows } from './renumber-rows'
import { refoldSubjects, type StateTransaction } from './write-state'
import { writeAll } from './write-transaction'

/** Begins the reason of a row that was kept apart because the server would not take it. */
export const refusedReason = 'refused by the server: '

/**
 * Writes down the server's answers to what was sent: what it holds leaves the outbox with its place in the log, what it will never take is kept apart.
 * True where a learner could see a difference.
 */
export function settleBatch(database: LearnerDatabase, sent: readonly LogEvent[], results: readonly PushResult[], newId: () => Uuidv7): Promise<boolean> {
  return writeAll(database, async (transaction) => {
    const touched = new Set<string>()
    const settlements = settle(sent, results)
    const rows = await Promise.all(settlements.map(({ id }) => transaction.objectStore('events').get(id)))
    const held: Omit<StoredEvent, 'about'>[] = []
    for (const [i, settlement] of settlements.entries()) {
      const row = rows[i]
      // Another tab has settled it, or the learner has left.
      if (row === undefined || row.seq !== undefined) continue
      held.push(...(await settleRow(transaction, settlement, row, touched)))
    }
    await putRows(transaction, held, touched)
    await renumberRows(transaction, settlements.flatMap(({ id, act }) => (act === 'renumber' ? [id] : [])), newId)
    await refoldSubjects(transaction, touched)
    return touched.size > 0
  })
}

/** Rows to be written under their subjects; a row whose event stays as it was is written at once. */
async function settleRow(transaction: StateTransaction, settlement: Settlement, row: StoredEvent, touched: Set<string>): Promise<readonly Omit<StoredEvent, 'about'>[]> {
  const [events, outbox, quarantine] = [transaction.objectStore('events'), transaction.objectStore('outbox'), transaction.objectStore('quarantine')]
  switch (settlement.act) {
    case 'hold': {
      await outbox.delete(row.id)
      const isSame = settlement.event.effectiveAt === row.event.effectiveAt && settlement.event.day === row.event.day
      if (!isSame) return [{ id: row.id, event: { ...row.event, effectiveAt: settlement.event.effectiveAt, day: settlement.event.day }, seq: settlement.seq }]
      await events.put({ ...row, seq: settlement.seq })
      return []
    }
    case 'replace':
      await Promise.all([outbox.delete(row.id), quarantine.add({ reason: 'another event was first under its id', row })])
      touched.add(row.about)
      return [{ id: row.id, event: settlement.event, seq: settlement.seq }]
    case 'setAside':
      await Promise.all([outbox.delete(row.id), events.delete(row.id), quarantine.add({ reason: `${refusedReason}${settlement.code}`, row })])
      touched.add(row.about)
      return []
    case 'wait':
      await outbox.put({ id: row.id, fixed: true, waits: true })
      return []
    case 'renumber':
      return []
  }
}
