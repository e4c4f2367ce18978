import type { Score } from '../events/event'
import { canonicalValue } from '../facts/canonical-value'
import type { Item } from '../items/bank'
import type { MatchIndex } from './match-index'

/** A wrong date or number that is something else the bank knows: an option of the item, or what another item of its group asks for. */
export type Other = { readonly from: 'option' | 'group'; readonly score: Score }

/**
 * Finds what a given value really is. `spellings` are the canonical ids it can have; `saysSame` reads an option's text, for options whose
 * ids are not canonical. Asked only about values that are not right.
 */
export function findOther(index: MatchIndex, item: Item, spellings: readonly string[], saysSame: (optionText: string) => boolean): Other | null {
  const option = item.options.find(({ id, text }) => spellings.includes(id) || saysSame(text))
  if (option !== undefined) return { from: 'option', score: { result: 'knownOther', option: option.id } }
  const ids = (index.values.get(item.group) ?? []).filter(({ kind }) => kind === item.answer.kind).map((value) => canonicalValue(value))
  const id = ids.find((one) => spellings.includes(one))
  return id === undefined ? null : { from: 'group', score: { result: 'knownOther', option: id } }
}
