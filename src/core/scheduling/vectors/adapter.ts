import type { Rating, StudyDay, Uuidv7 } from '../../events/event'
import type { Card, Due, SchedulerOptions } from '../card'
import { defaultOptions, reviewCard } from '../review'
import { daysBetween, studyDay } from '../study-day'

/** The answers of the vectors: 1 Again to 4 Easy. */
export function ratingOf(grade: number): Rating {
  const rating = (['Again', 'Hard', 'Good', 'Easy'] as const)[grade - 1]
  if (rating === undefined) throw new RangeError(`no rating ${grade}`)
  return rating
}

/** A vector's options in ours. Without its short-term formula FSRS has neither steps nor weights 17 to 19. */
export function optionsOf(vector: { readonly w: readonly number[]; readonly shortTerm?: boolean; readonly learningSteps?: readonly string[]; readonly relearningSteps?: readonly string[]; readonly maxInterval?: number }): SchedulerOptions {
  const isShort = vector.shortTerm ?? true
  return {
    ...defaultOptions,
    fuzz: false,
    weights: weightsOf(vector.w, isShort),
    learningSteps: isShort ? (vector.learningSteps ?? ['1m', '10m']).map(Number.parseFloat) : [],
    relearningSteps: isShort ? (vector.relearningSteps ?? ['10m']).map(Number.parseFloat) : [],
    maxInterval: vector.maxInterval ?? defaultOptions.maxInterval,
  }
}

/** Weights with the short-term formula, or with it switched off as fsrs-rs does: weights 17 to 19 are zero. */
export function weightsOf(weights: readonly number[], isShort: boolean): readonly number[] {
  return isShort ? weights : weights.map((weight, i) => (i >= 17 && i <= 19 ? 0 : weight))
}

/** One answer as the vectors tell it: states in their words, whole days, and the time until the card is due. */
export type Answered = { readonly card: Card; readonly stateBefore: string; readonly state: string; readonly scheduledDays: number; readonly dueMs: number }

/** Answers at an instant in UTC. The vectors' days begin at midnight UTC, so elapsed days are differences of UTC dates. */
export function answer(options: SchedulerOptions, card: Card | null, atMs: number, grade: number): Answered {
  const day = studyDay(atMs, 'UTC', 0)
  const next = reviewCard(card, { itemId: 'vector/item', rating: ratingOf(grade), at: atMs, day, eventId: eventId(card), zone: 'UTC' }, options).card
  const scheduledDays = daysUntil(next.due, day)
  const dueMs = 'at' in next.due ? next.due.at - atMs : scheduledDays * 86_400_000
  return { card: next, stateBefore: card === null ? 'New' : nameOf(card), state: nameOf(next), scheduledDays, dueMs }
}

/** `+06:00` west or east of UTC as a zone name: `Etc/GMT+6` is six hours west. */
export function zoneWest(minutes: number): string {
  if (minutes % 60 !== 0) throw new RangeError(`no zone ${minutes} minutes west`)
  return minutes === 0 ? 'UTC' : `Etc/GMT${minutes > 0 ? '+' : ''}${minutes / 60}`
}

function daysUntil(due: Due, day: StudyDay): number {
  return 'day' in due ? daysBetween(day, due.day) : 0
}

function nameOf(card: Card): string {
  return { learning: 'Learning', review: 'Review', relearning: 'Relearning' }[card.state]
}

function eventId(card: Card | null): Uuidv7 {
  return `vector-event-${(card?.reps ?? 0) + 1}`
}
