import { canonicalValue } from '../facts/canonical-value'
import type { Fact, FactBase, Problem } from '../facts/fact-base'
import type { FactIndex } from '../facts/fact-index'
import { type Located, nowhere } from '../facts/located'
import type { Value } from '../facts/value'
import type { FormName } from './bank'
import { buildCandidatePool } from './candidate-pool'
import { findDistractors, type PlannedOption, type RefusedOption } from './distractors'
import { keysApart } from './keep-apart'
import { planForms } from './plan-forms'
import { keyProblem } from './unique-key'

/** An item before it has words: everything about it that is the same in all languages. */
export type ItemPlan = {
  /** `factId/slot`. */
  readonly id: string
  readonly fact: Fact
  readonly slot: string
  readonly value: Value
  readonly options: readonly PlannedOption[]
  /** Those of the options that make a false claim of the fact's statement; empty without that form. */
  readonly claims: readonly PlannedOption[]
  readonly forms: readonly FormName[]
  /** Why a form that its kind of answer could have is missing. */
  readonly without: Readonly<Partial<Record<FormName, string>>>
  readonly keepApart: readonly string[]
  readonly decks: readonly string[]
  readonly supersedes: string | null
}

export type ItemPlans = { readonly items: readonly ItemPlan[]; readonly problems: readonly Problem[] }

/**
 * Plans an item for every asked slot of every fact, in teaching order. A slot without a single provable answer, and an authored option that
 * cannot be proven wrong, are problems; such a slot makes no item.
 */
export function planItems(index: FactIndex, located: Located = nowhere): ItemPlans {
  const pool = buildCandidatePool(index)
  const problems: Problem[] = []
  const items: Omit<ItemPlan, 'keepApart'>[] = []
  const decks = decksByFact(index.base)
  for (const fact of index.base.facts) {
    const report = (check: string, say: string) => problems.push({ file: located.fileOf('fact', fact.id), id: fact.id, check, say })
    for (const [slot, value] of askedValues(fact)) {
      const problem = fact.retired === null ? keyProblem(index, fact, slot) : null
      if (problem !== null) report(problem.check, problem.say)
      else {
        const { options, refused } = fact.retired === null ? findDistractors(index, pool, fact, slot) : { options: [], refused: [] }
        for (const each of refused) report('unprovable option', sayRefused(slot, each))
        const planned = planForms(index, fact, slot, value, options)
        items.push({ id: `${fact.id}/${slot}`, fact, slot, value, ...planned, decks: decks(fact), supersedes: supersededItem(index, fact, slot) })
      }
    }
  }
  const apart = keysApart(items)
  return { items: items.map((item) => ({ ...item, keepApart: apart(item.id) })), problems }
}

function askedValues(fact: Fact): readonly (readonly [string, Value])[] {
  return Object.keys(fact.ask).flatMap((slot) => {
    const value = fact.slots[slot]
    return value === undefined ? [] : [[slot, value] as const]
  })
}

function decksByFact(base: FactBase): (fact: Fact) => readonly string[] {
  const named = base.decks.map((deck) => ({ ...deck, facts: deck.query.facts && new Set(deck.query.facts) }))
  return (fact) =>
    named
      .filter(({ query, facts }) => {
        const inTopic = query.topics === undefined || query.topics.includes(fact.topic)
        return inTopic && fact.importance >= (query.minImportance ?? 1) && (facts === undefined || facts.has(fact.id))
      })
      .map((deck) => deck.id)
}

function supersededItem(index: FactIndex, fact: Fact, slot: string): string | null {
  const old = fact.supersedes.find((id) => index.facts.get(id)?.ask[slot] !== undefined)
  return old === undefined ? null : `${old}/${slot}`
}

function sayRefused(slot: string, { value, refusal }: RefusedOption): string {
  const option = `The option ${canonicalValue(value)} of ${slot}`
  switch (refusal.refused) {
    case 'type':
      return `${option} is of another type than the answer: offer one of the same type and unit.`
    case 'shape':
      return `${option} has another shape than the answer (${refusal.by}): write it with the same precision, alike exact or approximate.`
    case 'twice':
      return `${option} stands there twice: remove one.`
    case 'key':
      return `${option} may be the answer itself (${refusal.by}): it is the same, a part, a whole, an overlapping range or thirteen days away. Offer another.`
    case 'sharedName':
      return `${option} shares a name with the answer ${refusal.by}: offer another.`
    case 'stem':
      return `${option} is given by the stem (slot ${refusal.by}): offer another.`
    case 'never':
      return `${option} is forbidden under never (${refusal.by}): remove one of the two.`
    case 'conflict':
      return `${option} stands in the same conflict group (${refusal.by}): offer another.`
    case 'true':
      return `${option} is true of the stem by the fact ${refusal.by}: remove it.`
    case 'open list':
      return `${option} cannot be proven wrong: ${refusal.by} is neither unique in ${slot} nor a closed list.`
    case 'no relation':
      return `${option} has no proof: write it under options with its reason.`
  }
}
