import { habitFaults } from '../language/habits'
import type { Locale } from '../locale'
import type { Bank, Item } from './bank'
import { claimsOf } from './claims'

/** A text of a finished bank that breaks a habit of its language, by the fact it belongs to. */
export type HabitBreach = { readonly fact: string; readonly id: string; readonly check: 'habit'; readonly say: string }

/** Reads every sentence of a bank, with everything that was put into it. */
export function habitBreaches(bank: Bank): readonly HabitBreach[] {
  const { locale } = bank
  const facts = Object.entries(bank.facts).flatMap(([id, { statement, explanation, conflict }]) => breaches(id, id, [statement, explanation, conflict?.note ?? ''], locale))
  return [...facts, ...bank.items.flatMap((item) => breaches(item.fact, item.id, textsOf(item), locale))]
}

function breaches(fact: string, id: string, texts: readonly string[], locale: Locale): readonly HabitBreach[] {
  return texts.flatMap((text) => habitFaults(text, locale).map(({ found, say }) => ({ fact, id, check: 'habit' as const, say: `${locale}: ${say} (“${found}” in “${text}”).` })))
}

/** What an item adds to its fact's statement and explanation. */
function textsOf({ forms, explanation, options }: Item): readonly string[] {
  const claims = claimsOf(forms).flatMap(({ text, option }) => (option === null ? [] : [text]))
  return [forms.flashcard.stem, forms.cloze?.hint ?? '', explanation, ...claims, ...options.flatMap(({ text, why }) => [text, why])]
}
