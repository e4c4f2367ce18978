import type { Locale } from '../locale'
import type { FormName } from '../items/bank'

/** Milliseconds since 1970, UTC. */
export type Ms = number
/** The learner's logical day, `YYYY-MM-DD`: the date of the wall clock minus four hours, in the learner's zone at the moment of the event (decision 0007). */
export type StudyDay = string
export type Uuidv7 = string

export type Rating = 'Again' | 'Hard' | 'Good' | 'Easy'

/** A date as a learner gives it: the year at least. Months 1–12, days 1–31. */
export type PartialDate = { readonly year: number; readonly month?: number; readonly day?: number }

export type Given =
  | { readonly as: 'self'; readonly rating: Rating }
  /** `id` is the option's, or `key` for the right one. */
  | { readonly as: 'option'; readonly id: string }
  | { readonly as: 'text'; readonly text: string }
  | { readonly as: 'date'; readonly from: PartialDate; readonly to?: PartialDate }
  | { readonly as: 'number'; readonly min: number; readonly max?: number }
  | { readonly as: 'claim'; readonly option: string | null; readonly saysTrue: boolean; readonly fix?: Given }
  | { readonly as: 'dontKnow' }

/**
 * How an answer was judged. `exact` right · `spelling` right, but written otherwise · `wrongForm` right entity in another
 * case · `almost` one more try · `partial` right to a coarser precision · `knownOther` another option or entity, and which ·
 * `unknown` not recognised · `dontKnow` the learner said so · `self` a flashcard, judged by the learner.
 */
export type Score =
  | { readonly result: 'exact' | 'spelling' | 'wrongForm' | 'almost' | 'partial' | 'unknown' | 'dontKnow' | 'self' }
  | { readonly result: 'knownOther'; readonly option?: string; readonly entity?: string }

export type EventBase = {
  readonly v: 1
  readonly id: Uuidv7
  /** Per browser profile and user. */
  readonly deviceId: string
  /** Gapless per device, from 1. */
  readonly deviceSeq: number
  readonly answeredAt: Ms
  /**
   * `max(previous on this device + 1, answeredAt + measured clock offset)`. Order of the fold. Provisional until it is first sent: if the clock
   * turns out to have been ahead, it is stamped anew, and `day` with it (`restamp.ts`).
   */
  readonly effectiveAt: Ms
  /** IANA zone at the moment of the event. */
  readonly zone: string
  readonly day: StudyDay
}

/** `study` and `test` touch memory; `free` and `retry` do not. */
export type ReviewMode = 'study' | 'test' | 'free' | 'retry'

export type Interval = { readonly minutes: number } | { readonly days: number }

export type Review = EventBase & {
  readonly kind: 'review'
  readonly itemId: string
  readonly rev: number
  readonly bankVersion: string
  /** Whose copy of the item was shown: `bank`, or an assignment's id. */
  readonly from: string
  readonly form: FormName
  readonly locale: Locale
  readonly seed: number
  /** One or two tries. */
  readonly given: readonly Given[]
  readonly score: Score
  readonly rating: Rating
  readonly durationMs: number
  readonly hint: boolean
  readonly sure: boolean | null
  readonly mode: ReviewMode
  readonly weightsId: string
  readonly scheduler: string
  readonly retention: number
  readonly interval: Interval
  /** The last memory event of this item this device had folded. */
  readonly prev: Uuidv7 | null
}
export type Undo = EventBase & { readonly kind: 'undo'; readonly target: Uuidv7 }
/** "I was right": raises the target's rating. */
export type Override = EventBase & { readonly kind: 'override'; readonly target: Uuidv7; readonly rating: 'Good' }
export type CardFlagField = 'star' | 'buried' | 'suspended' | 'note'
/** star, suspended: boolean · buried: the StudyDay it is hidden on, or null · note: text, '' for none. */
export type CardFlag = EventBase & { readonly kind: 'cardFlag'; readonly itemId: string; readonly field: CardFlagField; readonly value: boolean | string | null }
/** Of two values for one key the one with the last `effectiveAt` wins. */
export type Setting = EventBase & { readonly kind: 'setting'; readonly key: string; readonly value: string | number | boolean | null }

export type ReviewEvent = Review | Undo | Override | CardFlag | Setting

/** An event of a kind this version does not know: its base is checked, the rest kept as it came and passed on. */
export type OpaqueEvent = EventBase & { readonly kind: string; readonly [key: string]: unknown }
