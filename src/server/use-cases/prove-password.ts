import 'server-only'
import { AppError } from '../../core/app-error'
import type { Actor } from '../auth/authenticate'
import { passwords } from '../auth/passwords'
import { logSecurity } from '../auth/security-log'
import { takeTries, triesKeyOf } from '../auth/take-tries'
import type { Visitor } from '../auth/visitor'
import { findAccount, type Login } from '../data/accounts'

/**
 * Makes sure that whoever holds this login knows the password too: an open browser is not enough for what cannot be taken back. Throws
 * WRONG_CREDENTIALS, TOO_MANY_REQUESTS. `triesKey` is forgotten by the caller with what it records.
 */
export async function provePassword({ userId, sessionId }: Actor, password: string, { address }: Visitor, now: number): Promise<{ readonly login: Login; readonly triesKey: string }> {
  const triesKey = await triesKeyOf({ kind: 'session', sessionId })
  await takeTries(address, triesKey, now)
  const login = await findAccount(userId)
  if (login === null) throw new AppError('ACCOUNT_ERASED', 'the account has just gone')
  if (!(await passwords().verify(password, login.passwordHash))) {
    logSecurity('passwordFailed', { userId }, now)
    throw new AppError('WRONG_CREDENTIALS', 'the password is wrong')
  }
  return { login, triesKey }
}
