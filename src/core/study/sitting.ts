import type { Given, Ms, StudyDay, Uuidv7 } from '../events/event'
import type { Presentation } from '../items/bank'
import type { Interval } from '../events/event'
import type { CurrentItem, Draft, Feedback, Sitting } from './types'

/** Nothing typed, nothing turned over. */
export const emptyDraft: Draft = { text: '', year: '', month: '', day: '', yearTo: '', monthTo: '', dayTo: '', to: '', revealed: false }

/** A new sitting, before its first item. */
export function startSitting(id: Uuidv7, deck: string, now: Ms, day: StudyDay): Sitting {
  return { id, deck, startedAt: now, day, extraFresh: 0, answered: [], current: null }
}

/** Puts an item in front of the learner, or ends the sitting with null. "Learn more" was for the day it was asked on. */
export function show(sitting: Sitting, presentation: Presentation | null, now: Ms, day: StudyDay): Sitting {
  const current: CurrentItem | null =
    presentation === null ? null : { presentation, shownAt: now, firstTry: null, draft: emptyDraft, feedback: null }
  return { ...sitting, day, extraFresh: day === sitting.day ? sitting.extraFresh : 0, current }
}

/** Merges into the draft of the open question; without one the sitting stays as it is. */
export function changeDraft(sitting: Sitting, change: Partial<Draft>): Sitting {
  return withQuestion(sitting, (current) => ({ ...current, draft: { ...current.draft, ...change } }))
}

/** The sitting with what has been typed on screen meanwhile, where that shows the same question waiting for its answer. */
export function withTyped(sitting: Sitting, onScreen: Sitting | null): Sitting {
  const [current, shown] = [sitting.current, onScreen?.current ?? null]
  if (current === null || shown === null || shown.feedback !== null || current.shownAt !== shown.shownAt) return sitting
  return JSON.stringify(current.presentation) === JSON.stringify(shown.presentation) ? changeDraft(sitting, shown.draft) : sitting
}

/** The first answer was almost right: the same question again, with what was typed still there. */
export function tryAgain(sitting: Sitting, firstTry: Given): Sitting {
  return withQuestion(sitting, (current) => ({ ...current, firstTry }))
}

/** The answer is recorded: its feedback is on screen. */
export function giveFeedback(sitting: Sitting, feedback: Feedback): Sitting {
  const shown = withQuestion(sitting, (current) => ({ ...current, feedback }))
  if (shown.current === null || shown === sitting) return sitting
  const entry = { itemId: shown.current.presentation.itemId, eventId: feedback.eventId, rating: feedback.rating }
  return { ...shown, answered: [...sitting.answered, entry] }
}

/** "I was right": the feedback on screen and its line in the sitting become Good. */
export function raiseRating(sitting: Sitting, eventId: Uuidv7, interval: Interval): Sitting {
  if (sitting.current?.feedback?.eventId !== eventId) return sitting
  const feedback: Feedback = { ...sitting.current.feedback, rating: 'Good', interval }
  const answered = sitting.answered.map((entry) => (entry.eventId === eventId ? { ...entry, rating: 'Good' as const } : entry))
  return { ...sitting, answered, current: { ...sitting.current, feedback } }
}

/** Takes the last answer out and asks its item again with the same presentation, as if it had not been answered. */
export function takeBack(sitting: Sitting, presentation: Presentation, now: Ms): Sitting {
  const current: CurrentItem = { presentation, shownAt: now, firstTry: null, draft: emptyDraft, feedback: null }
  return { ...sitting, answered: sitting.answered.slice(0, -1), current }
}

/** Leaves the last answer out: it is no longer in the store, so it cannot be taken back. What is on screen stays. */
export function forgetLast(sitting: Sitting): Sitting {
  return { ...sitting, answered: sitting.answered.slice(0, -1) }
}

/**
 * Allows so many new items beyond what the day still holds. New items of earlier sittings that went beyond the limit are not
 * counted against them. `freshMet` is the day's.
 */
export function learnMore(sitting: Sitting, count: number, freshPerDay: number, freshMet: number): Sitting {
  return { ...sitting, extraFresh: Math.max(sitting.extraFresh, freshMet - freshPerDay) + count }
}

/**
 * Names the moment a sitting stands at, without the draft: two tabs that see the same moment may act on it, a tab that sees
 * another one has been overtaken. A question asked again after an undo is another moment than before.
 */
export function momentOf(sitting: Sitting | null): string {
  if (sitting === null) return 'none'
  const { id, extraFresh, answered, current } = sitting
  const shown = current === null ? null : [current.presentation, current.shownAt, current.firstTry, current.feedback?.eventId, current.feedback?.rating]
  return JSON.stringify([id, extraFresh, answered.length, answered.at(-1), shown])
}

function withQuestion(sitting: Sitting, change: (current: CurrentItem) => CurrentItem): Sitting {
  return sitting.current === null || sitting.current.feedback !== null ? sitting : { ...sitting, current: change(sitting.current) }
}
