import type { Item } from '../items/bank'
import type { StudyBank } from './study-bank'

/** The deck of every item that is not retired, whether or not the bank lists such a deck or the item names it. */
export const everythingDeck = 'everything'

/**
 * The items of a deck that can be studied, in teaching order: topics as the bank lists them, then items of topics it does not list;
 * inside a topic as the items stand in the bank. The id of assigned work stands for its items, in its own order. Retired items are left out; an unknown
 * deck is empty.
 */
export function deckItems(bank: StudyBank, deck: string): readonly Item[] {
  const work = bank.assigned?.works.find(({ id }) => id === deck)
  if (work !== undefined) return itemsById(bank, work.itemIds)
  const place = new Map(Object.keys(bank.topics).map((topic, index) => [topic, index]))
  const placeOf = (item: Item): number => place.get(item.topic) ?? place.size
  return bank.items
    .filter((item) => item.retired === null && (deck === everythingDeck || item.decks.includes(deck)))
    .map((item, index) => ({ item, index }))
    .sort((a, b) => placeOf(a.item) - placeOf(b.item) || a.index - b.index)
    .map((entry) => entry.item)
}

function itemsById(bank: StudyBank, ids: readonly string[]): readonly Item[] {
  const items = new Map(bank.items.map((item) => [item.id, item]))
  return ids.flatMap((id) => items.get(id) ?? []).filter((item) => item.retired === null)
}
