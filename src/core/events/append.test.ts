import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reviewOf, testUuid } from '../../testing/review-log'
import { advanceDevice, stampEvent } from './append'
import type { DeviceClock } from './append'
import { isReviewEvent } from './is-review-event'
import { compareEvents } from './order'

const draft = reviewOf({ itemId: 'a/b', rating: 'Good', interval: { minutes: 10 }, prev: null })
const fresh: DeviceClock = { deviceId: 'phone', nextSeq: 1, lastEffectiveAt: 0, clockOffsetMs: 0 }
const evening = Date.parse('2024-05-10T22:59:00Z')

describe('stamping an event', () => {
  test('the first event of a device', () => {
    const event = stampEvent(draft, fresh, evening, 'Asia/Almaty', testUuid(1))
    expect(event).toEqual({ ...draft, v: 1, id: testUuid(1), deviceId: 'phone', deviceSeq: 1, answeredAt: evening, effectiveAt: evening, zone: 'Asia/Almaty', day: '2024-05-10' })
    expect(isReviewEvent(event)).toBe(true)
  })

  test('the day is that of the corrected time', () => {
    const event = stampEvent(draft, { ...fresh, clockOffsetMs: 60_000.4 }, evening, 'Asia/Almaty', testUuid(1))
    expect(event).toMatchObject({ answeredAt: evening, effectiveAt: evening + 60_000, day: '2024-05-11' })
  })

  test('a clock set back does not reorder one device', () => {
    const event = stampEvent(draft, { ...fresh, nextSeq: 5, lastEffectiveAt: evening + 3_600_000 }, evening, 'UTC', testUuid(1))
    expect(event).toMatchObject({ answeredAt: evening, effectiveAt: evening + 3_600_001, deviceSeq: 5 })
  })

  test("the fold's order of one device is the order of its count, whatever its clock does", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ now: fc.integer({ min: 0, max: 2e12 }), offset: fc.integer({ min: -1e9, max: 1e9 }) }), { maxLength: 30 }), (moments) => {
        let device = fresh
        const log = moments.map(({ now, offset }, i) => {
          const event = stampEvent(draft, { ...device, clockOffsetMs: offset }, now, 'UTC', testUuid(i))
          device = advanceDevice(device, event)
          return event
        })
        expect(log.toReversed().sort(compareEvents)).toEqual(log)
        expect(log.map(({ deviceSeq }) => deviceSeq)).toEqual(log.map((_, i) => i + 1))
      }),
      { numRuns: 1000 },
    )
  })
})
