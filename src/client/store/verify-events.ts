import type { DeviceClock } from '../../core/events/append'
import type { Ms, Uuidv7 } from '../../core/events/event'
import { fold } from '../../core/events/fold'
import { isAhead } from '../../core/events/restamp'
import type { LearnerState } from '../../core/scheduling/card'
import type { LearnerDatabase } from './database'
import type { QuarantinedRow, StoredEvent, StoreNeeds } from './learner-store'
import { readDevice } from './read-device'
import { restampRows } from './restamp-rows'
import { sortRows } from './stored-event'
import { writeAll, type WriteTransaction as Transaction } from './write-transaction'

/**
 * Brings a database into agreement with its events, in one transaction: rows that are no events go to the quarantine, events
 * filed under a wrong subject are filed anew, those stamped by a clock that was ahead are restamped, cards, flags and settings become
 * the fold of all events, and the device never gives out a number again. True if a learner could see the difference.
 */
export function verifyEvents(database: LearnerDatabase, { newId, now }: StoreNeeds): Promise<boolean> {
  return writeAll(database, async (transaction) => {
    const rows: readonly unknown[] = await transaction.objectStore('events').getAll()
    const { good: found, bad } = sortRows(rows)
    const device = readDevice(await transaction.objectStore('meta').get('device'))
    const corrected = now() + (device?.clockOffsetMs ?? 0)
    const outbox = new Map((await transaction.objectStore('outbox').getAll()).map((row) => [row.id, row]))
    // What was sent, or may have been, keeps its time for good.
    const good = restampRows(found, (row) => row.seq === undefined && outbox.get(row.id)?.fixed !== true, corrected)
    const [isRefolded] = await Promise.all([
      refold(transaction, fold(good.map((row) => row.event))),
      setAsideRows(transaction, bad),
      fileAnew(transaction, rows, good),
      mendDevice(transaction, device, good, corrected, newId),
      mendOutbox(transaction, good, new Set(outbox.keys())),
    ])
    return isRefolded || bad.length > 0 || good.some((row, i) => row.event !== found[i]?.event)
  })
}

async function setAsideRows(transaction: Transaction, bad: readonly QuarantinedRow[]): Promise<void> {
  for (const entry of bad) {
    const { id } = entry.row as StoredEvent
    await Promise.all([transaction.objectStore('quarantine').add(entry), transaction.objectStore('events').delete(id), transaction.objectStore('outbox').delete(id)])
  }
}

async function fileAnew(transaction: Transaction, rows: readonly unknown[], good: readonly StoredEvent[]): Promise<void> {
  const filed = new Map((rows as readonly StoredEvent[]).map((row) => [row.id, row]))
  const wrong = good.filter((row) => filed.get(row.id)?.about !== row.about || filed.get(row.id)?.event !== row.event || filed.get(row.id)?.seq !== row.seq)
  await Promise.all(wrong.map((row) => transaction.objectStore('events').put(row)))
}

async function refold(transaction: Transaction, state: LearnerState): Promise<boolean> {
  const [cards, flags, settings] = [transaction.objectStore('cards'), transaction.objectStore('flags'), transaction.objectStore('settings')]
  const stored = await Promise.all([cards.getAll(), flags.getAll(), settings.getAll()])
  const wanted = [[...state.cards.values()], [...state.flags].map(([itemId, each]) => ({ itemId, flags: each })), [...state.settings].map(([key, value]) => ({ key, value }))] as const
  if (digest(stored) === digest(wanted)) return false
  await Promise.all([cards.clear(), flags.clear(), settings.clear()])
  await Promise.all([...wanted[0].map((row) => cards.put(row)), ...wanted[1].map((row) => flags.put(row)), ...wanted[2].map((row) => settings.put(row))])
  return true
}

/** Equal for equal rows, in whatever order they and their fields stand. */
function digest(tables: readonly (readonly object[])[]): string {
  const line = (row: object): string => JSON.stringify(row, (_key, value: unknown) => (isPlain(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value))
  return tables.map((rows) => rows.map(line).sort().join('\n')).join('\n\n')
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A device that has lost count goes on as a new device; one that counts behind its own events, after them. */
async function mendDevice(transaction: Transaction, stored: DeviceClock | null, good: readonly StoredEvent[], now: Ms, newId: () => Uuidv7): Promise<void> {
  const device: DeviceClock = stored ?? { deviceId: newId(), nextSeq: 1, lastEffectiveAt: 0, clockOffsetMs: 0 }
  const own = good.map((row) => row.event).filter((event) => event.deviceId === device.deviceId)
  const nextSeq = own.reduce((next, event) => Math.max(next, event.deviceSeq + 1), device.nextSeq)
  const lastEffectiveAt = own.reduce((last, event) => Math.max(last, event.effectiveAt), isAhead(device.lastEffectiveAt, now) ? 0 : device.lastEffectiveAt)
  if (stored !== null && nextSeq === device.nextSeq && lastEffectiveAt === device.lastEffectiveAt) return
  await transaction.objectStore('meta').put({ ...device, nextSeq, lastEffectiveAt }, 'device')
}

/** Waiting to be sent is exactly what has no place in the server's log. */
async function mendOutbox(transaction: Transaction, good: readonly StoredEvent[], waiting: ReadonlySet<Uuidv7>): Promise<void> {
  const unsent = new Set(good.flatMap((row) => (row.seq === undefined ? [row.id] : [])))
  const [missing, done] = [[...unsent].filter((id) => !waiting.has(id)), [...waiting].filter((id) => !unsent.has(id))]
  await Promise.all([...missing.map((id) => transaction.objectStore('outbox').put({ id })), ...done.map((id) => transaction.objectStore('outbox').delete(id))])
}
