import 'server-only'
import { AppError, type AppErrorCode } from '../core/app-error'

const statusOf: Record<AppErrorCode | 'INTERNAL', number> = {
  INVALID_REQUEST: 400,
  WEAK_PASSWORD: 400,
  RUDE_NAME: 400,
  UNAUTHENTICATED: 401,
  WRONG_CREDENTIALS: 401,
  ACCOUNT_ERASED: 401,
  FORBIDDEN: 403,
  FOREIGN_ORIGIN: 403,
  INSECURE_CONNECTION: 403,
  SIGN_UP_CLOSED: 403,
  WRONG_INVITATION: 403,
  WRONG_JOIN_CODE: 403,
  JOINING_OVER: 403,
  MAY_NOT_TEACH: 409,
  CONFLICT: 409,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  USERNAME_TAKEN: 409,
  TOO_LARGE: 413,
  WRONG_CONTENT_TYPE: 415,
  TOO_MANY_REQUESTS: 429,
  TOO_MANY_ACCOUNTS: 429,
  INTERNAL: 500,
  UNAVAILABLE: 503,
}

const unavailableSeconds = 5

type Handler<Context> = (request: Request, context: Context) => Promise<Response>

/**
 * Wraps a route handler: the one place where a fault becomes an answer. The body is `{error: {code, requestId}}`;
 * the browser words it from `messages`, and the request id finds the line in the server's log.
 */
export function route<Context>(handler: Handler<Context>): Handler<Context> {
  return async (request, context) => {
    try {
      return await handler(request, context)
    } catch (fault) {
      return answerFault(fault)
    }
  }
}

/** Answers a method that a route does not have, with the error body like every other fault. */
export const refuseMethod = route(async (request: Request) => {
  throw new AppError('METHOD_NOT_ALLOWED', `${request.method} is not answered here`)
})

/** An answer about a person: no cache anywhere keeps it. */
export function personal(body: unknown, headers: HeadersInit = {}, status = 200): Response {
  return Response.json(body, { status, headers: unkept(headers) })
}

/** The same without a body: 204. */
export function personalNothing(headers: HeadersInit = {}): Response {
  return new Response(null, { status: 204, headers: unkept(headers) })
}

/** Headers of an answer about a person: no cache anywhere keeps it. */
export function unkept(headers: HeadersInit): Headers {
  const all = new Headers(headers)
  all.set('Cache-Control', 'no-store')
  return all
}

/** The body that says a fault, and a line in the server's log where it is ours. For an answer that has begun already; before, throwing is enough. */
export function faultBody(fault: unknown): { readonly error: { readonly code: keyof typeof statusOf; readonly requestId: string } } {
  const requestId = crypto.randomUUID()
  const code = fault instanceof AppError ? fault.code : 'INTERNAL'
  if (code === 'INTERNAL') console.error(JSON.stringify({ requestId, code, fault: String(fault) }))
  if (code === 'UNAVAILABLE') console.error(JSON.stringify({ requestId, code, fault: (fault as AppError).message }))
  return { error: { code, requestId } }
}

function answerFault(fault: unknown): Response {
  const body = faultBody(fault)
  const { code } = body.error
  const headers = new Headers({ 'Cache-Control': 'no-store' })
  const wait = fault instanceof AppError ? (fault.retryAfter ?? (code === 'UNAVAILABLE' ? unavailableSeconds : undefined)) : undefined
  if (wait !== undefined) headers.set('Retry-After', String(Math.max(1, Math.ceil(wait))))
  return Response.json(body, { status: statusOf[code], headers })
}
