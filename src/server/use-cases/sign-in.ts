import 'server-only'
import type { SignedIn, signInSchema } from '../../contracts/account'
import { rememberMs } from '../../core/accounts/session-life'
import { usernameKey } from '../../core/accounts/username'
import { AppError } from '../../core/app-error'
import { createHashed } from '../auth/hashed'
import { newSession } from '../auth/new-session'
import { passwords } from '../auth/passwords'
import { logSecurity } from '../auth/security-log'
import { takeTries, triesKeyOf, type TriesAbout } from '../auth/take-tries'
import type { Visitor } from '../auth/visitor'
import { findLogin, recordSignIn, type Login } from '../data/accounts'
import { findSession } from '../data/sessions'
import { meOf, type Opened } from './opened'

/**
 * Signs this browser in under a new token; the login it had before ends. An unknown name and a wrong password are answered alike, by
 * WRONG_CREDENTIALS and after one hash each. Throws TOO_MANY_REQUESTS.
 */
export async function signIn({ username, password, label }: ReturnType<typeof signInSchema.parse>, visitor: Visitor, now: number): Promise<Opened<SignedIn>> {
  const key = usernameKey(username)
  const login = await findLogin(key, now)
  const triesKey = await triesKeyOf(await aboutOf(key, login, visitor, now))
  await takeTries(visitor.address, triesKey, now)
  const isRight = await passwords().verify(password, login?.passwordHash ?? null)
  if (login === null || !isRight) return refuse(key, visitor, now)
  const { session, setCookie } = newSession(visitor, login.role, label, now)
  // The password may have been changed while this one was looked at.
  if (!(await recordSignIn(login, session, { triesKey, endsToken: visitor.tokenHash }, now))) return refuse(key, visitor, now)
  logSecurity('signIn', { userId: login.userId }, now)
  return { view: { me: meOf(login) }, setCookie }
}

async function refuse(key: string, visitor: Visitor, now: number): Promise<never> {
  const hashed = await createHashed()
  logSecurity('signInFailed', { nameHash: hashed(key), addressHash: hashed(visitor.address) }, now)
  throw new AppError('WRONG_CREDENTIALS', 'name or password is wrong')
}

/** A browser with a login of this very account, even one that is over, has tries of its own: whoever plays with somebody's name cannot make its owner wait there. */
async function aboutOf(key: string, login: Login | null, { tokenHash }: Visitor, now: number): Promise<TriesAbout> {
  const session = login === null || tokenHash === null ? null : await findSession(tokenHash)
  const isOwners = session !== null && session.userId === login?.userId && now - session.lastUsedAt < 2 * rememberMs
  return isOwners ? { kind: 'session', sessionId: session.id } : { kind: 'name', usernameKey: key }
}
