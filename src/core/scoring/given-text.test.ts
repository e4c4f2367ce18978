import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { locales } from '../locale'
import { buildItem } from '../../testing/bank-builder'
import { givenText } from './given-text'

const item = buildItem('a')

describe('what the learner answered, repeated', () => {
  test('figures and dates as the language writes them', () => {
    expect(givenText({ as: 'number', min: 13500 }, item, 'en')).toBe('13,500')
    expect(givenText({ as: 'number', min: 20, max: 35 }, item, 'kk')).toBe('20–35')
    expect(givenText({ as: 'date', from: { year: 1917, month: 12, day: 5 }, to: { year: 1917, month: 12, day: 13 } }, item, 'ru')).toBe('5–13 декабря 1917 года')
    expect(givenText({ as: 'date', from: { year: 1917 } }, item, 'en')).toBe('1917')
    expect(givenText({ as: 'dontKnow' }, item, 'en')).toBeNull()
  })

  test('an odd answer that was stored never breaks the screen', () => {
    expect(givenText({ as: 'number', min: 12.5 }, item, 'ru')).toBe('12.5')
    expect(givenText({ as: 'date', from: { year: 17 } }, item, 'ru')).toBe('17')
    const part = fc.option(fc.integer({ min: -5, max: 40 }), { nil: undefined })
    const date = fc.record({ year: fc.integer({ min: -10, max: 99999 }), month: part, day: part }).map(({ year, month, day }) => ({ year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) }))
    fc.assert(
      fc.property(fc.constantFrom(...locales), fc.double(), fc.option(fc.double(), { nil: undefined }), date, fc.option(date, { nil: undefined }), (locale, min, max, from, to) => {
        expect(typeof givenText({ as: 'number', min, ...(max === undefined ? {} : { max }) }, item, locale)).toBe('string')
        expect(typeof givenText({ as: 'date', from, ...(to === undefined ? {} : { to }) }, item, locale)).toBe('string')
      }),
      { numRuns: 1000 },
    )
  })
})
