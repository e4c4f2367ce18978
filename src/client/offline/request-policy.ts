import { shellOf } from '../../contracts/shells'

/**
 * How the worker treats a request. `network`: not at all · `file`: from the cache of its build, else the network · `page`: from the
 * network, or a stored page where that does not answer in time · `entrance`: the address without a language.
 */
export type RequestPolicy = 'network' | 'file' | 'page' | 'entrance'

type Asked = { readonly method: string; readonly mode: string; readonly url: string }

/** The policy for a request. What is not known to be safe to keep is left to the network, above all everything below `/api/`. */
export function policyFor({ method, mode, url }: Asked, origin: string): RequestPolicy {
  const { pathname, origin: from } = new URL(url)
  if (method !== 'GET' || from !== origin || /^\/api(\/|$)/.test(pathname)) return 'network'
  if (mode === 'navigate') return pathname === '/' ? 'entrance' : shellOf(pathname) === null || isFile(pathname) ? 'network' : 'page'
  if (pathname.startsWith('/_next/')) return isStatic(pathname) ? 'file' : 'network'
  return isFile(pathname) ? 'file' : 'network'
}

function isStatic(pathname: string): boolean {
  return pathname.startsWith('/_next/static/') && !pathname.startsWith('/_next/static/service-worker/')
}

/** Scripts, pictures and manifests beside the pages. The ids of facts have dots, too, but no such ending. */
function isFile(pathname: string): boolean {
  return /\.(?:js|css|svg|png|ico|woff2|webmanifest|txt|xml)$/.test(pathname)
}
