import 'server-only'
import type { UserId } from '../../core/accounts/account-ids'
import { AppError } from '../../core/app-error'
import type { LogEvent } from '../../core/events/log-event'
import { pullLimit, type PullResponse } from '../../core/events/sync-protocol'
import { getDatabase } from '../db/open-database'

/** The part of a learner's log after a place, and how the whole stands, at one moment. Throws UNAUTHENTICATED for an account that is gone. */
export async function readLogAfter(userId: UserId, after: number): Promise<Omit<PullResponse, 'now' | 'fold'>> {
  const database = await getDatabase()
  return database.readLog(async (log) => {
    const user = await log.user(userId)
    if (user === null) throw new AppError('UNAUTHENTICATED', 'the account is gone')
    if (user.eraseAt !== null) throw new AppError('ACCOUNT_ERASED', 'the account is being erased')
    const rows = await log.eventsAfter(userId, after, pullLimit)
    const { lastSeq, eventDigest, cardDigest } = user
    return { events: rows.map(({ seq, body }) => ({ seq, event: JSON.parse(body) as LogEvent })), lastSeq, eventDigest, cardDigest }
  })
}
