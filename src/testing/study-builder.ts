import type { Item } from '../core/items/bank'
import type { Review } from '../core/events/event'
import type { Card, CardFlags } from '../core/scheduling/card'
import type { DayLog } from '../core/study/day-log'
import type { QueueInput } from '../core/study/queue'
import { keepApart } from '../core/study/keep-apart'
import type { Work } from '../core/study/study-bank'

/** The moment the builders speak of: 10 March 2026, 09:00 UTC, study day 2026-03-10. */
export const noon = { now: Date.UTC(2026, 2, 10, 9), day: '2026-03-10' }

/** A card in review, last seen nine days ago and due today; whatever is given wins. */
export function buildCard(item: Pick<Item, 'id'>, given: Partial<Card> = {}): Card {
  return {
    itemId: item.id,
    state: 'review',
    step: 0,
    stability: 9,
    difficulty: 5,
    due: { day: noon.day },
    lastDay: '2026-03-01',
    lastAt: Date.UTC(2026, 2, 1, 9),
    lastRating: 'Good',
    lastEvent: `event-of-${item.id}`,
    reps: 3,
    lapses: 0,
    ...given,
  }
}

type GivenQueue = Partial<Omit<QueueInput, 'cards' | 'log'>> & {
  readonly cards?: readonly Card[]
  readonly log?: Partial<DayLog>
  /** Items of other decks. */
  readonly outside?: readonly Item[]
}

/** A queue over the items for a learner who has done nothing today. */
export function buildQueueInput({ cards = [], log = {}, items = [], outside = [], ...given }: GivenQueue): QueueInput {
  return {
    items,
    apart: keepApart([...items, ...outside]),
    cards: new Map(cards.map((card) => [card.itemId, card])),
    flags: new Map<string, CardFlags>(),
    log: { studied: new Set(), freshMet: 0, reviewsDone: 0, secondsPerAnswer: 12, ...log },
    limits: { freshPerDay: 10, reviewsPerDay: 200, extraFresh: 0 },
    ...noon,
    ...given,
  }
}

/** A review of the item on the builders' day, judged right; whatever is given wins. */
export function buildReview(itemId: string, given: Partial<Review> = {}): Review {
  return {
    v: 1,
    id: `review-of-${itemId}`,
    deviceId: 'device',
    deviceSeq: 1,
    answeredAt: noon.now,
    effectiveAt: noon.now,
    zone: 'UTC',
    day: noon.day,
    kind: 'review',
    itemId,
    rev: 1,
    bankVersion: 'v1',
    from: 'bank',
    form: 'choice',
    locale: 'en',
    seed: 1,
    given: [{ as: 'option', id: 'key' }],
    score: { result: 'exact' },
    rating: 'Good',
    durationMs: 6000,
    hint: false,
    sure: null,
    mode: 'study',
    weightsId: 'default',
    scheduler: 'test',
    retention: 0.9,
    interval: { minutes: 10 },
    prev: null,
    ...given,
  }
}

/** Work that began before anything the builders speak of and is due a week later; whatever is given wins. */
export function buildWork(id: string, itemIds: readonly string[], given: Partial<Work> = {}): Work {
  return { id, title: `Work ${id}`, locale: null, since: 0, paused: [], dueAt: noon.now + 7 * 86_400_000, itemIds, ...given }
}
