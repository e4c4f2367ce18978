import type { Ms } from '../events/event'
import type { Pauses } from '../classroom/item-progress'
import type { Bank, Item } from '../items/bank'
import type { Locale } from '../locale'

/** Work that a teacher has set, as far as studying goes. `since`: answers count from then on; `locale` null: in the student's own language. */
export type Work = {
  readonly id: string
  readonly title: string
  readonly locale: Locale | null
  readonly since: Ms
  readonly paused: Pauses
  readonly dueAt: Ms | null
  readonly itemIds: readonly string[]
}

/** Items as they were when they were assigned, and the bank they were copied from. */
export type WorkCopy = { readonly bankVersion: string; readonly items: readonly Item[] }

/** Where the item that is shown comes from: the work's id, and the bank of its copy. */
export type Origin = { readonly from: string; readonly bankVersion: string }

/** A bank with the copies of what is assigned in the place of its items. A bank of which nothing is assigned is one as well. */
export type StudyBank = Bank & {
  readonly assigned?: {
    /** Those practised in the bank's language, the one that is due first before the others; without a date come last. */
    readonly works: readonly Work[]
    /** By item id, of the items that are shown from a copy. */
    readonly origins: ReadonlyMap<string, Origin>
  }
}

/**
 * Puts the copies in place. Where two works have an item the copy of the one that is due first is shown. What the bank lacks or has retired comes from its copy;
 * where there is no copy in this language, the bank's own item stands. Work in another language of its own is left out.
 */
export function studyBank(bank: Bank, all: readonly Work[], copyOf: (work: Work) => WorkCopy | null): StudyBank {
  const works = byDueDate(all.filter(({ locale }) => locale === null || locale === bank.locale))
  if (works.length === 0) return bank
  const shown = new Map<string, { readonly item: Item; readonly origin: Origin }>()
  for (const work of works) {
    const { bankVersion, items } = copyOf(work) ?? { bankVersion: '', items: [] }
    for (const item of items) if (!shown.has(item.id)) shown.set(item.id, { item, origin: { from: work.id, bankVersion } })
  }
  const known = new Set(bank.items.map(({ id }) => id))
  const missing = [...shown.values()].flatMap(({ item }) => (known.has(item.id) ? [] : [item]))
  const items = [...bank.items.map((item) => shown.get(item.id)?.item ?? item), ...missing]
  return { ...bank, items, assigned: { works, origins: new Map([...shown].map(([id, { origin }]) => [id, origin])) } }
}

/** The work that is due first comes first, work without a date last. */
export function byDueDate<W extends Pick<Work, 'id' | 'dueAt'>>(works: readonly W[]): readonly W[] {
  return [...works].sort((a, b) => (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity) || (a.id < b.id ? -1 : 1)).filter((work, i, sorted) => work.id !== sorted[i - 1]?.id)
}

/** What an answer to an item of this bank says of where it came from. */
export function originOf(bank: StudyBank, itemId: string): Origin {
  return bank.assigned?.origins.get(itemId) ?? { from: 'bank', bankVersion: bank.version }
}
