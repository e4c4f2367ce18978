import type { Uuidv7 } from './event'
import { isKnownEvent } from './log-event'
import type { LogEvent } from './log-event'

/**
 * The item an event is about: its own, or that of the event it targets. Null for settings, for kinds not known, and while a
 * target is not in `byId` (it may come with a later sync).
 */
export function itemOf(event: LogEvent, byId: ReadonlyMap<Uuidv7, LogEvent>): string | null {
  if (!isKnownEvent(event)) return null
  switch (event.kind) {
    case 'review':
    case 'cardFlag': return event.itemId
    case 'setting': return null
    case 'undo':
    case 'override': return itemOfTarget(event.target, byId, event.kind)
  }
}

/** An undo may point to an override, which points to a review; an undo of an undo and longer chains are of no item. */
function itemOfTarget(target: Uuidv7, byId: ReadonlyMap<Uuidv7, LogEvent>, by: 'undo' | 'override'): string | null {
  const event = byId.get(target)
  if (event === undefined || !isKnownEvent(event)) return null
  if (event.kind === 'review') return event.itemId
  if (by === 'override') return null
  if (event.kind === 'cardFlag') return event.itemId
  return event.kind === 'override' ? itemOfTarget(event.target, byId, 'override') : null
}
