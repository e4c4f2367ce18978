import 'server-only'
import type { Assignment, changeAssignmentSchema, extensionSchema } from '../../contracts/assignment'
import { AppError } from '../../core/app-error'
import type { TaughtAssignmentId, TaughtClassroomId } from '../../core/classroom/classroom-ids'
import type { Actor } from '../auth/authenticate'
import { authorizeTeachingOf } from '../auth/classroom-access'
import { logSecurity } from '../auth/security-log'
import { deleteAssignmentOf, putExtension, updateAssignment } from '../data/assignments'
import { findClassroom } from '../data/classrooms'
import { checkedLocaleIfAny, checkedTitle, checkedWallTime } from './checked'
import { getAssignment } from './get-assignment'

/**
 * Changes what was asked, never what was answered: title, language, dates; closes it, or opens it again. `query`: in which language it answers, looked at before anything is changed.
 * Throws NOT_FOUND, RUDE_NAME, INVALID_REQUEST (a title or date that is none, a due date or an extension before it opens, another query), CONFLICT where too many would go on.
 */
export async function changeAssignment({ title, locale, opensAt, dueAt, isClosed }: ReturnType<typeof changeAssignmentSchema.parse>, actor: Actor, unsafeAssignmentId: string, query: URLSearchParams, now: number): Promise<Assignment> {
  const { assignmentId, classroomId, zone } = await authorized(actor, unsafeAssignmentId)
  checkedLocaleIfAny(query)
  const dates = { ...(opensAt !== undefined && { opensAt: checkedWallTime(opensAt, zone) }), ...(dueAt !== undefined && { dueAt: dueAt === null ? null : checkedWallTime(dueAt, zone) }) }
  const outcome = await updateAssignment(assignmentId, classroomId, { ...dates, ...(title !== undefined && { title: checkedTitle(title) }), ...(locale !== undefined && { locale }), ...(isClosed !== undefined && { isClosed }) }, now)
  if (outcome === 'full') throw new AppError('CONFLICT', 'too many go on')
  if (outcome !== 'done') throw refused(outcome)
  logSecurity('assignmentChanged', { userId: actor.userId, value: assignmentId }, now)
  return getAssignment(actor, assignmentId, query)
}

/** Another due date for one student of the class; null takes it back. Throws NOT_FOUND (whoever is no student there too), INVALID_REQUEST for a date that is none, or before it opens, and for another query. */
export async function changeExtension({ dueAt }: ReturnType<typeof extensionSchema.parse>, actor: Actor, unsafeAssignmentId: string, unsafeUserId: string, query: URLSearchParams, now: number): Promise<Assignment> {
  const { assignmentId, classroomId, zone } = await authorized(actor, unsafeAssignmentId)
  checkedLocaleIfAny(query)
  const outcome = await putExtension(assignmentId, classroomId, unsafeUserId, dueAt === null ? null : checkedWallTime(dueAt, zone))
  if (outcome !== 'done') throw refused(outcome)
  logSecurity('extensionChanged', { userId: unsafeUserId, by: actor.userId, value: assignmentId }, now)
  return getAssignment(actor, assignmentId, query)
}

/** Deletes what was asked. Answers stay in their students' logs. Throws NOT_FOUND. */
export async function deleteAssignment(actor: Actor, unsafeAssignmentId: string, now: number): Promise<void> {
  const { assignmentId, classroomId } = await authorizeTeachingOf(actor, unsafeAssignmentId)
  await deleteAssignmentOf(assignmentId, classroomId)
  logSecurity('assignmentDeleted', { userId: actor.userId, value: assignmentId }, now)
}

async function authorized(actor: Actor, unsafeAssignmentId: string): Promise<{ readonly assignmentId: TaughtAssignmentId; readonly classroomId: TaughtClassroomId; readonly zone: string }> {
  const { assignmentId, classroomId } = await authorizeTeachingOf(actor, unsafeAssignmentId)
  const classroom = await findClassroom(classroomId)
  if (classroom === null) throw refused('gone')
  return { assignmentId, classroomId, zone: classroom.zone }
}

function refused(outcome: 'gone' | 'disorder'): AppError {
  return outcome === 'gone' ? new AppError('NOT_FOUND', 'deleted a moment ago, or no student of this class') : new AppError('INVALID_REQUEST', 'due before it opens')
}
