import { stampEvent } from '../core/events/append'
import type { Ms, Uuidv7 } from '../core/events/event'
import type { Change } from '../client/store/learner-store'
import { reviewOf } from './review-log'

/** An answer "Good" to an item, as a change to be recorded. */
export function answerTo(itemId: string, id: Uuidv7, now: Ms): Change {
  return {
    about: itemId,
    moment: null,
    build: ({ device, card }) => stampEvent(reviewOf({ itemId, rating: 'Good', prev: card?.lastEvent ?? null, interval: { minutes: 10 } }), device, now, 'Asia/Almaty', id),
  }
}

/** Takes an event back. */
export function undoOf(target: Uuidv7, itemId: string, id: Uuidv7, now: Ms): Change {
  return { about: itemId, moment: null, target, build: ({ device }) => stampEvent({ kind: 'undo', target }, device, now, 'Asia/Almaty', id) }
}
