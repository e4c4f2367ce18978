import { describe, expect, test } from 'vitest'
import { reviewOf, testUuid } from '../../testing/review-log'
import { stampEvent } from './append'
import { orderEvents } from './order'

function event(id: number, effectiveAt: number, deviceId: string, deviceSeq: number) {
  const device = { deviceId, nextSeq: deviceSeq, lastEffectiveAt: 0, clockOffsetMs: 0 }
  return stampEvent(reviewOf({ itemId: 'a/b', rating: 'Good', interval: { days: 1 }, prev: null }), device, effectiveAt, 'UTC', testUuid(id))
}

describe('the order of the fold', () => {
  test('effective time, then device, then its count', () => {
    const ordered = [event(4, 1, 'b', 9), event(3, 2, 'B', 1), event(2, 2, 'a', 2), event(1, 2, 'a', 10), event(0, 2, 'ә', 1)]
    expect(orderEvents(ordered.toReversed())).toEqual(ordered)
  })

  test('of several events with one id the first in order stays', () => {
    const first = event(1, 1, 'a', 1)
    expect(orderEvents([event(1, 5, 'a', 2), first, first])).toEqual([first])
  })
})
