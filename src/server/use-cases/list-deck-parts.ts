import 'server-only'
import type { DeckPart, DeckParts } from '../../contracts/deck'
import { wholeBase } from '../../core/classroom/deck-query'
import { matchDeck } from '../../core/classroom/match-deck'
import type { Bank } from '../../core/items/bank'
import type { YearSpan } from '../../core/items/bank-index'
import type { Locale } from '../../core/locale'
import type { TeacherActor } from '../auth/authenticate'
import { getBank, getBankIndex } from '../bank'
import { checkedLocale } from './checked'

/** What a set can be asked for, in one language: only what at least one fact with a question has. Throws INVALID_REQUEST for a query without a language. */
export async function listDeckParts(_by: TeacherActor, parameters: URLSearchParams): Promise<DeckParts> {
  const locale = checkedLocale(parameters)
  const [{ bank }, { facts: subjects, ...index }] = await Promise.all([getBank('alash', locale), getBankIndex('alash')])
  const facts = [...new Map(matchDeck(bank, { ...index, facts: subjects }, wholeBase).map(({ item }) => [item.fact, item])).values()]
  const aboutOf = (fact: string) => subjects[fact] ?? { entities: [], years: null }
  const parts = (titles: Bank['topics'], idsOf: (fact: (typeof facts)[number]) => readonly string[]) => counted(titles, facts.map(idsOf))
  const names = Object.fromEntries(Object.entries(bank.entities).map(([id, { name }]) => [id, { title: name }]))
  const entities = parts(names, ({ fact }) => aboutOf(fact).entities).map((part) => ({ ...part, type: bank.entities[part.id]?.type ?? '' }))
  return {
    topics: parts(bank.topics, ({ topic }) => [topic]),
    entities: sorted(entities, locale),
    sources: parts(bank.sources, ({ citations }) => citations.map(({ source }) => source)),
    years: spanOf(facts.flatMap(({ fact }) => aboutOf(fact).years ?? [])),
  }
}

/** How many lists name each id, in the order of `titles`; what none names is left out. */
function counted(titles: Readonly<Record<string, { readonly title: string }>>, named: readonly (readonly string[])[]): DeckPart[] {
  const times = new Map<string, number>()
  for (const ids of named) for (const id of new Set(ids)) times.set(id, (times.get(id) ?? 0) + 1)
  return Object.entries(titles).flatMap(([id, { title }]) => (times.has(id) ? [{ id, title, facts: times.get(id) ?? 0 }] : []))
}

function sorted(entities: readonly DeckParts['entities'][number][], locale: Locale): DeckParts['entities'] {
  const order = new Intl.Collator(locale)
  const people = (type: string) => (type === 'person' ? 0 : 1)
  return [...entities].sort((a, b) => people(a.type) - people(b.type) || (a.type < b.type ? -1 : a.type > b.type ? 1 : order.compare(a.title, b.title)))
}

/** Digits of a year are four, where no fact has one at all. */
function spanOf(spans: readonly YearSpan[]): YearSpan {
  return spans.length === 0 ? { from: 1000, to: 9999 } : { from: Math.min(...spans.map(({ from }) => from)), to: Math.max(...spans.map(({ to }) => to)) }
}
