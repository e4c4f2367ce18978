import type { DateValue } from '../facts/value'
import type { DateParts } from './partial-date'
import { datePartsOf } from './partial-date'

type Day = { readonly year: number; readonly month: number; readonly day: number }

/**
 * The same day or period in the other calendar, for dates whose calendar is declared; null where it is unstated or where the
 * date is less precise than a day (a month of one calendar is no month of the other). Thirteen days apart between
 * 1 March 1900 and 28 February 2100 of the Julian calendar; correct outside that span too.
 */
export function otherCalendar(value: DateValue): DateValue | null {
  if (value.calendar === 'unstated' || value.precision !== 'day') return null
  const convert = value.calendar === 'julian' ? julianToGregorian : gregorianToJulian
  return { ...value, from: convert(value.from), to: convert(value.to), calendar: value.calendar === 'julian' ? 'gregorian' : 'julian' }
}

/** ISO day of the Julian calendar → ISO day of the Gregorian. @throws RangeError where the text is no such day. */
export function julianToGregorian(iso: string): string {
  return isoOf(gregorianDay(julianNumber(dayOf(iso, isJulianLeap))))
}

/** ISO day of the Gregorian calendar → ISO day of the Julian. @throws RangeError where the text is no such day. */
export function gregorianToJulian(iso: string): string {
  return isoOf(julianDay(gregorianNumber(dayOf(iso, isGregorianLeap))))
}

/** Days since 1 March of the Julian year 0; a year counted from March ends with its leap day. */
function julianNumber({ year, month, day }: Day): number {
  const y = month < 3 ? year - 1 : year
  return 365 * y + Math.floor(y / 4) + daysBeforeMonth(month) + day - 1
}

/** The same count of days, for a Gregorian date: the calendars agree from 1 March 200 to 28 February 300 (two days before, then one less per skipped leap day). */
function gregorianNumber({ year, month, day }: Day): number {
  const y = month < 3 ? year - 1 : year
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + daysBeforeMonth(month) + day + 1
}

function julianDay(number: number): Day {
  return dayNear(number, julianNumber)
}

function gregorianDay(number: number): Day {
  return dayNear(number, gregorianNumber)
}

/** Inverts a day count: the last year, then the last month, that does not begin after it. */
function dayNear(number: number, count: (day: Day) => number): Day {
  let year = Math.floor(number / 365.25) + 1
  while (count({ year, month: 1, day: 1 }) > number) year -= 1
  while (count({ year: year + 1, month: 1, day: 1 }) <= number) year += 1
  let month = 12
  while (count({ year, month, day: 1 }) > number) month -= 1
  return { year, month, day: number - count({ year, month, day: 1 }) + 1 }
}

/** Days from 1 March to the first of a month, months of a year counted from March (31 30 31 30 31 31 30 31 30 31 31). */
function daysBeforeMonth(month: number): number {
  return Math.floor((153 * ((month + 9) % 12) + 2) / 5)
}

function isJulianLeap(year: number): boolean {
  return year % 4 === 0
}

function isGregorianLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

function dayOf(iso: string, isLeap: (year: number) => boolean): Day {
  const parts: DateParts = datePartsOf(iso)
  if (parts.precision !== 'day') throw new RangeError(`Not a day: ${iso}`)
  const longest = parts.month === 2 ? (isLeap(parts.year) ? 29 : 28) : [4, 6, 9, 11].includes(parts.month) ? 30 : 31
  if (parts.day > longest) throw new RangeError(`No such day: ${iso}`)
  return parts
}

function isoOf({ year, month, day }: Day): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
}
