import 'server-only'
import type { Connection } from '../../contracts/account'
import type { Ms } from '../../core/events/event'

/** `__Host-`: the browser takes it over HTTPS only, for this very host, and no other site can set it. Plain http cannot have that. */
function nameFor(connection: Connection): string {
  return connection === 'secure' ? '__Host-jady' : 'jady'
}

/** The token this browser sent for its kind of connection; null without one, and always where nobody can sign in. */
export function tokenOf(request: Request, connection: Connection): string | null {
  if (connection === 'refused') return null
  const name = nameFor(connection)
  const pairs = (request.headers.get('cookie') ?? '').split(/;\s*/).filter((pair) => pair.startsWith(`${name}=`))
  const [only] = pairs
  // Two of one name: somebody has planted one. Neither is trusted.
  if (only === undefined || pairs.length > 1) return null
  const token = only.slice(name.length + 1)
  return /^[\w-]{43}$/.test(token) ? token : null
}

/** The `Set-Cookie` line that gives this browser a token for so long. */
export function sessionCookie(connection: Connection, token: string, lifeMs: Ms): string {
  const seconds = Math.max(0, Math.floor(lifeMs / 1000))
  return `${nameFor(connection)}=${token}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${connection === 'secure' ? '; Secure' : ''}`
}

/** The line that takes it away. */
export function noSessionCookie(connection: Connection): string {
  return sessionCookie(connection, '', 0)
}
