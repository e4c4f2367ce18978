import type { LogEvent } from './log-event'

/**
 * The order of the fold: by effective time, then device, then the device's own count, texts by code unit so that every platform
 * agrees. The id decides between events no honest device makes.
 */
export function compareEvents(a: LogEvent, b: LogEvent): number {
  return a.effectiveAt - b.effectiveAt || compareText(a.deviceId, b.deviceId) || a.deviceSeq - b.deviceSeq || compareText(a.id, b.id)
}

/** The events in the order of the fold, each id once: of several events with one id the first in order stays. */
export function orderEvents<E extends LogEvent>(events: readonly E[]): readonly E[] {
  const seen = new Set<string>()
  return events.toSorted(compareEvents).filter(({ id }) => !seen.has(id) && seen.add(id))
}

/** Texts by UTF-16 code unit, the same on every platform. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
