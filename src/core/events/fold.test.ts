import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { actionsArbitrary, logArbitrary, logFor, logOf, ratingArbitrary, reviewOf, testUuid } from '../../testing/review-log'
import type { LearnerState } from '../scheduling/card'
import { defaultOptions, reviewCard } from '../scheduling/review'
import { advanceDevice, stampEvent } from './append'
import type { EventDraft } from './append'
import type { Interval, Rating, Review, ReviewEvent } from './event'
import { noFlags } from './card-flags'
import { extendCard, fold, foldItem, touchesMemory } from './fold'
import { itemOf } from './item-of'
import { isKnownEvent } from './log-event'
import type { LogEvent } from './log-event'
import { orderEvents } from './order'

const runs = { numRuns: 1000 }
const itemId = 'item.0/number'
const itemIds = [0, 1, 2].map((n) => `item.${n}/number`)

/** In the order of iteration too, so that nothing that is built from a state can differ between devices. */
const plain = ({ cards, flags, settings }: LearnerState) => ({ cards: [...cards], flags: [...flags], settings: [...settings] })

/** The drafts as one device's events, a minute apart, on a spring morning in Almaty. */
function logged(...drafts: readonly EventDraft[]): readonly ReviewEvent[] {
  let device = { deviceId: 'phone', nextSeq: 1, lastEffectiveAt: 0, clockOffsetMs: 0 }
  return drafts.map((draft, i) => {
    const event = stampEvent(draft, device, Date.UTC(2024, 3, 1, 5, i), 'Asia/Almaty', testUuid(i))
    device = advanceDevice(device, event)
    return event
  })
}

const review = (rating: Rating, fields: { readonly prev?: number | null; readonly interval?: Interval; readonly mode?: Review['mode']; readonly itemId?: string; readonly weightsId?: string } = {}) =>
  reviewOf({ itemId, rating, interval: { days: 99 }, ...fields, prev: fields.prev === undefined || fields.prev === null ? null : testUuid(fields.prev) })
const undo = (target: number): EventDraft => ({ kind: 'undo', target: testUuid(target) })
const override = (target: number): EventDraft => ({ kind: 'override', target: testUuid(target), rating: 'Good' })

