import type { UserId } from '../../core/accounts/account-ids'
import { AppError } from '../../core/app-error'
import type { Ms } from '../../core/events/event'
import type { Database } from '../../server/db/database'
import { adoptDatabase } from '../../server/db/open-database'
import { pullEvents } from '../../server/use-cases/pull-events'
import { pushEvents } from '../../server/use-cases/push-events'
import type { Mutation } from './world'

/** A request as it goes over the wire. */
export type Wire = { readonly path: string; readonly body: string | null }
export type WireAnswer = { readonly status: number; readonly text: string; readonly retryAfter?: string }

/** The server's process, without its HTTP. */
export type SimulatedServer = {
  readonly handle: (userId: string, wire: Wire, now: Ms) => Promise<WireAnswer>
  /** The same, but the process dies before COMMIT. */
  readonly crash: (userId: string, wire: Wire, now: Ms) => Promise<void>
}

/** The real use cases over a database whose next transaction can be made to fail at its end. */
export function createServer(database: Database, { log: mutated = (log) => log, database: wrapped = (same) => same }: Mutation): SimulatedServer {
  let isDying = false
  const mortal: Database = {
    ...database,
    writeLog: (work) =>
      database.writeLog(async (log) => {
        const result = await work(mutated(log))
        if (isDying) throw new Error('the process has died')
        return result
      }),
  }
  adoptDatabase(wrapped(mortal, database))

  const handle = async (userId: string, wire: Wire, now: Ms): Promise<WireAnswer> => {
    try {
      return { status: 200, text: JSON.stringify(await answer(userId, wire, now)) }
    } catch (fault) {
      return refusal(fault instanceof AppError ? fault.code : 'INTERNAL')
    }
  }
  return {
    handle,
    crash: async (userId, wire, now) => {
      isDying = true
      await handle(userId, wire, now)
      isDying = false
    },
  }
}

/** Whom a session belongs to is decided by the cookie; here it is the sender's. */
async function answer(id: string, { path, body }: Wire, now: Ms): Promise<unknown> {
  const userId = id as UserId
  const url = new URL(path, 'http://jady.test')
  if (url.pathname === '/api/sync/pull') return pullEvents(userId, url.searchParams, now)
  return pushEvents(userId, parse(body ?? ''), now)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new AppError('INVALID_REQUEST', 'the body is not JSON')
  }
}

const statuses: Readonly<Record<string, number>> = { INVALID_REQUEST: 400, UNAUTHENTICATED: 401, ACCOUNT_ERASED: 401, FORBIDDEN: 403, TOO_MANY_REQUESTS: 429, UNAVAILABLE: 503 }

/** The error body every route gives. */
export function refusal(code: string, retryAfter?: string): WireAnswer {
  return { status: statuses[code] ?? 500, text: JSON.stringify({ error: { code, requestId: 'simulated' } }), ...(retryAfter !== undefined && { retryAfter }) }
}
