import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildBank, buildItem } from '../../testing/bank-builder'
import type { Bank, Item } from '../items/bank'
import type { BankIndex, FactSubject } from '../items/bank-index'
import { wholeBase, type DeckQuery } from './deck-query'
import { matchDeck, minutesUntilDone, studiedItems } from './match-deck'

const topics = ['congress', 'militia', 'west', 'end']
const entities = ['bukeikhan', 'semey', 'komuch', 'ufa']
const sources = ['000', '002', '003']
const strange = ['no-such-id', '__proto__', 'constructor', 'toString', '']

type Base = { readonly bank: Bank; readonly index: BankIndex }
type Told = { readonly topic: string; readonly importance: 1 | 2 | 3; readonly sources: readonly string[]; readonly slots: number; readonly isRetired: boolean; readonly about: FactSubject }

const span = fc.tuple(fc.integer({ min: 1915, max: 1922 }), fc.integer({ min: 0, max: 3 })).map(([from, more]) => ({ from, to: from + more }))
const importance = fc.constantFrom(1 as const, 2 as const, 3 as const)
const told: fc.Arbitrary<Told> = fc.record({
  topic: fc.constantFrom(...topics),
  importance,
  sources: fc.subarray(sources, { minLength: 1 }),
  slots: fc.integer({ min: 1, max: 3 }),
  isRetired: fc.boolean(),
  about: fc.record({ entities: fc.subarray(entities), years: fc.option(span) }),
})

function baseOf(facts: readonly Told[]): Base {
  const items = facts.flatMap(({ topic, importance: rank, sources: cited, slots, isRetired }, at) =>
    Array.from({ length: slots }, (_, slot) => buildItem(`fact.${at}`, { id: `fact.${at}/slot${slot}`, topic, importance: rank, retired: isRetired ? 'wrong' : null, citations: cited.map((source) => ({ source, sentence: 1, tokens: ['t'] })) })),
  )
  const titles = Object.fromEntries(topics.map((topic) => [topic, { title: topic }]))
  return { bank: buildBank(items, { topics: titles }), index: { format: 1, version: 'v1', facts: Object.fromEntries(facts.map(({ about }, at) => [`fact.${at}`, about])) } }
}

const base = fc.array(told, { maxLength: 12 }).map(baseOf)
const list = (known: readonly string[]) => fc.uniqueArray(fc.constantFrom(...known, ...strange), { maxLength: 4 })
const without = fc.uniqueArray(fc.constantFrom('fact.0/slot0', 'fact.1/slot0', 'fact.2/slot1', ...strange), { maxLength: 3 })
const query: fc.Arbitrary<DeckQuery> = fc.record({ topics: list(topics), entities: list(entities), years: fc.option(span), importance, sources: list(sources), without })

const ids = ({ bank, index }: Base, asked: DeckQuery) => matchDeck(bank, index, asked).map(({ item }) => item.id)
const studied = ({ bank, index }: Base, asked: DeckQuery) => studiedItems(matchDeck(bank, index, asked)).map(({ id }) => id)
const inUse = ({ bank }: Base) => bank.items.filter(({ retired }) => retired === null)

/** The items of the facts for which something holds, in teaching order: topics as listed, inside a topic as in the bank. */
const expected = (from: Base, holds: (item: Item, about: FactSubject) => boolean) =>
  topics.flatMap((topic) => inUse(from).filter((item) => item.topic === topic && holds(item, from.index.facts[item.fact] ?? { entities: [], years: null }))).map(({ id }) => id)

/** Ways to ask for less: some more of a condition that is there, or one that was not. */
const narrower = (asked: DeckQuery): fc.Arbitrary<DeckQuery> => {
  const fewer = (some: readonly string[], known: readonly string[]) => (some.length === 0 ? list(known) : fc.subarray([...some], { minLength: 1 }))
  const inside = ({ from, to }: { readonly from: number; readonly to: number }) => fc.tuple(fc.integer({ min: from, max: to }), fc.integer({ min: from, max: to })).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))
  return fc.record({
    topics: fewer(asked.topics, topics),
    entities: fewer(asked.entities, entities),
    sources: fewer(asked.sources, sources),
    years: asked.years === null ? fc.option(span) : inside(asked.years),
    importance: importance.map((more) => Math.max(more, asked.importance) as 1 | 2 | 3),
    without: without.map((more) => [...asked.without, ...more]),
  })
}

