import type { Ms, StudyDay } from '../events/event'

const dayMs = 86_400_000
const hourMs = 3_600_000
const dayPattern = /^\d{4}-\d{2}-\d{2}$/

/**
 * The learner's logical day at an instant: the local calendar date, or the date before while the local clock shows less than
 * `rolloverHour` (0–23). Uses the platform's time zone data; a zone the platform does not know counts as UTC, so that an old
 * browser can still fold what a newer one wrote.
 */
export function studyDay(at: Ms, zone: string, rolloverHour = 4): StudyDay {
  return dayOf(wallClock(at, zone) - rolloverHour * hourMs)
}

/**
 * The first instant of the study day after the one at `at`. Where the clock jumps over the rollover hour, that is the instant
 * of the jump; where the hour comes twice, its first coming.
 */
export function nextRollover(at: Ms, zone: string, rolloverHour = 4): Ms {
  const today = studyDay(at, zone, rolloverHour)
  const wall = dayStart(addDays(today, 1)) + rolloverHour * hourMs
  const offset = wallClock(at, zone) - Math.floor(at / 1000) * 1000
  const guess = wall - offset
  const isStart = studyDay(guess, zone, rolloverHour) > today && studyDay(guess - 1, zone, rolloverHour) === today
  return isStart ? guess : firstAfter(today, at, zone, rolloverHour)
}

/** Whole days from `a` to `b`; negative where `b` is earlier. */
export function daysBetween(a: StudyDay, b: StudyDay): number {
  return Math.round((dayStart(b) - dayStart(a)) / dayMs)
}

/** The study day `days` (a whole number, may be negative) after `day`. */
export function addDays(day: StudyDay, days: number): StudyDay {
  return dayOf(dayStart(day) + days * dayMs)
}

/** Whether a value is a date of the Gregorian calendar written `YYYY-MM-DD`, years 1000–9999. */
export function isStudyDay(value: unknown): value is StudyDay {
  if (typeof value !== 'string' || !dayPattern.test(value) || value < '1000') return false
  const [year, month, day] = [value.slice(0, 4), value.slice(5, 7), value.slice(8)].map(Number) as [number, number, number]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(month, year)
}

function daysIn(month: number, year: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function dayStart(day: StudyDay): Ms {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)))
}

function dayOf(wall: Ms): StudyDay {
  return new Date(wall).toISOString().slice(0, 10)
}

/** The local clock at an instant, to the second, written as if it were UTC. A zone the platform does not know counts as UTC. */
export function wallClock(at: Ms, zone: string): Ms {
  const [month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0] = (formatOf(zone).format(at).match(/\d+/g) ?? []).map(Number)
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

/** Bisects to the millisecond; no zone skips more than one calendar day, so the next study day begins within 50 hours. */
function firstAfter(today: StudyDay, at: Ms, zone: string, rolloverHour: number): Ms {
  let before = Math.floor(at)
  let after = before + 50 * hourMs
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (studyDay(middle, zone, rolloverHour) > today) after = middle
    else before = middle
  }
  return after
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const made = makeFormat(zone)
  formats.set(zone, made)
  return made
}

/** Locale, calendar and digits are fixed: only the zone decides the numbers. */
function makeFormat(timeZone: string): Intl.DateTimeFormat {
  const fields = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' } as const
  const options = { ...fields, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23' } as const
  try {
    return new Intl.DateTimeFormat('en-US', { ...options, timeZone })
  } catch (error) {
    if (error instanceof RangeError) return new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' })
    throw error
  }
}
