import type { DateSpan, DayOrMonth } from './date-span'
import type { DateStyle } from './date-text'
import { togetherWith } from './kazakh-suffix'
import { kazakhMonths, monthName } from './months'
import type { DateParts } from './partial-date'

/** A date in Kazakh: «1919 жылғы 19 желтоқсан», `on` «1919 жылғы 19 желтоқсанда»; a year is «1918 жыл», `on` «1918 жылы». */
export function kazakhDate(span: DateSpan, style: DateStyle): string {
  switch (span.kind) {
    case 'single': return single(span.at, style)
    case 'years': return `${span.from}–${span.to} ${style === 'on' ? 'жылдары' : 'жылдар'}`
    case 'daysOfMonth': return `${span.year} жылғы ${span.from}–${span.to} ${month(span.month, style)}`
    case 'across': return across(span.year, span.from, span.to, style)
  }
}

function single(at: DateParts, style: DateStyle): string {
  if (at.precision === 'year') return `${at.year} ${style === 'on' ? 'жылы' : 'жыл'}`
  return `${at.year} жылғы ${withoutYear(at, style)}`
}

/** Between two months: a dash, or as an adverbial «… мен … аралығында». */
function across(year: number | null, from: DayOrMonth, to: DayOrMonth, style: DateStyle): string {
  const start = `${from.year} жылғы ${withoutYear(from, 'answer')}`
  const end = `${year === null ? `${to.year} жылғы ` : ''}${withoutYear(to, 'answer')}`
  if (style === 'answer') return `${start} – ${end}`
  return `${start} ${togetherWith(month(from.month, 'answer'))} ${end} аралығында`
}

function withoutYear(at: DayOrMonth, style: DateStyle): string {
  return at.precision === 'day' ? `${at.day} ${month(at.month, style)}` : month(at.month, style)
}

function month(number: number, style: DateStyle): string {
  return monthName(style === 'on' ? kazakhMonths.loc : kazakhMonths.nom, number)
}
