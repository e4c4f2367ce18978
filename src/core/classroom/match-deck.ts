import type { Bank, Item } from '../items/bank'
import type { BankIndex, FactSubject } from '../items/bank-index'
import { deckItems, everythingDeck } from '../study/deck-items'
import { defaultSecondsPerAnswer } from '../study/day-log'
import type { DeckQuery } from './deck-query'

/** An item that the question is answered with; `isOut` where the teacher has taken it out by name. */
export type MatchedItem = { readonly item: Item; readonly isOut: boolean }

/**
 * The items of all facts that a set asks for, in teaching order, retired ones left out; those of `without` are there, marked. The years are met by a fact
 * of whose dates at least one year lies in them, periods counted whole. What the bank does not know matches nothing. The order within the question's lists says nothing.
 */
export function matchDeck(bank: Bank, index: BankIndex, query: DeckQuery): readonly MatchedItem[] {
  const isAskedFor = matcher(query)
  const without = new Set(query.without)
  return deckItems(bank, everythingDeck)
    .filter((item) => isAskedFor(item, index.facts[item.fact] ?? aboutNothing))
    .map((item) => ({ item, isOut: without.has(item.id) }))
}

/** Those of a set that are studied: all but what was taken out. */
export function studiedItems(matched: readonly MatchedItem[]): readonly Item[] {
  return matched.flatMap(({ item, isOut }) => (isOut ? [] : [item]))
}

/** Answers a new item needs at least: two on its first day, since a sitting asks what is new until it is known, and one on another. */
const answersPerItem = 3

/** The share of answers to such young items that fail, each of which is given once more. An assumption: reviews aim at one in ten, and new items fail more often than reviews. */
const failureShare = 0.2

/** Minutes, rounded up, that `items` new items cost a student until each was recalled on two days; roughly, for somebody who answers as fast as is assumed before anything is known. */
export function minutesUntilDone(items: number): number {
  const answers = (items * answersPerItem) / (1 - failureShare)
  return Math.ceil((answers * defaultSecondsPerAnswer) / 60)
}

const aboutNothing: FactSubject = { entities: [], years: null }

type Matcher = (item: Item, about: FactSubject) => boolean

function matcher({ topics, entities, years, importance, sources }: DeckQuery): Matcher {
  const [anyTopic, anyEntity, anySource] = [anyOf(topics), anyOf(entities), anyOf(sources)]
  return (item, about) =>
    item.importance >= importance &&
    anyTopic([item.topic]) &&
    anyEntity(about.entities) &&
    anySource(item.citations.map(({ source }) => source)) &&
    (years === null || (about.years !== null && about.years.from <= years.to && about.years.to >= years.from))
}

/** Whether one of some ids is among the wanted ones; nothing wanted is no condition. */
function anyOf(wanted: readonly string[]): (ids: readonly string[]) => boolean {
  const set = new Set(wanted)
  return (ids) => set.size === 0 || ids.some((id) => set.has(id))
}
