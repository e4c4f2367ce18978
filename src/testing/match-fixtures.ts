import type { Value } from '../core/facts/value'
import type { AcceptedKind, AcceptedText, Bank, BankEntity, Item, Option } from '../core/items/bank'
import type { Locale } from '../core/locale'
import { buildMatchIndex, type MatchIndex } from '../core/scoring/match-index'

/** Test data: an entity, its further texts by kind. */
export function entity(type: string, name: string, also: Partial<Record<AcceptedKind, readonly string[]>> = {}): BankEntity {
  const kinds: readonly AcceptedKind[] = ['name', 'alias', 'caseForm', 'historical', 'misspelling']
  const accepted: AcceptedText[] = kinds.flatMap((as) => (also[as] ?? []).map((text) => ({ text, as })))
  return { type, name, accepted: [{ text: name, as: 'name' }, ...accepted] }
}

/** Test data: an item that asks for a value, with whatever a test needs to say. */
export function itemFor(value: Value, text: string, given: Partial<Item> & { readonly accepted?: Item['answer']['accepted'] } = {}): Item {
  const { accepted = [], ...rest } = given
  const fact = `fact.${text}`
  return {
    id: `${fact}/asked`, rev: 1, fact, slot: 'asked', group: 'group', keepApart: [], conflict: null, importance: 2, topic: 'topic', decks: [], retired: null, supersedes: null,
    statement: '', explanation: '', answer: { kind: value.kind, text, value, accepted }, forms: { flashcard: { stem: '' }, typed: { stem: '' } }, options: [], citations: [],
    ...rest,
  }
}

/** Test data: an item that asks for an entity of a bank. */
export function askFor(entities: Bank['entities'], id: string, given: Partial<Item> = {}): Item {
  return itemFor({ kind: 'entity', entity: id }, entities[id]?.name ?? '', { accepted: entities[id]?.accepted ?? [], ...given })
}

/** Test data: an option. */
export function option(id: string, text: string): Option {
  return { id, text, why: '', trueOf: null }
}

/** Test data: the index of a bank of entities and items. */
export function indexOf(entities: Bank['entities'], items: readonly Item[] = [], locale: Locale = 'kk', lexicon?: ReadonlySet<string>): MatchIndex {
  return buildMatchIndex({ locale, entities, items }, lexicon)
}
