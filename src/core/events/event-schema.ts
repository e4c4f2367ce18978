import { z } from 'zod'
import { locales } from '../locale'
import { isStudyDay } from '../scheduling/study-day'
import type { ReviewEvent } from './event'
import { eventLimits as limits } from './event-limits'
import { fitsJson } from './fits-json'
import { isKnownKind } from './log-event'
import type { LogEvent } from './log-event'
import { uuidv7Pattern } from './uuid'

/**
 * An event from outside, or why it is none. `unknownVersion`: a newer app wrote it, keep it and send it later · `invalid`: it has not
 * the shape of its kind; `problems` are for the log, not for learners.
 */
export type ParsedEvent =
  | { readonly ok: true; readonly event: LogEvent }
  | { readonly ok: false; readonly code: 'unknownVersion' | 'invalid'; readonly problems: readonly string[] }

/**
 * Checks a value as an event. Known kinds must have exactly their fields; of other kinds the base is checked and the whole must be
 * plain JSON of at most 4 KB. The event returned is the value itself, untouched. Never throws.
 */
export function parseEvent(value: unknown): ParsedEvent {
  if (isNewer(value)) return { ok: false, code: 'unknownVersion', problems: [] }
  const result = schemaFor(value).safeParse(value)
  return result.success ? { ok: true, event: value as LogEvent } : { ok: false, code: 'invalid', problems: result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) }
}

function isNewer(value: unknown): boolean {
  const version: unknown = typeof value === 'object' && value !== null && 'v' in value ? value.v : undefined
  return Number.isSafeInteger(version) && version !== 1
}

function schemaFor(value: unknown): z.ZodType {
  const kind: unknown = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined
  return isKnownKind(kind) ? schemas[kind] : opaque
}

const text = (most: number) => z.string().min(1).max(most)
const id = text(limits.id)
const uuid = z.string().regex(uuidv7Pattern)
const count = z.int().nonnegative()
const day = z.string().refine(isStudyDay, 'not a study day')
const rating = z.enum(['Again', 'Hard', 'Good', 'Easy'])
const number = z.number()

const base = {
  v: z.literal(1),
  id: uuid,
  deviceId: text(limits.deviceId),
  deviceSeq: z.int().positive(),
  answeredAt: count,
  effectiveAt: count,
  zone: text(limits.zone),
  day,
}

const partialDate = z.strictObject({
  year: z.int().min(-limits.year).max(limits.year),
  month: z.int().min(1).max(12).exactOptional(),
  day: z.int().min(1).max(31).exactOptional(),
})

const plainGiven = [
  z.strictObject({ as: z.literal('self'), rating }),
  z.strictObject({ as: z.literal('option'), id }),
  z.strictObject({ as: z.literal('text'), text: z.string().max(limits.text) }),
  z.strictObject({ as: z.literal('date'), from: partialDate, to: partialDate.exactOptional() }),
  z.strictObject({ as: z.literal('number'), min: number, max: number.exactOptional() }),
  z.strictObject({ as: z.literal('dontKnow') }),
] as const

/** The correction of a claim is an answer of another kind, so claims do not nest. */
const given = z.discriminatedUnion('as', [
  ...plainGiven,
  z.strictObject({ as: z.literal('claim'), option: id.nullable(), saysTrue: z.boolean(), fix: z.discriminatedUnion('as', plainGiven).exactOptional() }),
])

const score = z.discriminatedUnion('result', [
  z.strictObject({ result: z.enum(['exact', 'spelling', 'wrongForm', 'almost', 'partial', 'unknown', 'dontKnow', 'self']) }),
  z.strictObject({ result: z.literal('knownOther'), option: id.exactOptional(), entity: id.exactOptional() }),
])

const interval = z.union([
  z.strictObject({ minutes: z.number().positive().max(limits.minutes) }),
  z.strictObject({ days: z.int().min(1).max(limits.days) }),
])

const review = z.strictObject({
  ...base,
  kind: z.literal('review'),
  itemId: id,
  rev: count,
  bankVersion: id,
  from: id,
  form: z.enum(['flashcard', 'choice', 'typed', 'cloze', 'date', 'number', 'trueFalse']),
  locale: z.enum(locales),
  seed: number,
  given: z.array(given).min(1).max(2),
  score,
  rating,
  durationMs: z.number().nonnegative(),
  hint: z.boolean(),
  sure: z.boolean().nullable(),
  mode: z.enum(['study', 'test', 'free', 'retry']),
  weightsId: id,
  scheduler: id,
  retention: z.number().min(limits.retention.least).max(limits.retention.most),
  interval,
  prev: uuid.nullable(),
})

const flag = { ...base, kind: z.literal('cardFlag'), itemId: id }
const cardFlag = z.discriminatedUnion('field', [
  z.strictObject({ ...flag, field: z.enum(['star', 'suspended']), value: z.boolean() }),
  z.strictObject({ ...flag, field: z.literal('buried'), value: day.nullable() }),
  z.strictObject({ ...flag, field: z.literal('note'), value: z.string().max(limits.note) }),
])

const schemas = {
  review,
  undo: z.strictObject({ ...base, kind: z.literal('undo'), target: uuid }),
  override: z.strictObject({ ...base, kind: z.literal('override'), target: uuid, rating: z.literal('Good') }),
  cardFlag,
  setting: z.strictObject({ ...base, kind: z.literal('setting'), key: text(limits.name), value: z.union([z.string().max(limits.text), number, z.boolean(), z.null()]) }),
} satisfies { readonly [K in ReviewEvent['kind']]: z.ZodType<Extract<ReviewEvent, { kind: K }>> }

/** The size is that of the value as it came: what zod hands on is a copy. */
const opaque = z
  .custom<object>((value) => fitsJson(value, limits.opaqueBytes), `not plain JSON of at most ${limits.opaqueBytes} bytes`)
  .pipe(z.looseObject({ ...base, kind: text(limits.name) }))
