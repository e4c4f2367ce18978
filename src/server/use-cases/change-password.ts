import 'server-only'
import type { changePasswordSchema, SignedIn } from '../../contracts/account'
import { passwordProblem } from '../../core/accounts/password'
import { AppError } from '../../core/app-error'
import type { Actor } from '../auth/authenticate'
import { newSession } from '../auth/new-session'
import { passwords } from '../auth/passwords'
import { logSecurity } from '../auth/security-log'
import type { Visitor } from '../auth/visitor'
import { recordPassword } from '../data/accounts'
import { meOf, type Opened } from './opened'
import { provePassword } from './prove-password'

/**
 * A new password. Every other device is signed out, this one goes on under a new token, with the life of a new login; the old token is dead when this
 * resolves. Throws WRONG_CREDENTIALS, WEAK_PASSWORD, TOO_MANY_REQUESTS.
 */
export async function changePassword({ password, newPassword }: ReturnType<typeof changePasswordSchema.parse>, actor: Actor, visitor: Visitor, now: number): Promise<Opened<SignedIn>> {
  const { login, triesKey } = await provePassword(actor, password, visitor, now)
  const problem = passwordProblem(newPassword, login.username)
  if (problem !== null) throw new AppError('WEAK_PASSWORD', problem)
  const { session, setCookie } = newSession(visitor, actor.role, '', now)
  const fresh = { ...session, id: actor.sessionId, triesKey }
  if (!(await recordPassword(actor.userId, login.passwordHash, await passwords().hash(newPassword), fresh, now))) throw new AppError('WRONG_CREDENTIALS', 'the password was changed a moment ago')
  logSecurity('passwordChanged', { userId: actor.userId }, now)
  return { view: { me: meOf(login) }, setCookie }
}
