import { valueKey } from '../facts/canonical-value'
import { familyOf } from '../facts/fact-index'
import type { ItemPlan } from './plan-items'

type Planned = Pick<ItemPlan, 'id' | 'fact' | 'slot' | 'value'>

/**
 * Which items should not be studied on the same day as a given one: items of the same fact, of facts named as confusable by either side, of the same
 * conflict group, and items of one relation with the same answer. In bank order, without the item itself.
 */
export function keysApart(items: readonly Planned[]): (id: string) => readonly string[] {
  const position = new Map(items.map((item, at) => [item.id, at]))
  const groups = groupItems(items)
  const pairs = confusablePairs(items)
  const byId = new Map(items.map((item) => [item.id, item]))
  return (id) => {
    const item = byId.get(id)
    if (item === undefined) return []
    const confusable = [...(pairs.get(item.fact.id) ?? [])].map((fact) => `fact ${fact}`)
    const others = new Set([...groupNames(item), ...confusable].flatMap((name) => groups.get(name) ?? []))
    others.delete(id)
    return [...others].sort((a, b) => (position.get(a) ?? 0) - (position.get(b) ?? 0))
  }
}

function confusablePairs(items: readonly Planned[]): ReadonlyMap<string, ReadonlySet<string>> {
  const pairs = new Map<string, Set<string>>()
  const add = (from: string, to: string) => pairs.set(from, (pairs.get(from) ?? new Set()).add(to))
  for (const { fact } of items) {
    for (const other of fact.confusedWith) {
      add(fact.id, other)
      add(other, fact.id)
    }
  }
  return pairs
}

function groupItems(items: readonly Planned[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const item of items) {
    for (const name of groupNames(item)) {
      const group = groups.get(name)
      if (group === undefined) groups.set(name, [item.id])
      else group.push(item.id)
    }
  }
  return groups
}

function groupNames({ fact, slot, value }: Planned): readonly string[] {
  return [
    `fact ${fact.id}`,
    ...(fact.conflict === null ? [] : [`conflict ${fact.conflict}`]),
    ...(fact.relation === null ? [] : [`value ${familyOf(fact)} ${slot} ${valueKey(value)}`]),
  ]
}
