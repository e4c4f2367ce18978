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
  const fetched = await fetchCopies(list.value, locale, shown().copies)
  const before = shown()
  const next = listAfter(before, list.value)
  if (fetched.size === 0 && next.works === before.works && next.gone === before.gone) return before
  // A full device is no reason not to study; one that is somebody else's by now is.
  const isOwner = (await kept?.writeAssigned(owner, next, fetched).catch(() => true)) ?? false
  return isOwner ? { ...next, copies: copiesAfter(before, next.works, fetched), isChecked: true } : shown()
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

function listAfter(before: Assigned, works: readonly AssignedWork[]): AssignedList {
  const isIn = ({ id }: { readonly id: string }): boolean => works.some((work) => work.id === id)
  const left = before.works.filter((work) => !isIn(work)).map(({ id, title, classroom }): GoneWork => ({ id, title, classroom: classroom.name }))
  const isSame = JSON.stringify(works) === JSON.stringify(before.works)
  const isToldAgain = left.length > 0 || before.gone.some(isIn)
  return { works: isSame ? before.works : works, gone: isToldAgain ? [...before.gone.filter((work) => !isIn(work)), ...left] : before.gone }
}

function copiesAfter({ copies }: Assigned, works: readonly AssignedWork[], fetched: ReadonlyMap<string, AssignedItems>): Assigned['copies'] {
  const isWanted = (key: string): boolean => works.some(({ id }) => key.startsWith(`${id} `))
  const kept = [...copies].filter(([key]) => isWanted(key))
  return fetched.size === 0 && kept.length === copies.size ? copies : new Map([...kept, ...fetched])
}
