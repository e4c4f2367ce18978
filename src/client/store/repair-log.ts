import type { Uuidv7 } from '../../core/events/event'
import { takeLines, type LogPart } from './absorb-log'
import type { LearnerDatabase } from './database'
import { readAccount, readMark } from './read-mark'
import { eventOf } from './stored-event'
import { refoldSubjects } from './write-state'
import { writeAll } from './write-transaction'

/**
 * Makes what is held here equal to the server's whole log. Nothing is given up: an event that the server held once and has no more (it was set back to a
 * backup) is sent again, what is damaged here is replaced, and everything is folded anew. True but where somebody else has the device by now: whoever repairs looks again.
 */
export function repairLog(database: LearnerDatabase, owner: string, { lines, cursor }: LogPart, newId: () => Uuidv7): Promise<boolean> {
  return writeAll(database, async (transaction) => {
    if (readAccount(await transaction.objectStore('meta').get('account'))?.userId !== owner) return false
    const [events, outbox] = [transaction.objectStore('events'), transaction.objectStore('outbox')]
    const onServer = new Set(lines.map(({ event }) => event.id))
    const touched = new Set<string>()
    for (const row of await events.getAll()) {
      touched.add(row.about)
      if (row.seq === undefined || onServer.has(row.id)) continue
      const { seq: _, ...unsent } = row
      if (eventOf(row) !== null) await Promise.all([events.put(unsent), outbox.put({ id: row.id, fixed: true })])
    }
    await takeLines(transaction, lines, touched, newId)
    for (const { itemId } of await transaction.objectStore('cards').getAll()) touched.add(itemId)
    for (const { itemId } of await transaction.objectStore('flags').getAll()) touched.add(itemId)
    await refoldSubjects(transaction, touched)
    await transaction.objectStore('meta').put({ ...readMark(await transaction.objectStore('meta').get('sync')), cursor }, 'sync')
    return true
  })
}
