import { stampEvent, type DeviceClock } from '../events/append'
import type { Given, Ms, Review, Score, Uuidv7 } from '../events/event'
import type { Item, Presentation } from '../items/bank'
import type { Card, SchedulerOptions } from '../scheduling/card'
import { schedulerVersion } from '../scheduling/fsrs'
import { reviewCard } from '../scheduling/review'
import { ratingFor } from '../scoring/rating'
import { originOf, type StudyBank } from './study-bank'

/** An answer that was judged. `durationMs`: how long the learner thought. */
export type JudgedAnswer = { readonly item: Item; readonly bank: StudyBank; readonly presentation: Presentation; readonly given: readonly Given[]; readonly score: Score; readonly durationMs: number }

/** When, where and under which id an event is made. The id is made once, so that repeating a failed command cannot double it. */
export type Stamp = { readonly now: Ms; readonly zone: string; readonly id: Uuidv7 }

/** The event of an answer, and the card after it. `card`: the item's before it, null where it was never met. */
export function recordAnswer({ item, bank, presentation, given, score, durationMs }: JudgedAnswer, card: Card | null, device: DeviceClock, { now, zone, id }: Stamp, options: SchedulerOptions): { readonly event: Review; readonly card: Card } {
  const { form, locale, seed } = presentation
  const rating = ratingFor({ form, score, given, tries: given.length, hint: false, cardState: card?.state ?? 'new' })
  const draft = {
    kind: 'review' as const,
    ...{ itemId: item.id, rev: item.rev, ...originOf(bank, item.id), form, locale, seed },
    ...{ given, score, rating, hint: false, sure: null, mode: 'study' as const, durationMs },
    ...{ weightsId: options.weightsId, scheduler: schedulerVersion, retention: options.retention },
    prev: card?.lastEvent ?? null,
    interval: { days: 1 },
  }
  const event = stampEvent(draft, device, now, zone, id)
  const after = reviewCard(card, { itemId: item.id, rating, at: event.effectiveAt, day: event.day, eventId: event.id, zone }, options)
  return { event: { ...event, interval: after.interval }, card: after.card }
}
