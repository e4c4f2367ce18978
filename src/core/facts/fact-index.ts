import { valueKey } from './canonical-value'
import type { Entity, Fact, FactBase, Relation, Unit } from './fact-base'
import { buildKinship, type Kinship } from './kinship'
import { bucketsOf } from './value-buckets'
import { locales } from '../locale'
import type { Value } from './value'

/** A fact base with everything that generation looks up, built once: every look-up costs about the same however large the base is. */
export type FactIndex = {
  readonly base: FactBase
  readonly kinship: Kinship
  readonly entities: ReadonlyMap<string, Entity>
  readonly units: ReadonlyMap<string, Unit>
  readonly relations: ReadonlyMap<string, Relation>
  readonly facts: ReadonlyMap<string, Fact>
  /** Names and aliases of an entity in all languages, in lower case with the language before them. */
  readonly namesOf: (entity: string) => ReadonlySet<string>
  /** Facts by conflict group. */
  readonly conflicts: ReadonlyMap<string, readonly Fact[]>
  /** Facts of the family whose `slot` might hold `value`: all that do, and perhaps some more. Retired facts are among them. */
  readonly near: (family: string, slot: string, value: Value) => readonly Fact[]
  /** Standing facts of the family with exactly the given values in `slots`, the given fact among them. */
  readonly matching: (fact: Fact, slots: readonly string[]) => readonly Fact[]
}

/** Facts that can be compared slot by slot: those of one relation. A fact without a relation stands alone: what its slots mean is in its wording. */
export function familyOf(fact: Fact): string {
  return fact.relation ?? `only ${fact.id}`
}

/** Indexes a base. Unknown references are left for the checks to report. */
export function indexBase(base: FactBase): FactIndex {
  const kinship = buildKinship(base.entities)
  const byBucket = groupFacts(base.facts, (fact) =>
    Object.entries(fact.slots).flatMap(([slot, value]) => bucketsOf(value, kinship).map((bucket) => `${familyOf(fact)}|${slot}|${bucket}`)),
  )
  const names = new Map(base.entities.map((entity) => [entity.id, namesOf(entity)]))
  const exact = new Map<string, ReadonlyMap<string, readonly Fact[]>>()
  const standing = base.facts.filter((fact) => fact.retired === null)
  const byFamily = groupFacts(standing, (fact) => [familyOf(fact)])
  return {
    base,
    kinship,
    entities: byId(base.entities),
    namesOf: (entity) => names.get(entity) ?? noNames,
    units: byId(base.units),
    relations: byId(base.relations),
    facts: byId(base.facts),
    conflicts: groupFacts(base.facts, (fact) => (fact.conflict === null ? [] : [fact.conflict])),
    near: (family, slot, value) => unionOf(bucketsOf(value, kinship).map((bucket) => byBucket.get(`${family}|${slot}|${bucket}`) ?? [])),
    matching: (fact, slots) => {
      const family = familyOf(fact)
      const name = `${family}|${slots.join(' ')}`
      const found = exact.get(name) ?? groupFacts(byFamily.get(family) ?? [], (each) => [patternKey(each, slots, kinship)])
      exact.set(name, found)
      return found.get(patternKey(fact, slots, kinship)) ?? []
    },
  }
}

const noNames: ReadonlySet<string> = new Set()

function namesOf(entity: Entity): ReadonlySet<string> {
  return new Set(
    locales.flatMap((locale) => {
      const { name, aliases } = entity.names[locale]
      return [name, ...aliases.map((alias) => alias.text)].map((text) => `${locale} ${text.toLowerCase()}`)
    }),
  )
}

function patternKey(fact: Fact, slots: readonly string[], kinship: Kinship): string {
  return slots
    .map((slot) => {
      const value = fact.slots[slot]
      if (value === undefined) return '-'
      return valueKey(value.kind === 'entity' ? { kind: 'entity', entity: kinship.representative(value.entity) } : value)
    })
    .join('|')
}

function byId<T extends { readonly id: string }>(things: readonly T[]): ReadonlyMap<string, T> {
  return new Map(things.map((thing) => [thing.id, thing]))
}

function groupFacts(facts: readonly Fact[], keys: (fact: Fact) => readonly string[]): ReadonlyMap<string, readonly Fact[]> {
  const groups = new Map<string, Fact[]>()
  for (const fact of facts) {
    for (const key of keys(fact)) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [fact])
      else group.push(fact)
    }
  }
  return groups
}

function unionOf(groups: readonly (readonly Fact[])[]): readonly Fact[] {
  const filled = groups.filter((group) => group.length > 0)
  return filled.length <= 1 ? (filled[0] ?? []) : [...new Set(filled.flat())]
}
