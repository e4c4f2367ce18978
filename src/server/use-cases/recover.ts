import 'server-only'
import type { recoverSchema, SignedUp } from '../../contracts/account'
import { passwordProblem } from '../../core/accounts/password'
import { usernameKey } from '../../core/accounts/username'
import { AppError } from '../../core/app-error'
import { createHashed } from '../auth/hashed'
import { newSession } from '../auth/new-session'
import { passwords } from '../auth/passwords'
import { logSecurity } from '../auth/security-log'
import { takeTries } from '../auth/take-tries'
import { hashCode, isSameHash, newCode } from '../auth/tokens'
import type { Visitor } from '../auth/visitor'
import { findLogin, recordRecovery } from '../data/accounts'
import { meOf, type Opened } from './opened'

/** Compared with where there is nobody: of the same length, and no code has it. */
const nobodys = '0'.repeat(64)

/**
 * A new password by the recovery code. Every device is signed out, this one in; the code is replaced by the one in the answer. Only the address is counted here: nobody
 * guesses 83 bits, and so nobody can keep an owner from this way in. Throws WRONG_CREDENTIALS (unknown name or wrong code), WEAK_PASSWORD, TOO_MANY_REQUESTS.
 */
export async function recover({ username, recoveryCode, newPassword, label }: ReturnType<typeof recoverSchema.parse>, visitor: Visitor, now: number): Promise<Opened<SignedUp>> {
  await takeTries(visitor.address, null, now)
  const key = usernameKey(username)
  const login = await findLogin(key, now)
  const usedHash = hashCode(recoveryCode)
  const isRight = isSameHash(usedHash, login?.recoveryHash ?? nobodys)
  if (login === null || !isRight) return refuse(key, visitor, now)
  const problem = passwordProblem(newPassword, login.username)
  if (problem !== null) throw new AppError('WEAK_PASSWORD', problem)
  const { code, hash } = newCode()
  const { session, setCookie } = newSession(visitor, login.role, label, now)
  const fresh = { passwordHash: await passwords().hash(newPassword), recoveryHash: hash }
  if (!(await recordRecovery(login.userId, usedHash, fresh, session, now))) return refuse(key, visitor, now)
  logSecurity('recovered', { userId: login.userId }, now)
  return { view: { me: meOf(login), recoveryCode: code }, setCookie }
}

async function refuse(key: string, { address }: Visitor, now: number): Promise<never> {
  const hashed = await createHashed()
  logSecurity('recoverFailed', { nameHash: hashed(key), addressHash: hashed(address) }, now)
  throw new AppError('WRONG_CREDENTIALS', 'name or code is wrong')
}
