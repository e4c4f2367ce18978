import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DateValue } from '../facts/value'
import { gregorianToJulian, julianToGregorian, otherCalendar } from './calendar'

const dayMs = 86_400_000
const isoDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10)
const days = (from: string, to: string): fc.Arbitrary<string> =>
  fc.integer({ min: Date.parse(from) / dayMs, max: Date.parse(to) / dayMs }).map((day) => isoDay(day * dayMs))

function value(from: string, to: string, calendar: DateValue['calendar']): DateValue {
  return { kind: 'date', from, to, precision: 'day', calendar }
}

describe('G10: Julian and Gregorian days', () => {
  it.each([
    ['1917-12-05', '1917-12-18'], ['1917-12-13', '1917-12-26'], ['1918-01-31', '1918-02-13'], ['1917-10-25', '1917-11-07'],
    ['1900-02-28', '1900-03-12'], ['1900-02-29', '1900-03-13'], ['1900-03-01', '1900-03-14'], ['1582-10-05', '1582-10-15'],
    ['2100-02-28', '2100-03-13'], ['2100-02-29', '2100-03-14'], ['1712-02-29', '1712-03-11'],
  ])('%s Julian is %s Gregorian, and back', (julian, gregorian) => {
    expect(julianToGregorian(julian)).toBe(gregorian)
    expect(gregorianToJulian(gregorian)).toBe(julian)
  })

  it('they are thirteen days apart from 14 March 1900 to 13 March 2100', () => {
    fc.assert(fc.property(days('1900-03-14', '2100-03-13'), (gregorian) => {
      const shifted = isoDay(Date.parse(gregorian) - 13 * dayMs)
      return gregorianToJulian(gregorian) === shifted
    }), { numRuns: 1000 })
  })

  it('conversion and its inverse give back any day from 300 to 2900', () => {
    fc.assert(fc.property(days('0300-03-01', '2899-12-31'), (gregorian) => julianToGregorian(gregorianToJulian(gregorian)) === gregorian), { numRuns: 1000 })
  })

  it.each(['1917-12', '1918', '1919-02-29', '1919-04-31', '1919-13-01', '1919-00-01', 'x'])('%s is no day', (iso) => {
    expect(() => julianToGregorian(iso)).toThrow(RangeError)
    expect(() => gregorianToJulian(iso)).toThrow(RangeError)
  })

  it('29 February 1900 is a day of the Julian calendar only', () => {
    expect(() => gregorianToJulian('1900-02-29')).toThrow(RangeError)
  })
})

describe('G10: the other calendar of a value', () => {
  it('a declared period is converted at both ends, and names its calendar', () => {
    expect(otherCalendar(value('1917-12-05', '1917-12-13', 'julian'))).toEqual(value('1917-12-18', '1917-12-26', 'gregorian'))
  })

  it('the other of the other is the value itself', () => {
    fc.assert(fc.property(days('1900-04-01', '2100-01-01'), fc.constantFrom('julian', 'gregorian'), (day, calendar) => {
      const other = otherCalendar(value(day, day, calendar))
      expect(other === null ? null : otherCalendar(other)).toEqual(value(day, day, calendar))
    }))
  })

  it('an unstated calendar is never converted, nor a month or a year', () => {
    expect(otherCalendar(value('1919-12-19', '1919-12-19', 'unstated'))).toBeNull()
    expect(otherCalendar({ ...value('1919-12', '1919-12', 'julian'), precision: 'month' })).toBeNull()
    expect(otherCalendar({ ...value('1919', '1919', 'gregorian'), precision: 'year' })).toBeNull()
  })
})
