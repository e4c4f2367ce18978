import type { Bank, Item } from '../items/bank'

/** The deck of every item that is not retired, whether or not the bank lists such a deck or the item names it. */
export const everythingDeck = 'everything'

/**
 * The items of a deck that can be studied, in teaching order: topics as the bank lists them, then items of topics it does not list;
 * inside a topic as the items stand in the bank. Retired items are left out; an unknown deck is empty.
 */
export function deckItems(bank: Bank, deck: string): readonly Item[] {
  const place = new Map(Object.keys(bank.topics).map((topic, index) => [topic, index]))
  const placeOf = (item: Item): number => place.get(item.topic) ?? place.size
  return bank.items
    .filter((item) => item.retired === null && (deck === everythingDeck || item.decks.includes(deck)))
    .map((item, index) => ({ item, index }))
    .sort((a, b) => placeOf(a.item) - placeOf(b.item) || a.index - b.index)
    .map((entry) => entry.item)
}
