import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { logFor } from '../../testing/review-log'
import type { LogEvent } from './log-event'
import { nextBatch } from './next-batch'
import { pushLimits } from './sync-protocol'

const [event] = logFor(['Good']) as [LogEvent]
const withText = (bytes: number): LogEvent => ({ ...event, kind: 'later', text: 'Ә'.repeat(bytes / 2) })
const bytesOf = (batch: readonly LogEvent[]): number => new TextEncoder().encode(JSON.stringify(batch)).length

describe('a batch', () => {
  test('holds as many from the beginning as one push may, and one at least', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30_000 }), { maxLength: 150 }), (sizes) => {
        const waiting = sizes.map(withText)
        const batch = nextBatch(waiting)
        expect(batch).toEqual(waiting.slice(0, batch.length))
        expect(batch.length).toBeLessThanOrEqual(pushLimits.events)
        expect(batch.length > 0).toBe(waiting.length > 0)
        if (batch.length > 1) expect(bytesOf(batch)).toBeLessThanOrEqual(pushLimits.bytes + 1)
        const more = waiting.slice(0, batch.length + 1)
        if (batch.length < Math.min(waiting.length, pushLimits.events)) expect(bytesOf(more)).toBeGreaterThan(pushLimits.bytes - 1)
      }),
      { numRuns: 60 },
    )
  })

  test('a hundred small ones', () => {
    expect(nextBatch(Array.from({ length: 101 }, () => event))).toHaveLength(100)
    expect(nextBatch([])).toEqual([])
  })
})
