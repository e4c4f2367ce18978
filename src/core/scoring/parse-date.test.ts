import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PartialDate } from '../events/event'
import type { DateValue } from '../facts/value'
import { dateValueText } from '../language/date-text'
import { datePartsOf } from '../language/partial-date'
import { locales } from '../locale'
import { parseDate, type WrittenDate } from './parse-date'
import { writtenDates } from '../../testing/written-dates'

describe.each(locales)('a date written in %s', (locale) => {
  const rows = Object.entries(writtenDates[locale]).flatMap(([meaning, writings]) => writings.split('|').map((text) => ({ text, meaning })))

  test('has at least 60 writings in the table', () => expect(rows.length).toBeGreaterThanOrEqual(60))
  test('is read in every usual writing, and nothing else is', () => {
    expect(rows.map(({ text }) => [text, meaningOf(parseDate(text, locale))])).toEqual(rows.map(({ text, meaning }) => [text, meaning]))
  })
  test.each(['answer', 'on'] as const)('is read as the app itself writes it (%s)', (style) => {
    fc.assert(
      fc.property(valueArbitrary, (value) => {
        expect(meaningOf(parseDate(dateValueText(value, locale, style), locale))).toBe(value.from === value.to ? value.from : `${value.from}..${value.to}`)
      }),
      { numRuns: 300 },
    )
  })
  test('ten kilobytes are refused unread', () => {
    expect(parseDate('19.12.1919 '.repeat(1000), locale)).toBeNull()
    expect(parseDate(`1919${' '.repeat(10_000)}`, locale)).toBeNull()
  })
})

const monthArbitrary = fc.record({ year: fc.integer({ min: 1850, max: 1950 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) })
const valueArbitrary: fc.Arbitrary<DateValue> = fc
  .tuple(monthArbitrary, monthArbitrary, fc.constantFrom('day', 'month', 'year'), fc.boolean())
  .map(([a, b, precision, period]) => {
    const ends = [a, period ? b : a].map((date) => iso(date).slice(0, { day: 10, month: 7, year: 4 }[precision])).sort()
    const [from = '', to = ''] = ends
    return { kind: 'date', from, to, precision, calendar: 'unstated' }
  })

test('the ISO form of every date is that date', () => {
  fc.assert(
    fc.property(monthArbitrary, (date) => {
      expect(parseDate(iso(date), 'kk')).toEqual({ from: date })
    }),
  )
  expect(datePartsOf('1919-12-19')).toMatchObject(parseDate('1919-12-19', 'en')?.from ?? {})
})

function meaningOf(date: WrittenDate | null): string {
  if (date === null) return 'none'
  return date.to === undefined ? iso(date.from) : `${iso(date.from)}..${iso(date.to)}`
}

function iso({ year, month, day }: PartialDate): string {
  const two = (part: number | undefined) => (part === undefined ? '' : `-${String(part).padStart(2, '0')}`)
  return `${year}${two(month)}${two(day)}`
}
