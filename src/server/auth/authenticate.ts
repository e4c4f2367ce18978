import 'server-only'
import type { AdminId, Role, TeacherId, UserId } from '../../core/accounts/account-ids'
import { afterUse, day, isLive } from '../../core/accounts/session-life'
import { AppError } from '../../core/app-error'
import { findSession, isErasedToken, noteUse, rotateSession, type FoundSession } from '../data/sessions'
import { connectionOf } from './connection'
import { logSecurity } from './security-log'
import { sessionCookie, tokenOf } from './session-cookie'
import { hashToken, newToken } from './tokens'

/** Who is signed in, and the line that renews the cookie: put it into the answer where it is not null (`renewed`). */
export type Actor = { readonly userId: UserId; readonly sessionId: string; readonly role: Role; readonly setCookie: string | null }
/** An actor who may look after this installation. */
export type AdminActor = Actor & { readonly userId: AdminId; readonly role: 'admin' }
/** An actor who may make classes: a teacher or an administrator. */
export type TeacherActor = Actor & { readonly userId: TeacherId; readonly role: 'teacher' | 'admin' }

/**
 * Who sent a request, out of the database at this very moment: a login that was ended a moment ago is none. Throws UNAUTHENTICATED without a login
 * that holds, ACCOUNT_ERASED where its owner had the account erased.
 */
export async function authenticate(request: Request, now: number): Promise<Actor> {
  const connection = connectionOf(request)
  const token = tokenOf(request, connection)
  if (token === null) throw new AppError('UNAUTHENTICATED', 'no token')
  const hash = hashToken(token)
  const found = await findSession(hash)
  if (found === null) throw (await isErasedToken(hash)) ? new AppError('ACCOUNT_ERASED', 'the account was erased') : new AppError('UNAUTHENTICATED', 'no such token')
  if (found.eraseAt !== null && found.eraseAt <= now) throw new AppError('ACCOUNT_ERASED', 'the account is being erased')
  if (!isLive(found, found.role, now)) throw new AppError('UNAUTHENTICATED', 'the login is over')
  const fresh = await afterwards(found, hash, now).catch(unlessUnavailable)
  // The one place where an id becomes somebody's own.
  const userId = found.userId as UserId
  return { userId, sessionId: found.id, role: found.role, setCookie: fresh === null ? null : sessionCookie(connection, fresh, found.expiresAt - now) }
}

/** Like `authenticate`, for administrators: throws FORBIDDEN for anybody else. */
export async function authenticateAdmin(request: Request, now: number): Promise<AdminActor> {
  const actor = await authenticate(request, now)
  if (!isAdmin(actor)) {
    logSecurity('denied', { userId: actor.userId }, now)
    throw new AppError('FORBIDDEN', 'not an administrator')
  }
  return actor
}

/** Like `authenticate`, for those who may make classes: throws FORBIDDEN for anybody else. */
export async function authenticateTeacher(request: Request, now: number): Promise<TeacherActor> {
  const actor = await authenticate(request, now)
  if (!isTeacher(actor)) throw new AppError('FORBIDDEN', 'not a teacher')
  return actor
}

/** The headers that renew a login. */
export function renewed({ setCookie }: Pick<Actor, 'setCookie'>): Record<string, string> {
  return setCookie === null ? {} : { 'Set-Cookie': setCookie }
}

function isAdmin(actor: Actor): actor is AdminActor {
  return actor.role === 'admin'
}

export function isTeacher(actor: Actor): actor is TeacherActor {
  return actor.role === 'teacher' || actor.role === 'admin'
}

/** A full disk must not sign anybody out: reading goes on, and what was to be written down can wait. */
function unlessUnavailable(fault: unknown): null {
  if (fault instanceof AppError && fault.code === 'UNAVAILABLE') return null
  throw fault
}

/** Writes down that the login was used; the new token where it was time for one. */
async function afterwards(found: FoundSession, hash: string, now: number): Promise<string | null> {
  const step = afterUse(found, found, now)
  if (step === 'nothing') return null
  if (step === 'rotate') {
    const fresh = newToken()
    // Of two requests at once one makes the new token; the other goes on with the old one, which is now the previous one.
    return (await rotateSession(found, hash, fresh.hash, now)) ? fresh.token : null
  }
  await noteUse(found, { forgetPrevious: step === 'settle', seenAt: now - found.lastSeenAt >= day ? now : null }, now)
  return null
}
