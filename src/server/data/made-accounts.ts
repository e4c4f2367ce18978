import 'server-only'
import { usernameKey } from '../../core/accounts/username'
import type { TaughtClassroomId } from '../../core/classroom/classroom-ids'
import { chooseUsernames, nameStem } from '../../core/classroom/made-usernames'
import { mostStudents } from '../../core/classroom/most-students'
import { takeAccounts } from '../../core/classroom/roster-limit'
import type { Ms } from '../../core/events/event'
import type { Locale } from '../../core/locale'
import type { PrismaTransaction } from '../db/database'
import { getDatabase } from '../db/open-database'
import { isStudent, lockClassroom, madeOf } from './enrollments'
import { isTaken } from './is-taken'
import { lockTries, putTries, triesOf } from './tries'

/** Somebody for whom a teacher makes an account. `name`: what they are called in the class. */
export type NewMember = { readonly userId: string; readonly name: string; readonly passwordHash: string; readonly recoveryHash: string }

/** `by`: the teacher whose accounts of the day they are. */
export type Roster = { readonly by: string; readonly people: readonly NewMember[]; readonly locale: Locale; readonly noticeVersion: string; readonly now: Ms }

/** Whether a class has room for so many more just now, and their teacher accounts left today. `resting`: it is archived, or was deleted a moment ago. `waitMs`: until the teacher's next day begins. */
export type Room = 'enough' | 'full' | 'resting' | { readonly waitMs: Ms }

type RosterRecorded = { readonly usernames: readonly string[] }

/** Names are looked up in portions, so that no statement is longer than an engine takes. */
const portion = 100
/** How often somebody may take a chosen name at the same moment. */
const mostRounds = 5

/** To spare the work of the hashes; `recordRoster` looks again. */
export async function findRoom(classroomId: TaughtClassroomId, count: number, by: string, now: Ms): Promise<Room> {
  const database = await getDatabase()
  return database.read(async (prisma) => {
    const room = await roomFor(prisma, classroomId, count)
    if (room !== 'enough') return room
    const verdict = takeAccounts(triesOf((await prisma.throttle.findUnique({ where: { key: madeKey(by) } })) ?? undefined), count, now)
    return verdict.kind === 'wait' ? { waitMs: verdict.ms } : 'enough'
  })
}

/** Makes all these accounts and their places in the class, or none; gives their usernames in the same order. */
export async function recordRoster(classroomId: TaughtClassroomId, roster: Roster): Promise<RosterRecorded | Exclude<Room, 'enough'>> {
  for (let round = 1; ; round += 1) {
    try {
      return await insertRoster(classroomId, roster)
    } catch (fault) {
      // Somebody has just taken one of the names; the next round sees it.
      if (!isTaken(fault) || round === mostRounds) throw fault
    }
  }
}

async function insertRoster(classroomId: TaughtClassroomId, { by, people, locale, noticeVersion, now }: Roster): Promise<RosterRecorded | Exclude<Room, 'enough'>> {
  const database = await getDatabase()
  const at = BigInt(now)
  return database.write(async (prisma) => {
    await lockClassroom(prisma, classroomId)
    const room = await roomFor(prisma, classroomId, people.length)
    if (room !== 'enough') return room
    const verdict = takeAccounts(await lockTries(prisma, madeKey(by), now), people.length, now)
    if (verdict.kind === 'wait') return { waitMs: verdict.ms }
    await putTries(prisma, madeKey(by), verdict.then)
    const names = people.map(({ name }) => name)
    const usernames = chooseUsernames(names, locale, await takenKeys(prisma, names, locale))
    const users = people.map(({ userId, passwordHash, recoveryHash }, place) => ({ id: userId, ...usernameColumns(usernames[place] ?? ''), role: 'learner', locale, passwordHash, recoveryHash, noticeVersion, createdAt: at, lastSeenAt: at, noticeAt: at, madeIn: classroomId }))
    await prisma.user.createMany({ data: users })
    await prisma.enrollment.createMany({ data: people.map(({ userId, name }) => ({ userId, classroomId, role: 'student', name, askedAt: at, enrolledAt: at })) })
    return { usernames }
  })
}

