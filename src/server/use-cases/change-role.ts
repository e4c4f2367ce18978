import 'server-only'
import type { SignedIn } from '../../contracts/account'
import type { Role } from '../../core/accounts/account-ids'
import { AppError } from '../../core/app-error'
import type { Actor, AdminActor } from '../auth/authenticate'
import { newSession } from '../auth/new-session'
import { logSecurity } from '../auth/security-log'
import type { Visitor } from '../auth/visitor'
import { findAccount, recordOwnRole, recordRole } from '../data/accounts'
import { meOf, type Opened } from './opened'
import { getTeachingPolicy } from './policies'

/**
 * Makes somebody a learner, a teacher or an administrator. Who changes is signed out everywhere: the logins of teachers and administrators are
 * shorter. Throws NOT_FOUND for nobody, CONFLICT for oneself, so that no installation is left without an administrator.
 */
export async function changeRole(unsafeUserId: string, role: Role, { userId: by }: AdminActor, now: number): Promise<void> {
  if (unsafeUserId === by) throw new AppError('CONFLICT', 'nobody changes their own role')
  if (!(await recordRole(by, unsafeUserId, role))) throw new AppError('NOT_FOUND', 'no such account')
  logSecurity('roleChanged', { userId: unsafeUserId, by, value: role }, now)
}

/**
 * Makes a learner a teacher who asks to be one, where this installation lets everybody. This browser goes on under a new login, every other one ends. Throws
 * FORBIDDEN where an administrator must do it; for a teacher or administrator nothing changes but the login.
 */
export async function becomeTeacher(actor: Actor, visitor: Visitor, label: string, now: number): Promise<Opened<SignedIn>> {
  if (actor.role === 'learner' && (await getTeachingPolicy()) !== 'open') throw new AppError('FORBIDDEN', 'an administrator makes teachers here')
  const role = actor.role === 'learner' ? 'teacher' : actor.role
  const { session, setCookie } = newSession(visitor, role, label, now)
  await recordOwnRole(actor.userId, role, session)
  const account = await findAccount(actor.userId)
  if (account === null) throw new AppError('ACCOUNT_ERASED', 'the account has just gone')
  logSecurity('roleChanged', { userId: actor.userId, by: actor.userId, value: role }, now)
  return { view: { me: meOf(account) }, setCookie }
}
