import type { DateSpan, DayOrMonth } from './date-span'
import type { DateStyle } from './date-text'
import { monthName, russianMonths } from './months'
import type { DateParts } from './partial-date'

/** A date in Russian: «19 декабря 1919 года», «август 1920 года», `on` «в августе 1920 года», «с 5 по 13 декабря 1917 года». */
export function russianDate(span: DateSpan, style: DateStyle): string {
  switch (span.kind) {
    case 'single': return single(span.at, style)
    case 'years': return style === 'on' ? `в ${span.from}–${span.to} годах` : `${span.from}–${span.to} годы`
    case 'daysOfMonth': {
      const days = style === 'on' ? `с ${span.from} по ${span.to}` : `${span.from}–${span.to}`
      return `${days} ${monthName(russianMonths.gen, span.month)} ${span.year} года`
    }
    case 'across': return across(span.year, span.from, span.to, style)
  }
}

function single(at: DateParts, style: DateStyle): string {
  switch (at.precision) {
    case 'year': return style === 'on' ? `в ${at.year} году` : `${at.year} год`
    case 'month': return `${style === 'on' ? `в ${monthName(russianMonths.prep, at.month)}` : monthName(russianMonths.nom, at.month)} ${at.year} года`
    case 'day': return `${at.day} ${monthName(russianMonths.gen, at.month)} ${at.year} года`
  }
}

/** «с» takes the genitive, «по» the accusative, which for months is the nominative. */
function across(year: number | null, from: DayOrMonth, to: DayOrMonth, style: DateStyle): string {
  const startMonth = from.precision === 'day' || style === 'on' ? russianMonths.gen : russianMonths.nom
  const endMonth = to.precision === 'day' ? russianMonths.gen : russianMonths.nom
  const start = `${dayBefore(from)}${monthName(startMonth, from.month)}${year === null ? ` ${from.year} года` : ''}`
  const end = `${dayBefore(to)}${monthName(endMonth, to.month)} ${to.year} года`
  return style === 'on' ? `с ${start} по ${end}` : `${start} – ${end}`
}

function dayBefore(at: DayOrMonth): string {
  return at.precision === 'day' ? `${at.day} ` : ''
}
