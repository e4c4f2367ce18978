import type { Digest } from './digest'
import type { Ms, StudyDay, Uuidv7 } from './event'
import type { LogEvent } from './log-event'

/** What one push may hold. */
export const pushLimits = { events: 100, bytes: 64 * 1024 } as const

/** Bytes of one event's JSON; a note of full length in any language fits. */
export const mostEventBytes = 20 * 1024

/** Events a pull gives out at once. */
export const pullLimit = 500

/** Why an event was not taken. `invalid` it has not the shape of its kind · `tooLarge` · `unknownVersion` a newer app wrote it: keep it · `numberTaken` the device's number belongs to another event: a copied device · `foreign` the device belongs to somebody else than who is signed in. */
export type RefusalCode = 'invalid' | 'tooLarge' | 'unknownVersion' | 'numberTaken' | 'foreign'

/**
 * The answer for one pushed event, at its place. `held`: it is durably in the log at `seq`, whether it came now or before; `adopted` where the server
 * corrected its time. `quarantined`: another event was first under this id, it is `event`; what came now is kept apart.
 */
export type PushResult =
  | { readonly id: Uuidv7; readonly status: 'held'; readonly seq: number; readonly adopted?: { readonly effectiveAt: Ms; readonly day: StudyDay } }
  | { readonly id: Uuidv7; readonly status: 'quarantined'; readonly seq: number; readonly event: LogEvent }
  | { readonly id: string | null; readonly status: 'refused'; readonly code: RefusalCode }

/** `POST /api/sync/push`. `userId`: whose events these are, as the device believes. */
export type PushRequest = { readonly v: 1; readonly userId: string; readonly events: readonly unknown[] }
/** `now` is the server's clock. */
export type PushResponse = { readonly now: Ms; readonly results: readonly PushResult[] }

/**
 * `GET /api/sync/pull?after=…&userId=…`: the events after a place in the log, at most {@link pullLimit}, and how the whole log stands at the same moment: it has
 * the places 1 to `lastSeq` without a gap. `fold` names the rules by which the server's cards were folded; with others the digests of cards cannot be compared.
 */
export type PullResponse = {
  readonly now: Ms
  readonly events: readonly { readonly seq: number; readonly event: LogEvent }[]
  readonly lastSeq: number
  readonly eventDigest: Digest
  readonly cardDigest: Digest
  readonly fold: string
}
