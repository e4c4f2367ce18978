import type { Card, CardFlags, LearnerState } from '../scheduling/card'
import { defaultOptions, reviewCard } from '../scheduling/review'
import { shippedWeights, weightsOf } from '../scheduling/weights'
import type { WeightsTable } from '../scheduling/weights'
import { noFlags, withFlag } from './card-flags'
import type { Override, Review, ReviewEvent, Uuidv7 } from './event'
import { itemOf } from './item-of'
import { isKnownEvent } from './log-event'
import type { LogEvent } from './log-event'
import { compareText, orderEvents } from './order'

/** What the fold knows of one item. */
export type ItemState = { readonly card: Card | null; readonly flags: CardFlags }

/**
 * Everything one learner's events amount to. The order in which they come and events that come twice make no difference; kinds not
 * known are passed over. `cards` holds the items with a memory, `flags` those with a flag event that still counts.
 */
export function fold(events: readonly LogEvent[], table: WeightsTable = shippedWeights): LearnerState {
  const ordered = orderEvents(events)
  const cards = new Map<string, Card>()
  const flags = new Map<string, CardFlags>()
  for (const [itemId, own] of byItem(ordered)) {
    const counting = withoutUndone(own)
    const card = cardOf(counting, table)
    if (card) cards.set(itemId, card)
    if (counting.some(({ kind }) => kind === 'cardFlag')) flags.set(itemId, flagsOf(counting))
  }
  return { cards, flags, settings: settingsOf(ordered) }
}

/**
 * One item's part of {@link fold}, from the events that are about it or target one that is; others among them are passed over.
 *
 * Only reviews in the modes `study` and `test` touch memory. An undo takes away the review, override or flag it names, whenever it
 * came; an undo is never undone. An override raises its review to Good, and `lastEvent` is then the override's id. A review's own
 * interval counts while its `prev` is the `lastEvent` it follows here and its rating stands; otherwise the interval is computed anew
 * from the review's weights, retention and seed. Weights not in `table` are taken to be the default ones.
 */
export function foldItem(events: readonly LogEvent[], itemId: string, table: WeightsTable = shippedWeights): ItemState {
  const own = withoutUndone(byItem(orderEvents(events)).get(itemId) ?? [])
  return { card: cardOf(own, table), flags: flagsOf(own) }
}

/**
 * One item's card after some more of its events, without the events before them; what {@link fold} makes of all of them. Null where it cannot be told
 * from the card: unless all of them are reviews later than the last one the card has. Events that name one of them must not have come before it.
 */
export function extendCard(card: Card | null, fresh: readonly LogEvent[], table: WeightsTable = shippedWeights): { readonly card: Card | null } | null {
  let next = card
  for (const event of orderEvents(fresh)) {
    if (!isKnownEvent(event) || event.kind !== 'review') return null
    if (!touchesMemory(event)) continue
    if (card !== null && event.effectiveAt <= card.lastAt) return null
    next = afterReview(next, event, undefined, table)
  }
  return { card: next }
}

/** Events by item, the items by id: an undone event leaves no trace, not even in the order of what is derived. */
function byItem(ordered: readonly LogEvent[]): ReadonlyMap<string, readonly ReviewEvent[]> {
  const byId = new Map(ordered.map((event) => [event.id, event]))
  const items = new Map<string, ReviewEvent[]>()
  for (const event of ordered) {
    const itemId = itemOf(event, byId)
    if (itemId === null || !isKnownEvent(event)) continue
    const own = items.get(itemId)
    if (own) own.push(event)
    else items.set(itemId, [event])
  }
  return new Map([...items].sort(([a], [b]) => compareText(a, b)))
}

function withoutUndone(events: readonly ReviewEvent[]): readonly ReviewEvent[] {
  const undone = new Set(events.flatMap((event) => (event.kind === 'undo' ? [event.target] : [])))
  return events.filter(({ id, kind }) => kind !== 'undo' && !undone.has(id))
}

function cardOf(events: readonly ReviewEvent[], table: WeightsTable): Card | null {
  const overrides = overridesByTarget(events)
  let card: Card | null = null
  for (const event of events) {
    if (event.kind !== 'review' || !touchesMemory(event)) continue
    card = afterReview(card, event, overrides.get(event.id), table)
  }
  return card
}

/** Whether a review changes the memory of its item: in the modes `study` and `test` alone. */
export function touchesMemory(review: Pick<Review, 'mode'>): boolean {
  return review.mode === 'study' || review.mode === 'test'
}

/** The first override of each review; a second one changes nothing. */
function overridesByTarget(events: readonly ReviewEvent[]): ReadonlyMap<Uuidv7, Override> {
  const overrides = events.filter((event) => event.kind === 'override')
  return new Map(overrides.toReversed().map((override) => [override.target, override]))
}

function afterReview(card: Card | null, event: Review, override: Override | undefined, table: WeightsTable): Card {
  const raised = event.rating === 'Again' || event.rating === 'Hard' ? override : undefined
  const options = { ...defaultOptions, weights: weightsOf(event.weightsId, table), weightsId: event.weightsId, retention: event.retention }
  const { itemId, zone, day, effectiveAt: at } = event
  const review = { itemId, zone, day, at, rating: raised?.rating ?? event.rating, eventId: raised?.id ?? event.id }
  const isAsFolded = raised === undefined && event.prev === (card?.lastEvent ?? null)
  return reviewCard(card, review, options, isAsFolded ? event.interval : undefined).card
}

function flagsOf(events: readonly ReviewEvent[]): CardFlags {
  return events.filter((event) => event.kind === 'cardFlag').reduce(withFlag, noFlags)
}

function settingsOf(ordered: readonly LogEvent[]): LearnerState['settings'] {
  return new Map(ordered.flatMap((event) => (isKnownEvent(event) && event.kind === 'setting' ? [[event.key, event.value] as const] : [])))
}
