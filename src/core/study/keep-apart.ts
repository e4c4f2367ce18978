import type { Item } from '../items/bank'

/** True when a relative of the item is among the ids. An item is no relative of itself. */
export type Apart = (item: Item, ids: ReadonlySet<string>) => boolean

/**
 * Knows which items should not be met on the same day: those that name each other, in either direction, and those of one
 * fact. Built over all items that may have been studied, in whichever deck; a test costs as much as the item has relatives.
 */
export function keepApart(items: readonly Item[]): Apart {
  const relatives = new Map<string, Set<string>>()
  const relate = (a: string, b: string): void => {
    if (a === b) return
    relatives.set(a, (relatives.get(a) ?? new Set()).add(b))
    relatives.set(b, (relatives.get(b) ?? new Set()).add(a))
  }
  const siblings = new Map<string, string[]>()
  for (const item of items) {
    for (const other of item.keepApart) relate(item.id, other)
    for (const sibling of siblings.get(item.fact) ?? []) relate(item.id, sibling)
    siblings.set(item.fact, [...(siblings.get(item.fact) ?? []), item.id])
  }
  return (item, ids) => {
    for (const relative of relatives.get(item.id) ?? []) if (ids.has(relative)) return true
    return false
  }
}
