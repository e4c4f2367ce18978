import { valueKey } from '../facts/canonical-value'
import type { Entity, Fact } from '../facts/fact-base'
import type { FactIndex } from '../facts/fact-index'
import { daySpan } from '../facts/value-spans'
import type { Value } from '../facts/value'

/** A value of the base that might serve as a wrong answer, with a fact it is true of. */
export type Candidate = { readonly value: Value; readonly fact: Fact; readonly slot: string }

/** Candidates for a slot in order of plausibility: values of the same relation, of the same topic, of the whole base; near ones first. */
export type CandidatePool = { readonly near: (fact: Fact, slot: string, ring: Ring) => readonly Candidate[] }

export const rings = ['relation', 'topic', 'base'] as const
export type Ring = (typeof rings)[number]

/** How many candidates one ring offers at most; keeps the cost of an item independent of the size of the base. */
const ringSize = 24

type Placed = Candidate & { readonly at: number }

/** Sorts all values of standing facts by kind, shape and place on their scale (time, magnitude, teaching order). */
export function buildCandidatePool(index: FactIndex): CandidatePool {
  const drawers = new Map<string, Map<string, Placed>>()
  const order = new Map<string, number>()
  for (const fact of index.base.facts.filter((each) => each.retired === null)) {
    for (const [slot, value] of Object.entries(fact.slots)) {
      const key = valueKey(value)
      if (!order.has(key)) order.set(key, order.size)
      const placed = { value, fact, slot, at: placeOf(value, order.get(key) ?? 0) }
      for (const ring of rings) addFirst(drawers, drawerName(ring, fact, slot, value, index.entities), key, placed)
    }
  }
  const sorted = new Map([...drawers].map(([name, drawer]) => [name, [...drawer.values()].sort((a, b) => a.at - b.at)]))
  return {
    near: (fact, slot, ring) => {
      const value = fact.slots[slot]
      if (value === undefined) return []
      const drawer = sorted.get(drawerName(ring, fact, slot, value, index.entities)) ?? []
      return nearest(drawer, placeOf(value, order.get(valueKey(value)) ?? 0))
    },
  }
}

function addFirst(drawers: Map<string, Map<string, Placed>>, name: string, key: string, placed: Placed): void {
  const drawer = drawers.get(name) ?? new Map<string, Placed>()
  if (!drawer.has(key)) drawer.set(key, placed)
  drawers.set(name, drawer)
}

function drawerName(ring: Ring, fact: Fact, slot: string, value: Value, entities: ReadonlyMap<string, Entity>): string {
  const shape = shapeOf(value, entities)
  if (ring === 'relation') return `relation ${fact.relation ?? fact.id} ${slot} ${shape}`
  // A text is an answer to one kind of question only, so it is never offered outside its relation.
  if (value.kind === 'text') return `none ${fact.id}`
  return ring === 'topic' ? `topic ${fact.topic} ${shape}` : `base ${shape}`
}

/** What options must share so that their look gives nothing away: type, precision, single or span, exact or about. */
export function shapeOf(value: Value, entities: ReadonlyMap<string, Entity>): string {
  switch (value.kind) {
    case 'entity':
      return `entity ${entities.get(value.entity)?.type ?? '?'}`
    case 'text':
      return 'text'
    case 'date':
      return `date ${value.precision} ${value.from === value.to ? 'single' : 'period'}`
    case 'number':
      return `number ${value.unit} ${value.approx ? 'about' : 'exact'} ${value.min === null ? 'upTo' : value.min === value.max ? 'single' : 'range'}`
  }
}

function placeOf(value: Value, order: number): number {
  if (value.kind === 'date') return daySpan(value).first
  return value.kind === 'number' ? Math.log(value.max + 1) : order
}

/** The entries around a place, nearest first; of two equally near the earlier one. */
function nearest(drawer: readonly Placed[], at: number): readonly Candidate[] {
  let right = lowerBound(drawer, at)
  let left = right - 1
  const found: Placed[] = []
  while (found.length < ringSize) {
    const [before, after] = [drawer[left], drawer[right]]
    if (before === undefined && after === undefined) break
    const takeBefore = after === undefined || (before !== undefined && at - before.at <= after.at - at)
    const next = takeBefore ? before : after
    if (next !== undefined) found.push(next)
    if (takeBefore) left -= 1
    else right += 1
  }
  return found
}

function lowerBound(drawer: readonly Placed[], at: number): number {
  let [low, high] = [0, drawer.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((drawer[middle]?.at ?? Infinity) < at) low = middle + 1
    else high = middle
  }
  return low
}
