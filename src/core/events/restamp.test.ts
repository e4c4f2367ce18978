import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { actionsArbitrary, logOf, reviewOf, testUuid } from '../../testing/review-log'
import { studyDay } from '../scheduling/study-day'
import { advanceDevice, stampEvent, type DeviceClock } from './append'
import { fold } from './fold'
import type { LogEvent } from './log-event'
import { orderEvents } from './order'
import { restamp } from './restamp'

const minute = 60_000
const day = 24 * 60 * minute
const noon = Date.UTC(2026, 2, 10, 12)
const far = Date.UTC(2030, 0, 1)

/** A device's answers at the times its clock showed. */
function answersAt(...times: readonly number[]): LogEvent[] {
  let device: DeviceClock = { deviceId: 'phone', nextSeq: 1, lastEffectiveAt: 0, clockOffsetMs: 0 }
  return times.map((now, i) => {
    const event = stampEvent(reviewOf({ itemId: `item.${i}/body`, rating: 'Good', interval: { minutes: 10 }, prev: null }), device, now, 'Asia/Almaty', testUuid(i))
    device = advanceDevice(device, event)
    return event
  })
}
function restamped(log: readonly LogEvent[], now: number): readonly LogEvent[] {
  const changed = new Map(restamp(log, now).map((event) => [event.id, event]))
  return log.map((event) => changed.get(event.id) ?? event)
}
const times = (log: readonly LogEvent[]): readonly number[] => log.map((event) => event.effectiveAt)

describe('events from a clock that was ahead', () => {
  test('end now, keep their order and what was right before them', () => {
    const log = answersAt(noon, far, noon + minute, noon + 2 * minute)
    expect(times(log)).toEqual([noon, far, far + 1, far + 2])
    expect(times(restamped(log, noon + 3 * minute))).toEqual([noon, noon + minute - 1, noon + minute, noon + 2 * minute])
    expect(restamp(log, noon + 3 * minute).map((event) => event.day)).toEqual(['2026-03-10', '2026-03-10', '2026-03-10'])
    expect(times(restamped(answersAt(noon, far), noon + minute))).toEqual([noon, noon + minute])
  })

  test('stay as far apart as the wrong clock had them', () => {
    const log = answersAt(far, far + 3 * day, far + 3 * day + minute)
    const after = restamped(log, noon)
    expect(times(after)).toEqual([noon - 3 * day - minute, noon - minute, noon])
    expect(after.map((event) => event.day)).toEqual(['2026-03-07', '2026-03-10', '2026-03-10'])
  })

  test('up to five minutes are let be', () => {
    const log = answersAt(noon, noon + 5 * minute)
    expect(restamp(log, noon)).toEqual([])
    expect(restamp(log, noon - 1)).toHaveLength(1)
  })

  test('are restamped once', () => {
    const after = restamped(answersAt(noon, far, noon + minute), noon + minute)
    expect(restamp(after, noon + minute)).toEqual([])
    expect(restamp(after, noon + 90 * day)).toEqual([])
  })

  test('a clock that has fallen years behind costs the history its place in time only until it is set right', () => {
    const log = answersAt(noon, noon + day, noon + 2 * day)
    const behind = restamped(log, Date.UTC(2015, 0, 1))
    expect(new Set(behind.map((event) => event.day.slice(0, 4)))).toEqual(new Set(['2014', '2015']))
    expect(restamped(behind, noon + 3 * day)).toEqual(log)
  })
})

test('whatever clocks do: order, ids and everything but the stamp stay, nothing lies ahead without need, and memory has the same reviews', () => {
  const jumps = fc.array(fc.constantFrom(0, 0, 0, -400 * day, 400 * day, 3 * 365 * day, -minute), { minLength: 1, maxLength: 24 })
  fc.assert(
    fc.property(actionsArbitrary, jumps, fc.integer({ min: -800, max: 4000 }), (actions, jump, days) => {
      const skewed = actions.map((action, i) => ({ ...action, device: 0, waitMs: Math.max(-1.5e12, action.waitMs + (jump[i % jump.length] ?? 0)) }))
      const log = logOf(skewed)
      const now = Math.max(0, Date.UTC(2024, 1, 20) + days * day)
      const after = restamped(log, now)
      expect(orderEvents(after).map((event) => event.id)).toEqual(log.map((event) => event.id))
      expect(after.map(({ effectiveAt: _e, day: _d, ...rest }) => rest)).toEqual(log.map(({ effectiveAt: _e, day: _d, ...rest }) => rest))
      const changed = restamp(log, now)
      for (const event of changed) expect(event.day).toBe(studyDay(event.effectiveAt, event.zone))
      const kept = after.filter((event) => !changed.includes(event))
      const latest = Math.max(now, ...times(kept.filter((event) => event.effectiveAt <= now + 5 * minute)))
      expect(Math.max(0, ...times(after))).toBeLessThanOrEqual(latest + log.length)
      expect(restamp(after, now)).toEqual([])
      const memory = (events: readonly LogEvent[]) => [...fold(events).cards.values()].map(({ itemId, lastEvent, reps, lastRating }) => ({ itemId, lastEvent, reps, lastRating }))
      expect(memory(after)).toEqual(memory(log))
      expect(fold(after.toReversed())).toEqual(fold(after))
    }),
    { numRuns: 500 },
  )
})
