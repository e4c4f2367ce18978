import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { testZones } from '../../testing/review-log'
import { addDays, daysBetween, isStudyDay, nextRollover, studyDay } from './study-day'

const at = (text: string) => Date.parse(text)
const minuteMs = 60_000

describe('the study day begins at 04:00 of the local clock', () => {
  test.each([
    // UTC+6 until 1 March 2024 00:00, when the clock went back to 23:00 of 29 February; UTC+5 since.
    ['Asia/Almaty', '2024-02-28T21:59:59Z', '2024-02-28'],
    ['Asia/Almaty', '2024-02-28T22:00:00Z', '2024-02-29'],
    ['Asia/Almaty', '2024-02-29T17:59:59Z', '2024-02-29'],
    ['Asia/Almaty', '2024-02-29T18:00:00Z', '2024-02-29'],
    ['Asia/Almaty', '2024-02-29T22:59:59Z', '2024-02-29'],
    ['Asia/Almaty', '2024-02-29T23:00:00Z', '2024-03-01'],
    ['Asia/Almaty', '2024-03-01T22:59:59Z', '2024-03-01'],
    ['Asia/Almaty', '2024-03-01T23:00:00Z', '2024-03-02'],
    // Summer time begins on 10 March 2024 at 02:00 EST and ends on 3 November at 02:00 EDT.
    ['America/New_York', '2024-03-10T07:59:59Z', '2024-03-09'],
    ['America/New_York', '2024-03-10T08:00:00Z', '2024-03-10'],
    ['America/New_York', '2024-11-03T08:59:59Z', '2024-11-02'],
    ['America/New_York', '2024-11-03T09:00:00Z', '2024-11-03'],
    // Samoa skipped 30 December 2011.
    ['Pacific/Apia', '2011-12-30T09:59:59Z', '2011-12-29'],
    ['Pacific/Apia', '2011-12-30T14:00:00Z', '2011-12-31'],
    ['Asia/Kathmandu', '2024-06-01T22:14:59Z', '2024-06-01'],
    ['Asia/Kathmandu', '2024-06-01T22:15:00Z', '2024-06-02'],
  ])('%s at %s is %s', (zone, instant, day) => {
    expect(studyDay(at(instant), zone)).toBe(day)
  })

  test('another rollover hour moves it', () => {
    expect(studyDay(at('2024-06-01T00:00:00Z'), 'UTC', 0)).toBe('2024-06-01')
    expect(studyDay(at('2024-06-01T22:59:59Z'), 'UTC', 23)).toBe('2024-05-31')
  })

  test('a zone the platform does not know counts as UTC', () => {
    expect(studyDay(at('2024-06-01T04:00:00Z'), 'Mars/Olympus')).toBe('2024-06-01')
    expect(studyDay(at('2024-06-01T03:59:59Z'), 'Mars/Olympus')).toBe('2024-05-31')
  })

  test('it never goes back while time goes on', () => {
    const instant = fc.integer({ min: at('2000-01-01T00:00:00Z'), max: at('2037-12-31T00:00:00Z') })
    const gap = fc.oneof(fc.integer({ min: 0, max: 3 * 3_600_000 }), fc.integer({ min: 0, max: 400 * 86_400_000 }))
    fc.assert(
      fc.property(fc.constantFrom(...testZones), instant, gap, (zone, first, later) => studyDay(first, zone) <= studyDay(first + later, zone)),
      { numRuns: 1000 },
    )
  })

  test('it never goes back around the changes of the clock themselves', () => {
    const changes = { 'Asia/Almaty': '2024-02-29T18:00:00Z', 'America/New_York': '2024-11-03T06:00:00Z', 'Australia/Lord_Howe': '2024-04-06T15:00:00Z', 'Pacific/Apia': '2011-12-30T10:00:00Z' }
    for (const [zone, change] of Object.entries(changes)) {
      const days = Array.from({ length: 48 * 12 }, (_, i) => studyDay(at(change) + (i - 288) * 5 * minuteMs, zone))
      expect(days).toEqual(days.toSorted())
    }
  })
})

describe('the next rollover', () => {
  test.each([
    ['Asia/Almaty', '2024-02-29T17:30:00Z', '2024-02-29T23:00:00Z'],
    ['Asia/Almaty', '2024-02-29T23:00:00Z', '2024-03-01T23:00:00Z'],
    ['America/New_York', '2024-03-10T05:00:00Z', '2024-03-10T08:00:00Z'],
    ['America/New_York', '2024-03-09T12:00:00Z', '2024-03-10T08:00:00Z'],
    ['America/New_York', '2024-11-02T12:00:00Z', '2024-11-03T09:00:00Z'],
    // The skipped date still lends its name to the four hours before the 31st begins.
    ['Pacific/Apia', '2011-12-29T15:00:00Z', '2011-12-30T10:00:00Z'],
    ['Pacific/Apia', '2011-12-30T10:00:00Z', '2011-12-30T14:00:00Z'],
  ])('%s after %s is %s', (zone, instant, next) => {
    expect(new Date(nextRollover(at(instant), zone)).toISOString()).toBe(new Date(next).toISOString())
  })

  test('where the clock jumps over the hour, the day begins with the jump', () => {
    // New York's clock jumps from 02:00 to 03:00.
    expect(nextRollover(at('2024-03-10T05:00:00Z'), 'America/New_York', 2)).toBe(at('2024-03-10T07:00:00Z'))
    // Samoa had no 30 December 2011.
    expect(nextRollover(at('2011-12-30T09:00:00Z'), 'Pacific/Apia', 0)).toBe(at('2011-12-30T10:00:00Z'))
  })

  test('a second earlier is the day before, and the day is a later one', () => {
    const instant = fc.integer({ min: at('2005-01-01T00:00:00Z'), max: at('2037-12-31T00:00:00Z') })
    fc.assert(
      fc.property(fc.constantFrom(...testZones), instant, fc.constantFrom(0, 2, 4, 23), (zone, now, hour) => {
        const next = nextRollover(now, zone, hour)
        const today = studyDay(now, zone, hour)
        return next > now && next <= now + 49 * 3_600_000 && studyDay(next - 1, zone, hour) === today && studyDay(next, zone, hour) > today
      }),
      { numRuns: 1000 },
    )
  })
})

describe('counting days', () => {
  test.each([
    ['2024-02-28', '2024-03-01', 2],
    ['2023-02-28', '2023-03-01', 1],
    ['2024-03-09', '2024-03-11', 2],
    ['2024-01-01', '2023-12-31', -1],
    ['1917-12-13', '1919-12-19', 736],
  ])('from %s to %s are %i days', (a, b, days) => {
    expect(daysBetween(a, b)).toBe(days)
    expect(addDays(a, days)).toBe(b)
  })

  test.each(['2024-02-30', '2023-02-29', '2024-13-01', '24-01-01', '2024-1-1', '0000-01-01', '2024-01-01T00:00:00Z', '', null, 20240101])('%s is no study day', (value) => {
    expect(isStudyDay(value)).toBe(false)
  })

  test('a leap day is one', () => {
    expect(isStudyDay('2024-02-29')).toBe(true)
  })

  test('is what the calendar of the platform knows', () => {
    const two = (number: number) => String(number).padStart(2, '0')
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), fc.nat(14), fc.nat(33), (year, month, day) => {
        const written = `${year}-${two(month)}-${two(day)}`
        const at = new Date(`${written}T00:00:00Z`)
        expect(isStudyDay(written)).toBe(!Number.isNaN(at.getTime()) && at.toISOString().startsWith(written))
      }),
      { numRuns: 5000 },
    )
  })
})
