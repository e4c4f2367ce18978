import type { Uuidv7 } from '../../core/events/event'
import type { Held } from '../../core/events/ingest'
import type { LogEvent } from '../../core/events/log-event'
import { itemOfSubject, subjectOf, targetOf } from '../../core/events/subject-of'
import type { EventRow, KnownRows, LogWriter } from '../db/log-tables'

/** New events with what they are about; older ones that now turn out to be about something; the items that older events reach into. */
export type Filed = { readonly added: readonly FiledEvent[]; readonly moved: readonly { readonly seq: number; readonly about: string }[]; readonly disturbed: ReadonlySet<string> }
export type FiledEvent = Held & { readonly about: string }

/**
 * Files new events by what they change. An undo or override is about its target's item; where it came before its target, it is filed
 * now that the target is here, and so is an undo of such an override. `known` is what was read of the log for them.
 */
export async function fileEvents(log: LogWriter, userId: string, added: readonly Held[], known: KnownRows): Promise<Filed> {
  const byId = new Map<Uuidv7, LogEvent>([...known.events.map((row) => [row.id, eventOf(row)] as const), ...added.map(({ event }) => [event.id, event] as const)])
  const isAdded = new Set(added.map(({ event }) => event.id))
  const naming = known.naming.filter((row) => isAdded.has(targetOf(eventOf(row)) ?? ''))
  // An undo may name an override, which names a review: two steps reach every item.
  const later = naming.length === 0 ? [] : await log.eventsByTarget(userId, naming.map(({ id }) => id))
  const waiting = [...naming, ...later].map((row) => ({ row, event: eventOf(row) }))
  for (const { event } of waiting) byId.set(event.id, event)
  const missing = [...new Set([...byId.values()].flatMap((event) => targetOf(event) ?? []))].filter((id) => !byId.has(id))
  if (missing.length > 0) for (const row of await log.eventsById(userId, missing)) byId.set(row.id, eventOf(row))
  const filed = added.map((line) => ({ ...line, about: subjectOf(line.event, byId) }))
  const reaching = waiting.map(({ row, event }) => ({ seq: row.seq, about: subjectOf(event, byId), before: row.about }))
  const moved = reaching.filter(({ about, before }) => about !== before).map(({ seq, about }) => ({ seq, about }))
  return { added: filed, moved, disturbed: new Set(reaching.flatMap(({ about }) => itemOfSubject(about) ?? [])) }
}

function eventOf(row: EventRow): LogEvent {
  return JSON.parse(row.body) as LogEvent
}
