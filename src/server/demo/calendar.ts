import { wallTimeMs } from '../../core/classroom/wall-time'
import type { Ms } from '../../core/events/event'
import { addDays, studyDay } from '../../core/scheduling/study-day'

/** The days of the demo, counted back from today (negative: ahead), on the class's wall clock. */
export type Calendar = {
  readonly zone: string
  /** `2026-11-27T20:00`. */
  readonly wall: (daysAgo: number, clock: string) => string
  readonly at: (daysAgo: number, clock: string) => Ms
}

/** The calendar of a zone around an instant. */
export function calendarOf(now: Ms, zone: string): Calendar {
  const today = studyDay(now, zone)
  const wall = (daysAgo: number, clock: string) => `${addDays(today, -daysAgo)}T${clock}`
  return {
    zone,
    wall,
    at: (daysAgo, clock) => {
      const at = wallTimeMs(wall(daysAgo, clock), zone)
      if (at === null) throw new Error(`${clock} is no time`)
      return at
    },
  }
}
