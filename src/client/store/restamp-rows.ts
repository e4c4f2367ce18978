import type { Ms } from '../../core/events/event'
import { restamp } from '../../core/events/restamp'
import type { StoredEvent } from './learner-store'

/**
 * The rows, those given by a clock that was wrong as `now` shows stamped anew; the others are the same objects. All are taken to be
 * unsent. A profile that has lost count of a device goes on as another one, so each device in it is looked at by itself.
 */
export function restampRows(rows: readonly StoredEvent[], now: Ms): readonly StoredEvent[] {
  const events = rows.map((row) => row.event).sort((a, b) => a.deviceSeq - b.deviceSeq)
  const devices = new Set(events.map((event) => event.deviceId))
  const changed = [...devices].flatMap((device) => restamp(events.filter((event) => event.deviceId === device), now))
  const byId = new Map(changed.map((event) => [event.id, event]))
  return rows.map((row) => {
    const event = byId.get(row.id)
    return event === undefined ? row : { ...row, event }
  })
}
