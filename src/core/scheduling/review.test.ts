import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ratingArbitrary, testZones } from '../../testing/review-log'
import type { Interval, Rating } from '../events/event'
import type { Card, SchedulerOptions } from './card'
import { defaultOptions, isDue, previewIntervals, reviewCard } from './review'
import { addDays, studyDay } from './study-day'

const dayMs = 86_400_000
const noFuzz: SchedulerOptions = { ...defaultOptions, fuzz: false }
const start = Date.parse('2024-05-10T07:00:00Z')

function momentAt(at: number, zone = 'Asia/Almaty') {
  return { itemId: 'militia.quota.turgay/number', at, day: studyDay(at, zone), zone }
}

function answerAt(card: Card | null, at: number, rating: Rating, options = noFuzz, interval?: Interval) {
  return reviewCard(card, { ...momentAt(at), rating, eventId: `event-${at}` }, options, interval)
}

/** A card in review, learned with two Good. */
function learned(options = noFuzz): Card {
  const first = answerAt(null, start, 'Good', options).card
  return answerAt(first, start + 600_000, 'Good', options).card
}

const historyArbitrary = fc.array(fc.record({ rating: ratingArbitrary, waitMs: fc.oneof(fc.integer({ min: 0, max: 3_600_000 }), fc.integer({ min: 0, max: 60 * dayMs })) }), { maxLength: 8 })
const optionsArbitrary: fc.Arbitrary<SchedulerOptions> = fc.record({
  weights: fc.constant(defaultOptions.weights),
  weightsId: fc.constant(defaultOptions.weightsId),
  retention: fc.constantFrom(0.7, 0.85, 0.9, 0.94, 0.99),
  learningSteps: fc.constantFrom([], [1], [1, 10], [1, 10, 1440]),
  relearningSteps: fc.constantFrom([], [10], [10, 30]),
  maxInterval: fc.constantFrom(1, 2, 30, 365, 36_500),
  fuzz: fc.boolean(),
})

function replay(history: readonly { readonly rating: Rating; readonly waitMs: number }[], options: SchedulerOptions) {
  let at = start
  let card: Card | null = null
  for (const { rating, waitMs } of history) {
    at += waitMs
    card = answerAt(card, at, rating, options).card
  }
  return { card, at }
}

const days = (interval: Interval) => ('days' in interval ? interval.days : interval.minutes / 1440)

describe('a card after an answer', () => {
  test('a new item answered Good waits ten minutes on the second step', () => {
    const { card, interval } = answerAt(null, start, 'Good')
    expect(interval).toEqual({ minutes: 10 })
    expect(card).toMatchObject({ state: 'learning', step: 1, due: { at: start + 600_000 }, lastDay: '2024-05-10', lastAt: start, lastRating: 'Good', lastEvent: `event-${start}`, reps: 1, lapses: 0 })
  })

  test('a second Good graduates it to whole study days', () => {
    expect(learned()).toMatchObject({ state: 'review', step: 0, due: { day: '2024-05-12' }, reps: 2 })
  })

  test('forgetting in review counts as a lapse, forgetting while learning does not', () => {
    const forgotten = answerAt(learned(), start + 2 * dayMs, 'Again').card
    expect(forgotten).toMatchObject({ state: 'relearning', lapses: 1 })
    expect(answerAt(forgotten, start + 2 * dayMs + 600_000, 'Again').card.lapses).toBe(1)
  })

  test('elapsed days are study days: half past three at night belongs to the evening before', () => {
    const evening = Date.parse('2024-05-10T17:00:00Z')
    const night = Date.parse('2024-05-10T22:30:00Z')
    const morning = Date.parse('2024-05-10T23:30:00Z')
    const card = answerAt(null, evening, 'Easy').card
    expect(answerAt(card, night, 'Good').card.stability).toBeCloseTo(answerAt(card, evening + 1000, 'Good').card.stability, 8)
    expect(answerAt(card, morning, 'Good').card.stability).toBeGreaterThan(answerAt(card, night, 'Good').card.stability)
  })

  test('a review that carries an earlier day than the one before counts as the same day', () => {
    const card = learned()
    const back = reviewCard(card, { ...momentAt(start), day: addDays(card.lastDay, -3), rating: 'Good', eventId: 'back' }, noFuzz).card
    expect(back.stability).toBe(answerAt(card, card.lastAt + 1, 'Good').card.stability)
    expect(back.lastDay).toBe(addDays(card.lastDay, -3))
  })

  test('a given interval is used as it is, whatever the memory says', () => {
    const given = answerAt(learned(), start + 2 * dayMs, 'Good', defaultOptions, { days: 77 })
    expect(given.interval).toEqual({ days: 77 })
    expect(given.card.due).toEqual({ day: addDays('2024-05-12', 77) })
    expect(answerAt(null, start, 'Good', defaultOptions, { minutes: 3 }).card.due).toEqual({ at: start + 180_000 })
    expect(given.card.stability).toBe(answerAt(learned(), start + 2 * dayMs, 'Good').card.stability)
  })
})

