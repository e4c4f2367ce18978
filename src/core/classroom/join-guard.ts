import { minute, type Tries } from '../accounts/throttle'
import type { Ms } from '../events/event'

/** Wrong codes that are looked at in an hour: from one address, and from all of those together that have just joined, and that have not. */
export const joinGuard = { windowMs: 60 * minute, mostOfPool: 500, mostOfAddress: 60 } as const

/** Which addresses share what they have. */
export type GuessPool = 'joined' | 'others'

/** Wrong codes of the last hour: of the pool of this address, and of this address. */
export type Guesses = { readonly pool: Tries | null; readonly address: Tries | null }

/** What an address draws from, by when somebody last joined from there. A clock set back changes nothing. */
export function poolOf(lastJoinedAt: Ms | null, now: Ms): GuessPool {
  return lastJoinedAt !== null && Math.abs(now - lastJoinedAt) < joinGuard.windowMs ? 'joined' : 'others'
}

/**
 * Whether a typed code may be looked at now. A class shares one address and mistypes; guessers have many addresses and never hit. So the first wrong one of
 * an address is always free, and what comes from addresses where somebody has just joined is not counted together with what comes from all others: whoever guesses without a class
 * hinders nobody who has one, and whoever has one gains as little by it. With 500 addresses of each kind at most 2,000 wrong codes an hour are looked at, which is 1 hit in a thousand million
 * hours per live code (17¹⁰ of them). What a code's link carries is too long to guess and is not counted.
 */
export function mayLookAtCode({ pool, address }: Guesses, now: Ms): { readonly ok: true } | { readonly ok: false; readonly waitMs: Ms } {
  const ofAddress = countNow(address, now)
  if (ofAddress === 0) return { ok: true }
  if (ofAddress >= joinGuard.mostOfAddress) return wait(address, now)
  return countNow(pool, now) < joinGuard.mostOfPool ? { ok: true } : wait(pool, now)
}

/** What to remember after a wrong code. */
export function afterWrongCode(tries: Tries | null, now: Ms): Tries {
  const count = countNow(tries, now)
  return tries === null || count === 0 ? { count: 1, since: now } : { count: count + 1, since: tries.since }
}

/** A clock set back starts a new hour. */
function countNow(tries: Tries | null, now: Ms): number {
  return tries === null || now < tries.since || now - tries.since >= joinGuard.windowMs ? 0 : tries.count
}

function wait(tries: Tries | null, now: Ms): { readonly ok: false; readonly waitMs: Ms } {
  return { ok: false, waitMs: tries === null ? 0 : tries.since + joinGuard.windowMs - now }
}
