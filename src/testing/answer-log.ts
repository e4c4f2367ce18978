import { advanceDevice, stampEvent, type DeviceClock, type EventDraft } from '../core/events/append'
import type { Ms, Rating, Review, ReviewMode } from '../core/events/event'
import { foldItem } from '../core/events/fold'
import type { LogEvent } from '../core/events/log-event'
import { uuidv7 } from '../core/events/uuid'
import { reviewOf } from './review-log'

/** How an answer was asked for, and what it was. */
export type Told = Pick<Review, 'form' | 'given' | 'score'>

/** What a learner does with one item at a moment. `told`: without it, the item was a flashcard. `of`: the number of an earlier deed in the same list. */
export type Deed =
  | { readonly act: 'answer'; readonly rating: Rating; readonly at: Ms; readonly itemId: string; readonly mode: ReviewMode; readonly told?: Told }
  | { readonly act: 'takeBack' | 'raise'; readonly of: number; readonly at: Ms }

export function answered(rating: Rating, at: Ms, { itemId = 'militia.quota.turgay/number', mode = 'study', told }: { readonly itemId?: string; readonly mode?: ReviewMode; readonly told?: Told } = {}): Extract<Deed, { act: 'answer' }> {
  return { act: 'answer', rating, at, itemId, mode, ...(told !== undefined && { told }) }
}

export function takenBack(of: number, at: Ms): Deed {
  return { act: 'takeBack', of, at }
}

let made = 0

/** The events of what is done, in its order, as one device of its own writes them in a zone; ids are never used twice. */
export function madeOf(deeds: readonly Deed[], zone = 'Asia/Almaty'): readonly LogEvent[] {
  let clock: DeviceClock = { deviceId: `device ${(made += 1)}`, nextSeq: 1, lastEffectiveAt: 0, clockOffsetMs: 0 }
  const events: LogEvent[] = []
  for (const deed of deeds) {
    const event = stampEvent(draftOf(deed, events), clock, deed.at, zone, uniqueId(deed.at)) as LogEvent
    clock = advanceDevice(clock, event)
    events.push(event)
  }
  return events
}

function draftOf(deed: Deed, events: readonly LogEvent[]): EventDraft {
  if (deed.act === 'answer') {
    const { itemId, rating, mode, told } = deed
    const own = events.filter((event) => event.kind !== 'review' || (event as Review).itemId === itemId)
    return reviewOf({ itemId, rating, mode, prev: foldItem(own, itemId).card?.lastEvent ?? null, interval: rating === 'Again' ? { minutes: 1 } : { days: 3 }, ...told })
  }
  const target = events[deed.of]?.id
  if (target === undefined) throw new Error(`nothing was done as number ${deed.of}`)
  return deed.act === 'raise' ? { kind: 'override', target, rating: 'Good' } : { kind: 'undo', target }
}

function uniqueId(at: Ms): string {
  const number = (made += 1)
  return uuidv7(at, Uint8Array.from({ length: 10 }, (_, i) => (i < 6 ? 7 : Math.floor(number / 256 ** (9 - i)) % 256)))
}
