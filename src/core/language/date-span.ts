import type { DateValue } from '../facts/value'
import type { DateParts } from './partial-date'
import { datePartsOf } from './partial-date'

/** A date or a period, sorted by what its ends share: that decides how every language writes it. */
export type DateSpan =
  | { readonly kind: 'single'; readonly at: DateParts }
  | { readonly kind: 'years'; readonly from: number; readonly to: number }
  | { readonly kind: 'daysOfMonth'; readonly year: number; readonly month: number; readonly from: number; readonly to: number }
  /** Different months; `year` is the common year or null. */
  | { readonly kind: 'across'; readonly year: number | null; readonly from: DayOrMonth; readonly to: DayOrMonth }

export type DayOrMonth = Exclude<DateParts, { readonly precision: 'year' }>

/** @throws RangeError where an end is no date or the ends differ in precision. */
export function dateSpanOf(value: DateValue): DateSpan {
  const from = datePartsOf(value.from)
  const to = datePartsOf(value.to)
  if (value.from === value.to) return { kind: 'single', at: from }
  if (from.precision !== to.precision) throw new RangeError(`Ends differ in precision: ${value.from}/${value.to}`)
  if (from.precision === 'year' || to.precision === 'year') return { kind: 'years', from: from.year, to: to.year }
  if (from.precision === 'day' && to.precision === 'day' && from.year === to.year && from.month === to.month) {
    return { kind: 'daysOfMonth', year: from.year, month: from.month, from: from.day, to: to.day }
  }
  return { kind: 'across', year: from.year === to.year ? from.year : null, from, to }
}
