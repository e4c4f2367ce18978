import type { LearnerDatabase } from './database'
import type { ServerClock, StoredEvent } from './learner-store'
import { readDevice } from './read-device'
import { restampRows } from './restamp-rows'
import { eventOf } from './stored-event'
import { refoldSubjects } from './write-state'
import { writeAll } from './write-transaction'

/** A network's own delays look like a clock that is off by this much; nothing is stamped anew for it. */
const toleranceMs = 5000

/**
 * Stamps every event that was never sent by the server's clock, and marks it as stamped for good: from now on it is sent as it is, however often. True where
 * a time has changed.
 */
export function fixStamps(database: LearnerDatabase, clock: ServerClock): Promise<boolean> {
  return writeAll(database, async (transaction) => {
    const [outbox, events, meta] = [transaction.objectStore('outbox'), transaction.objectStore('events'), transaction.objectStore('meta')]
    const provisional = (await outbox.getAll()).filter((row) => row.fixed !== true)
    const device = readDevice(await meta.get('device'))
    if (provisional.length === 0 || device === null) return false
    const offsetMs = Math.abs(clock.offsetMs - device.clockOffsetMs) > toleranceMs ? clock.offsetMs : undefined
    const rows = (await Promise.all(provisional.map(({ id }) => events.get(id)))).flatMap((row): StoredEvent[] => (row === undefined || eventOf(row) === null ? [] : [row]))
    const before = await sentBefore(transaction.objectStore('events').index('device'), rows)
    const stamped = restampRows([...before, ...rows], (row) => !before.includes(row), clock.now, offsetMs)
    const changed = stamped.filter((row, i) => row !== [...before, ...rows][i])
    const last = stamped.reduce((most, { event }) => (event.deviceId === device.deviceId ? Math.max(most, event.effectiveAt) : most), 0)
    await Promise.all([
      ...changed.map((row) => events.put(row)),
      ...provisional.map((row) => outbox.put({ ...row, fixed: true })),
      meta.put({ ...device, lastEffectiveAt: last, clockOffsetMs: offsetMs ?? device.clockOffsetMs }, 'device'),
    ])
    await refoldSubjects(transaction, new Set(changed.map((row) => row.about)))
    return changed.length > 0
  })
}

type DeviceIndex = { readonly openCursor: (range: IDBKeyRange, direction: 'prev') => Promise<{ readonly value: StoredEvent } | null> }

/** Of each device the last event before its first that was never sent: nothing may be stamped before it. */
async function sentBefore(index: DeviceIndex, rows: readonly StoredEvent[]): Promise<readonly StoredEvent[]> {
  const first = new Map<string, number>()
  for (const { event } of rows) first.set(event.deviceId, Math.min(first.get(event.deviceId) ?? Infinity, event.deviceSeq))
  const found = await Promise.all([...first].map(([deviceId, deviceSeq]) => index.openCursor(IDBKeyRange.bound([deviceId, 0], [deviceId, deviceSeq], false, true), 'prev')))
  return found.flatMap((cursor) => (cursor === null || eventOf(cursor.value) === null ? [] : [cursor.value]))
}
