import type { Fact } from '../facts/fact-base'
import type { FactIndex } from '../facts/fact-index'
import { markedWordsOf, placeholdersOf } from '../language/template'
import { type Localised, locales } from '../locale'

/** The wording a slot of a fact is asked with, its own or its relation's, or null where nobody wrote one. */
export function stemTemplate(index: FactIndex, fact: Fact, slot: string): Localised<string> | null {
  return fact.wording.ask[slot] ?? relationWording(index, fact)?.ask[slot] ?? null
}

/** The wording a fact is stated with, its own or its relation's, or null where nobody wrote one. */
export function statementTemplate(index: FactIndex, fact: Fact): Localised<string> | null {
  return fact.wording.statement ?? relationWording(index, fact)?.statement ?? null
}

/** What asks for a slot: its question, or the fact's statement with a gap. */
export type Asking = 'question' | 'statement'

/** The wording of the fact's own that asks for a slot, or null where it is asked in its relation's words. */
export function ownWording(fact: Fact, slot: string, asking: Asking): Localised<string> | null {
  return asking === 'question' ? (fact.wording.ask[slot] ?? null) : fact.wording.statement
}

/**
 * The slots whose values a learner is given by what asks, sorted. A wording of the fact's own speaks about this fact and counts as giving
 * all other slots; a relation's gives those it has placeholders for in every language.
 */
export function givenSlots(index: FactIndex, fact: Fact, slot: string, asking: Asking): readonly string[] {
  const others = Object.keys(fact.slots).filter((other) => other !== slot).sort()
  const wording = relationWording(index, fact)
  const shared = ownWording(fact, slot, asking) === null ? (asking === 'question' ? wording?.ask[slot] : wording?.statement) : null
  if (!shared) return others
  return others.filter((other) => locales.every((locale) => placeholdersOf(shared[locale]).some(({ slot: name }) => name === other)))
}

/** How a statement can be turned round to ask for a slot: `placeholder`, so that any value fits the gap; `marked`, with the author's own words in it. */
export type Gap = 'placeholder' | 'marked'

/** The gap that a fact's statement has for a slot: one in every language, of one kind. Null where there is none, or several. */
export function gapOf(index: FactIndex, fact: Fact, slot: string): Gap | null {
  const statement = statementTemplate(index, fact)
  if (statement === null) return null
  const gaps = locales.flatMap((locale): readonly (readonly Gap[])[] => [
    [
      ...placeholdersOf(statement[locale]).flatMap((each) => (each.slot === slot ? (['placeholder'] as const) : [])),
      ...markedWordsOf(statement[locale]).flatMap((each) => (each.slot === slot ? (['marked'] as const) : [])),
    ],
  ])
  const [first] = gaps[0] ?? []
  return first !== undefined && gaps.every((found) => found.length === 1 && found[0] === first) ? first : null
}

function relationWording(index: FactIndex, fact: Fact) {
  return fact.relation === null ? undefined : index.relations.get(fact.relation)?.wording
}
