import type { IDBPTransaction } from 'idb'
import type { DeviceClock } from '../../core/events/append'
import type { Ms, Uuidv7 } from '../../core/events/event'
import { isAhead } from '../../core/events/restamp'
import { applyChange, type Read } from './apply-change'
import type { LearnerDatabase, LearnerSchema } from './database'
import { readDevice } from './read-device'
import { readSitting } from './read-sitting'
import { eventOf } from './stored-event'
import type { Change, Recorded, Write } from './learner-store'
import { putState } from './write-state'

const touched = ['meta', 'events', 'outbox', 'cards', 'flags', 'settings', 'sitting'] as const
type Transaction = IDBPTransaction<LearnerSchema, (typeof touched)[number][], 'readwrite'>

/**
 * Reads, decides and writes one change in one transaction, so that two tabs never give out the same number. It resolves once
 * the browser has written it to disk as far as it can promise that; any failure leaves everything as it was. `ahead`: nothing was written,
 * the device's last event lies ahead of `now` (Infinity: whether it does is not asked).
 */
export async function recordChange(database: LearnerDatabase, change: Change, newId: () => Uuidv7, now: Ms): Promise<Recorded | 'ahead'> {
  const transaction = database.transaction([...touched], 'readwrite', { durability: 'strict' })
  const completed = transaction.done
  completed.catch(() => undefined)
  try {
    const before = await read(transaction, change, newId)
    if (isAhead(before.device.lastEffectiveAt, now + before.device.clockOffsetMs)) return 'ahead'
    const write = applyChange(change, before)
    if (write === 'stale' || write === 'nothing') return { kind: write }
    await Promise.all([...puts(transaction, change, write), completed])
    return { kind: 'recorded', write }
  } catch (error) {
    abort(transaction)
    throw error
  }
}

async function read(transaction: Transaction, change: Change, newId: () => Uuidv7): Promise<Read> {
  const events = transaction.objectStore('events')
  const [device, rows, sitting, draft, target] = await Promise.all([
    transaction.objectStore('meta').get('device'),
    events.index('about').getAll(change.about),
    transaction.objectStore('sitting').get('current'),
    transaction.objectStore('sitting').get('draft'),
    change.target === undefined ? undefined : events.get(change.target),
  ])
  return { device: readDevice(device) ?? newDevice(newId), events: rows.flatMap((row) => eventOf(row) ?? []), sitting: readSitting(sitting, draft), target: eventOf(target) }
}

function newDevice(newId: () => Uuidv7): DeviceClock {
  return { deviceId: newId(), nextSeq: 1, lastEffectiveAt: 0, clockOffsetMs: 0 }
}

/** `add`, not `put`: an id or a number given out twice must fail, never overwrite. */
function puts(transaction: Transaction, change: Change, write: Write): readonly Promise<unknown>[] {
  const { event, device, sitting, state } = write
  return [
    transaction.objectStore('events').add({ id: event.id, about: change.about, event }),
    transaction.objectStore('outbox').add({ id: event.id }),
    transaction.objectStore('meta').put(device, 'device'),
    transaction.objectStore('sitting').put(sitting, 'current'),
    ...putState(transaction, change.about, state),
  ]
}

function abort(transaction: Transaction): void {
  try {
    transaction.abort()
  } catch {
    // It has already ended by itself.
  }
}
