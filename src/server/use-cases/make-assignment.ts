import 'server-only'
import type { Assignment, makeAssignmentSchema } from '../../contracts/assignment'
import { AppError } from '../../core/app-error'
import { areDatesInOrder, withOpening } from '../../core/classroom/assignment-rules'
import type { Actor } from '../auth/authenticate'
import { authorizeTeaching } from '../auth/classroom-access'
import { newId } from '../auth/tokens'
import { insertAssignment } from '../data/assignments'
import { findClassroom } from '../data/classrooms'
import { checkedTitle, checkedWallTime } from './checked'
import { getAssignment } from './get-assignment'
import { itemsToAssign } from './items-to-assign'

/**
 * Work for a class out of what a set comes to at this moment; its items are copied in every language. Dates are wall clocks of the class. Throws NOT_FOUND, RUDE_NAME, INVALID_REQUEST (a
 * title or date that is none, due before it opens, no item, an id that another class has), CONFLICT for an archived class or too many that go on.
 */
export async function makeAssignment({ id = newId(), title, query, locale, opensAt, dueAt }: ReturnType<typeof makeAssignmentSchema.parse>, actor: Actor, unsafeClassroomId: string, now: number): Promise<Assignment> {
  const classroomId = await authorizeTeaching(actor, unsafeClassroomId)
  const classroom = await findClassroom(classroomId)
  if (classroom === null) throw new AppError('NOT_FOUND', 'deleted a moment ago')
  const dates = { opensAt: opensAt === null ? now : checkedWallTime(opensAt, classroom.zone), dueAt: dueAt === null ? null : checkedWallTime(dueAt, classroom.zone) }
  if (!areDatesInOrder(dates.opensAt, [dates.dueAt])) throw new AppError('INVALID_REQUEST', 'due before it opens')
  const plan = { id, title: checkedTitle(title), locale, createdAt: now, ...dates, countsFrom: withOpening(dates.opensAt, null, now).countsFrom }
  const { bankVersion, copies } = await itemsToAssign(query)
  const outcome = await insertAssignment(classroomId, { ...plan, bankVersion }, copies)
  if (outcome === 'taken') throw new AppError('INVALID_REQUEST', 'the id of something else')
  if (outcome !== 'done') throw new AppError('CONFLICT', outcome === 'resting' ? 'an archived class takes no work' : 'too many go on')
  return getAssignment(actor, id)
}
