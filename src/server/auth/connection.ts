import 'server-only'
import type { Connection } from '../../contracts/account'

/**
 * How what this browser sends comes here. An https `PUBLIC_URL` decides, since nothing in a request can prove that a proxy ended TLS; then our own
 * TLS; then whether the address is this machine's own.
 */
export function connectionOf(request: Request): Connection {
  const { PUBLIC_URL = '', JADY_TLS, ALLOW_HTTP } = process.env
  if (PUBLIC_URL.startsWith('https://') || JADY_TLS === '1') return 'secure'
  if (isLoopback(request.headers.get('host') ?? '')) return 'loopback'
  return ALLOW_HTTP === '1' ? 'unprotected' : 'refused'
}

function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i.test(host)
}
