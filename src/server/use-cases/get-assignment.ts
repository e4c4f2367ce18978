import 'server-only'
import type { AssignedItems, Assignment, AssignmentLine } from '../../contracts/assignment'
import { AppError } from '../../core/app-error'
import { wallTimeOf } from '../../core/classroom/wall-time'
import type { Item } from '../../core/items/bank'
import type { Actor } from '../auth/authenticate'
import { authorizeTeaching, authorizeTeachingOf } from '../auth/classroom-access'
import { findAssignment, findCopies, listAssignmentsOf, type StoredAssignment } from '../data/assignments'
import { findClassroom } from '../data/classrooms'
import { checkedLocale } from './checked'

/** An assignment as teachers of its class see it, its questions in the language of the query, or else of the class. Throws NOT_FOUND for anybody else, INVALID_REQUEST. */
export async function getAssignment(actor: Actor, unsafeAssignmentId: string, query = new URLSearchParams()): Promise<Assignment> {
  const { assignmentId, classroomId } = await authorizeTeachingOf(actor, unsafeAssignmentId)
  const classroom = await findClassroom(classroomId)
  if (classroom === null) throw gone()
  const { id, name, zone } = classroom
  const [assignment, copies] = await Promise.all([findAssignment(assignmentId, classroomId), findCopies(assignmentId, checkedLocale(query, classroom.locale))])
  if (assignment === null || copies === null) throw gone()
  const extensions = assignment.extensions.map(({ userId, dueAt }) => ({ userId, dueAt, due: wallTimeOf(dueAt, zone) }))
  return { ...lineOf(assignment, zone), classroom: { id, name, zone }, questions: copies.items.map(questionOf), extensions }
}

/** The assignments of a class, the newest first, for its teachers. Throws NOT_FOUND for anybody else. */
export async function listAssignments(actor: Actor, unsafeClassroomId: string): Promise<{ readonly assignments: readonly AssignmentLine[] }> {
  const classroomId = await authorizeTeaching(actor, unsafeClassroomId)
  const [classroom, assignments] = await Promise.all([findClassroom(classroomId), listAssignmentsOf(classroomId)])
  if (classroom === null) throw gone()
  return { assignments: assignments.map((assignment) => lineOf(assignment, classroom.zone)) }
}

/** The copies in one language, for teachers who look at an assignment as a student. Throws NOT_FOUND for anybody else, INVALID_REQUEST. */
export async function getCopies(actor: Actor, unsafeAssignmentId: string, query: URLSearchParams): Promise<AssignedItems> {
  const { assignmentId } = await authorizeTeachingOf(actor, unsafeAssignmentId)
  const copies = await findCopies(assignmentId, checkedLocale(query, null))
  if (copies === null) throw gone()
  return { bankVersion: copies.bankVersion, items: copies.items }
}

function lineOf({ id, title, locale, items, opensAt, dueAt, closedAt }: StoredAssignment, zone: string): AssignmentLine {
  return { id, title, locale, items, opensAt, opens: wallTimeOf(opensAt, zone), dueAt, due: dueAt === null ? null : wallTimeOf(dueAt, zone), closedAt }
}

function questionOf({ id, fact, topic, forms, answer }: Item): Assignment['questions'][number] {
  return { id, fact, topic, question: forms.flashcard.stem, answer: answer.text }
}

function gone(): AppError {
  return new AppError('NOT_FOUND', 'deleted a moment ago')
}
