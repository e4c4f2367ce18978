import 'server-only'
import type { AssignedItems, Assignment, AssignmentLine } from '../../contracts/assignment'
import { AppError } from '../../core/app-error'
import { wallTimeOf } from '../../core/classroom/wall-time'
import type { Item } from '../../core/items/bank'
import type { Actor } from '../auth/authenticate'
import { authorizeTeachingOf } from '../auth/classroom-access'
import { findAssignment, findCopies, type StoredAssignment } from '../data/assignments'
import { findClassroom } from '../data/classrooms'
import { checkedLocale, checkedLocaleIfAny } from './checked'

/** An assignment as teachers of its class see it, its questions in the language of the query, or else of the class. Throws NOT_FOUND for anybody else, INVALID_REQUEST. */
export async function getAssignment(actor: Actor, unsafeAssignmentId: string, query = new URLSearchParams()): Promise<Assignment> {
  const { assignmentId, classroomId } = await authorizeTeachingOf(actor, unsafeAssignmentId)
  const classroom = await findClassroom(classroomId)
  if (classroom === null) throw gone()
  const { id, name, zone } = classroom
  const [assignment, copies] = await Promise.all([findAssignment(assignmentId, classroomId), findCopies(assignmentId, checkedLocaleIfAny(query) ?? classroom.locale)])
  if (assignment === null || copies === null) throw gone()
  const extensions = assignment.extensions.map(({ userId, dueAt }) => ({ userId, dueAt, due: wallTimeOf(dueAt, zone) }))
  return { ...assignmentLine(assignment, zone), classroom: { id, name, zone }, questions: copies.items.map(questionOf), extensions }
}

/** The copies in one language, for teachers who look at an assignment as a student. Throws NOT_FOUND for anybody else, INVALID_REQUEST. */
export async function getCopies(actor: Actor, unsafeAssignmentId: string, query: URLSearchParams): Promise<AssignedItems> {
  const { assignmentId } = await authorizeTeachingOf(actor, unsafeAssignmentId)
  const copies = await findCopies(assignmentId, checkedLocale(query))
  if (copies === null) throw gone()
  return { bankVersion: copies.bankVersion, items: copies.items }
}

/** An assignment as it stands in a list, its times on the clock of the class. */
export function assignmentLine({ id, title, locale, items, opensAt, dueAt, closedAt }: StoredAssignment, zone: string): AssignmentLine {
  return { id, title, locale, items, opensAt, opens: wallTimeOf(opensAt, zone), dueAt, due: dueAt === null ? null : wallTimeOf(dueAt, zone), closedAt }
}

function questionOf({ id, fact, topic, forms, answer }: Item): Assignment['questions'][number] {
  return { id, fact, topic, question: forms.flashcard.stem, answer: answer.text }
}

function gone(): AppError {
  return new AppError('NOT_FOUND', 'deleted a moment ago')
}
