import 'server-only'
import type { UserId } from '../../core/accounts/account-ids'
import { dueFor } from '../../core/classroom/assignment-rules'
import { classroomRoleOf, type AttendedClassroomId, type ClassroomRole, type TaughtClassroomId } from '../../core/classroom/classroom-ids'
import type { Ms } from '../../core/events/event'
import { defaultLocale, isLocale, type Locale } from '../../core/locale'
import { getDatabase } from '../db/open-database'
import { isAskedAt } from './assigned-work'
import { timeOf } from './time-of'

/** Whose calendar it is, and what is due in it: for students with their own dates. */
export type StoredCalendar = {
  readonly classroom: string
  readonly role: ClassroomRole
  readonly locale: Locale
  readonly due: readonly { readonly id: string; readonly title: string; readonly createdAt: Ms; readonly dueAt: Ms }[]
}

/** The hash of this person's new key to their calendar of a class; the one before opens nothing. Says whether they were in it still. */
export async function putCalendarHash(userId: UserId, classroomId: TaughtClassroomId | AttendedClassroomId, calendarHash: string): Promise<boolean> {
  const database = await getDatabase()
  return (await database.write((prisma) => prisma.enrollment.updateMany({ where: { userId, classroomId }, data: { calendarHash } }))).count === 1
}

/**
 * The calendar that a key opens, by the key's hash: what is due of all that goes on, for students of what is open. Null for a hash that is nobody's, and for somebody who is not in
 * the class now, may not teach here any more, or is being erased. A class that rests has nothing due.
 */
export async function findCalendar(calendarHash: string, now: Ms): Promise<StoredCalendar | null> {
  const database = await getDatabase()
  const row = await database.read((prisma) => prisma.enrollment.findUnique({ where: { calendarHash }, include: { user: { select: { role: true, locale: true, eraseAt: true } }, classroom: { select: { name: true } } } }))
  if (row === null || row.enrolledAt === null || row.user.eraseAt !== null) return null
  const role = classroomRoleOf(row.role)
  if (role === 'teacher' && row.user.role === 'learner') return null
  const { userId, classroomId, classroom, user } = row
  const goesOn = role === 'student' ? isAskedAt(now) : { closedAt: null, classroom: { archivedAt: null } }
  const assignments = await database.read((prisma) => prisma.assignment.findMany({ where: { classroomId, ...goesOn }, include: { extensions: { where: { userId } } }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] }))
  const due = assignments.flatMap(({ id, title, createdAt, dueAt, extensions }) => {
    const own = dueFor(timeOf(dueAt), role === 'student' ? timeOf(extensions[0]?.dueAt ?? null) : null)
    return own === null ? [] : [{ id, title, createdAt: Number(createdAt), dueAt: own }]
  })
  return { classroom: classroom.name, role, locale: isLocale(user.locale) ? user.locale : defaultLocale, due }
}
