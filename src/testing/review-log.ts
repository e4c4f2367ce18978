import fc from 'fast-check'
import { advanceDevice, stampEvent } from '../core/events/append'
import type { DeviceClock, EventDraft } from '../core/events/append'
import type { CardFlag, Interval, Ms, Rating, Review, ReviewMode, Uuidv7 } from '../core/events/event'
import { foldItem } from '../core/events/fold'
import type { LogEvent } from '../core/events/log-event'
import { uuidv7 } from '../core/events/uuid'
import { defaultOptions, reviewCard } from '../core/scheduling/review'
import { schedulerVersion } from '../core/scheduling/fsrs'
import { studyDay } from '../core/scheduling/study-day'

/** Zones with and without daylight saving, with odd offsets, and with a change of their own. */
export const testZones = ['Asia/Almaty', 'America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'Pacific/Apia', 'Asia/Kathmandu', 'UTC'] as const

/** One thing a learner does in a made-up log; numbers are reduced to what there is (devices, items, earlier events). */
export type Action = {
  readonly device: number
  readonly waitMs: Ms
  readonly zone: (typeof testZones)[number]
  readonly item: number
  readonly act:
    | { readonly kind: 'review'; readonly rating: Rating; readonly mode: ReviewMode; readonly retention: number; readonly weightsId: string }
    | { readonly kind: 'undo' | 'override'; readonly target: number }
    | { readonly kind: 'flag'; readonly flag: Pick<CardFlag, 'field' | 'value'> }
    | { readonly kind: 'setting'; readonly key: string; readonly value: number }
    | { readonly kind: 'unknown' }
    /** The device learns of everything the others did. */
    | { readonly kind: 'sync' }
}

export const ratingArbitrary: fc.Arbitrary<Rating> = fc.constantFrom('Again', 'Hard', 'Good', 'Easy')

const dayMs = 86_400_000
const waitArbitrary = fc.oneof(fc.integer({ min: 0, max: 120_000 }), fc.integer({ min: 0, max: dayMs }), fc.integer({ min: 0, max: 90 * dayMs }))

const flagArbitrary = fc.constantFrom<Pick<CardFlag, 'field' | 'value'>>(
  { field: 'star', value: true },
  { field: 'star', value: false },
  { field: 'suspended', value: true },
  { field: 'buried', value: '2024-03-01' },
  { field: 'buried', value: null },
  { field: 'note', value: 'Жады' },
)

const actArbitrary: fc.Arbitrary<Action['act']> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      kind: fc.constant('review' as const),
      rating: ratingArbitrary,
      mode: fc.constantFrom<ReviewMode>('study', 'study', 'study', 'test', 'free', 'retry'),
      retention: fc.constantFrom(0.85, 0.9, 0.94),
      weightsId: fc.constantFrom('fsrs6-default', 'not-known-here'),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'override' as const), target: fc.nat(99) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('flag' as const), flag: flagArbitrary }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('setting' as const), key: fc.constantFrom('retention', 'freshPerDay'), value: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'unknown' as const }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'sync' as const }) },
)

/** What a learner does on up to three devices with up to three items. */
export const actionsArbitrary: fc.Arbitrary<readonly Action[]> = fc.array(
  fc.record({ device: fc.nat(2), waitMs: waitArbitrary, zone: fc.constantFrom(...testZones), item: fc.nat(2), act: actArbitrary }),
  { maxLength: 24 },
)

/** Logs as honest devices write them, in the order of writing: see {@link logOf}. */
export const logArbitrary: fc.Arbitrary<readonly LogEvent[]> = actionsArbitrary.map(logOf)

type Device = { readonly clock: DeviceClock; readonly seen: readonly LogEvent[] }

/**
 * The events of what a learner does. Every device stamps with its own wrong clock and knows only its own events until it syncs, so
 * intervals and `prev` are what it could know; an undo or override may name any event at all, also an undo or one not yet seen.
 */
