import { minute, type Tries, type Verdict } from '../accounts/throttle'
import type { Ms } from '../events/event'

/** Accounts that one teacher makes by lists in a day, an administrator too: four lists of the greatest length. A whole school has room in it, a flood has not. */
export const rosterLimit = { most: 2000, windowMs: 24 * 60 * minute } as const

/** So many more accounts of one teacher, or none of them. `made`: how many since the first list of the day. A clock set back starts a new day. */
export function takeAccounts(made: Tries | null, count: number, now: Ms): Verdict {
  const passed = made === null ? rosterLimit.windowMs : now - made.since
  // No list is longer than a day's accounts.
  if (made === null || passed < 0 || passed >= rosterLimit.windowMs) return { kind: 'try', then: { count, since: now } }
  if (made.count + count > rosterLimit.most) return { kind: 'wait', ms: rosterLimit.windowMs - passed }
  return { kind: 'try', then: { count: made.count + count, since: made.since } }
}
