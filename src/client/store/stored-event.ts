import { isReviewEvent } from '../../core/events/is-review-event'
import type { LogEvent } from '../../core/events/log-event'
import { subjectOf } from '../../core/events/subject-of'
import { type QuarantinedRow, type StoredEvent } from './learner-store'

type Sorted = { readonly good: readonly StoredEvent[]; readonly bad: readonly QuarantinedRow[] }

/**
 * Tells events from rows that are none, and files every event under its subject anew: an undo or override under what its
 * target is about. An event without a subject (a kind not known, a target not here yet) is filed under ''.
 */
export function sortRows(rows: readonly unknown[]): Sorted {
  const events: LogEvent[] = []
  const bad: QuarantinedRow[] = []
  for (const row of rows) {
    const event = eventOf(row)
    if (event === null) bad.push({ reason: 'not an event', row })
    else events.push(event)
  }
  const byId = new Map(events.map((event) => [event.id, event]))
  return { good: events.map((event) => ({ id: event.id, about: subjectOf(event, byId), event })), bad }
}

/** The event of a stored row; null when the row is not one or does not stand under its event's id. */
export function eventOf(row: unknown): LogEvent | null {
  if (typeof row !== 'object' || row === null || !('event' in row) || !('id' in row)) return null
  return isReviewEvent(row.event) && row.event.id === row.id ? row.event : null
}
