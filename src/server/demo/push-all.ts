import 'server-only'
import type { UserId } from '../../core/accounts/account-ids'
import type { ReviewEvent } from '../../core/events/event'
import { nextBatch } from '../../core/events/next-batch'
import { pushEvents } from '../use-cases/push-events'

/** Sends a device's events as the app does, batch by batch. Throws an Error unless each is held as it was sent. */
export async function pushAll(userId: UserId, events: readonly ReviewEvent[], now: number): Promise<void> {
  for (let waiting = events; waiting.length > 0; ) {
    const batch = nextBatch(waiting)
    const { results } = await pushEvents(userId, { v: 1, userId, events: batch }, now)
    const strange = results.find((result) => result.status !== 'held' || result.adopted !== undefined)
    if (strange !== undefined) throw new Error(`An answer of the demo was not taken as it was: ${JSON.stringify(strange)}`)
    waiting = waiting.slice(batch.length)
  }
}
