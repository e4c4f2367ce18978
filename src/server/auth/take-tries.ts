import 'server-only'
import { tryAccount, tryAddress } from '../../core/accounts/throttle'
import { AppError } from '../../core/app-error'
import { takeTry, type Bucket } from '../data/tries'
import { createHashed } from './hashed'
import { logSecurity } from './security-log'

/** What a try is about: an account by the key of its name, whether it exists or not, or one login of somebody. */
export type TriesAbout = { readonly kind: 'name'; readonly usernameKey: string } | { readonly kind: 'session'; readonly sessionId: string }

/** The key of the counter of this account or login. */
export async function triesKeyOf(about: TriesAbout): Promise<string> {
  return about.kind === 'name' ? (await createTriesKeyOf())(about.usernameKey) : `session:${about.sessionId}`
}

/** Makes keys of the counters of accounts, for where they are needed inside a transaction. */
export async function createTriesKeyOf(): Promise<(usernameKey: string) => string> {
  const hashed = await createHashed()
  return (usernameKey) => `name:${hashed(usernameKey)}`
}

/**
 * Takes one try from this address, and one about this account or login (null: the address alone is counted). Throws TOO_MANY_REQUESTS with the seconds to wait; nothing
 * secret has been looked at then.
 */
export async function takeTries(address: string, triesKey: string | null, now: number): Promise<void> {
  const addressHash = (await createHashed())(address)
  const about: readonly Bucket[] = triesKey === null ? [] : [{ key: triesKey, look: tryAccount }]
  const waitMs = await takeTry([{ key: `address:${addressHash}`, look: tryAddress }, ...about], now)
  if (waitMs === 0) return
  logSecurity('limited', { addressHash, ...(triesKey === null ? {} : { nameHash: triesKey }) }, now)
  throw new AppError('TOO_MANY_REQUESTS', 'too many tries', Math.ceil(waitMs / 1000))
}
