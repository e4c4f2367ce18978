import 'server-only'
import type { changeMemberSchema } from '../../contracts/classroom'
import { AppError } from '../../core/app-error'
import type { Actor } from '../auth/authenticate'
import { authorizeTeaching } from '../auth/classroom-access'
import { logSecurity } from '../auth/security-log'
import { deleteMember, deleteOwnEnrollment, updateMember } from '../data/enrollments'
import { checkedPersonName } from './checked'

/** Lets somebody in, renames them in this class, or makes them a teacher of it or a student again. Throws NOT_FOUND, INVALID_REQUEST, CONFLICT (the last teacher; somebody not yet let in; a class that is full or archived), MAY_NOT_TEACH. */
export async function changeMember({ name, role, isEnrolled }: ReturnType<typeof changeMemberSchema.parse>, actor: Actor, unsafeClassroomId: string, unsafeUserId: string, now: number): Promise<void> {
  const id = await authorizeTeaching(actor, unsafeClassroomId)
  const change = { ...(name !== undefined && { name: checkedPersonName(name) }), ...(role !== undefined && { role }), ...(isEnrolled === true && { isEnrolled }) }
  refuseUnlessDone(await updateMember(id, unsafeUserId, change, now))
  if (role !== undefined) logSecurity('roleChanged', { userId: unsafeUserId, by: actor.userId, value: `${role} ${id}` }, now)
}

/** Takes somebody out of a class at once, or refuses whoever waits. Throws NOT_FOUND, CONFLICT for the last teacher. */
export async function removeMember(actor: Actor, unsafeClassroomId: string, unsafeUserId: string, now: number): Promise<void> {
  const id = await authorizeTeaching(actor, unsafeClassroomId)
  refuseUnlessDone(await deleteMember(id, unsafeUserId))
  logSecurity('memberRemoved', { userId: unsafeUserId, by: actor.userId, value: id }, now)
}

/** Leaves a class, or takes back the wish to join it. Throws NOT_FOUND, CONFLICT for the last teacher. */
export async function leaveClassroom({ userId }: Actor, unsafeClassroomId: string): Promise<void> {
  refuseUnlessDone(await deleteOwnEnrollment(userId, unsafeClassroomId))
}

function refuseUnlessDone(outcome: Awaited<ReturnType<typeof updateMember>>): void {
  switch (outcome) {
    case 'done':
      return
    case 'gone':
      throw new AppError('NOT_FOUND', 'not in this class')
    case 'lastTeacher':
      throw new AppError('CONFLICT', 'a class keeps a teacher')
    case 'full':
      throw new AppError('CONFLICT', 'the class is full')
    case 'resting':
      throw new AppError('CONFLICT', 'nobody joins an archived class')
    case 'noTeacher':
      throw new AppError('MAY_NOT_TEACH', 'no teacher in this installation')
    case 'waiting':
      throw new AppError('CONFLICT', 'not yet let in')
  }
}
