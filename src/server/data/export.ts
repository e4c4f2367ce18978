import 'server-only'
import type { UserId } from '../../core/accounts/account-ids'
import type { Ms } from '../../core/events/event'
import { getDatabase } from '../db/open-database'

/** Lines of the log read at once. */
const page = 500

/** What is stored of an account and does not prove who somebody is. */
export type ExportedAccount = { readonly id: string; readonly username: string; readonly role: string; readonly locale: string; readonly createdAt: Ms; readonly lastSeenAt: Ms; readonly noticeVersion: string; readonly noticeAt: Ms; readonly eraseAt: Ms | null }
export type ExportedDevice = { readonly id: string; readonly label: string; readonly createdAt: Ms; readonly lastUsedAt: Ms; readonly rotatedAt: Ms; readonly expiresAt: Ms }

/** A class this person is in: what they are there, and what they are called. `hasCalendar`: a calendar of it can be fetched by a key that only they were given. */
export type ExportedClassroom = { readonly id: string; readonly classroom: string; readonly role: string; readonly name: string; readonly askedAt: Ms; readonly enrolledAt: Ms | null; readonly hasCalendar: boolean }

/** A set of this person's: `query` is a DeckQuery as JSON. The key of its link is left out: whoever has it sees the set. */
export type ExportedDeck = { readonly id: string; readonly title: string; readonly query: string; readonly createdAt: Ms; readonly changedAt: Ms; readonly isShared: boolean }

/** Another due date than the class's, which a teacher gave this person. */
export type ExportedExtension = { readonly assignment: string; readonly title: string; readonly dueAt: Ms }

/** Null for somebody who went a moment ago. */
export async function exportAccount(userId: UserId): Promise<{ readonly account: ExportedAccount; readonly devices: readonly ExportedDevice[]; readonly classrooms: readonly ExportedClassroom[]; readonly decks: readonly ExportedDeck[]; readonly extensions: readonly ExportedExtension[] } | null> {
  const database = await getDatabase()
  const user = await database.read((prisma) => prisma.user.findUnique({ where: { id: userId }, include: { sessions: { orderBy: { createdAt: 'asc' } }, enrollments: { orderBy: { askedAt: 'asc' }, include: { classroom: { select: { name: true } } } }, decks: { orderBy: { createdAt: 'asc' } }, extensions: { orderBy: { dueAt: 'asc' }, include: { assignment: { select: { title: true } } } } } }))
  if (user === null) return null
  const { id, username, role, locale, createdAt, lastSeenAt, noticeVersion, noticeAt, eraseAt } = user
  const account = { id, username, role, locale, createdAt: Number(createdAt), lastSeenAt: Number(lastSeenAt), noticeVersion, noticeAt: Number(noticeAt), eraseAt: eraseAt === null ? null : Number(eraseAt) }
  const devices = user.sessions.map(({ id, label, createdAt, lastUsedAt, rotatedAt, expiresAt }) => ({ id, label, createdAt: Number(createdAt), lastUsedAt: Number(lastUsedAt), rotatedAt: Number(rotatedAt), expiresAt: Number(expiresAt) }))
  const classrooms = user.enrollments.map(({ classroomId, classroom, role, name, askedAt, enrolledAt, calendarHash }) => ({ id: classroomId, classroom: classroom.name, role, name, askedAt: Number(askedAt), enrolledAt: enrolledAt === null ? null : Number(enrolledAt), hasCalendar: calendarHash !== null }))
  const decks = user.decks.map(({ id, title, query, createdAt, changedAt, shareKey }) => ({ id, title, query, createdAt: Number(createdAt), changedAt: Number(changedAt), isShared: shareKey !== null }))
  const extensions = user.extensions.map(({ assignmentId, assignment, dueAt }) => ({ assignment: assignmentId, title: assignment.title, dueAt: Number(dueAt) }))
  return { account, devices, classrooms, decks, extensions }
}

/** The events of this person in the order of the log, canonical JSON each, a page at a time: however many there are, few are in memory. */
export async function* exportEvents(userId: UserId): AsyncGenerator<readonly string[]> {
  const database = await getDatabase()
  let seq = 0
  for (;;) {
    const rows = await database.readLog((log) => log.eventsAfter(userId, seq, page))
    if (rows.length === 0) return
    seq = rows.at(-1)?.seq ?? seq
    yield rows.map(({ body }) => body)
  }
}

/** What was kept apart, and the cards. `body`, `card` and `flags` are canonical JSON. */
export async function exportRest(userId: UserId) {
  const database = await getDatabase()
  return database.readLog(async (log) => ({ quarantined: await log.quarantined(userId), cards: await log.cards(userId) }))
}
