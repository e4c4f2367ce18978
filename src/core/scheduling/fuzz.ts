import { hash32 } from '../hash'

/**
 * The whole days, first and last, among which a fuzzed interval is drawn. `interval` in days, not below `minimum` nor above
 * `maximum` once drawn. Half the width is 1 + 0.15 per day in 2.5–7, 0.10 in 7–20, 0.05 above 20; below 2.5 days nothing is
 * fuzzed. Source: Anki's manual, https://docs.ankiweb.net/studying.html#fuzz-factor, and the values in `vectors/fuzz.json`.
 */
export function fuzzBounds(interval: number, minimum: number, maximum: number): { readonly first: number; readonly last: number } {
  const least = Math.min(minimum, maximum)
  const within = (days: number) => Math.min(Math.max(days, least), maximum)
  const days = within(interval)
  return { first: within(Math.round(days - halfWidth(days))), last: within(Math.round(days + halfWidth(days))) }
}

/** The interval drawn from {@link fuzzBounds} by `draw` in [0, 1): each day is as likely as the next. */
export function fuzzed(interval: number, minimum: number, maximum: number, draw: number): number {
  const { first, last } = fuzzBounds(interval, minimum, maximum)
  return first + Math.floor(draw * (last - first + 1))
}

/**
 * A number in [0, 1) that depends on the item and on how many times it has been reviewed (the coming review included) and on
 * nothing else, so that a preview, the review itself and every replay draw the same. Frozen: another draw is another schedule.
 */
export function fuzzDraw(itemId: string, reps: number): number {
  return hash32(`${itemId}#${reps}`) / 2 ** 32
}

/** By how many days per day of interval half the width grows, in each range of days. */
export const fuzzSlopes = [
  { from: 2.5, to: 7, perDay: 0.15 },
  { from: 7, to: 20, perDay: 0.1 },
  { from: 20, to: Infinity, perDay: 0.05 },
] as const

function halfWidth(days: number): number {
  if (days < 2.5) return 0
  return fuzzSlopes.reduce((width, { from, to, perDay }) => width + perDay * Math.max(0, Math.min(days, to) - from), 1)
}
