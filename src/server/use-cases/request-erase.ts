import 'server-only'
import { day } from '../../core/accounts/session-life'
import type { Actor } from '../auth/authenticate'
import { logSecurity } from '../auth/security-log'
import type { Visitor } from '../auth/visitor'
import { recordEraseRequest } from '../data/erasure'
import { provePassword } from './prove-password'

/** Time to change one's mind. */
const undoMs = 7 * day

/** Every device is signed out now, and everything is erased in seven days, unless the owner signs in and keeps it. Throws WRONG_CREDENTIALS, TOO_MANY_REQUESTS. */
export async function requestErase({ password }: { readonly password: string }, actor: Actor, visitor: Visitor, now: number): Promise<{ readonly eraseAt: number }> {
  const { triesKey } = await provePassword(actor, password, visitor, now)
  const eraseAt = now + undoMs
  await recordEraseRequest(actor.userId, eraseAt, triesKey, now)
  logSecurity('eraseAsked', { userId: actor.userId }, now)
  return { eraseAt }
}
