import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wallTimeMs, wallTimeOf } from './wall-time'

const zones = Intl.supportedValuesOf('timeZone')
const zone = fc.constantFrom('Asia/Almaty', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia', 'Africa/Casablanca', ...zones)
const minute = fc.integer({ min: Date.UTC(1990, 0, 1) / 60_000, max: Date.UTC(2040, 0, 1) / 60_000 }).map((at) => at * 60_000)

test('a wall clock is the instant that shows it', () => {
  expect(wallTimeMs('2026-11-27T08:00', 'Asia/Almaty')).toBe(Date.UTC(2026, 10, 27, 3))
  expect(wallTimeMs('2026-07-01T08:00', 'Europe/Berlin')).toBe(Date.UTC(2026, 6, 1, 6))
  expect(wallTimeMs('2026-07-01T08:00', 'America/St_Johns')).toBe(Date.UTC(2026, 6, 1, 10, 30))
  expect(wallTimeOf(Date.UTC(2026, 10, 27, 3), 'Asia/Almaty')).toBe('2026-11-27T08:00')
})

test('a time that is skipped is as much later; of an hour that comes twice it is the first', () => {
  expect(wallTimeMs('2026-03-29T02:30', 'Europe/Berlin')).toBe(wallTimeMs('2026-03-29T03:30', 'Europe/Berlin'))
  expect(wallTimeMs('2026-10-25T02:30', 'Europe/Berlin')).toBe(Date.UTC(2026, 9, 25, 0, 30))
  // Samoa left out the thirtieth of December, Kazakhstan had the last hour of February twice.
  expect(wallTimeMs('2011-12-30T12:00', 'Pacific/Apia')).toBe(wallTimeMs('2011-12-31T12:00', 'Pacific/Apia'))
  expect(wallTimeMs('2024-02-29T23:30', 'Asia/Almaty')).toBe(Date.UTC(2024, 1, 29, 17, 30))
})

test('what is no time is none', () => {
  for (const text of ['', '2026-02-29T10:00', '2026-13-01T10:00', '2026-01-01T24:00', '2026-01-01T10:60', '2026-01-01 10:00', '2026-01-01T10:00:00', '26-01-01T10:00', '2026-01-01T10:00Z', '0026-01-01T10:00']) expect([text, wallTimeMs(text, 'Asia/Almaty')]).toEqual([text, null])
})

test('an instant’s wall clock leads back to it, or an hour that came twice to its first coming', () => {
  fc.assert(
    fc.property(minute, zone, (at, in_) => {
      const text = wallTimeOf(at, in_)
      const back = wallTimeMs(text, in_)
      if (back === null) throw new Error(`${text} is no time`)
      expect(wallTimeOf(back, in_)).toBe(text)
      expect(back).toBeLessThanOrEqual(at)
      for (let earlier = 15; earlier <= 180; earlier += 15) expect(wallTimeOf(back - earlier * 60_000, in_)).not.toBe(text)
    }),
    { numRuns: 2000 },
  )
})

test('every text that is a time has an instant that shows it, or one later, across a gap', () => {
  fc.assert(
    fc.property(minute, zone, (wall, in_) => {
      const text = new Date(wall).toISOString().slice(0, 16)
      const at = wallTimeMs(text, in_)
      if (at === null) throw new Error(`${text} is no time`)
      const shown = wallTimeOf(at, in_)
      expect(shown >= text).toBe(true)
      // In a gap, clocks jump over the text shortly before.
      if (shown !== text) expect(wallTimeOf(at - (Date.parse(`${shown}Z`) - Date.parse(`${text}Z`)) - 60_000, in_) < text).toBe(true)
    }),
    { numRuns: 2000 },
  )
})
