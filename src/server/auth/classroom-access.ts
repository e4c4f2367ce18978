import 'server-only'
import { AppError } from '../../core/app-error'
import { classroomRoleOf, type AttendedAssignmentId, type AttendedClassroomId, type TaughtAssignmentId, type TaughtClassroomId } from '../../core/classroom/classroom-ids'
import { isAskedOf } from '../data/assigned-work'
import { findClassroomOf } from '../data/assignments'
import { findEnrollment } from '../data/enrollments'
import type { Actor } from './authenticate'

/**
 * A classroom that this actor teaches now. Throws NOT_FOUND for every other one, whether or not it exists: an id alone gives nothing. Whoever is no
 * teacher of this installation any more teaches nobody.
 */
export async function authorizeTeaching(actor: Actor, unsafeClassroomId: string): Promise<TaughtClassroomId> {
  // The role is read anew: making a list of accounts takes minutes, in which it may be taken away.
  const enrollment = await findEnrollment(actor.userId, unsafeClassroomId)
  if (enrollment?.mayTeach !== true || enrollment.enrolledAt === null || classroomRoleOf(enrollment.role) !== 'teacher') throw new AppError('NOT_FOUND', 'no classroom that the actor teaches')
  return unsafeClassroomId as TaughtClassroomId
}

/** An assignment in a class that this actor teaches now, and the class. Throws NOT_FOUND for every other one. */
export async function authorizeTeachingOf(actor: Actor, unsafeAssignmentId: string): Promise<{ readonly assignmentId: TaughtAssignmentId; readonly classroomId: TaughtClassroomId }> {
  const unsafeClassroomId = await findClassroomOf(unsafeAssignmentId)
  if (unsafeClassroomId === null) throw new AppError('NOT_FOUND', 'no such assignment')
  return { classroomId: await authorizeTeaching(actor, unsafeClassroomId), assignmentId: unsafeAssignmentId as TaughtAssignmentId }
}

/** A classroom in which this actor is a student now and was let in. Throws NOT_FOUND for every other one. */
export async function authorizeAttending(actor: Actor, unsafeClassroomId: string): Promise<AttendedClassroomId> {
  const enrollment = await findEnrollment(actor.userId, unsafeClassroomId)
  if (enrollment === null || enrollment.enrolledAt === null || classroomRoleOf(enrollment.role) !== 'student') throw new AppError('NOT_FOUND', 'no classroom that the actor attends')
  return unsafeClassroomId as AttendedClassroomId
}

/** An assignment that is asked of this actor now: open, not closed, in a class in use that they attend. Throws NOT_FOUND for every other one. */
export async function authorizeWork(actor: Actor, unsafeAssignmentId: string, now: number): Promise<AttendedAssignmentId> {
  if (!(await isAskedOf(actor.userId, unsafeAssignmentId, now))) throw new AppError('NOT_FOUND', 'no assignment that is open')
  return unsafeAssignmentId as AttendedAssignmentId
}

/** A classroom that this actor attends or teaches now. Throws NOT_FOUND for every other one. */
export async function authorizeBelonging(actor: Actor, unsafeClassroomId: string): Promise<AttendedClassroomId | TaughtClassroomId> {
  const enrollment = await findEnrollment(actor.userId, unsafeClassroomId)
  return enrollment !== null && classroomRoleOf(enrollment.role) === 'teacher' ? authorizeTeaching(actor, unsafeClassroomId) : authorizeAttending(actor, unsafeClassroomId)
}
