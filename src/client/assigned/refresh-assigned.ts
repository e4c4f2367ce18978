import type { AssignedItems, AssignedWork } from '../../contracts/assignment'
import type { Locale } from '../../core/locale'
import { getMe } from '../account/account-api'
import { ask } from '../account/ask'
import { fieldsOf } from '../read-fields'
import { copyKey, type AssignedList, type GoneWork } from '../store/learner-store'
import type { Assigned, Refresh } from './assigned-query'
import { readCopies, readWorks } from './read-assigned-answers'

/**
 * What is assigned as the server says now, kept for next time; what is shown where it does not say, or has somebody else before it than the owner of this device. The very object
 * that is shown where nothing is new.
 */
export async function refreshAssigned({ owner, locale, kept, shown }: Refresh): Promise<Assigned> {
  const list = await ask('GET', '/api/me/assignments', (body) => readWorks(fieldsOf(body).assignments))
  // The list does not say whose it is, and another tab may have signed somebody else in.
  const me = list.ok ? await getMe() : null
  if (!list.ok || me?.ok !== true || me.value.me.userId !== owner) return shown()
  const fetched = await fetchCopies(list.value, locale, (await storedOr(shown(), kept, owner)).copies)
  const before = shown()
  const held = await storedOr(before, kept, owner)
  const next = sameWhereEqual(before, listAfter(held, list.value))
  const known = [...held.copies.keys()].every((key) => before.copies.has(key)) ? before.copies : new Map([...before.copies, ...held.copies])
  if (fetched.size === 0 && known === before.copies && next.works === before.works && next.gone === before.gone) return before
  // A full device is no reason not to study; one that is somebody else's by now is.
  const isOwner = (await kept?.writeAssigned(owner, next, fetched).catch(() => true)) ?? false
  return isOwner ? { ...next, copies: copiesAfter(known, next.works, fetched), isChecked: true } : shown()
}

/** What the device holds now: another tab may have fetched more, or told what is gone. */
async function storedOr(shown: Assigned, kept: Refresh['kept'], owner: string): Promise<AssignedList & Pick<Assigned, 'copies'>> {
  return (await kept?.readAssigned(owner).catch(() => null)) ?? shown
}

/** The very lists that are shown where the others say the same. */
function sameWhereEqual(shown: AssignedList, next: AssignedList): AssignedList {
  const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
  return { works: isSame(shown.works, next.works) ? shown.works : next.works, gone: isSame(shown.gone, next.gone) ? shown.gone : next.gone }
}

/** Copies never change, so only those that are missing are asked for. One that cannot be had is missing until the next time. */
async function fetchCopies(works: readonly AssignedWork[], locale: Locale, held: Assigned['copies']): Promise<ReadonlyMap<string, AssignedItems>> {
  const fetched = new Map<string, AssignedItems>()
  for (const work of works) {
    const wanted = work.locale ?? locale
    if (held.has(copyKey(work.id, wanted))) continue
    const answer = await ask('GET', `/api/me/assignments/${encodeURIComponent(work.id)}/items?locale=${wanted}`, readCopies)
    if (answer.ok) fetched.set(copyKey(work.id, wanted), answer.value)
  }
  return fetched
}

function listAfter(before: AssignedList, works: readonly AssignedWork[]): AssignedList {
  const isIn = ({ id }: { readonly id: string }): boolean => works.some((work) => work.id === id)
  const left = before.works.filter((work) => !isIn(work)).map(({ id, title, classroom }): GoneWork => ({ id, title, classroom: classroom.name }))
  return { works, gone: [...before.gone.filter((work) => !isIn(work)), ...left] }
}

function copiesAfter(copies: Assigned['copies'], works: readonly AssignedWork[], fetched: ReadonlyMap<string, AssignedItems>): Assigned['copies'] {
  const isWanted = (key: string): boolean => works.some(({ id }) => key.startsWith(`${id} `))
  const kept = [...copies].filter(([key]) => isWanted(key))
  return fetched.size === 0 && kept.length === copies.size ? copies : new Map([...kept, ...fetched])
}