describe('a set', () => {
  test('without a condition is everything in use, in teaching order', () => {
    fc.assert(
      fc.property(base, (from) => {
        expect(ids(from, wholeBase)).toEqual(expected(from, () => true))
      }),
    )
  })

  test('asked for more narrowly never gains an item', () => {
    const both = fc.tuple(base, query.chain((asked) => fc.tuple(fc.constant(asked), narrower(asked))))
    fc.assert(
      fc.property(both, ([from, [asked, narrow]]) => {
        const wide = new Set(studied(from, asked))
        expect(studied(from, narrow).filter((id) => !wide.has(id))).toEqual([])
        const all = new Set(ids(from, asked))
        expect(ids(from, narrow).filter((id) => !all.has(id))).toEqual([])
      }),
    )
  })

  test('does not depend on the order of its lists', () => {
    const shuffled = ({ topics: a, entities: b, sources: c, without: d, ...rest }: DeckQuery): fc.Arbitrary<DeckQuery> => {
      const anew = (some: readonly string[]) => fc.shuffledSubarray([...some], { minLength: some.length, maxLength: some.length })
      return fc.record({ topics: anew(a), entities: anew(b), sources: anew(c), without: anew(d) }).map((lists) => ({ ...rest, ...lists }))
    }
    const both = fc.tuple(base, query.chain((asked) => fc.tuple(fc.constant(asked), shuffled(asked))))
    fc.assert(
      fc.property(both, ([from, [asked, other]]) => {
        expect(matchDeck(from.bank, from.index, other)).toEqual(matchDeck(from.bank, from.index, asked))
      }),
    )
  })

  test('by one part alone holds exactly the facts with that part', () => {
    fc.assert(
      fc.property(base, query, (from, { topics: someTopics, entities: some, years, importance: least, sources: cited }) => {
        const has = (wanted: readonly string[], own: readonly string[]) => wanted.length === 0 || own.some((id) => wanted.includes(id))
        expect(ids(from, { ...wholeBase, topics: someTopics })).toEqual(expected(from, ({ topic }) => has(someTopics, [topic])))
        expect(ids(from, { ...wholeBase, entities: some })).toEqual(expected(from, (_, about) => has(some, about.entities)))
        expect(ids(from, { ...wholeBase, sources: cited })).toEqual(expected(from, ({ citations }) => has(cited, citations.map(({ source }) => source))))
        expect(ids(from, { ...wholeBase, importance: least })).toEqual(expected(from, (item) => item.importance >= least))
        const within = (about: FactSubject) => Array.from({ length: 20 }, (_, at) => 1910 + at).some((year) => years !== null && about.years !== null && year >= years.from && year <= years.to && year >= about.years.from && year <= about.years.to)
        expect(ids(from, { ...wholeBase, years })).toEqual(expected(from, (_, about) => years === null || within(about)))
      }),
    )
  })

  test('keeps in sight what was taken out, marked, and asks nothing of it', () => {
    fc.assert(
      fc.property(base, query, (from, asked) => {
        const matched = matchDeck(from.bank, from.index, asked)
        expect(matched.map(({ item }) => item.id)).toEqual(ids(from, { ...asked, without: [] }))
        expect(matched.filter(({ item, isOut }) => isOut !== asked.without.includes(item.id))).toEqual([])
        expect(studied(from, asked)).toEqual(matched.flatMap(({ item, isOut }) => (isOut ? [] : [item.id])))
      }),
    )
  })

  test('of ids that nobody knows is empty', () => {
    const from = baseOf([{ topic: 'congress', importance: 3, sources: ['002'], slots: 2, isRetired: false, about: { entities: ['semey'], years: null } }])
    for (const id of strange) for (const part of ['topics', 'entities', 'sources']) expect(ids(from, { ...wholeBase, [part]: [id] })).toEqual([])
    expect(studied(from, { ...wholeBase, without: strange })).toHaveLength(2)
    expect(ids({ ...from, index: { ...from.index, facts: {} } }, { ...wholeBase, entities: ['semey'] })).toEqual([])
  })
})

test('an item costs three answers of twelve seconds, and a fifth of all answers once more', () => {
  expect([0, 1, 4, 10, 100, 383].map(minutesUntilDone)).toEqual([0, 1, 3, 8, 75, 288])
})
