import 'server-only'
import { AppError, type AppErrorCode } from '../core/app-error'

const statusOf: Record<AppErrorCode | 'INTERNAL', number> = { INVALID_REQUEST: 400, NOT_FOUND: 404, METHOD_NOT_ALLOWED: 405, INTERNAL: 500 }

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

function answerFault(fault: unknown): Response {
  const requestId = crypto.randomUUID()
  const code = fault instanceof AppError ? fault.code : 'INTERNAL'
  if (code === 'INTERNAL') console.error(JSON.stringify({ requestId, code, fault: String(fault) }))
  return Response.json({ error: { code, requestId } }, { status: statusOf[code], headers: { 'Cache-Control': 'no-store' } })
}