export function logOf(actions: readonly Action[]): readonly LogEvent[] {
  const log: LogEvent[] = []
  const devices: Device[] = [0, 1, 2].map((n) => ({ clock: { deviceId: `device-${n}`, nextSeq: 1, lastEffectiveAt: 0, clockOffsetMs: (n - 1) * 90_000 }, seen: [] }))
  let now = Date.UTC(2024, 1, 20)
  for (const action of actions) {
    now += action.waitMs
    const device = devices[action.device]
    if (device === undefined) continue
    const draft = draftOf(action, device, log, now)
    if (draft === null) {
      devices[action.device] = { ...device, seen: [...log] }
      continue
    }
    const event = stampEvent(draft as EventDraft, device.clock, now, action.zone, testUuid(log.length, now)) as LogEvent
    log.push(event)
    devices[action.device] = { clock: advanceDevice(device.clock, event), seen: [...device.seen, event] }
  }
  return log
}

/** An id of version 7 that says nothing but its number. */
export function testUuid(number: number, now: Ms = 0): Uuidv7 {
  return uuidv7(now, Uint8Array.from({ length: 10 }, (_, i) => (i < 9 ? 0 : number % 256) + (i === 8 ? Math.floor(number / 256) % 256 : 0)))
}

function draftOf({ act, item, zone }: Action, device: Device, log: readonly LogEvent[], now: Ms): EventDraft | { readonly kind: string; readonly colour: string } | null {
  const itemId = `item.${item}/number`
  switch (act.kind) {
    case 'review': return reviewDraft(itemId, act, { device, zone, now })
    case 'undo': return { kind: 'undo', target: log[act.target % Math.max(1, log.length)]?.id ?? testUuid(999) }
    case 'override': return { kind: 'override', target: log[act.target % Math.max(1, log.length)]?.id ?? testUuid(999), rating: 'Good' }
    case 'flag': return { kind: 'cardFlag', itemId, ...act.flag }
    case 'setting': return { kind: 'setting', key: act.key, value: act.value }
    case 'unknown': return { kind: 'fromTheFuture', colour: 'green' }
    case 'sync': return null
  }
}

type Place = { readonly device: Device; readonly zone: string; readonly now: Ms }

function reviewDraft(itemId: string, act: Extract<Action['act'], { kind: 'review' }>, place: Place): EventDraft {
  const { card } = foldItem(place.device.seen, itemId)
  const clock = place.device.clock
  const at = Math.max(clock.lastEffectiveAt + 1, place.now + clock.clockOffsetMs)
  const answer = { itemId, rating: act.rating, at, day: studyDay(at, place.zone), eventId: '', zone: place.zone }
  const { interval } = reviewCard(card, answer, { ...defaultOptions, retention: act.retention })
  return reviewOf({ itemId, rating: act.rating, mode: act.mode, retention: act.retention, weightsId: act.weightsId, interval, prev: card?.lastEvent ?? null })
}

/** A review whose remaining fields do not matter to the schedule. */
export function reviewOf(fields: Pick<Review, 'itemId' | 'rating' | 'prev'> & { readonly interval: Interval } & Partial<Pick<Review, 'mode' | 'retention' | 'weightsId' | 'form' | 'given' | 'score'>>): Extract<EventDraft, { kind: 'review' }> {
  return {
    kind: 'review',
    rev: 1,
    bankVersion: 'test',
    from: 'bank',
    form: 'flashcard',
    locale: 'kk',
    seed: 1,
    given: [{ as: 'self', rating: fields.rating }],
    score: { result: 'self' },
    durationMs: 1000,
    hint: false,
    sure: null,
    mode: 'study',
    weightsId: defaultOptions.weightsId,
    scheduler: schedulerVersion,
    retention: defaultOptions.retention,
    ...fields,
  }
}

/** One device's answers to item `item.0/number`, each on a later day, as they would be recorded; the last may be undone at once. */
export function logFor(ratings: readonly Rating[], { undoLast = false } = {}): readonly LogEvent[] {
  const answers = ratings.map((rating): Action => ({ device: 0, waitMs: 11 * dayMs, zone: 'Asia/Almaty', item: 0, act: { kind: 'review', rating, mode: 'study', retention: 0.9, weightsId: 'fsrs6-default' } }))
  const undo: Action = { device: 0, waitMs: 1000, zone: 'Asia/Almaty', item: 0, act: { kind: 'undo', target: ratings.length - 1 } }
  return logOf(undoLast ? [...answers, undo] : answers)
}
