import type { LogEvent } from '../core/events/log-event'
import type { StudyDay } from '../core/events/event'
import type { Item } from '../core/items/bank'
import { deckItems } from '../core/study/deck-items'
import { keepApart, type Apart } from '../core/study/keep-apart'
import { nothingAssigned, readAssigned, type AssignedState } from '../core/study/read-assigned'
import type { StudyBank } from '../core/study/study-bank'

/** What is prepared of a bank once. */
type BankView = {
  readonly items: ReadonlyMap<string, Item>
  readonly apart: Apart
  readonly deck: (id: string) => readonly Item[]
  /** What is assigned out of this bank and not done; read once for the same events. */
  readonly assigned: (about: ReadonlyMap<string, readonly LogEvent[]>, day: StudyDay, zone: string) => AssignedState
}

const views = new WeakMap<StudyBank, BankView>()

/** The view of a bank; the same one for the same bank. */
export function bankView(bank: StudyBank): BankView {
  const known = views.get(bank)
  if (known !== undefined) return known
  const made = makeView(bank)
  views.set(bank, made)
  return made
}

function makeView(bank: StudyBank): BankView {
  const { works } = bank.assigned ?? { works: [] }
  const decks = new Map<string, readonly Item[]>()
  return {
    items: new Map(bank.items.filter((item) => item.retired === null).map((item) => [item.id, item])),
    apart: keepApart(bank.items),
    deck: (id) => {
      const items = decks.get(id) ?? deckItems(bank, id)
      decks.set(id, items)
      return items
    },
    assigned: works.length === 0 ? () => nothingAssigned : once((about, day, zone) => readAssigned(works, about, day, zone)),
  }
}

/** Remembers the last outcome. */
function once<In extends readonly unknown[], Out>(work: (...input: In) => Out): (...input: In) => Out {
  let last: { readonly input: In; readonly out: Out } | null = null
  return (...input) => {
    if (last === null || last.input.some((each, i) => each !== input[i])) last = { input, out: work(...input) }
    return last.out
  }
}
