import 'server-only'
import type { UserId } from '../../core/accounts/account-ids'
import { AppError } from '../../core/app-error'
import type { Ms } from '../../core/events/event'
import type { PushResponse } from '../../core/events/sync-protocol'
import { pushSchema } from '../../contracts/sync'
import { recordEvents } from '../data/record-events'

/**
 * Takes a device's events into its learner's log. Where the device believes that it belongs to somebody else than who is signed in, nothing is taken and
 * each event is answered `foreign`. Throws INVALID_REQUEST for a body of another shape.
 */
export async function pushEvents(userId: UserId, body: unknown, now: Ms): Promise<PushResponse> {
  const parsed = pushSchema.safeParse(body)
  if (!parsed.success) throw new AppError('INVALID_REQUEST', 'not a push')
  const { events } = parsed.data
  if (parsed.data.userId !== userId) return { now, results: events.map(() => ({ id: null, status: 'refused', code: 'foreign' })) }
  return { now, results: await recordEvents(userId, events, now) }
}
