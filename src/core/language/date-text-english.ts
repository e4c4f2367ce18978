import type { DateSpan, DayOrMonth } from './date-span'
import type { DateStyle } from './date-text'
import { englishMonths, monthName } from './months'
import type { DateParts } from './partial-date'

/** A date in English, day month year: "19 December 1919", `on` "on 19 December 1919", "in August 1920", "from 5 to 13 December 1917". */
export function englishDate(span: DateSpan, style: DateStyle): string {
  switch (span.kind) {
    case 'single': return `${style === 'on' ? preposition(span.at) : ''}${single(span.at)}`
    case 'years': return period(String(span.from), String(span.to), '–', style)
    case 'daysOfMonth': return `${period(String(span.from), String(span.to), '–', style)} ${monthName(englishMonths, span.month)} ${span.year}`
    case 'across': return across(span.year, span.from, span.to, style)
  }
}

function preposition(at: DateParts): string {
  return at.precision === 'day' ? 'on ' : 'in '
}

function single(at: DateParts): string {
  return at.precision === 'year' ? String(at.year) : `${withoutYear(at)} ${at.year}`
}

function across(year: number | null, from: DayOrMonth, to: DayOrMonth, style: DateStyle): string {
  const start = year === null ? single(from) : withoutYear(from)
  const dash = start.includes(' ') ? ' – ' : '–'
  return period(start, single(to), dash, style)
}

function period(from: string, to: string, dash: string, style: DateStyle): string {
  return style === 'on' ? `from ${from} to ${to}` : `${from}${dash}${to}`
}

function withoutYear(at: DayOrMonth): string {
  const month = monthName(englishMonths, at.month)
  return at.precision === 'day' ? `${at.day} ${month}` : month
}
