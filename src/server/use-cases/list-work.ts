import 'server-only'
import type { AssignedItems, AssignedList, AssignedWork } from '../../contracts/assignment'
import { AppError } from '../../core/app-error'
import type { Actor } from '../auth/authenticate'
import { authorizeWork } from '../auth/classroom-access'
import { listWorkOf, type StoredWork } from '../data/assigned-work'
import { findCopies } from '../data/assignments'
import { checkedLocale } from './checked'

/** What is asked of this person now, the earliest due date first. */
export async function listWork({ userId }: Actor, now: number): Promise<AssignedList> {
  return { assignments: (await listWorkOf(userId, now)).map(workOf) }
}

/** The copies of one of them, in one language. Throws NOT_FOUND for what is not asked of this person now, INVALID_REQUEST. */
export async function getWorkItems(actor: Actor, unsafeAssignmentId: string, query: URLSearchParams, now: number): Promise<AssignedItems> {
  const id = await authorizeWork(actor, unsafeAssignmentId, now)
  const copies = await findCopies(id, checkedLocale(query))
  if (copies === null) throw new AppError('NOT_FOUND', 'deleted a moment ago')
  return { bankVersion: copies.bankVersion, items: copies.items }
}

function workOf({ id, title, classroom, locale, since, paused, opensAt, dueAt, itemIds }: StoredWork): AssignedWork {
  return { id, title, classroom: { id: classroom.id, name: classroom.name, zone: classroom.zone }, locale, since, paused, opensAt, dueAt, itemIds }
}
