import type { Bank, Item } from '../core/items/bank'
import { deckItems } from '../core/study/deck-items'
import { keepApart, type Apart } from '../core/study/keep-apart'

/** What is prepared of a bank once. */
type BankView = {
  readonly items: ReadonlyMap<string, Item>
  readonly apart: Apart
  readonly deck: (id: string) => readonly Item[]
}

const views = new WeakMap<Bank, BankView>()

/** The view of a bank; the same one for the same bank. */
export function bankView(bank: Bank): BankView {
  const known = views.get(bank)
  if (known !== undefined) return known
  const made = makeView(bank)
  views.set(bank, made)
  return made
}

function makeView(bank: Bank): BankView {
  const decks = new Map<string, readonly Item[]>()
  return {
    items: new Map(bank.items.filter((item) => item.retired === null).map((item) => [item.id, item])),
    apart: keepApart(bank.items),
    deck: (id) => {
      const items = decks.get(id) ?? deckItems(bank, id)
      decks.set(id, items)
      return items
    },
  }
}
