import type { LogEvent } from './log-event'
import { pushLimits } from './sync-protocol'

/** The first of the events that one push may hold: at most a hundred and 64 KB of JSON, and always one where there is any. */
export function nextBatch<E extends LogEvent>(waiting: readonly E[]): readonly E[] {
  let bytes = 0
  const batch: E[] = []
  for (const event of waiting) {
    bytes += utf8Bytes(JSON.stringify(event)) + 1
    if (batch.length > 0 && (batch.length >= pushLimits.events || bytes > pushLimits.bytes)) break
    batch.push(event)
  }
  return batch
}

function utf8Bytes(text: string): number {
  return new TextEncoder().encode(text).length
}
