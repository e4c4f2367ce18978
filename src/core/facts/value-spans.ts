import type { DateValue, NumberValue } from './value'

/** Days since 1970-01-01, both ends included. */
export type DaySpan = { readonly first: number; readonly last: number }

/** The days a date value may mean, as written: a month is all its days. */
export function daySpan(value: DateValue): DaySpan {
  return { first: dayNumber(value.from, 'first'), last: dayNumber(value.to, 'last') }
}

/** The difference of the Julian and the Gregorian calendar from 1900 to 2100. */
export const calendarGap = 13

/** Year and month of the last Julian date in civil use in Russia: 31 January 1918. */
const lastJulianMonth = '1918-02'

/**
 * Whether two dates might be the same day, each written in a calendar its source did not name. Days are compared as written and thirteen days
 * apart, in both directions. Months are compared thirteen days apart only up to February 1918, when both calendars were in use; years never.
 */
export function datesMayMeet(a: DateValue, b: DateValue): boolean {
  const [left, right] = [daySpan(a), daySpan(b)]
  return [0, ...gaps(a, b)].some((gap) => left.first + gap <= right.last && right.first <= left.last + gap)
}

function gaps(a: DateValue, b: DateValue): readonly number[] {
  if (a.precision === 'year' || b.precision === 'year') return []
  if (a.precision === 'day' && b.precision === 'day') return [calendarGap, -calendarGap]
  return a.from.slice(0, 7) <= lastJulianMonth || b.from.slice(0, 7) <= lastJulianMonth ? [calendarGap, -calendarGap] : []
}

function dayNumber(text: string, end: 'first' | 'last'): number {
  const [year = 0, month, day] = text.split('-').map(Number)
  const at = (y: number, m: number, d: number) => Math.round(Date.UTC(y, m, d) / 86_400_000)
  if (month === undefined) return end === 'first' ? at(year, 0, 1) : at(year, 11, 31)
  if (day === undefined) return end === 'first' ? at(year, month - 1, 1) : at(year, month, 0)
  return at(year, month - 1, day)
}

/** How far "about" reaches to each side. */
const approximation = 0.25

/** The numbers a value may mean: "up to" starts at nought, "about" reaches a quarter to each side. */
export function numberSpan(value: NumberValue): { readonly low: number; readonly high: number } {
  const slack = value.approx ? approximation : 0
  return { low: (value.min ?? 0) * (1 - slack), high: value.max * (1 + slack) }
}

/** Whether two numbers of one unit might be the same; numbers of different units never are. */
export function numbersMayMeet(a: NumberValue, b: NumberValue): boolean {
  if (a.unit !== b.unit) return false
  const [left, right] = [numberSpan(a), numberSpan(b)]
  return left.low <= right.high && right.low <= left.high
}
