import type { Given, PartialDate } from '../events/event'
import { dateValueText } from '../language/date-text'
import { formatNumber } from '../language/number-text'
import type { DateValue } from '../facts/value'
import type { Item } from '../items/bank'
import type { Locale } from '../locale'
import { readDateFields } from './read-date-fields'

/** What the learner answered, as text in the bank's language; null where there is nothing to repeat (a flashcard, "I don't know"). */
export function givenText(given: Given | undefined, item: Item, locale: Locale): string | null {
  if (given === undefined) return null
  switch (given.as) {
    case 'option':
      return given.id === 'key' ? item.answer.text : (item.options.find(({ id }) => id === given.id)?.text ?? null)
    case 'text':
      return given.text.trim()
    case 'number':
      return given.max === undefined || given.max === given.min ? figure(given.min, locale) : `${figure(given.min, locale)}–${figure(given.max, locale)}`
    case 'date':
      return dateGivenText(given.from, given.to, locale)
    case 'self':
    case 'claim':
    case 'dontKnow':
      return null
  }
}

/** A figure as it is; what our own numbers never are (a fraction, a negative) is repeated plainly. */
function figure(value: number, locale: Locale): string {
  return Number.isSafeInteger(value) && value >= 0 ? formatNumber(value, locale) : String(value)
}

function dateGivenText(from: PartialDate, to: PartialDate | undefined, locale: Locale): string {
  if (!isWritable(from) || (to !== undefined && !isWritable(to))) return [from, to].flatMap((date) => (date === undefined ? [] : plainDate(date))).join(' – ')
  const first = asValue(from)
  if (to === undefined) return dateValueText(first, locale, 'answer')
  const last = asValue(to)
  if (first.precision === last.precision) return dateValueText({ ...first, to: last.to }, locale, 'answer')
  return `${dateValueText(first, locale, 'answer')} – ${dateValueText(last, locale, 'answer')}`
}

function isWritable({ year, month, day }: PartialDate): boolean {
  return readDateFields({ year: String(year), month: String(month ?? ''), day: String(day ?? '') }).kind === 'date'
}

function plainDate({ year, month, day }: PartialDate): string {
  return [day, month, year].filter((part) => part !== undefined).join('.')
}

function asValue({ year, month, day }: PartialDate): DateValue {
  const iso = [String(year), month, day].filter((part) => part !== undefined).map((part) => String(part).padStart(2, '0')).join('-')
  return { kind: 'date', from: iso, to: iso, precision: day !== undefined ? 'day' : month !== undefined ? 'month' : 'year', calendar: 'unstated' }
}
