import type { DeviceClock } from '../../core/events/append'
import type { Uuidv7 } from '../../core/events/event'
import type { StoredEvent } from './learner-store'
import { readDevice } from './read-device'
import { eventOf } from './stored-event'
import type { StateTransaction } from './write-state'

/**
 * Moves events whose numbers belong to others (this browser profile was copied, and the copy has sent first) to a device of its own: the
 * one this profile has become meanwhile, else a new one. Everything of the old device that was never sent moves along; times, ids and answers stay. One that a server held, and that was set back to a
 * backup meanwhile, is sent again.
 */
export async function renumberRows(transaction: StateTransaction, taken: readonly Uuidv7[], newId: () => Uuidv7): Promise<void> {
  if (taken.length === 0) return
  const [events, outbox, meta] = [transaction.objectStore('events'), transaction.objectStore('outbox'), transaction.objectStore('meta')]
  const rows = (await Promise.all(taken.map((id) => events.get(id)))).flatMap((row): StoredEvent[] => (row === undefined || eventOf(row) === null ? [] : [row]))
  const stored = readDevice(await meta.get('device'))
  const isOwn = rows.some(({ event }) => event.deviceId === stored?.deviceId)
  let device: DeviceClock = stored === null || isOwn ? { deviceId: newId(), nextSeq: 1, lastEffectiveAt: stored?.lastEffectiveAt ?? 0, clockOffsetMs: stored?.clockOffsetMs ?? 0 } : stored
  const neverSent = isOwn ? (await outbox.getAll()).filter((row) => row.fixed !== true && !taken.includes(row.id)) : []
  const followers = (await Promise.all(neverSent.map(({ id }) => events.get(id)))).flatMap((row): StoredEvent[] => (row !== undefined && row.event.deviceId === stored?.deviceId ? [row] : []))
  const moving = [...rows, ...followers].sort((a, b) => a.event.effectiveAt - b.event.effectiveAt || a.event.deviceSeq - b.event.deviceSeq)
  for (const { seq, ...row } of moving) {
    await events.put({ ...row, event: { ...row.event, deviceId: device.deviceId, deviceSeq: device.nextSeq } })
    if (seq !== undefined) await outbox.put({ id: row.id, fixed: true })
    device = { ...device, nextSeq: device.nextSeq + 1 }
  }
  await meta.put(device, 'device')
}
