import type { AssignedItems, AssignedWork } from '../contracts/assignment'
import type { Item } from '../core/items/bank'
import { noon } from './study-builder'

/** Work as the server gives it, open since a day before the builders' day and due a week after it; whatever is given wins. */
export function buildAssignedWork(id: string, itemIds: readonly string[], given: Partial<AssignedWork> = {}): AssignedWork {
  const since = noon.now - 86_400_000
  return { id, title: `Work ${id}`, classroom: { id: 'class', name: '9 Ә', zone: 'Asia/Almaty' }, locale: null, since, paused: [], opensAt: since, dueAt: noon.now + 7 * 86_400_000, itemIds, ...given }
}

/** Copies out of a bank that was older than the builders'. */
export function buildCopies(...items: readonly Item[]): AssignedItems {
  return { bankVersion: 'v0', items }
}
