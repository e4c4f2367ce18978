import type { PartialDate } from '../events/event'
import type { DateValue } from '../facts/value'
import { datePartsOf } from '../language/partial-date'
import type { WrittenDate } from './parse-date'

/** `finer`: says more than the source does, and nothing against it. `partial`: coarser, one end of a period, or inside it. */
export type DateJudgement = 'exact' | 'finer' | 'partial' | 'wrong'

/**
 * Compares a given date or period with a value in the value's own calendar. A single date is not met by a period around it, a period
 * is met in part by one of its ends, by anything inside it, and by a month or year that holds all of it.
 */
export function judgeDate(value: DateValue, given: WrittenDate): DateJudgement {
  if (runsBackwards(given)) return 'wrong'
  const [from, to]: readonly [PartialDate, PartialDate] = [datePartsOf(value.from), datePartsOf(value.to)]
  const ends = [compare(given.from, from), compare(given.to ?? given.from, to)] as const
  if (ends.every((end) => end === 'same')) return 'exact'
  if (value.from !== value.to) return judgePeriod(ends, isInside(given, from, to))
  if (ends.every((end) => end === 'same' || end === 'finer')) return 'finer'
  return given.to === undefined && ends[0] === 'coarser' ? 'partial' : 'wrong'
}

type Comparison = 'same' | 'finer' | 'coarser' | 'other'

function judgePeriod(ends: readonly Comparison[], inside: boolean): DateJudgement {
  if (ends.every((end) => end === 'same' || end === 'finer')) return 'finer'
  if (inside || ends.some((end) => end === 'same' || end === 'finer')) return 'partial'
  return ends.every((end) => end === 'coarser') ? 'partial' : 'wrong'
}

function compare(given: PartialDate, right: PartialDate): Comparison {
  for (const part of ['year', 'month', 'day'] as const) {
    const [ours, theirs] = [right[part], given[part]]
    if (ours === undefined) return theirs === undefined ? 'same' : 'finer'
    if (theirs === undefined) return 'coarser'
    if (ours !== theirs) return 'other'
  }
  return 'same'
}

function isInside(given: WrittenDate, from: PartialDate, to: PartialDate): boolean {
  return firstDay(given.from) >= firstDay(from) && lastDay(given.to ?? given.from) <= lastDay(to)
}

function runsBackwards({ from, to }: WrittenDate): boolean {
  return to !== undefined && firstDay(from) > lastDay(to)
}

const firstDay = ({ year, month = 1, day = 1 }: PartialDate): number => year * 10_000 + month * 100 + day
const lastDay = ({ year, month = 12, day = 31 }: PartialDate): number => year * 10_000 + month * 100 + day
