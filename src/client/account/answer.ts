import type { AppErrorCode } from '../../core/app-error'

/**
 * Why a request was not carried out: the server's own code, `INTERNAL` for its fault, or `offline` where nobody of ours answered: no network, no
 * server, or the sign-in page of a captive portal.
 */
export type Failure = AppErrorCode | 'INTERNAL' | 'offline'

/** `retryAfter`: seconds after which it makes sense to come again, null where the server does not say. */
export type Refusal = { readonly ok: false; readonly code: Failure; readonly retryAfter: number | null }
export type Answer<T> = { readonly ok: true; readonly value: T } | Refusal

/** Typed out so that a code this version does not know is told apart; the compiler keeps the list whole. */
const known: Readonly<Record<AppErrorCode | 'INTERNAL', true>> = {
  INVALID_REQUEST: true,
  WEAK_PASSWORD: true,
  RUDE_NAME: true,
  UNAUTHENTICATED: true,
  WRONG_CREDENTIALS: true,
  ACCOUNT_ERASED: true,
  FORBIDDEN: true,
  FOREIGN_ORIGIN: true,
  INSECURE_CONNECTION: true,
  SIGN_UP_CLOSED: true,
  WRONG_INVITATION: true,
  WRONG_JOIN_CODE: true,
  JOINING_OVER: true,
  MAY_NOT_TEACH: true,
  CONFLICT: true,
  NOT_FOUND: true,
  METHOD_NOT_ALLOWED: true,
  USERNAME_TAKEN: true,
  TOO_LARGE: true,
  WRONG_CONTENT_TYPE: true,
  TOO_MANY_REQUESTS: true,
  TOO_MANY_ACCOUNTS: true,
  UNAVAILABLE: true,
  INTERNAL: true,
}

/** The refusal that an answer's status, headers and body amount to. A body that is not ours means that somebody else has answered. */
export function refusalOf(status: number, headers: Headers, body: unknown): Refusal {
  const code = codeOf(body)
  const retryAfter = secondsOf(headers.get('Retry-After'))
  if (code !== null) return { ok: false, code: code in known ? (code as Failure) : 'INTERNAL', retryAfter }
  // A proxy in front of a server that is down speaks for it.
  return { ok: false, code: status >= 500 ? 'UNAVAILABLE' : 'offline', retryAfter }
}

/** No answer at all. */
export const offline: Refusal = { ok: false, code: 'offline', retryAfter: null }

function codeOf(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || !('error' in body)) return null
  const { error } = body
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : null
}

/** Whole seconds; the other form of the header, a date, is not used by our server. */
function secondsOf(header: string | null): number | null {
  return header !== null && /^\d{1,6}$/.test(header) ? Number(header) : null
}