describe('the fold is a function of the set of events', () => {
  test('fold(shuffle(E)) = fold(E), events that come twice included', () => {
    const shuffled = logArbitrary.chain((log) => {
      const twice = [...log, ...log.slice(0, 5)]
      return fc.tuple(fc.constant(log), fc.shuffledSubarray(twice, { minLength: twice.length }))
    })
    fc.assert(fc.property(shuffled, ([log, mixed]) => { expect(plain(fold(mixed))).toEqual(plain(fold(log))) }), runs)
  }, 15_000)

  test('folding item by item gives the whole, from a prefix and a suffix as well', () => {
    fc.assert(
      fc.property(logArbitrary, fc.nat(24), (log, cut) => {
        const whole = fold(log)
        const byId = new Map(log.map((event) => [event.id, event]))
        for (const id of itemIds) {
          const about = (event: LogEvent) => itemOf(event, byId) === id
          const state = foldItem([...log.slice(cut).filter(about), ...log.slice(0, cut).filter(about)], id)
          expect(state).toEqual({ card: whole.cards.get(id) ?? null, flags: whole.flags.get(id) ?? noFlags })
          expect(foldItem(log, id)).toEqual(state)
        }
      }),
      runs,
    )
  }, 15_000)

  test('a card goes on from where it stands, or says that it cannot', () => {
    let [extended, refused] = [0, 0]
    fc.assert(
      fc.property(logArbitrary, fc.nat(24), (log, cut) => {
        const [before, after] = [log.slice(0, cut), log.slice(cut)]
        const byId = new Map(log.map((event) => [event.id, event]))
        const early = new Set(before.flatMap((event) => (isKnownEvent(event) && (event.kind === 'undo' || event.kind === 'override') ? [event.target] : [])))
        // What an earlier event names is not to be asked for.
        if (after.some(({ id }) => early.has(id))) return
        for (const id of itemIds) {
          const result = extendCard(foldItem(before, id).card, after.filter((event) => itemOf(event, byId) === id).toReversed())
          if (result === null) refused += 1
          else extended += 1
          if (result !== null) expect(result.card).toEqual(foldItem(log, id).card)
        }
      }),
      runs,
    )
    expect(extended).toBeGreaterThan(refused)
    expect(refused).toBeGreaterThan(100)
  }, 15_000)

  test('a card is not gone on from at the moment of its last review, which may have come from another device', () => {
    const [first, second] = logFor(['Good', 'Good']) as [LogEvent, LogEvent]
    const { card } = foldItem([first], itemId)
    expect(extendCard(card, [{ ...second, effectiveAt: first.effectiveAt }])).toBeNull()
    expect(extendCard(card, [second])).toEqual({ card: foldItem([first, second], itemId).card })
  })

  test('answering on is folding: the card the device computes is the card the log gives', () => {
    fc.assert(
      fc.property(fc.array(ratingArbitrary, { maxLength: 12 }), ratingArbitrary, (ratings, rating) => {
        const log = logFor([...ratings, rating])
        const event = log.at(-1)
        if (event === undefined || !isKnownEvent(event) || event.kind !== 'review') throw new Error('the log ends with a review')
        const before = foldItem(log.slice(0, -1), itemId).card
        const answer = { itemId, rating, at: event.effectiveAt, day: event.day, zone: event.zone, eventId: event.id }
        const next = reviewCard(before, answer, defaultOptions)
        expect(next.interval).toEqual(event.interval)
        expect(foldItem(log, itemId).card).toEqual(next.card)
      }),
      runs,
    )
  })

  test('events of kinds not known change nothing', () => {
    fc.assert(fc.property(logArbitrary, (log) => { expect(plain(fold(log.filter(isKnownEvent)))).toEqual(plain(fold(log))) }), runs)
  }, 15_000)

  test.each([['study', 1], ['test', 1], ['free', 0], ['retry', 0]] as const)('a review in mode %s makes %i cards', (mode, cards) => {
    expect(fold(logged(review('Good', { mode }))).cards.size).toBe(cards)
  })

  test('reviews that only practise change nothing', () => {
    const isPractice = (event: LogEvent) => isKnownEvent(event) && event.kind === 'review' && !touchesMemory(event)
    fc.assert(fc.property(logArbitrary, (log) => { expect(plain(fold(log.filter((event) => !isPractice(event))))).toEqual(plain(fold(log))) }), runs)
  }, 15_000)
})

describe('undo', () => {
  test('undo of the last answer equals never having answered', () => {
    fc.assert(
      fc.property(actionsArbitrary, ratingArbitrary, fc.nat(2), fc.nat(90), (actions, rating, item, days) => {
        const before = logOf(actions)
        const place = { device: 1, zone: 'Asia/Almaty', item } as const
        const answered = [...actions, { ...place, waitMs: days * 86_400_000, act: { kind: 'review', rating, mode: 'study', retention: 0.9, weightsId: 'fsrs6-default' } } as const]
        const after = logOf([...answered, { ...place, waitMs: 5000, act: { kind: 'undo', target: before.length } }])
        expect(after).toHaveLength(before.length + 2)
        expect(plain(fold(after))).toEqual(plain(fold(before)))
      }),
      runs,
    )
  }, 15_000)

  test('undo of any review, override or flag equals its never having been', () => {
    fc.assert(
      fc.property(logArbitrary, fc.nat(), (log, pick) => {
        const candidates = log.filter(({ kind }) => kind === 'review' || kind === 'override' || kind === 'cardFlag')
        const target = candidates[pick % Math.max(1, candidates.length)]
        fc.pre(target !== undefined)
        const undoing = { ...target, id: testUuid(5000), deviceId: 'tablet', deviceSeq: 1, kind: 'undo', target: target.id }
        expect(plain(fold([...log, undoing]))).toEqual(plain(fold(log.filter(({ id }) => id !== target.id))))
      }),
      runs,
    )
  }, 15_000)

  test('an undo is never undone', () => {
    expect(foldItem(logged(review('Good'), undo(0), undo(1)), itemId).card).toBeNull()
  })

  test('an undo that comes before what it names still counts', () => {
    const [first, second] = logged(undo(1), review('Good'))
    expect(fold([second, first].flatMap((event) => event ?? [])).cards.size).toBe(0)
  })

  test('an undone override leaves the answer as it was given', () => {
    expect(foldItem(logged(review('Again'), override(0), undo(1)), itemId)).toEqual(foldItem(logged(review('Again')), itemId))
  })

  test('after an undo the next answer follows what is left', () => {
    const { card } = foldItem(logged(review('Good', { interval: { minutes: 10 } }), review('Again', { prev: 0 }), undo(1), review('Good', { prev: 0, interval: { days: 5 } })), itemId)
    expect(card).toMatchObject({ reps: 2, state: 'review', due: { day: '2024-04-06' } })
  })
})

