import type { Ms } from '../events/event'

/** What is remembered of tries: how many, and since when (an account: the last one; an address: the first one of the window). */
export type Tries = { readonly count: number; readonly since: Ms }

/** Whether one more try may be made now: what to remember if so, or how long to wait. */
export type Verdict = { readonly kind: 'try'; readonly then: Tries } | { readonly kind: 'wait'; readonly ms: Ms }

export const minute = 60_000

/** Tries of one account without any delay, then waits that double from half a minute to a quarter of an hour. One try is forgotten per quarter of an hour. */
export const accountPolicy = { free: 10, firstWaitMs: 30_000, longestWaitMs: 15 * minute, forgetMs: 15 * minute } as const

/** Tries of one address: a school shares one, so this only stops floods. */
export const addressPolicy = { most: 600, windowMs: 10 * minute } as const

/**
 * One more try at one account. It counts as failed when it is made, so that a thousand at once are not a thousand tries; a success is taken out
 * again by forgetting the account's tries. Never a lock: after the wait the next try is looked at like any other.
 */
export function tryAccount(tries: Tries | null, now: Ms): Verdict {
  if (tries === null) return { kind: 'try', then: { count: 1, since: now } }
  // A clock set back must not make anybody wait until it has caught up.
  const passed = Math.max(0, now - tries.since)
  const wait = waitAfter(tries.count) - passed
  if (wait > 0) return { kind: 'wait', ms: wait }
  const remembered = Math.max(0, tries.count - Math.floor(passed / accountPolicy.forgetMs))
  return { kind: 'try', then: { count: remembered + 1, since: now } }
}

/** One more try from one address, whoever it is about. */
export function tryAddress(tries: Tries | null, now: Ms): Verdict {
  const passed = tries === null ? addressPolicy.windowMs : now - tries.since
  if (tries === null || passed < 0 || passed >= addressPolicy.windowMs) return { kind: 'try', then: { count: 1, since: now } }
  if (tries.count >= addressPolicy.most) return { kind: 'wait', ms: addressPolicy.windowMs - passed }
  return { kind: 'try', then: { count: tries.count + 1, since: tries.since } }
}

function waitAfter(count: number): Ms {
  if (count < accountPolicy.free) return 0
  return Math.min(accountPolicy.longestWaitMs, accountPolicy.firstWaitMs * 2 ** (count - accountPolicy.free))
}
