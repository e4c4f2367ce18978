import type { Review, StudyDay } from '../events/event'
import type { Item } from '../items/bank'
import type { Card, Due } from '../scheduling/card'
import { addDays } from '../scheduling/study-day'
import type { Sitting } from './types'

/** Numbers of a sitting: `answered` = `remembered` + `forgotten`; `freshMet` items met for the first time in it. */
export type Summary = {
  readonly answered: number
  readonly remembered: number
  readonly forgotten: number
  readonly freshMet: number
  /** When the next item of the deck comes back: a moment of today, or a later day; null when none is scheduled. */
  readonly nextDue: Due | null
}

/**
 * Sums a sitting up on a study day. `live` are the learner's reviews that have not been taken back, at least all of the sitting.
 * What was due by today and is still there was held back for a related item or a limit: it comes tomorrow at the earliest.
 */
export function summarise(sitting: Sitting, live: readonly Review[], items: readonly Item[], cards: ReadonlyMap<string, Card>, day: StudyDay): Summary {
  const ids = new Set(sitting.answered.map((entry) => entry.eventId))
  const forgotten = sitting.answered.filter((entry) => entry.rating === 'Again').length
  const met = live.filter((review) => ids.has(review.id) && review.prev === null)
  return {
    answered: sitting.answered.length,
    remembered: sitting.answered.length - forgotten,
    forgotten,
    freshMet: new Set(met.map((review) => review.itemId)).size,
    nextDue: items.flatMap((item) => cards.get(item.id)?.due ?? []).map((due) => notBefore(due, addDays(day, 1))).reduce<Due | null>(earlier, null),
  }
}

function notBefore(due: Due, tomorrow: StudyDay): Due {
  return 'day' in due && due.day < tomorrow ? { day: tomorrow } : due
}

/** A moment inside learning steps comes before any day. */
function earlier(a: Due | null, b: Due): Due {
  if (a === null) return b
  if ('at' in a) return 'at' in b && b.at < a.at ? b : a
  return 'at' in b || b.day < a.day ? b : a
}