describe('override', () => {
  test('memory is that of an answer rated Good', () => {
    fc.assert(
      fc.property(logArbitrary, fc.nat(), (log, pick) => {
        const wrong = log.filter((event): event is Review => isKnownEvent(event) && event.kind === 'review' && (event.rating === 'Again' || event.rating === 'Hard'))
        const target = wrong[pick % Math.max(1, wrong.length)]
        fc.pre(target !== undefined && !log.some((event) => event.kind === 'override'))
        const raising = { ...target, id: testUuid(5000), deviceId: 'tablet', deviceSeq: 1, kind: 'override', target: target.id, rating: 'Good' }
        const asGood = log.map((event) => (event.id === target.id ? { ...event, rating: 'Good' as const } : event))
        const memory = (state: LearnerState) => [...state.cards].map(([id, { stability, difficulty, reps, lapses, lastDay, lastRating }]) => ({ id, stability, difficulty, reps, lapses, lastDay, lastRating }))
        expect(memory(fold([...log, raising]))).toEqual(memory(fold(asGood)))
      }),
      runs,
    )
  }, 15_000)

  test('the interval is computed anew, and the override is the last event', () => {
    const { card } = foldItem(logged(review('Again', { interval: { minutes: 1 } }), override(0)), itemId)
    expect(card).toMatchObject({ lastRating: 'Good', lastEvent: testUuid(1), due: { at: Date.UTC(2024, 3, 1, 5, 10) } })
  })

  test('an answer given before the override came has its interval computed anew, one given after keeps it', () => {
    const before = logged(review('Again', { interval: { minutes: 1 } }), review('Good', { prev: 0 }), override(0))
    const after = logged(review('Again', { interval: { minutes: 1 } }), override(0), review('Good', { prev: 1 }))
    expect(foldItem(before, itemId).card?.due).not.toEqual({ day: '2024-07-09' })
    expect(foldItem(after, itemId).card?.due).toEqual({ day: '2024-07-09' })
  })

  test('it raises and never lowers, and a second one changes nothing', () => {
    expect(foldItem(logged(review('Easy'), override(0)), itemId)).toEqual(foldItem(logged(review('Easy')), itemId))
    expect(foldItem(logged(review('Hard'), override(0), override(0)), itemId)).toEqual(foldItem(logged(review('Hard'), override(0)), itemId))
  })

  test('it is of no use on anything but a review', () => {
    const star: EventDraft = { kind: 'cardFlag', itemId, field: 'star', value: true }
    expect(plain(fold(logged(star, override(0))))).toEqual(plain(fold(logged(star))))
  })
})

