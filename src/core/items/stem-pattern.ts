import type { Fact } from '../facts/fact-base'
import type { FactIndex } from '../facts/fact-index'
import { placeholdersOf } from '../language/template'
import { type Localised, locales } from '../locale'

/** The wording a slot of a fact is asked with, its own or its relation's, or null where nobody wrote one. */
export function stemTemplate(index: FactIndex, fact: Fact, slot: string): Localised<string> | null {
  return fact.wording.ask[slot] ?? relationWording(index, fact)?.ask[slot] ?? null
}

/** The wording a fact is stated with, its own or its relation's, or null where nobody wrote one. */
export function statementTemplate(index: FactIndex, fact: Fact): Localised<string> | null {
  return fact.wording.statement ?? relationWording(index, fact)?.statement ?? null
}

/**
 * The slots whose values a learner is given by the stem, sorted. A stem of the fact's own speaks about this fact and counts as giving
 * all other slots; a relation's gives those it has placeholders for in every language.
 */
export function givenSlots(index: FactIndex, fact: Fact, slot: string): readonly string[] {
  const others = Object.keys(fact.slots).filter((other) => other !== slot).sort()
  const shared = fact.wording.ask[slot] === undefined ? relationWording(index, fact)?.ask[slot] : undefined
  return shared === undefined ? others : others.filter((other) => locales.every((locale) => placeholdersOf(shared[locale]).some(({ slot: name }) => name === other)))
}

function relationWording(index: FactIndex, fact: Fact) {
  return fact.relation === null ? undefined : index.relations.get(fact.relation)?.wording
}