describe('the intervals of the four ratings', () => {
  test('what is previewed is what then happens', () => {
    fc.assert(
      fc.property(historyArbitrary, optionsArbitrary, ratingArbitrary, fc.constantFrom(...testZones), (history, options, rating, zone) => {
        const { card, at } = replay(history, options)
        const moment = momentAt(at + dayMs, zone)
        expect(reviewCard(card, { ...moment, rating, eventId: 'next' }, options).interval).toEqual(previewIntervals(card, moment, options)[rating])
      }),
      { numRuns: 1000 },
    )
  })

  test('a better rating never comes back sooner, and in review always a day later unless capped', () => {
    fc.assert(
      fc.property(historyArbitrary, optionsArbitrary, (history, options) => {
        const { card, at } = replay(history, options)
        const { Again, Hard, Good, Easy } = previewIntervals(card, momentAt(at + dayMs), options)
        // A step of a whole day may exceed what a weak memory earns on graduating.
        const steps = card?.state === 'learning' || card === null ? options.learningSteps : options.relearningSteps
        if (!steps.some((minutes) => minutes >= 1440)) expect([Again, Hard, Good, Easy].map(days)).toEqual([Again, Hard, Good, Easy].map(days).toSorted((a, b) => a - b))
        if (card?.state !== 'review') return
        expect(days(Hard) < days(Good) || days(Good) === options.maxInterval).toBe(true)
        expect(days(Good) < days(Easy) || days(Easy) === options.maxInterval).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  test('no review waits longer than the maximum, fuzz and spacing included', () => {
    fc.assert(
      fc.property(historyArbitrary, optionsArbitrary, (history, options) => {
        const { card, at } = replay(history, { ...options, learningSteps: [1, 10] })
        const intervals = Object.values(previewIntervals(card, momentAt(at + 400 * dayMs), { ...options, learningSteps: [1, 10] }))
        expect(intervals.filter((interval) => 'days' in interval && interval.days > options.maxInterval)).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  test('fuzz spreads items that were learned together and leaves short intervals alone', () => {
    const intervals = Array.from({ length: 30 }, (_, i) => previewIntervals({ ...learned(), stability: 40 }, { ...momentAt(start + 40 * dayMs), itemId: `fact.${i}/number` }, defaultOptions))
    expect(new Set(intervals.map(({ Good }) => days(Good))).size).toBeGreaterThan(5)
    expect(new Set(Array.from({ length: 30 }, (_, i) => days(previewIntervals(answerAt(null, start, 'Good').card, { ...momentAt(start), itemId: `fact.${i}/number` }, defaultOptions).Good)))).toEqual(new Set([2]))
  })
})

describe('when a card may be asked', () => {
  const learning = answerAt(null, start, 'Good').card
  const review = learned()

  test.each<[string, Card, number, number | undefined, boolean]>([
    ['a step twenty minutes ahead', learning, start + 600_000 - 20 * 60_000, undefined, true],
    ['a step further ahead', learning, start + 600_000 - 20 * 60_000 - 1, undefined, false],
    ['a step ahead when nothing is to be taken ahead', learning, start + 599_999, 0, false],
    ['a step whose moment has come', learning, start + 600_000, 0, true],
    ['a review on the evening before', review, Date.parse('2024-05-11T22:59:59Z'), undefined, false],
    ['a review as its study day begins', review, Date.parse('2024-05-11T23:00:00Z'), undefined, true],
    ['a review long overdue', review, start + 400 * dayMs, undefined, true],
  ])('%s: %#', (_, card, now, learnAheadMs, due) => {
    expect(isDue(card, now, studyDay(now, 'Asia/Almaty'), learnAheadMs)).toBe(due)
  })
})
