import type { ReviewEvent, Uuidv7 } from '../../core/events/event'

/** What a learner did and the device said it had kept. */
export type Done = { readonly id: Uuidv7; readonly kind: ReviewEvent['kind']; readonly itemId: string; readonly target: Uuidv7 | null; readonly touchesMemory: boolean }

/** The answers that count, by a rule of its own: reviews of memory which nobody has taken back, in whatever order all came. */
export function countingReviews(done: readonly Done[]): readonly Done[] {
  const takenBack = new Set<Uuidv7>()
  for (const { kind, target } of done) if (kind === 'undo' && target !== null) takenBack.add(target)
  return done.filter(({ id, kind, touchesMemory }) => kind === 'review' && touchesMemory && !takenBack.has(id))
}

/** How many of each. */
export function tally(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** In how many places two tallies differ. */
export function differences(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  return [...new Set([...a.keys(), ...b.keys()])].filter((key) => a.get(key) !== b.get(key)).length
}

/** The study day by the calendar of the platform: the date four hours before the wall clock's. Not the app's way to it. */
export function dayBySchoolbook(at: number, zone: string): string {
  const calendar = calendars.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
  calendars.set(zone, calendar)
  const wall = calendar.format(at)
  const [date = '', time = ''] = wall.split(' ')
  return Number(time.slice(0, 2)) >= 4 ? date : new Date(Date.parse(`${date}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}

const calendars = new Map<string, Intl.DateTimeFormat>()
