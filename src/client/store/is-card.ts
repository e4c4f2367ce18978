import { eventLimits } from '../../core/events/event-limits'
import { isBoolean, isCount, isId, isRating, orNull } from '../../core/events/review-parts'
import { isOneOf, isText, matches, type Test } from '../../core/events/shape'
import type { Card } from '../../core/scheduling/card'
import { isStudyDay } from '../../core/scheduling/study-day'
import type { StoredFlags } from './database'

const isPositive: Test = (value) => typeof value === 'number' && Number.isFinite(value) && value > 0

/** Whether a stored row can be used as a card. */
export function isCard(row: unknown): row is Card {
  return matches(row, {
    itemId: isId,
    state: isOneOf('learning', 'review', 'relearning'),
    step: isCount,
    stability: isPositive,
    difficulty: isPositive,
    due: (due) => matches(due, { at: isPositive }) || matches(due, { day: isStudyDay }),
    lastDay: isStudyDay,
    lastAt: isCount,
    lastRating: isRating,
    lastEvent: isId,
    reps: isCount,
    lapses: isCount,
  })
}

/** Whether a stored row can be used as an item's flags. */
export function isStoredFlags(row: unknown): row is StoredFlags {
  const isFlags: Test = (flags) => matches(flags, { star: isBoolean, suspended: isBoolean, buried: orNull(isStudyDay), note: isText(0, eventLimits.note) })
  return matches(row, { itemId: isId, flags: isFlags })
}
