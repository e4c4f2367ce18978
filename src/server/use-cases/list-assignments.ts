import 'server-only'
import type { AssignmentLine } from '../../contracts/assignment'
import { AppError } from '../../core/app-error'
import type { Actor } from '../auth/authenticate'
import { authorizeTeaching } from '../auth/classroom-access'
import { listAssignmentsOf } from '../data/assignments'
import { findClassroom } from '../data/classrooms'
import { assignmentLine } from './get-assignment'

/** The assignments of a class, the newest first, for its teachers. Throws NOT_FOUND for anybody else. */
export async function listAssignments(actor: Actor, unsafeClassroomId: string): Promise<{ readonly assignments: readonly AssignmentLine[] }> {
  const classroomId = await authorizeTeaching(actor, unsafeClassroomId)
  const [classroom, assignments] = await Promise.all([findClassroom(classroomId), listAssignmentsOf(classroomId)])
  if (classroom === null) throw new AppError('NOT_FOUND', 'deleted a moment ago')
  return { assignments: assignments.map((assignment) => assignmentLine(assignment, classroom.zone)) }
}