/**
 * Gives a learner whose account was made for this class another password, ends all logins and forgets the tries that went wrong. `gone`: nobody with this id is in the
 * class; `notMadeHere`: the account is somebody's own or of another class, the class is archived, the account about to be erased, or in use where `onlyUnused` was asked for.
 */
export async function recordNewPassPhrase(classroomId: TaughtClassroomId, unsafeUserId: string, onlyUnused: boolean, fresh: { readonly passwordHash: string; readonly recoveryHash: string }, triesKeyOf: (usernameKey: string) => string): Promise<{ readonly name: string; readonly username: string } | 'gone' | 'notMadeHere'> {
  const database = await getDatabase()
  return database.write(async (prisma) => {
    const found = await findMade(prisma, classroomId, unsafeUserId, onlyUnused)
    if (typeof found === 'string') return found
    // Looked at again by what is written: somebody may have become a teacher in between, or have signed in.
    const { count } = await prisma.user.updateMany({ where: { id: unsafeUserId, madeIn: classroomId, role: 'learner', eraseAt: null, ...(onlyUnused && { lastSeenAt: found.createdAt }) }, data: fresh })
    if (count === 0) return 'notMadeHere'
    await prisma.authSession.deleteMany({ where: { userId: unsafeUserId } })
    await prisma.throttle.deleteMany({ where: { key: triesKeyOf(found.usernameKey) } })
    return { name: found.name, username: found.username }
  })
}

/** Whether this person's account may be given another password by this class; to spare the work of a hash. */
export async function findMadeMember(classroomId: TaughtClassroomId, unsafeUserId: string, onlyUnused: boolean): Promise<{ readonly username: string } | 'gone' | 'notMadeHere'> {
  const database = await getDatabase()
  return database.read((prisma) => findMade(prisma, classroomId, unsafeUserId, onlyUnused))
}

async function findMade(prisma: Pick<PrismaTransaction, 'enrollment'>, classroomId: TaughtClassroomId, userId: string, onlyUnused: boolean) {
  const row = await prisma.enrollment.findUnique({ where: { userId_classroomId: { userId, classroomId } }, include: { user: true, classroom: { select: { archivedAt: true } } } })
  if (row === null || row.enrolledAt === null) return 'gone'
  const { isMadeHere, isUnused } = madeOf(row.user, classroomId)
  // Whoever teaches no more has no business with the account, nor with one whose owner wants it to go.
  const isOpen = row.classroom.archivedAt === null && row.user.eraseAt === null && (isUnused || !onlyUnused)
  return isMadeHere && isOpen ? { name: row.name, username: row.user.username, usernameKey: row.user.usernameKey, createdAt: row.user.createdAt } : 'notMadeHere'
}

/** The counter of the accounts that a teacher makes in a day. */
function madeKey(userId: string): string {
  return `made:${userId}`
}

async function roomFor(prisma: Pick<PrismaTransaction, 'classroom' | 'enrollment'>, classroomId: TaughtClassroomId, count: number): Promise<'enough' | 'full' | 'resting'> {
  const classroom = await prisma.classroom.findUnique({ where: { id: classroomId }, select: { archivedAt: true } })
  if (classroom === null || classroom.archivedAt !== null) return 'resting'
  return (await prisma.enrollment.count({ where: { classroomId, ...isStudent } })) + count > mostStudents ? 'full' : 'enough'
}

/** The keys of all names that begin like the ones to be made. */
async function takenKeys(prisma: Pick<PrismaTransaction, 'user'>, names: readonly string[], locale: Locale): Promise<ReadonlySet<string>> {
  const stems = [...new Set(names.map((name) => usernameKey(nameStem(name, locale))))]
  const keys = new Set<string>()
  for (let from = 0; from < stems.length; from += portion) {
    const rows = await prisma.user.findMany({ where: { OR: stems.slice(from, from + portion).map((stem) => ({ usernameKey: { startsWith: stem } })) }, select: { usernameKey: true } })
    for (const row of rows) keys.add(row.usernameKey)
  }
  return keys
}

function usernameColumns(username: string): { readonly username: string; readonly usernameKey: string } {
  return { username, usernameKey: usernameKey(username) }
}
