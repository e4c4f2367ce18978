import type { Ms } from '../../core/events/event'
import type { LogEvent } from '../../core/events/log-event'
import { orderEvents } from '../../core/events/order'

/** Events kept at hand even when they are older. */
export const recentAtLeast = 100

/** The last events in the order of the fold: all since the moment, and at least a hundred where there are so many. */
export function recentOf(events: readonly LogEvent[], since: Ms): readonly LogEvent[] {
  const ordered = orderEvents(events)
  const first = ordered.findIndex((event) => event.effectiveAt >= since)
  const start = first === -1 ? ordered.length : first
  return ordered.slice(Math.max(0, Math.min(start, ordered.length - recentAtLeast)))
}
