import { isReviewEvent } from '../../core/events/is-review-event'
import { isOneOf, isRecord, isText, isWhole, matches, type Test } from '../../core/events/shape'
import type { PullResponse, PushResponse } from '../../core/events/sync-protocol'

const isPlace = isWhole(0, Number.MAX_SAFE_INTEGER)
const isDigest = isText(0, 32)
const isLine: Test = (value) => matches(value, { seq: isWhole(1, Number.MAX_SAFE_INTEGER), event: isReviewEvent })
const isListOf = (test: Test): Test => (value) => Array.isArray(value) && value.every(test)

/** Whether a value is the answer to a pull: a captive portal or a proxy may have answered in the server's place. */
export function isPullResponse(value: unknown): value is PullResponse {
  return matches(value, { now: isPlace, events: isListOf(isLine), lastSeq: isPlace, eventDigest: isDigest, cardDigest: isDigest, fold: isText(1, 64) })
}

const adopted: Test = (value) => matches(value, { effectiveAt: isPlace, day: isText(10, 10) })
const results: readonly Test[] = [
  (value) => matches(value, { id: isText(1, 64), status: isOneOf('held'), seq: isPlace, 'adopted?': adopted }),
  (value) => matches(value, { id: isText(1, 64), status: isOneOf('quarantined'), seq: isPlace, event: isReviewEvent }),
  (value) => matches(value, { id: (id) => id === null || typeof id === 'string', status: isOneOf('refused'), code: isText(1, 64) }),
]

/** Whether a value is the answer to a push. */
export function isPushResponse(value: unknown): value is PushResponse {
  return matches(value, { now: isPlace, results: isListOf((result) => results.some((test) => test(result))) })
}

/** The code in an error body; null where the answer is not one of ours. */
export function errorCode(value: unknown): string | null {
  return isRecord(value) && isRecord(value['error']) && typeof value['error']['code'] === 'string' ? value['error']['code'] : null
}
