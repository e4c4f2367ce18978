import type { Interval, Ms, Rating, StudyDay, Uuidv7 } from '../events/event'
import type { Card, Due, SchedulerOptions } from './card'
import { defaultWeights, intervalFor, nextMemory } from './fsrs'
import type { Memory } from './fsrs'
import { fuzzDraw, fuzzed } from './fuzz'
import { nextStage, stepInterval, stepsOf } from './steps'
import { addDays, daysBetween } from './study-day'
import { defaultWeightsId } from './weights'

/** The answer that moves a card. `at`, `day` and `zone` are the event's own; `eventId` becomes the card's last event. */
export type ReviewInput = {
  readonly itemId: string
  readonly rating: Rating
  readonly at: Ms
  readonly day: StudyDay
  readonly eventId: Uuidv7
  readonly zone: string
}

const ratings = ['Again', 'Hard', 'Good', 'Easy'] as const satisfies readonly Rating[]

/** Retention 0.9, at most 36,500 days, steps of 1 and 10 minutes and of 10 for relearning, fuzz on. */
export const defaultOptions: SchedulerOptions = {
  weights: defaultWeights,
  weightsId: defaultWeightsId,
  retention: 0.9,
  learningSteps: [1, 10],
  relearningSteps: [10],
  maxInterval: 36_500,
  fuzz: true,
}

/**
 * The card after an answer, and how long until it comes back. `card` is null for an item never reviewed. Where `interval` is given
 * (from an event) it is used as it is and nothing is drawn again. Elapsed days are the learner's study days, never negative.
 */
export function reviewCard(card: Card | null, review: ReviewInput, options: SchedulerOptions, interval?: Interval): { readonly card: Card; readonly interval: Interval } {
  const stage = nextStage(card, review.rating, options)
  const chosen = interval ?? intervalAfter(card, review, options)
  const next: Card = {
    itemId: review.itemId,
    state: stage.state,
    step: stage.state === 'review' ? 0 : stage.step,
    ...memoryAfter(card, review, options),
    due: dueAfter(chosen, review),
    lastDay: review.day,
    lastAt: review.at,
    lastRating: review.rating,
    lastEvent: review.eventId,
    reps: (card?.reps ?? 0) + 1,
    lapses: (card?.lapses ?? 0) + (card?.state === 'review' && review.rating === 'Again' ? 1 : 0),
  }
  return { card: next, interval: chosen }
}

/** What each rating would lead to now; exactly what {@link reviewCard} then gives. */
export function previewIntervals(card: Card | null, moment: Omit<ReviewInput, 'rating' | 'eventId'>, options: SchedulerOptions): Readonly<Record<Rating, Interval>> {
  const after = (rating: Rating) => intervalAfter(card, { ...moment, rating }, options)
  return { Again: after('Again'), Hard: after('Hard'), Good: after('Good'), Easy: after('Easy') }
}

const defaultLearnAheadMs = 20 * 60_000

/**
 * Whether a card may be asked now. A learning step counts as due `learnAheadMs` before its moment (20 minutes by default, as in Anki, for when
 * nothing else is left; 0 asks whether its time has really come), a whole day from its beginning.
 */
export function isDue(card: Card, now: Ms, day: StudyDay, learnAheadMs: Ms = defaultLearnAheadMs): boolean {
  return 'at' in card.due ? card.due.at <= now + learnAheadMs : card.due.day <= day
}

type Moment = Omit<ReviewInput, 'eventId'>

function intervalAfter(card: Card | null, review: Moment, options: SchedulerOptions): Interval {
  const stage = nextStage(card, review.rating, options)
  return stage.state === 'review' ? { days: reviewDays(card, review, options) } : stepInterval(stage.minutes, review)
}

/**
 * Days until a review. Among the ratings that lead to whole days each waits at least a day longer than the worse one; the cap comes
 * last, so no interval exceeds it and at the cap two ratings may agree. While a card stands on a step, Good and Easy keep their own
 * intervals, as in ts-fsrs.
 */
function reviewDays(card: Card | null, review: Moment, options: SchedulerOptions): number {
  const isOrdered = card?.state === 'review' || stepsOf(card, options).length === 0
  const rivals = isOrdered ? ratings.filter((rating) => nextStage(card, rating, options).state === 'review') : [review.rating]
  const wanted = rivals.map((rating) => daysFor(memoryAfter(card, { ...review, rating }, options), options))
  let days = 0
  for (const [i, rating] of rivals.entries()) {
    days = Math.min(withFuzz(Math.max(wanted[i] ?? 1, days + 1), days + 1, card, review, options), options.maxInterval)
    if (rating === review.rating) break
  }
  return days
}

/** An interval longer than the time already waited stays longer than it. */
function withFuzz(days: number, least: number, card: Card | null, review: Moment, options: SchedulerOptions): number {
  if (!options.fuzz) return days
  const waited = elapsedDays(card, review.day)
  const minimum = days > waited ? Math.max(least, waited + 1) : least
  return fuzzed(days, minimum, options.maxInterval, fuzzDraw(review.itemId, (card?.reps ?? 0) + 1))
}

function daysFor(memory: Memory, options: SchedulerOptions): number {
  return intervalFor(options.weights, memory.stability, options.retention, options.maxInterval)
}

function memoryAfter(card: Card | null, review: Moment, options: SchedulerOptions): Memory {
  return nextMemory(options.weights, card, elapsedDays(card, review.day), review.rating)
}

/** Never negative: after a journey or a merge a later review may carry an earlier day. */
function elapsedDays(card: Card | null, day: StudyDay): number {
  return card === null ? 0 : Math.max(0, daysBetween(card.lastDay, day))
}

function dueAfter(interval: Interval, review: ReviewInput): Due {
  return 'days' in interval ? { day: addDays(review.day, interval.days) } : { at: review.at + interval.minutes * 60_000 }
}
