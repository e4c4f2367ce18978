import type { FactBase, Problem } from '../facts/fact-base'
import { type Located, nowhere } from '../facts/located'
import { type Localised, type Locale, locales } from '../locale'
import type { Bank, Item } from './bank'
import { claimsOf } from './claims'
import { habitBreaches } from './check-habits'
import { leaks } from './check-leak'
import { evenly, optionFaults } from './check-options'
import { provenTrue } from './check-truth'

type Fault = { readonly check: string; readonly say: string }

/**
 * Reads finished banks the way a sceptical learner would and says what is wrong with them. Shares no rule with the generator:
 * whether an option is true is decided anew, by looking at every fact.
 */
export function checkBanks(base: FactBase, banks: Localised<Bank>, located: Located = nowhere): readonly Problem[] {
  const problems: Problem[] = []
  const report = (item: Item, { check, say }: Fault) => problems.push({ file: located.fileOf('fact', item.fact), id: item.id, check, say })
  for (const locale of locales) {
    for (const item of banks[locale].items) for (const fault of itemFaults(item, locale)) report(item, fault)
    for (const [item, fault] of sameTexts(banks[locale].items, locale)) report(item, fault)
  }
  for (const locale of locales) for (const { fact, ...breach } of habitBreaches(banks[locale])) problems.push({ file: located.fileOf('fact', fact), ...breach })
  for (const item of banks.kk.items) for (const fault of provenTrue(base, item)) report(item, fault)
  for (const [item, fault] of evenly(banks)) report(item, fault)
  return problems
}

function itemFaults(item: Item, locale: Locale): readonly Fault[] {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
  const repeats = plain(item.explanation) === plain(item.statement)
  return [
    ...leaks(item, locale),
    ...optionFaults(item, locale),
    ...claimFaults(item, locale),
    ...(repeats ? [{ check: 'empty explanation', say: `${locale}: the explanation repeats the statement; add a cause, a consequence or a contrast.` }] : []),
  ]
}

/** A false claim differs from the statement, and each from the others. */
function claimFaults(item: Item, locale: Locale): readonly Fault[] {
  const texts = claimsOf(item.forms).map((claim) => claim.text)
  const [first] = texts
  if (first !== undefined && first !== item.statement) return [{ check: 'wrong claim', say: `${locale}: the true claim is not the statement.` }]
  return texts.length === new Set(texts).size ? [] : [{ check: 'same claims', say: `${locale}: two claims read alike; name the slot in the statement in full.` }]
}

function sameTexts(items: readonly Item[], locale: Locale): readonly (readonly [Item, Fault])[] {
  const stems = sameText(items, (item) => item.forms.flashcard.stem, { check: 'same stem', say: 'asks the same with another answer; give more in the question' }, locale)
  const around = (item: Item) => (item.forms.cloze === undefined ? null : `${item.forms.cloze.before} … ${item.forms.cloze.after}`)
  return [...stems, ...sameText(items, around, { check: 'same gap', say: 'leaves the same gap with another answer; give more in the statement' }, locale)]
}

function sameText(items: readonly Item[], textOf: (item: Item) => string | null, { check, say }: Fault, locale: Locale): readonly (readonly [Item, Fault])[] {
  const first = new Map<string, Item>()
  return items.flatMap((item) => {
    const text = textOf(item)
    const other = text === null ? undefined : first.get(text)
    if (text !== null && other === undefined) first.set(text, item)
    if (item.retired !== null || other === undefined || other.retired !== null || other.answer.text === item.answer.text) return []
    return [[item, { check, say: `${locale}: ${other.id} ${say}.` }] as const]
  })
}
