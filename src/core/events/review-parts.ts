import { eventLimits as limits } from './event-limits'
import { isOneOf, isText, isWhole, matches } from './shape'
import type { Shape, Test } from './shape'

/** An id of an item, option, entity, bank version or whatever else is named, but for events and devices. */
export const isId = isText(1, limits.id)
/** A count, or a moment in milliseconds. */
export const isCount = isWhole(0, Number.MAX_SAFE_INTEGER)
/** Again to Easy. */
export const isRating = isOneOf('Again', 'Hard', 'Good', 'Easy')
/** The name of a form. */
export const isForm = isOneOf('flashcard', 'choice', 'typed', 'cloze', 'date', 'number', 'trueFalse')
/** True or false. */
export const isBoolean: Test = (value) => typeof value === 'boolean'
/** Any number but the infinite ones. */
export const isNumber: Test = (value) => Number.isFinite(value)
/** What passes the test, or null. */
export const orNull = (test: Test): Test => (value) => value === null || test(value)

const partialDate: Shape = { year: isWhole(-limits.year, limits.year), 'month?': isWhole(1, 12), 'day?': isWhole(1, 31) }
const isPartialDate: Test = (value) => matches(value, partialDate)

const plainGivens: Readonly<Record<string, Shape>> = {
  self: { as: isOneOf('self'), rating: isRating },
  option: { as: isOneOf('option'), id: isId },
  text: { as: isOneOf('text'), text: isText(0, limits.text) },
  date: { as: isOneOf('date'), from: isPartialDate, 'to?': isPartialDate },
  number: { as: isOneOf('number'), min: isNumber, 'max?': isNumber },
  dontKnow: { as: isOneOf('dontKnow') },
}
const isPlainGiven: Test = (value) => Object.values(plainGivens).some((shape) => matches(value, shape))
const claim: Shape = { as: isOneOf('claim'), option: orNull(isId), saysTrue: isBoolean, 'fix?': isPlainGiven }
/** An answer of any kind. */
export const isGiven: Test = (value) => isPlainGiven(value) || matches(value, claim)
/** The tries at an answer: one or two; a hole in the list is no answer, so `every`, which skips holes, gets a copy without them. */
export const isGivens: Test = (value) => Array.isArray(value) && value.length >= 1 && value.length <= 2 && Array.from<unknown>(value).every(isGiven)

const plainScore: Shape = { result: isOneOf('exact', 'spelling', 'wrongForm', 'almost', 'partial', 'unknown', 'dontKnow', 'self') }
const otherScore: Shape = { result: isOneOf('knownOther'), 'option?': isId, 'entity?': isId }
/** How an answer was judged. */
export const isScore: Test = (value) => matches(value, plainScore) || matches(value, otherScore)

const isMinutes: Test = (value) => typeof value === 'number' && value > 0 && value <= limits.minutes
/** How long until an item comes back. */
export const isInterval: Test = (value) => matches(value, { minutes: isMinutes }) || matches(value, { days: isWhole(1, limits.days) })
