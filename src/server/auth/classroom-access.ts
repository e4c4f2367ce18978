import 'server-only'
import { AppError } from '../../core/app-error'
import { classroomRoleOf, type TaughtClassroomId } from '../../core/classroom/classroom-ids'
import { findEnrollment } from '../data/enrollments'
import { isTeacher, type Actor } from './authenticate'

/**
 * A classroom that this actor teaches now. Throws NOT_FOUND for every other one, whether or not it exists: an id alone gives nothing. Whoever is no
 * teacher of this installation any more teaches nobody.
 */
export async function authorizeTeaching(actor: Actor, unsafeClassroomId: string): Promise<TaughtClassroomId> {
  const enrollment = isTeacher(actor) ? await findEnrollment(actor.userId, unsafeClassroomId) : null
  if (enrollment === null || enrollment.enrolledAt === null || classroomRoleOf(enrollment.role) !== 'teacher') throw new AppError('NOT_FOUND', 'no classroom that the actor teaches')
  return unsafeClassroomId as TaughtClassroomId
}
