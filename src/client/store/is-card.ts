import { isOneOf, isText, isWhole, matches, type Test } from '../../core/events/shape'
import type { Card } from '../../core/scheduling/card'
import { isStudyDay } from '../../core/scheduling/study-day'
import type { StoredFlags } from './database'

const isId = isText(1, 256)
const isCount = isWhole(0, Number.MAX_SAFE_INTEGER)
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
    lastRating: isOneOf('Again', 'Hard', 'Good', 'Easy'),
    lastEvent: isId,
    reps: isCount,
    lapses: isCount,
  })
}

/** Whether a stored row can be used as an item's flags. */
export function isStoredFlags(row: unknown): row is StoredFlags {
  const isBoolean: Test = (value) => typeof value === 'boolean'
  const isFlags: Test = (flags) => matches(flags, { star: isBoolean, suspended: isBoolean, buried: (day) => day === null || isStudyDay(day), note: isText(0, 4000) })
  return matches(row, { itemId: isId, flags: isFlags })
}
