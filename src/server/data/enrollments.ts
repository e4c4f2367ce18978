import 'server-only'
import { roleOf, type UserId } from '../../core/accounts/account-ids'
import { classroomRoleOf, type ClassroomRole, type TaughtClassroomId } from '../../core/classroom/classroom-ids'
import { mostStudents } from '../../core/classroom/most-students'
import type { Ms } from '../../core/events/event'
import type { PrismaTransaction } from '../db/database'
import { getDatabase } from '../db/open-database'
import { compareNames } from './by-name'
import { timeOf } from './time-of'

export type Enrollment = { readonly role: ClassroomRole; readonly enrolledAt: Ms | null }

/** The same, and whether its owner may teach in this installation now. */
export type FoundEnrollment = Enrollment & { readonly mayTeach: boolean }

/** Somebody in a class, and the name of their account. */
export type StoredMember = Enrollment & { readonly userId: string; readonly name: string; readonly username: string; readonly isMadeHere: boolean; readonly isUnused: boolean }

/** What a person is in a classroom. Null for no classroom, or none of theirs. */
export async function findEnrollment(userId: UserId, unsafeClassroomId: string): Promise<FoundEnrollment | null> {
  const database = await getDatabase()
  const row = await database.read((prisma) => prisma.enrollment.findUnique({ where: { userId_classroomId: { userId, classroomId: unsafeClassroomId } }, include: { user: { select: { role: true } } } }))
  return row === null ? null : { role: classroomRoleOf(row.role), enrolledAt: timeOf(row.enrolledAt), mayTeach: roleOf(row.user.role) !== 'learner' }
}

/** Everybody in a class, the teachers first, then who waits; by name. */
export async function listMembers(classroomId: TaughtClassroomId): Promise<readonly StoredMember[]> {
  const database = await getDatabase()
  const rows = await database.read((prisma) => prisma.enrollment.findMany({ where: { classroomId }, include: { user: { select: { username: true, ...madeColumns } } } }))
  const members = rows.map(({ userId, name, role, enrolledAt, user }) => ({ userId, name, role: classroomRoleOf(role), enrolledAt: timeOf(enrolledAt), username: user.username, ...madeOf(user, classroomId) }))
  return members.sort((a, b) => rank(a) - rank(b) || compareNames(a, b))
}

/**
 * Changes somebody's place in a class. Says `gone` where they are not in it, `lastTeacher` where the class would be left without one; `full` or `resting` where nobody more may be let in; where
 * somebody would become a teacher, `waiting` if they were not yet let in and `noTeacher` if they may not teach in this installation.
 */
export async function updateMember(classroomId: TaughtClassroomId, unsafeUserId: string, { name, role, isEnrolled }: { readonly name?: string; readonly role?: ClassroomRole; readonly isEnrolled?: true }, now: Ms): Promise<'done' | 'gone' | 'lastTeacher' | 'full' | 'resting' | 'waiting' | 'noTeacher'> {
  const database = await getDatabase()
  return database.write(async (prisma) => {
    await lockClassroom(prisma, classroomId)
    const key = { userId: unsafeUserId, classroomId }
    const row = await prisma.enrollment.findUnique({ where: { userId_classroomId: key }, include: { user: { select: { role: true } } } })
    if (row === null) return 'gone'
    // Whoever is in already has been since then.
    const isComing = isEnrolled === true && row.enrolledAt === null
    if (role === 'teacher' && row.enrolledAt === null && !isComing) return 'waiting'
    if (role === 'teacher' && row.user.role === 'learner') return 'noTeacher'
    if (isComing && (await prisma.classroom.count({ where: { id: classroomId, archivedAt: null } })) === 0) return 'resting'
    if (isComing && (await prisma.enrollment.count({ where: { classroomId, ...isStudent } })) >= mostStudents) return 'full'
    if (role === 'student' && (await isLastTeacher(prisma, classroomId, unsafeUserId))) return 'lastTeacher'
    // What a teacher of the class has studied was asked of nobody: it stays private when they become a student.
    const isStepping = role === 'student' && classroomRoleOf(row.role) === 'teacher'
    await prisma.enrollment.update({ where: { userId_classroomId: key }, data: { ...(name !== undefined && { name }), ...(role !== undefined && { role }), ...((isComing || isStepping) && { enrolledAt: BigInt(now) }) } })
    return 'done'
  })
}

/** Takes somebody out of a class, or refuses whoever waits. Their answers stay theirs. */
export async function deleteMember(classroomId: TaughtClassroomId, unsafeUserId: string): Promise<'done' | 'gone' | 'lastTeacher'> {
  return leave(unsafeUserId, classroomId)
}

/** The same for oneself. */
export async function deleteOwnEnrollment(userId: UserId, unsafeClassroomId: string): Promise<'done' | 'gone' | 'lastTeacher'> {
  return leave(userId, unsafeClassroomId)
}

async function leave(userId: string, classroomId: string): Promise<'done' | 'gone' | 'lastTeacher'> {
  const database = await getDatabase()
  return database.write(async (prisma) => {
    await lockClassroom(prisma, classroomId)
    if (await isLastTeacher(prisma, classroomId, userId)) return 'lastTeacher'
    await prisma.extension.deleteMany({ where: { userId, assignment: { classroomId } } })
    return (await prisma.enrollment.deleteMany({ where: { userId, classroomId } })).count === 1 ? 'done' : 'gone'
  })
}

/** Where an enrollment is a student's who was let in. */
export const isStudent = { role: { not: 'teacher' }, enrolledAt: { not: null } } as const

const madeColumns = { role: true, madeIn: true, createdAt: true, lastSeenAt: true } as const

/** Whether an account was made for this class and is a learner's still, and whether it was never signed in to: then it was last seen when it was made. */
export function madeOf(user: { readonly role: string; readonly madeIn: string | null; readonly createdAt: bigint; readonly lastSeenAt: bigint }, classroomId: TaughtClassroomId): { readonly isMadeHere: boolean; readonly isUnused: boolean } {
  const isMadeHere = user.madeIn === classroomId && roleOf(user.role) === 'learner'
  return { isMadeHere, isUnused: isMadeHere && user.lastSeenAt === user.createdAt }
}

/** Two teachers who leave at the same moment must not both see the other one. */
export async function lockClassroom(prisma: PrismaTransaction, id: string): Promise<void> {
  await prisma.$executeRaw`UPDATE "Classroom" SET "id" = "id" WHERE "id" = ${id}`
}

/** Whether a class would be left without a teacher who may teach in this installation; whoever may not any more is no loss to it, unless they are the last of all. */
async function isLastTeacher(prisma: PrismaTransaction, classroomId: string, userId: string): Promise<boolean> {
  const teachers = await prisma.enrollment.findMany({ where: { classroomId, role: 'teacher', enrolledAt: { not: null } }, select: { userId: true, user: { select: { role: true } } } })
  const leaving = teachers.find((teacher) => teacher.userId === userId)
  if (leaving === undefined) return false
  const mayTeach = ({ user }: typeof leaving) => roleOf(user.role) !== 'learner'
  return !teachers.some((teacher) => teacher !== leaving && (mayTeach(teacher) || !mayTeach(leaving)))
}

function rank({ enrolledAt, role }: Enrollment): number {
  return enrolledAt === null ? 2 : role === 'teacher' ? 0 : 1
}
