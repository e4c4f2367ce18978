import type { PartialDate } from '../events/event'

/** Three fields as written: digits or ''. */
export type DateFields = { readonly day: string; readonly month: string; readonly year: string }

/** `incomplete`: more is needed (a year; a month before a day) · `impossible`: there is no such day, or no such year in this history. */
export type ReadDate = { readonly kind: 'date'; readonly date: PartialDate } | { readonly kind: 'incomplete' } | { readonly kind: 'impossible' }

/** Reads day, month and year; the year alone, or month and year, are dates of coarser precision. */
export function readDateFields({ day, month, year }: DateFields): ReadDate {
  if (!/^\d{4}$/.test(year)) return { kind: 'incomplete' }
  if (Number(year) < 1000) return { kind: 'impossible' }
  const base = { year: Number(year) }
  if (month === '') return day === '' ? { kind: 'date', date: base } : { kind: 'incomplete' }
  if (Number(month) < 1 || Number(month) > 12) return { kind: 'impossible' }
  if (day === '') return { kind: 'date', date: { ...base, month: Number(month) } }
  if (Number(day) < 1 || Number(day) > daysIn(Number(month), base.year)) return { kind: 'impossible' }
  return { kind: 'date', date: { ...base, month: Number(month), day: Number(day) } }
}

// 29 February is allowed in every fourth year: 1900 was a leap year in the old calendar.
function daysIn(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
