import { stampEvent, type EventDraft } from '../core/events/append'
import type { Given, Interval, Review, ReviewEvent, Score } from '../core/events/event'
import { eventLimits } from '../core/events/event-limits'
import { isReviewEvent } from '../core/events/is-review-event'
import { aboutSetting } from '../core/events/subject-of'
import type { Item, Presentation } from '../core/items/bank'
import type { Card, SchedulerOptions } from '../core/scheduling/card'
import { daysBetween } from '../core/scheduling/study-day'
import { recordAnswer, type Stamp } from '../core/study/review-event'
import { giveFeedback, momentOf, raiseRating, takeBack } from '../core/study/sitting'
import type { StudyBank } from '../core/study/study-bank'
import type { CurrentItem, Feedback, Sitting } from '../core/study/types'
import type { LearnerSettings } from './learner-api'
import type { Before, Change } from './store/learner-store'

/** Longer than this a learner was not thinking about the question. */
const longestAnswerMs = 60_000

type AnswerInput = {
  readonly sitting: Sitting
  readonly current: CurrentItem
  readonly item: Item
  readonly bank: StudyBank
  readonly presentation: Presentation
  readonly given: readonly Given[]
  readonly score: Score
  readonly note: Feedback['note']
  readonly options: SchedulerOptions
}

/** An answer: the review event, the card after it, and its feedback in the sitting. */
export function answerChange(input: AnswerInput, stamp: Stamp): Change {
  const { sitting, presentation, note } = input
  return {
    about: presentation.itemId,
    moment: momentOf(sitting),
    build: (before) => reviewEvent(input, before, stamp),
    follow: (_before, event) => (event.kind === 'review' ? giveFeedback(sitting, feedbackOf(event, note)) : sitting),
  }
}

function reviewEvent({ current, given, ...answer }: AnswerInput, { card, device }: Before, stamp: Stamp): Review {
  const durationMs = Math.min(Math.max(0, stamp.now - current.shownAt), longestAnswerMs)
  return checked(recordAnswer({ ...answer, given: given.map(shortened), durationMs }, card, device, stamp, answer.options).event)
}

function feedbackOf({ id, given, score, rating, interval }: Review, note: Feedback['note']): Feedback {
  return { eventId: id, given, score, rating, interval, note }
}

/**
 * Takes the sitting's last answer back; its item is shown again as the event says it was. Null when there is nothing to take back;
 * writes nothing when the answer is no longer in the store.
 */
export function undoChange(sitting: Sitting, stamp: Stamp): Change | null {
  const last = sitting.answered.at(-1)
  if (last === undefined) return null
  return {
    about: last.itemId,
    moment: momentOf(sitting),
    target: last.eventId,
    build: ({ device, target }) => (isReview(target) ? checked(stamped({ kind: 'undo', target: last.eventId }, device, stamp)) : null),
    follow: ({ target }) => (isReview(target) ? takeBack(sitting, presentationOf(target), stamp.now) : sitting),
  }
}

function isReview(event: Before['target']): event is Review {
  return event?.kind === 'review'
}

function presentationOf({ itemId, form, locale, seed }: Review): Presentation {
  return { itemId, form, locale, seed }
}

/** "I was right" about the answer on screen. */
export function overrideChange(sitting: Sitting, feedback: Feedback, itemId: string, stamp: Stamp): Change {
  return {
    about: itemId,
    moment: momentOf(sitting),
    build: ({ device }) => checked(stamped({ kind: 'override', target: feedback.eventId, rating: 'Good' }, device, stamp)),
    follow: (_before, event, card) => raiseRating(sitting, feedback.eventId, card === null ? feedback.interval : intervalUntil(card, event)),
  }
}

/** How long after its last memory event a card comes back, as a review would have said it. */
function intervalUntil(card: Card, event: ReviewEvent): Interval {
  if ('day' in card.due) return { days: Math.max(1, daysBetween(card.lastDay, card.due.day)) }
  return { minutes: Math.max(1, Math.round((card.due.at - event.effectiveAt) / 60_000)) }
}

/** A choice of the learner's. */
export function settingChange<K extends keyof LearnerSettings>(key: K, value: LearnerSettings[K], stamp: Stamp): Change {
  return { about: aboutSetting(key), moment: null, build: ({ device }) => checked(stamped({ kind: 'setting', key, value }, device, stamp)) }
}

function stamped<D extends EventDraft>(draft: D, device: Before['device'], stamp: Stamp) {
  return stampEvent(draft, device, stamp.now, stamp.zone, stamp.id)
}

/** Nothing is written that would not be read back as an event. Throws a TypeError. */
function checked<E extends ReviewEvent>(event: E): E {
  const { kind } = event
  if (!isReviewEvent(event)) throw new TypeError(`not a valid ${kind} event`)
  return event
}

function shortened(given: Given): Given {
  return given.as === 'text' ? { as: 'text', text: given.text.slice(0, eventLimits.text) } : given
}
