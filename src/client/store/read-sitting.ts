import { isBoolean, isCount, isForm, isGiven, isGivens, isId, isInterval, isRating, isScore, orNull } from '../../core/events/review-parts'
import { isOneOf, matches, type Shape, type Test } from '../../core/events/shape'
import { isLocale } from '../../core/locale'
import { isStudyDay } from '../../core/scheduling/study-day'
import { momentOf } from '../../core/study/sitting'
import type { Draft, Sitting } from '../../core/study/types'

/**
 * The sitting that was stored, with what was being typed where it belongs to the same moment. Null when there is none or it
 * cannot be read: a sitting holds no answers of its own, so nothing is lost with it.
 */
export function readSitting(stored: unknown, draft: unknown): Sitting | null {
  if (!isSitting(stored)) return null
  if (stored.current === null || !isStoredDraft(draft) || draft.moment !== momentOf(stored)) return stored
  return { ...stored, current: { ...stored.current, draft: draft.draft } }
}

const isString: Test = (value) => typeof value === 'string'
const draftShape: Shape = {
  text: isString,
  year: isString,
  month: isString,
  day: isString,
  yearTo: isString,
  monthTo: isString,
  dayTo: isString,
  to: isString,
  revealed: isBoolean,
}
const presentation: Shape = { itemId: isId, form: isForm, locale: isLocale, seed: isCount }
const feedback: Shape = { eventId: isId, given: isGivens, score: isScore, rating: isRating, interval: isInterval, note: orNull(isOneOf('otherCalendar', 'finer')) }
const current: Shape = {
  presentation: (value) => matches(value, presentation),
  shownAt: isCount,
  firstTry: orNull(isGiven),
  draft: (value) => matches(value, draftShape),
  feedback: orNull((value) => matches(value, feedback)),
}
const answer: Shape = { itemId: isId, eventId: isId, rating: isRating }
const sitting: Shape = {
  id: isId,
  deck: isString,
  startedAt: isCount,
  day: isStudyDay,
  extraFresh: isCount,
  answered: (value) => Array.isArray(value) && value.every((entry) => matches(entry, answer)),
  current: orNull((value) => matches(value, current)),
}

function isSitting(value: unknown): value is Sitting {
  return matches(value, sitting)
}

function isStoredDraft(value: unknown): value is { readonly moment: string; readonly draft: Draft } {
  return matches(value, { moment: isString, draft: (draft) => matches(draft, draftShape) })
}
