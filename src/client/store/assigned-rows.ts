import type { AssignedItems } from '../../contracts/assignment'
import { readCopies, readWorks } from '../assigned/read-assigned-answers'
import { fieldsOf, hasFields, listOf } from '../read-fields'
import type { LearnerDatabase } from './database'
import type { AssignedList, GoneWork, StoredAssigned } from './learner-store'
import { readAccount } from './read-mark'

const listKey = 'list'

/** What is assigned to the owner of the device, with the copies that are here; null where there is nothing that can be read, or the device is somebody else's. */
export async function readAssigned(database: LearnerDatabase, owner: string): Promise<StoredAssigned | null> {
  const transaction = database.transaction(['assigned', 'meta'])
  const rows = transaction.objectStore('assigned')
  const [account, keys, values] = await Promise.all([transaction.objectStore('meta').get('account'), rows.getAllKeys(), rows.getAll()])
  const found = new Map<string, unknown>(keys.map((key, i) => [key, values[i]]))
  const list = readList(found.get(listKey), owner)
  if (list === null || readAccount(account)?.userId !== owner) return null
  const copies = keys.flatMap((key) => {
    const copy = key === listKey ? null : readCopies(found.get(key))
    return copy === null ? [] : [[key, copy] as const]
  })
  return { ...list, copies: new Map(copies) }
}

function readList(stored: unknown, owner: string): AssignedList | null {
  const { owner: whose, works, gone } = fieldsOf(stored)
  const [open, closed] = [readWorks(works), listOf(gone, (each): each is GoneWork => hasFields(each, { id: 'string', title: 'string', classroom: 'string' }))]
  return whose === owner && open !== null && closed !== null ? { works: open, gone: closed } : null
}

/** Writes the list and new copies in one transaction; copies of what is no longer assigned go with it. Whether the device is still this owner's. */
export async function writeAssigned(database: LearnerDatabase, owner: string, { works, gone }: AssignedList, copies: ReadonlyMap<string, AssignedItems>): Promise<boolean> {
  const transaction = database.transaction(['assigned', 'meta'], 'readwrite')
  // A request that fails tells by itself.
  transaction.done.catch(() => undefined)
  const rows = transaction.objectStore('assigned')
  const isOwner = readAccount(await transaction.objectStore('meta').get('account'))?.userId === owner
  if (isOwner) {
    const keys = await rows.getAllKeys()
    const old = keys.filter((key) => key !== listKey && !works.some(({ id }) => key.startsWith(`${id} `)))
    await Promise.all([...old.map((key) => rows.delete(key)), ...[...copies].map(([key, copy]) => rows.put(copy, key)), rows.put({ owner, works, gone }, listKey)])
  }
  await transaction.done
  return isOwner
}

/** Empties what is still to be told of the owner's list, and touches nothing else: another tab may know of newer work. */
export async function forgetGone(database: LearnerDatabase, owner: string): Promise<void> {
  const transaction = database.transaction(['assigned'], 'readwrite')
  // A request that fails tells by itself.
  transaction.done.catch(() => undefined)
  const rows = transaction.objectStore('assigned')
  const list = readList(await rows.get(listKey), owner)
  if (list !== null) await rows.put({ owner, works: list.works, gone: [] }, listKey)
  await transaction.done
}
