import type { Uuidv7 } from '../../core/events/event'
import type { Held } from '../../core/events/ingest'
import type { LogEvent } from '../../core/events/log-event'
import { itemOfSubject, subjectOf, targetOf } from '../../core/events/subject-of'
import type { EventRow, LogWriter } from '../db/log-tables'

/** New events with what they are about; older ones that now turn out to be about something; the items whose cards change. */
export type Filed = { readonly added: readonly (Held & { readonly about: string })[]; readonly moved: readonly { readonly seq: number; readonly about: string }[]; readonly touched: readonly string[] }

/**
 * Files new events by what they change. An undo or override is about its target's item; where it came before its target, it is filed
 * now that the target is here, and so is an undo of such an override.
 */
export async function fileEvents(log: LogWriter, userId: string, added: readonly Held[]): Promise<Filed> {
  const byId = new Map<Uuidv7, LogEvent>(added.map(({ event }) => [event.id, event]))
  await addTargets(log, userId, byId)
  const waiting = await waitingFor(log, userId, added.map(({ event }) => event.id))
  for (const { event } of waiting) byId.set(event.id, event)
  const filed = added.map((line) => ({ ...line, about: subjectOf(line.event, byId) }))
  const moved = waiting.map(({ row, event }) => ({ seq: row.seq, about: subjectOf(event, byId), before: row.about })).filter(({ about, before }) => about !== before)
  const touched = [...new Set([...filed, ...moved].flatMap(({ about }) => itemOfSubject(about) ?? []))]
  return { added: filed, moved: moved.map(({ seq, about }) => ({ seq, about })), touched }
}

/** An undo may name an override, which names a review: two steps reach every item. */
async function addTargets(log: LogWriter, userId: string, byId: Map<Uuidv7, LogEvent>): Promise<void> {
  for (let step = 0; step < 2; step += 1) {
    const missing = [...new Set([...byId.values()].flatMap((event) => targetOf(event) ?? []))].filter((id) => !byId.has(id))
    if (missing.length === 0) return
    for (const row of await log.eventsById(userId, missing)) byId.set(row.id, JSON.parse(row.body) as LogEvent)
  }
}

async function waitingFor(log: LogWriter, userId: string, ids: readonly Uuidv7[]): Promise<readonly { readonly row: EventRow; readonly event: LogEvent }[]> {
  const first = (await log.eventsByTarget(userId, ids)).map((row) => ({ row, event: JSON.parse(row.body) as LogEvent }))
  if (first.length === 0) return []
  const second = (await log.eventsByTarget(userId, first.map(({ event }) => event.id))).map((row) => ({ row, event: JSON.parse(row.body) as LogEvent }))
  return [...first, ...second]
}
