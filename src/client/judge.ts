import type { Given, Score } from '../core/events/event'
import type { Bank, FormName, Item } from '../core/items/bank'
import type { Locale } from '../core/locale'
import { buildMatchIndex, type MatchIndex } from '../core/scoring/match-index'
import { parseNumber } from '../core/scoring/parse-number'
import { scoreAnswer, scoreNote } from '../core/scoring/score-answer'
import type { Feedback } from '../core/study/types'

const indexes = new WeakMap<Bank, MatchIndex>()

/** Judges one or two tries at an item. The bank's match index is built once, at the first answer. */
export function judgeAnswer(bank: Bank, item: Item, form: FormName, given: readonly Given[]): { readonly score: Score; readonly note: Feedback['note'] } {
  const index = indexes.get(bank) ?? buildMatchIndex(bank)
  indexes.set(bank, index)
  return { score: scoreAnswer(index, item, form, given), note: scoreNote(index, item, form, given) }
}

/** A figure or a range as people write it; null where it cannot be read as one. */
export function readNumber(text: string, locale: Locale): ReturnType<typeof parseNumber> {
  return parseNumber(text, locale)
}
