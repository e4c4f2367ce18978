import 'server-only'
import { AppError } from '../../core/app-error'
import { assignmentLimits } from '../../core/classroom/assignment-rules'
import type { DeckQuery } from '../../core/classroom/deck-query'
import type { Bank, Item } from '../../core/items/bank'
import { locales, type Localised } from '../../core/locale'
import { deckItems, everythingDeck } from '../../core/study/deck-items'
import { getBank } from '../bank'

/** What a set comes to now, item by item in every language, in teaching order. Throws INVALID_REQUEST where that is nothing, or more than one assignment holds. */
export async function itemsToAssign(query: DeckQuery): Promise<{ readonly bankVersion: string; readonly copies: Localised<readonly Item[]> }> {
  const banks = await Promise.all(locales.map(async (locale) => (await getBank('alash', locale)).bank))
  const [first] = banks
  const ids = first === undefined ? [] : matchingIds(query, first)
  if (ids.length < assignmentLimits.leastItems || ids.length > assignmentLimits.mostItems) throw new AppError('INVALID_REQUEST', `${ids.length} items`)
  const copies = Object.fromEntries(banks.map((bank) => [bank.locale, copiesOf(bank, ids)])) as Localised<readonly Item[]>
  return { bankVersion: first?.version ?? '', copies }
}

function copiesOf({ items }: Bank, ids: readonly string[]): readonly Item[] {
  const byId = new Map(items.map((item) => [item.id, item]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

function matchingIds({ topics, importance, sources, without, entities, years }: DeckQuery, bank: Bank): readonly string[] {
  if (entities.length > 0 || years !== null) throw new AppError('INVALID_REQUEST', 'not yet')
  const isAsked = (item: Item) => (topics.length === 0 || topics.includes(item.topic)) && item.importance >= importance && (sources.length === 0 || item.citations.some(({ source }) => sources.includes(source))) && !without.includes(item.id)
  return deckItems(bank, everythingDeck).filter(isAsked).map(({ id }) => id)
}
