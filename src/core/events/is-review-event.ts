import { isLocale } from '../locale'
import { isStudyDay } from '../scheduling/study-day'
import type { OpaqueEvent, ReviewEvent } from './event'
import { isFlagValue } from './card-flags'
import { eventLimits as limits } from './event-limits'
import { fitsJson } from './fits-json'
import { isKnownKind } from './log-event'
import { isBoolean, isCount, isForm, isGivens, isId, isInterval, isNumber, isRating, isScore, orNull } from './review-parts'
import { isOneOf, isRecord, isText, isWhole, matches } from './shape'
import type { Shape, Test } from './shape'
import { uuidv7Pattern } from './uuid'

/**
 * Whether a value is an event of version 1: a known kind with exactly its fields, or one not known whose base is right and which is
 * plain JSON of at most 4 KB. Accepts the very values `parseEvent` accepts, without its library, for the browser. Never throws.
 */
export function isReviewEvent(value: unknown): value is ReviewEvent | OpaqueEvent {
  if (!isRecord(value)) return false
  return isKnownKind(value['kind']) ? matches(value, shapes[value['kind']]) && isConsistent(value) : isOpaque(value)
}

function isOpaque(value: Readonly<Record<string, unknown>>): boolean {
  const { kind: _, ...rest } = base
  const isBase = Object.entries(rest).every(([key, test]) => test(value[key])) && isText(1, limits.name)(value['kind'])
  return isBase && fitsJson(value, limits.opaqueBytes)
}

/** What no single field shows. */
function isConsistent(value: Readonly<Record<string, unknown>>): boolean {
  const { field } = value
  return value['kind'] !== 'cardFlag' || (isField(field) && isFlagValue(field, value['value']))
}

const fields = ['star', 'buried', 'suspended', 'note'] as const
function isField(value: unknown): value is (typeof fields)[number] {
  return (fields as readonly unknown[]).includes(value)
}

const isUuid: Test = (value) => typeof value === 'string' && uuidv7Pattern.test(value)
const between = (least: number, most: number): Test => (value) => typeof value === 'number' && value >= least && value <= most

const base = {
  v: isOneOf(1),
  id: isUuid,
  deviceId: isText(1, limits.deviceId),
  deviceSeq: isWhole(1, Number.MAX_SAFE_INTEGER),
  answeredAt: isCount,
  effectiveAt: isCount,
  zone: isText(1, limits.zone),
  day: isStudyDay,
  kind: isKnownKind,
} satisfies Shape

const shapes: Readonly<Record<ReviewEvent['kind'], Shape>> = {
  review: {
    ...base,
    itemId: isId,
    rev: isCount,
    bankVersion: isId,
    from: isId,
    form: isForm,
    locale: isLocale,
    seed: isNumber,
    given: isGivens,
    score: isScore,
    rating: isRating,
    durationMs: between(0, Number.MAX_VALUE),
    hint: isBoolean,
    sure: orNull(isBoolean),
    mode: isOneOf('study', 'test', 'free', 'retry'),
    weightsId: isId,
    scheduler: isId,
    retention: between(limits.retention.least, limits.retention.most),
    interval: isInterval,
    prev: orNull(isUuid),
  },
  undo: { ...base, target: isUuid },
  override: { ...base, target: isUuid, rating: isOneOf('Good') },
  cardFlag: { ...base, itemId: isId, field: isField, value: (value) => value === null || isBoolean(value) || isText(0, limits.note)(value) },
  setting: { ...base, key: isText(1, limits.name), value: (value) => value === null || isBoolean(value) || isNumber(value) || isText(0, limits.text)(value) },
}
