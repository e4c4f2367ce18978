import fc from 'fast-check'
import { Rating as Grade, State, createEmptyCard, fsrs } from 'ts-fsrs'
import { describe, expect, test } from 'vitest'
import { ratingArbitrary, reviewOf, testUuid } from '../../testing/review-log'
import { advanceDevice, stampEvent } from '../events/append'
import type { Rating } from '../events/event'
import { foldItem } from '../events/fold'
import type { LogEvent } from '../events/log-event'
import type { Card } from './card'
import { defaultOptions, reviewCard } from './review'
import { daysBetween } from './study-day'

const itemId = 'item.0/number'
const dayMs = 86_400_000
const noFuzz = { ...defaultOptions, fuzz: false }
const historyArbitrary = fc.array(fc.record({ rating: ratingArbitrary, days: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 700 })) }), { minLength: 1, maxLength: 20 })
type History = readonly { readonly rating: Rating; readonly days: number }[]

/** One device's log. The n-th answer of a day is given n minutes after 10:00 in Almaty. */
function logged(history: History): readonly LogEvent[] {
  const log: LogEvent[] = []
  let device = { deviceId: 'device', nextSeq: 1, lastEffectiveAt: 0, clockOffsetMs: 0 }
  let now = Date.UTC(2024, 1, 20, 4)
  let card: Card | null = null
  for (const { rating, days } of history) {
    now += days * dayMs + 60_000
    const event = stampEvent(reviewOf({ itemId, rating, prev: null, interval: { days: 1 } }), device, now, 'Asia/Almaty', testUuid(log.length))
    const answer = { itemId, rating, at: event.effectiveAt, day: event.day, zone: event.zone, eventId: event.id }
    const next = reviewCard(card, answer, noFuzz)
    log.push({ ...event, interval: next.interval, prev: lastEventOf(card) })
    card = next.card
    device = advanceDevice(device, event)
  }
  return log
}

function lastEventOf(card: Card | null) {
  return card?.lastEvent ?? null
}

/** The library alone, step by step, at noon UTC of the same days. */
function bare(history: History) {
  const scheduler = fsrs({ enable_fuzz: false })
  let now = Date.UTC(2024, 1, 20, 12)
  let card = createEmptyCard(new Date(now))
  return history.map(({ rating, days }) => {
    now += days * dayMs
    card = scheduler.next(card, new Date(now), Grade[rating]).card
    return card
  })
}

describe('a replayed card equals ts-fsrs, stepped by hand', () => {
  test('stability, difficulty, state, counts and due day after every answer', () => {
    fc.assert(
      fc.property(historyArbitrary, (history) => {
        const log = logged(history)
        for (const [i, expected] of bare(history).entries()) {
          const { card } = foldItem(log.slice(0, i + 1), itemId)
          if (card === null) throw new Error('a reviewed item has a card')
          expect({ stability: card.stability, difficulty: card.difficulty, reps: card.reps, lapses: card.lapses, state: card.state, step: card.step }).toEqual({
            stability: expected.stability,
            difficulty: expected.difficulty,
            reps: expected.reps,
            lapses: expected.lapses,
            state: State[expected.state].toLowerCase(),
            step: expected.learning_steps,
          })
          // The library exceeds the maximum by the spacing of the ratings; we do not.
          if (card.state === 'review') expect('day' in card.due && daysBetween(card.lastDay, card.due.day)).toBe(Math.min(expected.scheduled_days, defaultOptions.maxInterval))
        }
      }),
      { numRuns: 1000 },
    )
  }, 30_000)
})
