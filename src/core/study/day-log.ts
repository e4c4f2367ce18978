import type { OpaqueEvent, Review, ReviewEvent, StudyDay } from '../events/event'
import { touchesMemory } from '../events/fold'
import type { Card } from '../scheduling/card'

/** What a learner has done on one study day, and how fast they answer. */
export type DayLog = {
  readonly studied: ReadonlySet<string>
  /** Items met for the first time on the day. */
  readonly freshMet: number
  /** Items studied on the day that had been met before. */
  readonly reviewsDone: number
  readonly secondsPerAnswer: number
}

/** Used until there are `enoughAnswers` to take a median of. */
export const defaultSecondsPerAnswer = 12
const enoughAnswers = 5
const recentAnswers = 50

/**
 * Reads the day out of a learner's recent events (in fold order, at least all of the day). An item was first met on the day
 * when all memory events its card has folded are of the day, so answers merged from another device count as well.
 */
export function dayLog(events: readonly (ReviewEvent | OpaqueEvent)[], cards: ReadonlyMap<string, Card>, day: StudyDay): DayLog {
  const reviews = liveReviews(events)
  const timesToday = new Map<string, number>()
  for (const review of reviews) if (review.day === day) timesToday.set(review.itemId, (timesToday.get(review.itemId) ?? 0) + 1)
  const fresh = [...timesToday].filter(([itemId, times]) => (cards.get(itemId)?.reps ?? 0) <= times).length
  return {
    studied: new Set(timesToday.keys()),
    freshMet: fresh,
    reviewsDone: timesToday.size - fresh,
    secondsPerAnswer: medianSeconds(reviews.slice(-recentAnswers)),
  }
}

/** The reviews that touch memory and have not been taken back, in the order given. */
export function liveReviews(events: readonly (ReviewEvent | OpaqueEvent)[]): readonly Review[] {
  const undone = new Set(events.flatMap((event) => (event.kind === 'undo' ? [event.target] : [])))
  return events.filter(isReview).filter((review) => touchesMemory(review) && !undone.has(review.id))
}

function isReview(event: ReviewEvent | OpaqueEvent): event is Review {
  return event.kind === 'review'
}

function medianSeconds(reviews: readonly Review[]): number {
  if (reviews.length < enoughAnswers) return defaultSecondsPerAnswer
  const sorted = reviews.map((review) => review.durationMs / 1000).sort((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)] ?? defaultSecondsPerAnswer
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? upper
  return (lower + upper) / 2
}
