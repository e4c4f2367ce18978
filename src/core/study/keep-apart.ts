import type { Item } from '../items/bank'

/** True when a relative of the item is among the ids. An item is no relative of itself. */
export type Apart = (item: Item, ids: ReadonlySet<string>) => boolean

/**
 * Knows which items should not be met on the same day: those that name each other, in either direction, and those of one
 * fact. Built over all items that may have been studied, in whichever deck; a test costs as much as the item has relatives.
 */
export function keepApart(items: readonly Item[]): Apart {
  const relatives = new Map<string, Set<string>>()
  const relate = (from: string, to: string): void => {
    if (from !== to) relatives.set(from, (relatives.get(from) ?? new Set()).add(to))
  }
  const siblings = new Map<string, string[]>()
  for (const item of items) {
    for (const other of item.keepApart) relate(item.id, other), relate(other, item.id)
    for (const sibling of siblings.get(item.fact) ?? []) relate(item.id, sibling), relate(sibling, item.id)
    siblings.set(item.fact, [...(siblings.get(item.fact) ?? []), item.id])
  }
  return (item, ids) => {
    for (const relative of relatives.get(item.id) ?? []) if (ids.has(relative)) return true
    return false
  }
}