describe("an event's interval", () => {
  const given = { days: 99 }

  test('is kept while its prev is what it follows', () => {
    const { card } = foldItem(logged(review('Good', { interval: { minutes: 10 } }), review('Good', { prev: 0, interval: given })), itemId)
    expect(card?.due).toEqual({ day: '2024-07-09' })
  })

  test.each<[string, readonly EventDraft[]]>([
    ['a review between', [review('Good', { interval: { minutes: 10 } }), review('Hard', { prev: 0 }), review('Good', { prev: 0, interval: given })]],
    ['the one before undone', [review('Good', { interval: { minutes: 10 } }), review('Good', { prev: 0, interval: given }), undo(0)]],
    ['a prev of nothing where something came before', [review('Good', { interval: { minutes: 10 } }), review('Good', { prev: null, interval: given })]],
    ['a prev that is not there', [review('Good', { prev: 77, interval: given })]],
  ])('is computed anew with %s', (_, drafts) => {
    expect(foldItem(logged(...drafts), itemId).card?.due).not.toEqual({ day: '2024-07-09' })
  })

  test('is kept exactly where prev names the event before it', () => {
    fc.assert(
      fc.property(logArbitrary, (log) => {
        for (const id of itemIds) {
          const ordered = orderEvents(log)
          const target = ordered.findLast((event): event is Review => isKnownEvent(event) && event.kind === 'review' && event.itemId === id && touchesMemory(event))
          if (target === undefined) continue
          const isTouched = log.some((event) => 'target' in event && event.target === target.id)
          if (isTouched) continue
          const before = foldItem(log.filter((event) => event.id !== target.id), id).card
          const { card } = foldItem(log.map((event) => (event.id === target.id ? { ...event, interval: { days: 12_345 } } : event)), id)
          const isKept = card !== null && 'day' in card.due && card.due.day > '2050'
          expect(isKept).toBe(target.prev === (before?.lastEvent ?? null))
        }
      }),
      runs,
    )
  }, 15_000)

  test('computed anew comes from the weights of its own review', () => {
    const strong = defaultOptions.weights.with(3, 90)
    const table = new Map([['mine', strong]])
    const log = logged(review('Easy', { prev: 77, weightsId: 'mine' }))
    const days = (card: { readonly stability: number } | null) => Math.round(card?.stability ?? 0)
    expect(days(foldItem(log, itemId, table).card)).toBe(90)
    expect(days(foldItem(log, itemId).card)).toBe(8)
  })

  test('computed anew aims at the retention of its own review', () => {
    const [event] = logged(review('Easy', { prev: 77 }))
    const due = (retention: number) => event && foldItem([{ ...event, retention }], itemId).card?.due
    const wanted = (retention: number) => event && reviewCard(null, { itemId, rating: 'Easy', at: event.effectiveAt, day: event.day, zone: event.zone, eventId: event.id }, { ...defaultOptions, retention }).card.due
    expect(due(0.7)).toEqual(wanted(0.7))
    expect(due(0.7)).not.toEqual(due(0.9))
  })
})

describe('flags and settings', () => {
  const flag = (field: 'star' | 'buried' | 'suspended' | 'note', value: boolean | string | null): EventDraft => ({ kind: 'cardFlag', itemId, field, value })

  test('of each field the last counts', () => {
    const log = logged(flag('star', true), flag('note', 'a'), flag('buried', '2024-04-01'), flag('note', 'b'), flag('star', false))
    expect(fold(log).flags.get(itemId)).toEqual({ star: false, buried: '2024-04-01', suspended: false, note: 'b' })
  })

  test('an undone flag gives way to the one before it', () => {
    expect(foldItem(logged(flag('note', 'a'), flag('note', 'b'), undo(1)), itemId).flags.note).toBe('a')
    expect(fold(logged(flag('note', 'a'), undo(0))).flags.size).toBe(0)
  })

  test('a value that does not belong to its field changes nothing', () => {
    expect(foldItem(logged(flag('star', 'yes'), flag('buried', 'tomorrow'), flag('note', null)), itemId).flags).toEqual(noFlags)
  })

  test('of two settings the one with the later effective time wins, whatever came first', () => {
    const [early, late] = logged({ kind: 'setting', key: 'retention', value: 0.85 }, { kind: 'setting', key: 'retention', value: 0.94 })
    const both = [late, early].flatMap((event) => event ?? [])
    expect([...fold(both).settings]).toEqual([['retention', 0.94]])
  })
})

describe('days', () => {
  test('the day stored with a review counts, not the zone data of whoever folds', () => {
    const [event] = logged(review('Easy', { interval: { days: 3 } }))
    const moved = event && { ...event, day: '2024-03-30', zone: 'Nowhere/Known' }
    expect(moved && foldItem([moved], itemId).card).toMatchObject({ lastDay: '2024-03-30', due: { day: '2024-04-02' } })
  })
})
