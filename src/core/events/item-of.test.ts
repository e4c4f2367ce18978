import { describe, expect, test } from 'vitest'
import { reviewOf, testUuid } from '../../testing/review-log'
import { stampEvent } from './append'
import type { EventDraft } from './append'
import { itemOf } from './item-of'
import type { LogEvent } from './log-event'

const device = { deviceId: 'phone', nextSeq: 1, lastEffectiveAt: 0, clockOffsetMs: 0 }
const stamped = (draft: EventDraft, i: number) => stampEvent(draft, device, 1000, 'UTC', testUuid(i)) as LogEvent
const undo = (target: number): EventDraft => ({ kind: 'undo', target: testUuid(target) })
const override = (target: number): EventDraft => ({ kind: 'override', target: testUuid(target), rating: 'Good' })

describe('the item an event is about', () => {
  const drafts: readonly (readonly [string, EventDraft, string | null])[] = [
    ['a review', reviewOf({ itemId: 'a/b', rating: 'Good', interval: { days: 1 }, prev: null }), 'a/b'],
    ['a flag', { kind: 'cardFlag', itemId: 'c/d', field: 'star', value: true }, 'c/d'],
    ['a setting', { kind: 'setting', key: 'style', value: 'mixed' }, null],
    ['an override of a review', override(0), 'a/b'],
    ['an undo of a review', undo(0), 'a/b'],
    ['an undo of a flag', undo(1), 'c/d'],
    ['an undo of an override', undo(3), 'a/b'],
    ['an undo of an undo', undo(4), null],
    ['an undo of a setting', undo(2), null],
    ['an override of a flag', override(1), null],
    ['an override of an override', override(3), null],
    ['an undo of such an override', undo(10), null],
    ['an undo of what is not there', undo(99), null],
    ['an undo of itself', undo(13), null],
  ]
  const events = drafts.map(([, draft], i) => stamped(draft, i))
  const byId = new Map(events.map((event) => [event.id, event]))

  test.each(drafts.map(([name, , item], i) => [name, i, item] as const))('%s', (_, i, item) => {
    const event = events[i]
    expect(event && itemOf(event, byId)).toBe(item)
  })
})
