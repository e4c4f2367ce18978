import 'server-only'
import { connectionOf } from '../auth/connection'
import { logSecurity } from '../auth/security-log'
import { noSessionCookie, tokenOf } from '../auth/session-cookie'
import { hashToken } from '../auth/tokens'
import { deleteSessionOfToken, findSession } from '../data/sessions'

/** Ends the login of this browser, if it has one, and gives the line that takes its cookie away. */
export async function signOut(request: Request, now: number): Promise<{ readonly setCookie: string }> {
  const connection = connectionOf(request)
  const token = tokenOf(request, connection)
  if (token !== null) {
    const session = await findSession(hashToken(token))
    await deleteSessionOfToken(hashToken(token))
    if (session !== null) logSecurity('signOut', { userId: session.userId }, now)
  }
  return { setCookie: noSessionCookie(connection) }
}
