import { canonicalJson } from '../../core/events/canonical-json'
import type { Uuidv7 } from '../../core/events/event'
import type { LearnerDatabase, SyncMark } from './database'
import { putRows } from './file-rows'
import type { LogLine, StoredEvent } from './learner-store'
import { readDevice } from './read-device'
import { readAccount, readMark } from './read-mark'
import { renumberRows } from './renumber-rows'
import { refoldSubjects, type StateTransaction } from './write-state'
import { writeAll } from './write-transaction'

/** Lines of the server's log, and the last place they reach. */
export type LogPart = { readonly lines: readonly LogLine[]; readonly cursor: number }

/** Takes lines of the owner's log in and moves the cursor to the last of them. True where a learner could see a difference; nothing where somebody else has the device by now. */
export function absorbLog(database: LearnerDatabase, owner: string, { lines, cursor }: LogPart, newId: () => Uuidv7): Promise<boolean> {
  return writeAll(database, async (transaction) => {
    if (readAccount(await transaction.objectStore('meta').get('account'))?.userId !== owner) return false
    const touched = new Set<string>()
    await takeLines(transaction, lines, touched, newId)
    const mark: SyncMark = { ...readMark(await transaction.objectStore('meta').get('sync')), cursor }
    await transaction.objectStore('meta').put(mark, 'sync')
    await refoldSubjects(transaction, touched)
    return touched.size > 0
  })
}

/**
 * Writes lines that are not here yet, or are here otherwise: the server's is the one that counts. An event of ours whose number one of them has was given
 * out by a copy of this profile: it gets another one first.
 */
export async function takeLines(transaction: StateTransaction, lines: readonly LogLine[], touched: Set<string>, newId: () => Uuidv7): Promise<void> {
  const events = transaction.objectStore('events')
  const known = await Promise.all(lines.map(({ event }) => events.get(event.id)))
  const owners = await Promise.all(lines.map(async ({ event }, i) => (known[i] === undefined ? events.index('device').getKey([event.deviceId, event.deviceSeq]) : undefined)))
  await renumberRows(transaction, owners.filter((id) => id !== undefined), newId)
  await leaveDevice(transaction, lines.filter((_, i) => known[i] === undefined), newId)
  const rows: Omit<StoredEvent, 'about'>[] = []
  for (const [i, { seq, event }] of lines.entries()) {
    const row = known[i]
    const isSame = row !== undefined && canonicalJson(row.event) === canonicalJson(event)
    if (isSame && row.seq === seq) continue
    if (isSame) await events.put({ ...row, seq })
    else rows.push({ id: event.id, event, seq })
    if (row !== undefined) await transaction.objectStore('outbox').delete(event.id)
    if (row !== undefined && !isSame) touched.add(row.about)
  }
  await putRows(transaction, rows, touched)
}

/** A copy of this profile goes on counting as the same device: from here on this one is another, before it gives out a number of the copy's. */
async function leaveDevice(transaction: StateTransaction, unknown: readonly LogLine[], newId: () => Uuidv7): Promise<void> {
  const meta = transaction.objectStore('meta')
  const device = readDevice(await meta.get('device'))
  const isCopied = device !== null && unknown.some(({ event }) => event.deviceId === device.deviceId && event.deviceSeq >= device.nextSeq)
  if (isCopied) await meta.put({ ...device, deviceId: newId(), nextSeq: 1 }, 'device')
}
