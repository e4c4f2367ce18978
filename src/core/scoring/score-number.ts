import type { Score } from '../events/event'
import type { NumberValue } from '../facts/value'
import type { Item } from '../items/bank'
import { findOther } from './known-other'
import type { MatchIndex } from './match-index'
import { parseNumber, type WrittenNumber } from './parse-number'

/**
 * Scores a number or range for an item whose answer is one. Figures bear no tolerance, approximate ones neither: "about 9,500" is
 * met by 9,500. A range is met by both ends, in part by one end or anything inside; a single number is not met by a range around it;
 * "up to 2,000" is met by 2,000 or by a range from 0 or 1. A value that an option has is `knownOther` before any leniency.
 */
export function scoreNumber(index: MatchIndex, item: Item, given: WrittenNumber): Score {
  const { value } = item.answer
  if (value.kind !== 'number') return { result: 'unknown' }
  const [min, max] = [given.min, given.max ?? given.min]
  if (isExact(value, min, max)) return { result: 'exact' }
  const other = findOther(index, item, spellings(min, max), (text) => sameNumber(parseNumber(text, index.locale), min, max))
  if (other?.from === 'option') return other.score
  if (isPartial(value, min, max)) return { result: 'partial' }
  return other?.score ?? { result: 'unknown' }
}

function isExact(value: NumberValue, min: number, max: number): boolean {
  if (value.min !== null) return min === value.min && max === value.max
  return max === value.max && (min === max || min === 0 || min === 1)
}

function isPartial(value: NumberValue, min: number, max: number): boolean {
  if (value.min === null || value.min === value.max || min > max) return false
  const inside = min >= value.min && max <= value.max
  return inside || min === value.min || max === value.max
}

/** The ids that an option of this number can have. */
function spellings(min: number, max: number): readonly string[] {
  const plain = min === max ? `${max}` : `${min}..${max}`
  return [plain, `about-${plain}`, ...(min === max ? [`up-to-${max}`, `about-up-to-${max}`] : [])]
}

function sameNumber(read: WrittenNumber | null, min: number, max: number): boolean {
  return read !== null && read.min === min && (read.max ?? read.min) === max
}
