import 'server-only'
import type { LoginCard, RosterMade, RosterProgress, rosterSchema } from '../../contracts/roster'
import { schoolNoticeVersion } from '../../core/accounts/notice'
import { AppError } from '../../core/app-error'
import type { TaughtClassroomId } from '../../core/classroom/classroom-ids'
import type { Actor } from '../auth/authenticate'
import { authorizeTeaching } from '../auth/classroom-access'
import { makeLogin, type MadeLogin } from '../auth/pass-phrases'
import { logSecurity } from '../auth/security-log'
import { newUserId } from '../auth/tokens'
import { findClassroom } from '../data/classrooms'
import { findRoom, recordRoster, type Room } from '../data/made-accounts'
import { checkedPersonName } from './checked'

/** Somebody on the list, with the login that is being made for them. */
type Entry = MadeLogin & { readonly userId: string; readonly name: string }

/** One list of a teacher at a time: the hashes of one take a minute, and everybody who signs in waits in the same queue. Per process, also where a bundler has this module twice. */
const holder = globalThis as { jadyRosters?: Map<string, Promise<void>> }
const busy = () => (holder.jadyRosters ??= new Map())

/** Longest wait for an earlier list to end: one that nobody listens to any more ends with the password it is at. */
const patienceMs = 5_000

/**
 * Makes accounts for a list of people in one step with their places in the class: all or nobody, whoever may sign up here otherwise. Gives how far it has come, then the cards,
 * which exist nowhere else. Whoever stops listening before that stops it, and may begin anew at once. Throws NOT_FOUND, INVALID_REQUEST (a name), CONFLICT (no room, or an archived class),
 * TOO_MANY_REQUESTS (another list of this teacher's), TOO_MANY_ACCOUNTS (more than one makes in a day); the same while it goes on.
 */
export async function makeRoster({ names }: ReturnType<typeof rosterSchema.parse>, actor: Actor, unsafeClassroomId: string, now: number): Promise<AsyncGenerator<RosterProgress | RosterMade>> {
  const id = await authorizeTeaching(actor, unsafeClassroomId)
  const people = names.map(checkedPersonName)
  refuseWithoutRoom(await findRoom(id, people.length, actor.userId, now), actor, now)
  await othersEnd(actor.userId)
  return make(people, actor, id, now)
}

async function* make(people: readonly string[], actor: Actor, id: TaughtClassroomId, now: number): AsyncGenerator<RosterProgress | RosterMade> {
  refuseWhileBusy(actor.userId)
  let end: () => void = () => undefined
  busy().set(actor.userId, new Promise((resolve) => (end = resolve)))
  try {
    const { locale } = (await findClassroom(id)) ?? { locale: 'kk' }
    yield { done: 0, of: people.length }
    const entries: Entry[] = []
    for (const name of people) {
      entries.push({ userId: newUserId(now), name, ...(await makeLogin(locale)) })
      yield { done: entries.length, of: people.length }
    }
    // They may have been put out of the class while it went on.
    const made = await recordRoster(await authorizeTeaching(actor, id), { by: actor.userId, people: entries.map(storedOf), locale, noticeVersion: schoolNoticeVersion, now })
    if (typeof made === 'string' || 'waitMs' in made) return refuseWithoutRoom(made, actor, now)
    logSecurity('rosterMade', { userId: actor.userId, value: `${entries.length} ${id}` }, now)
    yield { cards: entries.map((entry, at) => cardOf(entry, made.usernames[at] ?? '')) }
  } finally {
    busy().delete(actor.userId)
    end()
  }
}

async function othersEnd(userId: string): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  await Promise.race([busy().get(userId), new Promise((resolve) => (timer = setTimeout(resolve, patienceMs)))])
  clearTimeout(timer)
  refuseWhileBusy(userId)
}

function refuseWhileBusy(userId: string): void {
  if (busy().has(userId)) throw new AppError('TOO_MANY_REQUESTS', 'one list at a time', 60)
}

function refuseWithoutRoom(room: Room, { userId }: Actor, now: number): void {
  if (typeof room === 'object') {
    logSecurity('limited', { userId, value: 'accounts of a day' }, now)
    throw new AppError('TOO_MANY_ACCOUNTS', 'more accounts than a teacher makes in a day', Math.ceil(room.waitMs / 1000))
  }
  switch (room) {
    case 'enough':
      return
    case 'full':
      throw new AppError('CONFLICT', 'the class would have too many people')
    case 'resting':
      throw new AppError('CONFLICT', 'nobody joins an archived class')
  }
}

function storedOf({ userId, name, passwordHash, recoveryHash }: Entry) {
  return { userId, name, passwordHash, recoveryHash }
}

function cardOf({ userId, name, passPhrase }: Entry, username: string): LoginCard {
  return { userId, name, username, passPhrase }
}
