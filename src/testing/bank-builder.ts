import type { Bank, Item, Option } from '../core/items/bank'
import type { Locale } from '../core/locale'
import type { Value } from '../core/facts/value'

/** An item asking for an entity by choice, typed answer and flashcard. Its id is `<fact>/body`; whatever is given wins. */
export function buildItem(fact: string, given: Partial<Item> = {}): Item {
  return {
    id: `${fact}/body`,
    rev: 1,
    fact,
    slot: 'body',
    group: fact,
    keepApart: [],
    conflict: null,
    importance: 2,
    topic: 'congress',
    decks: ['everything'],
    retired: null,
    supersedes: null,
    statement: `${fact} is right`,
    explanation: 'because',
    answer: { kind: 'entity', text: `Key of ${fact}`, value: { kind: 'entity', entity: `key-${fact}` }, accepted: [{ text: `Key of ${fact}`, as: 'name' }] },
    forms: { flashcard: { stem: `${fact}?` }, typed: { stem: `${fact}?` }, choice: { stem: `${fact}?`, options: ['o1', 'o2', 'o3', 'o4'] } },
    options: ['o1', 'o2', 'o3', 'o4'].map((id) => buildOption(id)),
    citations: [{ source: '002', sentence: 1, tokens: ['token'] }],
    ...given,
  }
}

/** An item asking for a number, `<fact>/number`, by choice, number and flashcard. */
export function buildNumberItem(fact: string, value: number, wrong: readonly number[], given: Partial<Item> = {}): Item {
  const answer: Value = { kind: 'number', min: value, max: value, approx: false, unit: 'person' }
  return buildItem(fact, {
    id: `${fact}/number`,
    slot: 'number',
    answer: { kind: 'number', text: String(value), value: answer, accepted: [] },
    forms: { flashcard: { stem: `${fact}?` }, number: { stem: `${fact}?` }, choice: { stem: `${fact}?`, options: wrong.map(String) } },
    options: wrong.map((number) => buildOption(String(number))),
    ...given,
  })
}

/** A wrong option whose text is made of its id. */
export function buildOption(id: string): Option {
  return { id, text: `Text of ${id}`, why: `${id} is something else`, trueOf: null }
}

/** A bank of the given items with the topics, decks and facts they name. */
export function buildBank(items: readonly Item[], given: Partial<Bank> = {}): Bank {
  const locale: Locale = 'en'
  return {
    format: 1,
    bank: 'alash',
    version: 'v1',
    locale,
    review: 'machine-reviewed',
    sources: { '002': { title: 'A source', language: 'en', kind: 'article', licence: 'none' } },
    topics: Object.fromEntries(items.map((item) => [item.topic, { title: item.topic }])),
    decks: Object.fromEntries(items.flatMap((item) => item.decks.map((deck) => [deck, { title: deck, description: `About ${deck}` }]))),
    entities: Object.fromEntries(items.flatMap((item) => entityOf(item))),
    facts: Object.fromEntries(items.map((item) => [item.fact, factOf(item)])),
    items,
    ...given,
  }
}

function entityOf(item: Item): [string, Bank['entities'][string]][] {
  const { value, text } = item.answer
  return value.kind === 'entity' ? [[value.entity, { type: 'body', name: text, accepted: [{ text, as: 'name' }] }]] : []
}

function factOf(item: Item): Bank['facts'][string] {
  const { statement, explanation, citations, conflict, topic, importance } = item
  return { statement, explanation, citations, conflict, topic, importance }
}
