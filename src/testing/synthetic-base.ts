import type { Entity, Fact, FactBase } from '../core/facts/fact-base'
import type { Value } from '../core/facts/value'
import { type Localised, locales } from '../core/locale'

/**
 * `copies` renamed copies of a base side by side, for measuring how cost grows: every copy has its own entities, relations, topics and facts, names and
 * wording of their own (with the copy's number), and dates and numbers moved so that values differ too. Free of problems where the base is.
 */
export function syntheticBase(base: FactBase, copies: number): FactBase {
  const all = Array.from({ length: copies }, (_, copy) => (copy === 0 ? base : copyOf(base, copy)))
  return {
    sources: base.sources,
    units: base.units,
    entities: all.flatMap((each) => each.entities),
    relations: all.flatMap((each) => each.relations),
    topics: all.flatMap((each) => each.topics),
    conflicts: all.flatMap((each) => each.conflicts),
    facts: all.flatMap((each) => each.facts),
    decks: all.flatMap((each) => each.decks),
  }
}

function copyOf(base: FactBase, copy: number): FactBase {
  const id = (text: string) => `${text}-c${copy}`
  const ids = (texts: readonly string[]) => texts.map(id)
  const words = (texts: Localised<string>) => marked(texts, copy)
  return {
    ...base,
    entities: base.entities.map((entity) => copyEntity(entity, copy)),
    relations: base.relations.map((relation) => ({ ...relation, id: id(relation.id), wording: copyWording(relation.wording, copy) })),
    topics: base.topics.map((topic) => ({ id: id(topic.id), title: words(topic.title) })),
    conflicts: base.conflicts.map((conflict) => ({ id: id(conflict.id), note: words(conflict.note) })),
    facts: base.facts.map((fact) => copyFact(fact, copy)),
    decks: base.decks.map((deck) => ({
      id: id(deck.id),
      title: words(deck.title),
      description: words(deck.description),
      query: { ...deck.query, topics: ids(deck.query.topics ?? base.topics.map((topic) => topic.id)), ...(deck.query.facts && { facts: ids(deck.query.facts) }) },
    })),
  }
}

function copyFact(fact: Fact, copy: number): Fact {
  const id = (text: string) => `${text}-c${copy}`
  const value = (each: Value) => copyValue(each, copy)
  const words = (texts: Localised<string> | null) => (texts === null ? null : marked(texts, copy))
  return {
    ...fact,
    id: id(fact.id),
    topic: id(fact.topic),
    relation: fact.relation === null ? null : id(fact.relation),
    slots: mapped(fact.slots, value),
    wording: copyWording(fact.wording, copy),
    explanation: marked(fact.explanation, copy),
    ask: mapped(fact.ask, (asked) => ({
      ...asked,
      answerText: words(asked.answerText),
      explanation: words(asked.explanation),
      options: asked.options.map((option) => ({ value: value(option.value), text: words(option.text), why: marked(option.why, copy) })),
      never: asked.never.map((each) => ({ ...each, value: value(each.value) })),
    })),
    conflict: fact.conflict === null ? null : id(fact.conflict),
    confusedWith: fact.confusedWith.map(id),
    supersedes: fact.supersedes.map(id),
  }
}

function copyEntity(entity: Entity, copy: number): Entity {
  const id = (text: string) => `${text}-c${copy}`
  const { kk, ru, en } = entity.names
  const named = <T extends { readonly name: string; readonly aliases: readonly { readonly text: string; readonly as: 'alias' | 'historical' | 'misspelling' }[] }>(name: T): T => ({
    ...name,
    name: `${name.name} ${copy}`,
    aliases: name.aliases.map((alias) => ({ ...alias, text: `${alias.text} ${copy}` })),
  })
  return {
    ...entity,
    id: id(entity.id),
    names: { kk: { ...named(kk), cases: {} }, ru: { ...named(ru), cases: mapped(ru.cases, (form) => `${form} ${copy}`) }, en: named(en) },
    partOf: entity.partOf.map(id),
    sameAs: entity.sameAs.map(id),
  }
}

/** Moves dates by 28 years a copy (the weekdays recur) and numbers by a factor, so that order and distances stay alike. */
function copyValue(value: Value, copy: number): Value {
  switch (value.kind) {
    case 'entity':
      return { ...value, entity: `${value.entity}-c${copy}` }
    case 'text':
      return { ...value, key: `${value.key}-c${copy}` }
    case 'date':
      return { ...value, from: laterYear(value.from, copy), to: laterYear(value.to, copy) }
    case 'number':
      return { ...value, min: value.min === null ? null : value.min * (copy + 1), max: value.max * (copy + 1) }
  }
}

function laterYear(date: string, copy: number): string {
  return `${Number(date.slice(0, 4)) + 28 * copy}${date.slice(4)}`
}

function copyWording(wording: Fact['wording'], copy: number): Fact['wording'] {
  return { statement: wording.statement === null ? null : marked(wording.statement, copy), ask: mapped(wording.ask, (stem) => marked(stem, copy)) }
}

function marked(texts: Localised<string>, copy: number): Localised<string> {
  const [kk, ru, en] = locales.map((locale) => `${texts[locale]} (№ ${copy})`)
  return { kk: kk ?? '', ru: ru ?? '', en: en ?? '' }
}

function mapped<K extends string, T, U>(record: Readonly<Record<K, T>>, change: (value: T) => U): Record<K, U> {
  return Object.fromEntries(Object.entries<T>(record).map(([key, value]) => [key, change(value)])) as Record<K, U>
}
