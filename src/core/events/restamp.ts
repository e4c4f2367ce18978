import { studyDay } from '../scheduling/study-day'
import type { Ms } from './event'
import type { LogEvent } from './log-event'

const minuteMs = 60_000
/** Clocks are corrected by so little all the time; nothing is restamped for it. */
const toleranceMs = 5 * minuteMs
/** So far behind what the device itself said, an event was restamped while the clock was behind. */
const lostMs = 30 * 24 * 60 * minuteMs

/** Whether a time was stamped by a clock that went too fast, as it shows now. */
export function isAhead(effectiveAt: Ms, now: Ms): boolean {
  return effectiveAt > now + toleranceMs
}

/**
 * Which of one device's unsent events, given in the order of `deviceSeq`, are stamped anew now that the clock shows `now`, and how. An
 * effective time is provisional until it is sent, and one answer given while the clock was ahead would put every later one after it.
 *
 * From the first event that lies more than five minutes ahead of `now`, events get the time the device gave them (`answeredAt`), but at
 * the latest `now`, each earlier than its successor and later than its predecessor; where both were given by the same wrong clock they stay
 * as far apart as they were. Only `effectiveAt` and, in its zone, `day` change. A clock that was months behind when this was done must
 * not cost the learner's history its place in time: events a month or more before their own `answeredAt` are put back once `now` has reached that.
 * `after` is the device's last time that was sent.
 */
export function restamp<E extends LogEvent>(unsent: readonly E[], now: Ms, after: Ms = 0): readonly E[] {
  const first = unsent.findIndex((event) => isAhead(event.effectiveAt, now) || isLost(event, now))
  if (first === -1) return []
  return restamped(unsent.slice(first), unsent[first - 1]?.effectiveAt ?? after, now, 0)
}

/**
 * The same where the device's clock turned out to be `offsetMs` behind the server's: every unsent event gets the time it was given at by the server's clock, as
 * far as that can be known, `now` at the latest and later than `after`, the last time that was sent. Gives those that change.
 */
export function restampByOffset<E extends LogEvent>(unsent: readonly E[], now: Ms, after: Ms, offsetMs: number): readonly E[] {
  return restamped(unsent, after, now, offsetMs)
}

function restamped<E extends LogEvent>(events: readonly E[], after: Ms, now: Ms, offsetMs: number): readonly E[] {
  const times = timesOf(events, after, now, offsetMs)
  return events.flatMap((event, i) => {
    const effectiveAt = times[i] ?? event.effectiveAt
    return effectiveAt === event.effectiveAt ? [] : [{ ...event, effectiveAt, day: studyDay(effectiveAt, event.zone) }]
  })
}

function isLost({ effectiveAt, answeredAt }: LogEvent, now: Ms): boolean {
  return answeredAt <= now && effectiveAt < answeredAt - lostMs
}

/** Backwards from `now`, then forwards from the last time that stays. */
function timesOf(events: readonly LogEvent[], after: Ms, now: Ms, offsetMs: number): readonly Ms[] {
  const latest: Ms[] = []
  for (const [i, { answeredAt }] of [...events.entries()].toReversed()) {
    const next = events[i + 1]
    const gap = next === undefined ? 0 : Math.max(1, next.answeredAt - answeredAt)
    latest[i] = Math.min(answeredAt + offsetMs, (latest[i + 1] ?? Math.floor(now)) - gap)
  }
  let last = after
  return latest.map((time) => (last = Math.max(last + 1, time)))
}
