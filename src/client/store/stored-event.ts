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
  const events: { readonly event: LogEvent; readonly seq: number | null }[] = []
  const bad: QuarantinedRow[] = []
  for (const row of rows) {
    const event = eventOf(row)
    if (event === null) bad.push({ reason: 'not an event', row })
    else events.push({ event, seq: seqOf(row) })
  }
  const byId = new Map(events.map(({ event }) => [event.id, event]))
  return { good: events.map(({ event, seq }) => ({ id: event.id, about: subjectOf(event, byId), event, ...(seq !== null && { seq }) })), bad }
}

/** The event of a stored row; null when the row is not one or does not stand under its event's id. */
export function eventOf(row: unknown): LogEvent | null {
  if (typeof row !== 'object' || row === null || !('event' in row) || !('id' in row)) return null
  return isReviewEvent(row.event) && row.event.id === row.id ? row.event : null
}

/** The place in the server's log that a row says it has; one that is no place counts as none, and the event is sent again. */
function seqOf(row: unknown): number | null {
  const seq: unknown = typeof row === 'object' && row !== null && 'seq' in row ? row.seq : null
  return typeof seq === 'number' && Number.isSafeInteger(seq) && seq > 0 ? seq : null
}
