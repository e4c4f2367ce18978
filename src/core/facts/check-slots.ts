import type { Fact, Problem, SlotType } from './fact-base'
import type { FactIndex } from './fact-index'
import type { Located } from './located'
import { type Reporter, startReport } from './reporter'
import type { Value } from './value'

/** The values of every fact fit its relation, and options and forbidden values fit the slot they belong to. */
export function checkSlots(index: FactIndex, located: Located): readonly Problem[] {
  const reporter = startReport(located)
  for (const fact of index.base.facts) {
    checkAgainstRelation(index, fact, reporter)
    checkAsked(fact, reporter)
  }
  return reporter.problems
}

function checkAgainstRelation(index: FactIndex, fact: Fact, { report }: Reporter): void {
  const relation = fact.relation === null ? undefined : index.relations.get(fact.relation)
  if (relation === undefined) return
  const extra = Object.keys(fact.slots).filter((slot) => relation.slots[slot] === undefined)
  for (const slot of extra) report('fact', fact.id, 'unknown slot', `slots.${slot}: ${relation.id} has the slots ${Object.keys(relation.slots).join(', ')}.`)
  for (const [slot, type] of Object.entries(relation.slots)) {
    const value = fact.slots[slot]
    if (value === undefined) report('fact', fact.id, 'missing slot', `Give slots.${slot}; ${relation.id} needs it.`)
    else if (!fits(index, value, type)) report('fact', fact.id, 'slot type', `slots.${slot}: write ${sayType(type)}.`)
  }
}

function checkAsked(fact: Fact, { report }: Reporter): void {
  const asked = Object.keys(fact.ask)
  if (fact.relation === null && asked.length !== 1) report('fact', fact.id, 'asked slots', 'A fact without a relation asks for exactly one slot.')
  for (const [slot, { options, never }] of Object.entries(fact.ask)) {
    const key = fact.slots[slot]
    if (key === undefined) report('fact', fact.id, 'unknown slot', `ask.${slot}: ask for one of ${Object.keys(fact.slots).join(', ')}.`)
    if (key === undefined) continue
    for (const { value } of [...options, ...never]) {
      const fitting = value.kind === key.kind && (value.kind !== 'number' || key.kind !== 'number' || value.unit === key.unit)
      if (!fitting) report('fact', fact.id, 'option type', `ask.${slot}: options and never are of the answer's kind (${sayKind(key)}), not ${sayKind(value)}.`)
    }
  }
}

function fits(index: FactIndex, value: Value, type: SlotType): boolean {
  if (value.kind !== type.kind) return false
  if (value.kind === 'number' && type.kind === 'number') return value.unit === type.unit
  if (value.kind !== 'entity' || type.kind !== 'entity') return true
  const entity = index.entities.get(value.entity)
  // An unknown entity is reported where references are checked.
  return entity === undefined || type.types.includes(entity.type)
}

function sayType(type: SlotType): string {
  if (type.kind === 'entity') return `an entity of type ${type.types.join(' or ')}`
  return type.kind === 'number' ? `a number with the unit ${type.unit}` : `a ${type.kind}`
}

function sayKind(value: Value): string {
  return value.kind === 'number' ? `number of ${value.unit}` : value.kind
}
