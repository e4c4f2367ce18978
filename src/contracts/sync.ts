import { z } from 'zod'
import { pushLimits } from '../core/events/sync-protocol'

/** Body of `POST /api/sync/push`; each event is looked at by itself, so that one that is wrong does not refuse the others. */
export const pushSchema = z.strictObject({ v: z.literal(1), userId: z.string().min(1).max(64), events: z.array(z.unknown()).max(pushLimits.events) })

/** Query of `GET /api/sync/pull`. */
export const pullSchema = z.strictObject({
  after: z.string().regex(/^\d{1,15}$/).transform(Number),
  userId: z.string().min(1).max(64),
})
