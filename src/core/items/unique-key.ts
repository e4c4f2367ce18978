import { canonicalValue } from '../facts/canonical-value'
import type { Fact } from '../facts/fact-base'
import type { FactIndex } from '../facts/fact-index'
import { isSame } from '../facts/may-be-same'
import type { Value } from '../facts/value'
import { entityCaseForms } from '../language/entity-form'
import { type Localised, locales } from '../locale'
import { type Asking, givenSlots, ownWording } from './stem-pattern'

/**
 * Says why a slot cannot be asked with one right answer, or null where it can. A slot can be asked if its relation declares it unique or its list closed, and
 * if no other standing fact answers the same stem otherwise. Facts of one conflict group may answer otherwise where the stem is the fact's own:
 * it must then name its source or sense. So may facts whose answer the fact's own stem names in every language ("besides A and B, who …").
 * With `statement` the same is said of the fact's statement with a gap where the answer stands.
 */
export function keyProblem(index: FactIndex, fact: Fact, slot: string, asking: Asking = 'question'): { readonly check: string; readonly say: string } | null {
  const key = fact.slots[slot]
  if (fact.relation === null || key === undefined) return null
  const relation = index.relations.get(fact.relation)
  if (relation === undefined) return null
  if (!relation.unique.includes(slot) && !relation.closed.is) {
    const say = `Do not ask for ${slot}: ${relation.id} has an open list and does not declare ${slot} unique, so other answers may be right. A stem that leaves one answer belongs to a fact without a relation.`
    return { check: 'open list', say }
  }
  const given = givenSlots(index, fact, slot, asking)
  const rivals = index.matching(fact, given).filter((other) => !isSame(other.slots[slot] ?? key, key, index.kinship))
  const own = ownWording(fact, slot, asking)
  const setAside = (other: Fact) => own !== null && (inOneConflict(fact, other) || namedBy(index, own, other.slots[slot]))
  const rival = rivals.find((other) => !setAside(other))
  if (rival === undefined) return null
  const value = rival.slots[slot]
  const say = `Do not ask for ${slot}, or give more in the stem: ${rival.id} answers it with ${value ? canonicalValue(value) : '?'} (given: ${given.join(', ') || 'nothing'}).`
  return { check: 'two keys', say }
}

function inOneConflict(fact: Fact, other: Fact): boolean {
  return fact.conflict !== null && other.conflict === fact.conflict
}

function namedBy(index: FactIndex, stem: Localised<string>, value: Value | undefined): boolean {
  const entity = value?.kind === 'entity' ? index.entities.get(value.entity) : undefined
  if (entity === undefined) return false
  return locales.every((locale) => {
    const { name, aliases } = entity.names[locale]
    return [name, ...aliases.map((alias) => alias.text), ...entityCaseForms(entity, locale)].some((text) => stem[locale].includes(text))
  })
}
