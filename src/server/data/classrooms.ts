import 'server-only'
import type { TeacherId, UserId } from '../../core/accounts/account-ids'
import { classroomRoleOf, type ClassroomRole, type TaughtClassroomId } from '../../core/classroom/classroom-ids'
import type { Ms } from '../../core/events/event'
import { locales, type Locale } from '../../core/locale'
import type { PrismaTransaction } from '../db/database'
import { getDatabase } from '../db/open-database'
import { lockClassroom } from './enrollments'
import { pausesOf, pausesText } from './pauses'

/** How to join a class: the code as it is stored, and the key of the link. */
export type StoredCode = { readonly code: string; readonly linkKey: string; readonly expiresAt: Ms }

export type NewClassroom = { readonly id: string; readonly name: string; readonly zone: string; readonly locale: Locale; readonly createdAt: Ms }

export type StoredClassroom = NewClassroom & { readonly archivedAt: Ms | null; readonly asksTeacher: boolean; readonly joining: StoredCode | null }

/** Classes somebody teaches, archived ones among them. */
export const mostTaught = 200

/** A class in a person's list. Counts are of students who are in, and of people who wait. */
export type StoredLine = { readonly id: string; readonly name: string; readonly archived: boolean; readonly role: ClassroomRole; readonly waiting: boolean; readonly students: number; readonly asking: number }

/** Makes a class with its first teacher, unless it was made by them a moment ago. Says `taken` where it is somebody else's, or was some class's before, `full` where they teach as many as can be; then nothing was made. */
export async function insertClassroom(userId: TeacherId, { createdAt, ...columns }: NewClassroom, ownName: string, { code, linkKey, expiresAt }: StoredCode): Promise<'done' | 'taken' | 'full'> {
  const database = await getDatabase()
  const at = BigInt(createdAt)
  return database.write(async (prisma) => {
    // Two of the same request at once: the later one waits here and finds what the first has made.
    await prisma.$executeRaw`UPDATE "User" SET "role" = "role" WHERE "id" = ${userId}`
    if ((await prisma.classroom.count({ where: { id: columns.id } })) === 1) return (await prisma.enrollment.count({ where: { userId, classroomId: columns.id, role: 'teacher' } })) === 1 ? 'done' : 'taken'
    // Its id gave power over the accounts that were made for it; whoever made such an account knows it still.
    if ((await prisma.user.count({ where: { madeIn: columns.id } })) > 0) return 'taken'
    if ((await prisma.enrollment.count({ where: { userId, role: 'teacher' } })) >= mostTaught) return 'full'
    await prisma.classroom.create({ data: { ...columns, createdAt: at, asksTeacher: false, code, linkKey, codeExpiresAt: BigInt(expiresAt) } })
    await prisma.enrollment.create({ data: { userId, classroomId: columns.id, role: 'teacher', name: ownName, askedAt: at, enrolledAt: at } })
    return 'done'
  })
}

/** The classes of this person, those in use first, the newest first. */
export async function listClassroomsOf(userId: UserId): Promise<readonly StoredLine[]> {
  const database = await getDatabase()
  const rows = await database.read((prisma) => prisma.enrollment.findMany({ where: { userId }, include: { classroom: { include: { enrollments: { select: { role: true, enrolledAt: true } } } } } }))
  const lines = rows.map(({ role, enrolledAt, classroom }) => ({
    createdAt: Number(classroom.createdAt),
    line: {
      ...{ id: classroom.id, name: classroom.name, archived: classroom.archivedAt !== null, role: classroomRoleOf(role), waiting: enrolledAt === null },
      students: classroom.enrollments.filter((each) => each.enrolledAt !== null && classroomRoleOf(each.role) === 'student').length,
      asking: classroom.enrollments.filter((each) => each.enrolledAt === null).length,
    },
  }))
  lines.sort((a, b) => Number(a.line.archived) - Number(b.line.archived) || b.createdAt - a.createdAt || (a.line.id < b.line.id ? -1 : 1))
  return lines.map(({ line }) => line)
}

/** Null where it was deleted a moment ago. */
export async function findClassroom(id: TaughtClassroomId): Promise<StoredClassroom | null> {
  const database = await getDatabase()
  const row = await database.read((prisma) => prisma.classroom.findUnique({ where: { id } }))
  if (row === null) return null
  const { name, zone, asksTeacher } = row
  const joining = row.code === null || row.linkKey === null || row.codeExpiresAt === null ? null : { code: row.code, linkKey: row.linkKey, expiresAt: Number(row.codeExpiresAt) }
  return { id, name, zone, locale: locales.find((locale) => locale === row.locale) ?? 'kk', createdAt: Number(row.createdAt), archivedAt: row.archivedAt === null ? null : Number(row.archivedAt), asksTeacher, joining }
}

/** `isArchived` false puts it back into use; while it rests nobody can join. */
export async function updateClassroom(id: TaughtClassroomId, { isArchived, ...change }: Partial<Pick<StoredClassroom, 'name' | 'zone' | 'locale' | 'asksTeacher'>> & { readonly isArchived?: boolean }, now: Ms): Promise<void> {
  const database = await getDatabase()
  await database.write(async (prisma) => {
    await lockClassroom(prisma, id)
    if (isArchived === false) await pauseWork(prisma, id, now)
    await prisma.classroom.updateMany({ where: { id }, data: { ...change, ...(isArchived === false && { archivedAt: null }) } })
    // One that rests has since it was first put to rest: what was answered since then is private.
    if (isArchived === true) await prisma.classroom.updateMany({ where: { id, archivedAt: null }, data: { archivedAt: BigInt(now), ...noCode } })
  })
}

/** What was answered while a class rested stays private when it is taken up again. */
async function pauseWork(prisma: PrismaTransaction, id: string, now: Ms): Promise<void> {
  const room = await prisma.classroom.findUnique({ where: { id }, select: { archivedAt: true, assignments: { select: { id: true, paused: true } } } })
  if (room === null || room.archivedAt === null) return
  for (const work of room.assignments) await prisma.assignment.update({ where: { id: work.id }, data: { paused: pausesText([...pausesOf(work.paused), [Number(room.archivedAt), now]]) } })
}

/** A new code in the place of the one before; null: nobody may join. Says whether it could be: a class that rests has none. */
export async function putCode(id: TaughtClassroomId, code: StoredCode | null): Promise<boolean> {
  const database = await getDatabase()
  const data = code === null ? noCode : { code: code.code, linkKey: code.linkKey, codeExpiresAt: BigInt(code.expiresAt) }
  const { count } = await database.write((prisma) => prisma.classroom.updateMany({ where: { id, ...(code !== null && { archivedAt: null }) }, data }))
  return count === 1
}

/** Deletes a class that rests, with who was in it; says whether it did. What people have learned stays theirs. */
export async function deleteArchived(id: TaughtClassroomId): Promise<boolean> {
  const database = await getDatabase()
  return (await database.write((prisma) => prisma.classroom.deleteMany({ where: { id, archivedAt: { not: null } } }))).count === 1
}

const noCode = { code: null, linkKey: null, codeExpiresAt: null } as const
