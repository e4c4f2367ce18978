import type { PartialDate, Score } from '../events/event'
import type { DateValue } from '../facts/value'
import type { Item } from '../items/bank'
import { judgeDate, type DateJudgement } from './judge-date'
import { findOther } from './known-other'
import type { MatchIndex } from './match-index'
import { parseDate, type WrittenDate } from './parse-date'

/** Something to tell the learner beside the score: the date was given in the other calendar, or more precisely than the source does. */
export type DateNote = 'otherCalendar' | 'finer'

/**
 * Scores a date or period for an item whose answer is one. More precise than the source, and not against it, is `exact` with the note
 * `finer`: what was asked is right, the rest is not judged. The other calendar counts where the item accepts it.
 * A value that an option has is `knownOther` before any leniency, one that another item of the group has after it.
 */
export function scoreDate(index: MatchIndex, item: Item, given: WrittenDate): { readonly score: Score; readonly note: DateNote | null } {
  const judged = accepted(item).map(({ value, other }) => ({ judgement: judgeDate(value, given), other }))
  const best = (wanted: DateJudgement) => judged.find(({ judgement }) => judgement === wanted)
  const exact = best('exact')
  if (exact !== undefined) return { score: { result: 'exact' }, note: exact.other ? 'otherCalendar' : null }
  const other = findOther(index, item, spellings(given), (text) => sameDate(parseDate(text, index.locale), given))
  if (other?.from === 'option') return { score: other.score, note: null }
  if (best('finer') !== undefined) return { score: { result: 'exact' }, note: 'finer' }
  if (best('partial') !== undefined) return { score: { result: 'partial' }, note: null }
  return { score: other?.score ?? { result: 'unknown' }, note: null }
}

/** The item's own date first, then the other calendar's. */
function accepted(item: Item): readonly { readonly value: DateValue; readonly other: boolean }[] {
  const { value, accepted: also } = item.answer
  const own = value.kind === 'date' ? [{ value, other: false }] : []
  return [...own, ...also.flatMap((entry) => ('value' in entry && entry.value.kind === 'date' ? [{ value: entry.value, other: true }] : []))]
}

/** The ids that an option of this date can have: with either calendar, or with none. */
function spellings({ from, to }: WrittenDate): readonly string[] {
  const span = to === undefined ? iso(from) : `${iso(from)}..${iso(to)}`
  return [span, `${span}-julian`, `${span}-gregorian`]
}

function iso({ year, month, day }: PartialDate): string {
  return [String(year).padStart(4, '0'), ...[month, day].flatMap((part) => (part === undefined ? [] : [String(part).padStart(2, '0')]))].join('-')
}

function sameDate(a: WrittenDate | null, b: WrittenDate): boolean {
  return a !== null && spellings(a)[0] === spellings(b)[0]
}
