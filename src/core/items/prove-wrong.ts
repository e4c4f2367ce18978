import { canonicalValue } from '../facts/canonical-value'
import type { Fact } from '../facts/fact-base'
import { type FactIndex, familyOf } from '../facts/fact-index'
import { isSame, mayBeSame } from '../facts/may-be-same'
import type { Value } from '../facts/value'
import { type Asking, givenSlots } from './stem-pattern'

/** Why a value is surely wrong: the slot has one value, the list is complete, or the author says so for a fact of no relation. */
export type Proof =
  | { readonly rule: 'functional'; readonly fact: string }
  | { readonly rule: 'closed'; readonly relation: string; readonly facts: readonly string[] }
  | { readonly rule: 'authored' }

/** Why a value cannot be offered. `by` is the id of the fact, entity or reason behind it. */
export type Refusal = {
  readonly refused: 'type' | 'key' | 'sharedName' | 'stem' | 'never' | 'conflict' | 'true' | 'open list' | 'no relation'
  readonly by: string
}

/**
 * Proves that `value` is a wrong answer where `slot` of `fact` is asked, or says why that cannot be known. Rules, in order:
 * the type of the key; not the key under another name, part, range or calendar; not part of the stem; not forbidden by the author; in no fact of
 * the same conflict group; true of the stem by no fact, retired ones included. What is left is wrong if the slot is unique or the list closed.
 * For a fact without a relation only the author's reason proves anything (`authored`). With `statement` the value is proven wrong in the gap of the
 * fact's statement, which may give less than its question.
 */
export function proveWrong(index: FactIndex, fact: Fact, slot: string, value: Value, authored: boolean, asking: Asking = 'question'): Proof | Refusal {
  const key = fact.slots[slot]
  if (key === undefined || !sameType(index, key, value)) return { refused: 'type', by: slot }
  return refusalByKey(index, fact, slot, key, value) ?? refusalByFacts(index, fact, slot, value, asking) ?? basis(index, fact, slot, authored, asking)
}

function sameType(index: FactIndex, key: Value, value: Value): boolean {
  if (key.kind === 'entity' && value.kind === 'entity') return index.entities.get(key.entity)?.type === index.entities.get(value.entity)?.type
  if (key.kind === 'number' && value.kind === 'number') return key.unit === value.unit
  return key.kind === value.kind
}

function refusalByKey(index: FactIndex, fact: Fact, slot: string, key: Value, value: Value): Refusal | null {
  if (mayBeSame(key, value, index.kinship)) return { refused: 'key', by: canonicalValue(key) }
  if (shareName(index, key, value)) return { refused: 'sharedName', by: canonicalValue(key) }
  const inStem = Object.entries(fact.slots).find(([other, given]) => other !== slot && mayBeSame(given, value, index.kinship))
  if (inStem !== undefined) return { refused: 'stem', by: inStem[0] }
  const never = fact.ask[slot]?.never.find((each) => mayBeSame(each.value, value, index.kinship))
  return never === undefined ? null : { refused: 'never', by: never.reason }
}

function refusalByFacts(index: FactIndex, fact: Fact, slot: string, value: Value, asking: Asking): Refusal | null {
  const group = fact.conflict === null ? [] : (index.conflicts.get(fact.conflict) ?? [])
  const rival = group.find((other) => Object.values(other.slots).some((each) => mayBeSame(withoutSlack(each), withoutSlack(value), index.kinship)))
  if (rival !== undefined) return { refused: 'conflict', by: rival.id }
  const truth = findTruth(index, fact, slot, value, asking)
  return truth === null ? null : { refused: 'true', by: truth.id }
}

/** What the disputed values name is refused, not everything that "about" might reach. */
function withoutSlack(value: Value): Value {
  return value.kind === 'number' ? { ...value, approx: false } : value
}

/** A fact of the same family that makes `value` true, or perhaps true, of the stem that asks for `slot` of `fact`. */
function findTruth(index: FactIndex, fact: Fact, slot: string, value: Value, asking: Asking): Fact | null {
  const given = givenSlots(index, fact, slot, asking)
  const asked: readonly (readonly [string, Value])[] = [[slot, value], ...given.flatMap((each) => pair(each, fact.slots[each]))]
  const drawers = asked.map(([name, each]) => index.near(familyOf(fact), name, each))
  const smallest = drawers.reduce((best, drawer) => (drawer.length < best.length ? drawer : best))
  const holds = (other: Fact) => asked.every(([name, each]) => matches(index, other.slots[name], each, name === slot))
  return smallest.find((other) => other.id !== fact.id && holds(other)) ?? null
}

function pair(name: string, value: Value | undefined): readonly (readonly [string, Value])[] {
  return value === undefined ? [] : [[name, value]]
}

/** A stem about a part is not a stem about its whole, so entities it gives are matched exactly; everything else as loosely as can be. */
function matches(index: FactIndex, held: Value | undefined, asked: Value, isAnswer: boolean): boolean {
  if (held === undefined) return false
  return !isAnswer && asked.kind === 'entity' ? isSame(held, asked, index.kinship) : mayBeSame(held, asked, index.kinship)
}

function basis(index: FactIndex, fact: Fact, slot: string, authored: boolean, asking: Asking): Proof | Refusal {
  if (fact.relation === null) return authored ? { rule: 'authored' } : { refused: 'no relation', by: fact.id }
  const relation = index.relations.get(fact.relation)
  if (relation?.unique.includes(slot)) return { rule: 'functional', fact: fact.id }
  if (!relation?.closed.is) return { refused: 'open list', by: fact.relation }
  const facts = index.matching(fact, givenSlots(index, fact, slot, asking)).map((each) => each.id)
  return { rule: 'closed', relation: relation.id, facts }
}

/** Two entities a learner might name alike in some language. */
function shareName(index: FactIndex, key: Value, value: Value): boolean {
  if (key.kind !== 'entity' || value.kind !== 'entity') return false
  const names = index.namesOf(key.entity)
  return [...index.namesOf(value.entity)].some((name) => names.has(name))
}
