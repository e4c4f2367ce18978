import 'server-only'
import type { UserId } from '../../core/accounts/account-ids'
import { AppError } from '../../core/app-error'
import type { Ms } from '../../core/events/event'
import type { PullResponse } from '../../core/events/sync-protocol'
import { foldVersion } from '../../core/scheduling/fsrs'
import { pullSchema } from '../../contracts/sync'
import { readLogAfter } from '../data/read-log'

/** A learner's events after a place in the log. Throws INVALID_REQUEST for a wrong query, FORBIDDEN where the device belongs to somebody else than who is signed in. */
export async function pullEvents(userId: UserId, query: URLSearchParams, now: Ms): Promise<PullResponse> {
  const entries = [...query.entries()]
  const parsed = pullSchema.safeParse(Object.fromEntries(entries))
  if (!parsed.success || new Set(entries.map(([key]) => key)).size !== entries.length) throw new AppError('INVALID_REQUEST', 'wrong query')
  if (parsed.data.userId !== userId) throw new AppError('FORBIDDEN', 'the device belongs to another account')
  return { now, ...(await readLogAfter(userId, parsed.data.after)), fold: foldVersion }
}
