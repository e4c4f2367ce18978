import type { FactBase } from '../facts/fact-base'
import { type FactIndex, indexBase } from '../facts/fact-index'
import { type Locale, type Localised, locales } from '../locale'
import { acceptedForEntity } from './accepted-texts'
import type { Bank, BankEntity, BankFact } from './bank'
import { statementText } from './item-texts'
import { type ItemPlan, planItems } from './plan-items'
import { citationsOf, conflictOf, renderItem } from './render-item'

/** The only bank of the project. */
const bankId = 'alash'

/** What a bank says about itself beside its content. */
export type BankStamp = { readonly version: string; readonly rev: (itemId: string) => number }

/** The bank of a checked base in one language; every item at its first revision. The same base gives the same bank. @throws Error for an unchecked base. */
export function generateBank(base: FactBase, locale: Locale, version: string): Bank {
  const index = indexBase(base)
  return renderBank(index, planItems(index).items, locale, { version, rev: () => 1 })
}

/** The banks of all languages from one plan. @throws Error for an unchecked base. */
export function renderBanks(index: FactIndex, items: readonly ItemPlan[], stamp: BankStamp): Localised<Bank> {
  const [kk, ru, en] = locales.map((locale) => renderBank(index, items, locale, stamp)) as [Bank, Bank, Bank]
  return { kk, ru, en }
}

function renderBank(index: FactIndex, items: readonly ItemPlan[], locale: Locale, { version, rev }: BankStamp): Bank {
  const { base } = index
  return {
    format: 1,
    bank: bankId,
    version,
    locale,
    review: 'machine-reviewed',
    sources: byId(base.sources, ({ title, language, kind, licence }) => ({ title: title[locale], language, kind: kind[locale], licence })),
    topics: byId(base.topics, ({ title }) => ({ title: title[locale] })),
    decks: byId(base.decks, ({ title, description }) => ({ title: title[locale], description: description[locale] })),
    entities: byId(base.entities, (entity): BankEntity => ({ type: entity.type, name: entity.names[locale].name, ...(entity.givenNameOutside && { givenNameOutside: true as const }), accepted: acceptedForEntity(entity, locale) })),
    facts: byId(base.facts, (fact): BankFact => ({
      statement: statementText(index, fact, locale),
      explanation: fact.explanation[locale],
      citations: citationsOf(fact.citations),
      conflict: conflictOf(index, fact, locale),
      topic: fact.topic,
      importance: fact.importance,
    })),
    items: items.map((item) => renderItem(index, item, locale, rev(item.id))),
  }
}

function byId<T extends { readonly id: string }, U>(things: readonly T[], make: (thing: T) => U): Readonly<Record<string, U>> {
  return Object.fromEntries(things.map((thing) => [thing.id, make(thing)]))
}
