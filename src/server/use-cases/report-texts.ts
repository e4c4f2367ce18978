import 'server-only'
import type { ItemPlace } from '../../core/classroom/report-plan'
import type { Bank, Item } from '../../core/items/bank'
import type { Locale } from '../../core/locale'
import { getBank } from '../bank'

/** The words of a report in one language, and where its items belong; null for an item that is nowhere any more. */
export type ReportTexts = {
  readonly itemOf: (itemId: string) => Item | null
  readonly placeOf: (itemId: string) => ItemPlace | null
  readonly question: (itemId: string) => string
  readonly statement: (factId: string) => string
  readonly topic: (topicId: string) => string
}

/** Reads them from the bank as it is now, and what it has no more from the copies that were assigned. */
export async function getReportTexts(locale: Locale, itemIds: readonly string[], copies: (itemIds: readonly string[]) => Promise<ReadonlyMap<string, Item>>): Promise<ReportTexts> {
  const { bank } = await getBank('alash', locale)
  const known = itemsOf(bank)
  const copied = await copies(itemIds.filter((id) => !known.has(id)))
  const itemOf = (id: string) => known.get(id) ?? copied.get(id) ?? null
  const statements = new Map([...copied.values()].map(({ fact, statement }) => [fact, statement]))
  return {
    itemOf,
    placeOf: (id) => {
      const item = itemOf(id)
      return item === null ? null : { fact: item.fact, topic: item.topic }
    },
    question: (id) => itemOf(id)?.forms.flashcard.stem ?? id,
    statement: (id) => bank.facts[id]?.statement ?? statements.get(id) ?? id,
    topic: (id) => bank.topics[id]?.title ?? id,
  }
}

const indexes = new WeakMap<Bank, ReadonlyMap<string, Item>>()

/** Made once for each bank that is served. */
function itemsOf(bank: Bank): ReadonlyMap<string, Item> {
  const known = indexes.get(bank)
  if (known) return known
  const made = new Map(bank.items.map((item) => [item.id, item]))
  indexes.set(bank, made)
  return made
}
