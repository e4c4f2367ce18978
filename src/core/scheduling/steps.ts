import type { Interval, Ms, Rating, StudyDay } from '../events/event'
import type { Card, SchedulerOptions } from './card'
import { daysBetween, studyDay } from './study-day'

/** Where an answer leads: to a step that waits `minutes`, or to review, whose days the memory decides. */
type Stage =
  | { readonly state: 'learning' | 'relearning'; readonly step: number; readonly minutes: number }
  | { readonly state: 'review' }

const minuteMs = 60_000
const minutesPerDay = 1440

/**
 * The stage after an answer, as in Anki: Again goes back to the first step; Hard waits, on the first step, the average of the
 * first two (one and a half times a single one, at most a day more), on a later step as long as that step; Good goes on and past
 * the last step to review; Easy goes to review at once. A forgotten review card starts relearning. Without steps all go to review.
 */
export function nextStage(card: Pick<Card, 'state' | 'step'> | null, rating: Rating, options: SchedulerOptions): Stage {
  const from = card?.state ?? 'learning'
  if (from === 'review') return rating === 'Again' ? stepOf('relearning', 0, options.relearningSteps) : { state: 'review' }
  const steps = stepsOf(card, options)
  // Options may have been changed since the card came to its step.
  const step = Math.max(0, Math.min(card?.step ?? 0, steps.length - 1))
  switch (rating) {
    case 'Again': return stepOf(from, 0, steps)
    case 'Hard': return steps.length === 0 ? { state: 'review' } : { state: from, step, minutes: hardMinutes(step, steps) }
    case 'Good': return stepOf(from, step + 1, steps)
    case 'Easy': return { state: 'review' }
  }
}

/** The steps a card meets on its next answer: of a review card those it would relearn by. */
export function stepsOf(card: Pick<Card, 'state'> | null, options: SchedulerOptions): readonly number[] {
  return card === null || card.state === 'learning' ? options.learningSteps : options.relearningSteps
}

/**
 * A step as an interval: minutes, unless it takes a day or more or ends on another study day of the learner; then whole days, since
 * "in 20 minutes" past the end of the day would be tomorrow's first card at an odd hour.
 */
export function stepInterval(minutes: number, review: { readonly at: Ms; readonly day: StudyDay; readonly zone: string }): Interval {
  if (minutes >= minutesPerDay) return { days: Math.round(minutes / minutesPerDay) }
  const days = daysBetween(review.day, studyDay(review.at + minutes * minuteMs, review.zone))
  return days > 0 ? { days } : { minutes }
}

function stepOf(state: 'learning' | 'relearning', step: number, steps: readonly number[]): Stage {
  const minutes = steps[step]
  return minutes === undefined ? { state: 'review' } : { state, step, minutes }
}

function hardMinutes(step: number, steps: readonly number[]): number {
  const [first = 0, second] = steps
  if (step > 0) return steps[step] ?? first
  return second === undefined ? Math.min(first * 1.5, first + minutesPerDay) : (first + second) / 2
}
