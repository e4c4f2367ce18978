import { minute, type Tries } from '../accounts/throttle'
import type { Ms } from '../events/event'

/** Wrong codes that are looked at: in the whole installation, and from one address, in an hour. */
export const joinGuard = { windowMs: 60 * minute, mostOfAll: 500, mostOfAddress: 60 } as const

/** Wrong codes of the last hour: of everybody, of this address, and when somebody last joined from there with a right one. */
export type Guesses = { readonly all: Tries | null; readonly address: Tries | null; readonly lastJoinedAt: Ms | null }

/**
 * Whether a typed code may be looked at now. A class shares one address and mistypes; guessers have many addresses and never hit. So the first wrong one of
 * an address is always free, an address from which somebody has just joined keeps its share, and all others draw from what the installation looks at in an
 * hour: with 500 addresses at most 1,000 wrong codes, which is 1 hit in 3.5 million hours per live code. What a code's link carries is too long to guess and is not
 * counted.
 */
export function mayLookAtCode({ all, address, lastJoinedAt }: Guesses, now: Ms): { readonly ok: true } | { readonly ok: false; readonly waitMs: Ms } {
  const [ofAll, ofAddress] = [countNow(all, now), countNow(address, now)]
  if (ofAddress === 0) return { ok: true }
  if (ofAddress >= joinGuard.mostOfAddress) return wait(address, now)
  if (lastJoinedAt !== null && Math.abs(now - lastJoinedAt) < joinGuard.windowMs) return { ok: true }
  return ofAll < joinGuard.mostOfAll ? { ok: true } : wait(all, now)
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
