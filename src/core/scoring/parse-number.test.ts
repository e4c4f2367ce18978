import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Unit } from '../facts/fact-base'
import type { NumberValue } from '../facts/value'
import { numberValueText } from '../language/number-text'
import { locales } from '../locale'
import { parseNumber, type WrittenNumber } from './parse-number'
import { writtenNumbers } from '../../testing/written-numbers'

const unit: Unit = { id: 'person', noun: { kk: 'адам', ru: { one: 'человек', few: 'человека', many: 'человек' }, en: { one: 'person', other: 'people' } } }

describe.each(locales)('a number written in %s', (locale) => {
  const rows = Object.entries(writtenNumbers[locale]).flatMap(([meaning, writings]) => writings.split('|').map((text) => ({ text, meaning })))

  test('has at least 60 writings in the table', () => expect(rows.length).toBeGreaterThanOrEqual(60))
  test('is read in every usual writing, and nothing else is', () => {
    expect(rows.map(({ text }) => [text, meaningOf(parseNumber(text, locale))])).toEqual(rows.map(({ text, meaning }) => [text, meaning]))
  })
  test('is read as the app itself writes it', () => {
    const figure = fc.integer({ min: 0, max: 3_000_000 })
    fc.assert(
      fc.property(figure, figure, fc.constantFrom('one', 'range', 'upTo'), fc.boolean(), fc.boolean(), (a, b, shape, approx, named) => {
        const [low, max] = [Math.min(a, b), Math.max(a, b)]
        const min = shape === 'upTo' ? null : shape === 'range' ? low : max
        const value: NumberValue = { kind: 'number', min, max, approx, unit: 'person' }
        const wanted = min === null || min === max ? `${max}` : `${min}..${max}`
        expect(meaningOf(parseNumber(numberValueText(value, locale, named ? unit : undefined), locale))).toBe(wanted)
      }),
      { numRuns: 500 },
    )
  })
  test('ten kilobytes are refused unread', () => {
    expect(parseNumber('1'.repeat(10_000), locale)).toBeNull()
    expect(parseNumber(`25${' '.repeat(10_000)}`, locale)).toBeNull()
  })
  test('figures beyond counting are no number', () => expect([parseNumber('9'.repeat(16), locale), parseNumber('9'.repeat(14), locale)]).toEqual([null, null]))
})

function meaningOf(number: WrittenNumber | null): string {
  if (number === null) return 'none'
  return number.max === undefined ? `${number.min}` : `${number.min}..${number.max}`
}
