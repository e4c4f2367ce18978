import type { Ms } from '../../core/events/event'
import { restamp, restampByOffset } from '../../core/events/restamp'
import type { StoredEvent } from './learner-store'

/**
 * The rows, the provisional ones among them stamped anew where the clock they were given by was wrong as `now` shows, or, with `offsetMs`, all by that offset; the others
 * are the same objects. A profile that has lost count of a device goes on as another one, so each device in it is looked at by itself.
 */
export function restampRows(rows: readonly StoredEvent[], isProvisional: (row: StoredEvent) => boolean, now: Ms, offsetMs?: number): readonly StoredEvent[] {
  const unsent = rows.filter(isProvisional).map((row) => row.event).sort((a, b) => a.deviceSeq - b.deviceSeq)
  const devices = new Set(unsent.map((event) => event.deviceId))
  const changed = [...devices].flatMap((device) => {
    const own = unsent.filter((event) => event.deviceId === device)
    const after = rows.reduce((last, row) => (row.event.deviceId === device && !isProvisional(row) ? Math.max(last, row.event.effectiveAt) : last), 0)
    return offsetMs === undefined ? restamp(own, now, after) : restampByOffset(own, now, after, offsetMs)
  })
  const byId = new Map(changed.map((event) => [event.id, event]))
  return rows.map((row) => {
    const event = byId.get(row.id)
    return event === undefined ? row : { ...row, event }
  })
}
