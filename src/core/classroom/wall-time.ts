import type { Ms } from '../events/event'
import { isStudyDay, wallClock } from '../scheduling/study-day'

const pattern = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/
const dayMs = 86_400_000

/**
 * The instant at which clocks in an IANA zone show `YYYY-MM-DDTHH:mm`, in milliseconds. A time that clocks skip is as much later as they skip; of an hour that comes
 * twice it is the first. Null for a text that is no such date or time. A zone the platform does not know counts as UTC.
 */
export function wallTimeMs(text: string, zone: string): Ms | null {
  const [, day = '', hour = '', minute = ''] = pattern.exec(text) ?? []
  if (!isStudyDay(day)) return null
  const wall = Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)), Number(hour), Number(minute))
  // No zone is further than fourteen hours from UTC, so these are the offsets before and after anything that happens here.
  const [before, after] = [wall - dayMs, wall + dayMs].map((at) => wall - (wallClock(at, zone) - at)) as [Ms, Ms]
  const shown = [before, after].filter((at) => wallClock(at, zone) === wall)
  return shown.length === 0 ? before : Math.min(...shown)
}

/** What clocks in a zone show at an instant, to the minute: `YYYY-MM-DDTHH:mm`. */
export function wallTimeOf(at: Ms, zone: string): string {
  return new Date(wallClock(at, zone)).toISOString().slice(0, 16)
}
