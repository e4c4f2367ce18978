import { canonicalValue } from '../facts/canonical-value'
import type { AuthoredOption, Fact } from '../facts/fact-base'
import type { FactIndex } from '../facts/fact-index'
import type { Value } from '../facts/value'
import { type Candidate, type CandidatePool, rings, shapeOf } from './candidate-pool'
import { type Proof, proveWrong, type Refusal } from './prove-wrong'

/** A wrong answer before it has words: its value, what proves it wrong, and where it comes from. */
export type PlannedOption = {
  readonly id: string
  readonly value: Value
  readonly proof: Proof
  readonly authored: AuthoredOption | null
  /** A fact the value is true of; null for a value that stands only in an author's option. */
  readonly trueOf: { readonly fact: Fact; readonly slot: string } | null
}

/** An authored option that could not be proven wrong. */
export type RefusedOption = { readonly value: Value; readonly refusal: Refusal | { readonly refused: 'shape' | 'twice'; readonly by: string } }

export type Distractors = { readonly options: readonly PlannedOption[]; readonly refused: readonly RefusedOption[] }

/** Options an item carries at most; a choice shows two of them. */
const mostOptions = 4
/** Up to this many, options are fetched from other relations, where too few are at hand. */
const enoughOptions = 4
/** With so many options of the author's own, none is fetched from afar. */
const enoughAuthored = 2

/**
 * The provable wrong answers for one asked slot, best first: the author's, then values of the same relation, then of the same topic and of the whole base.
 * The same base gives the same options in the same order.
 */
export function findDistractors(index: FactIndex, pool: CandidatePool, fact: Fact, slot: string): Distractors {
  const { options, refused } = authoredOptions(index, pool, fact, slot)
  const found = new Map(options.map((option) => [option.id, option]))
  for (const ring of rings) {
    const limit = ring === 'relation' ? mostOptions : options.length >= enoughAuthored ? 0 : enoughOptions
    for (const candidate of pool.near(fact, slot, ring)) {
      if (found.size >= limit) break
      addProven(found, index, fact, slot, candidate)
    }
  }
  return { options: [...found.values()], refused }
}

function addProven(found: Map<string, PlannedOption>, index: FactIndex, fact: Fact, slot: string, candidate: Candidate): void {
  const id = canonicalValue(candidate.value)
  if (found.has(id) || alreadyCovered(found, index, candidate.value)) return
  const proof = proveWrong(index, fact, slot, candidate.value, false)
  if ('refused' in proof) return
  found.set(id, { id, value: candidate.value, proof, authored: null, trueOf: { fact: candidate.fact, slot: candidate.slot } })
}

/** Two options that are one thing under two names would look like a slip. */
function alreadyCovered(found: ReadonlyMap<string, PlannedOption>, index: FactIndex, value: Value): boolean {
  if (value.kind !== 'entity') return false
  const kin = index.kinship.kin(value.entity)
  return [...found.values()].some((option) => option.value.kind === 'entity' && kin.has(option.value.entity))
}

function authoredOptions(index: FactIndex, pool: CandidatePool, fact: Fact, slot: string): Distractors {
  const options: PlannedOption[] = []
  const refused: RefusedOption[] = []
  for (const authored of fact.ask[slot]?.options ?? []) {
    const id = canonicalValue(authored.value)
    const proof = options.some((option) => option.id === id) ? ({ refused: 'twice', by: id } as const) : proveAuthored(index, fact, slot, authored.value)
    if ('refused' in proof) refused.push({ value: authored.value, refusal: proof })
    else options.push({ id, value: authored.value, proof, authored, trueOf: holderOf(pool, fact, slot, id) })
  }
  return { options: options.slice(0, mostOptions), refused }
}

function proveAuthored(index: FactIndex, fact: Fact, slot: string, value: Value): Proof | RefusedOption['refusal'] {
  const key = fact.slots[slot]
  const shape = (each: Value) => shapeOf(each, index.entities)
  if (key !== undefined && key.kind === value.kind && shape(key) !== shape(value)) return { refused: 'shape', by: shape(key) }
  return proveWrong(index, fact, slot, value, true)
}

function holderOf(pool: CandidatePool, fact: Fact, slot: string, id: string): PlannedOption['trueOf'] {
  return pool
    .near(fact, slot, 'relation')
    .find((candidate) => canonicalValue(candidate.value) === id && candidate.fact.id !== fact.id) ?? null
}
