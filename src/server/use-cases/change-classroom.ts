import 'server-only'
import type { changeClassroomSchema, Classroom, joinCodeSchema } from '../../contracts/classroom'
import { AppError } from '../../core/app-error'
import { codeLifeMs } from '../../core/classroom/join-code'
import type { Actor } from '../auth/authenticate'
import { authorizeTeaching } from '../auth/classroom-access'
import { logSecurity } from '../auth/security-log'
import { newClassroomCode } from '../auth/tokens'
import { deleteArchived, putCode, updateClassroom } from '../data/classrooms'
import { checkedName, checkedZone } from './checked'
import { getClassroom } from './get-classroom'

/** Changes what its teacher decides about a class. An archived one rests: nobody joins it. Throws NOT_FOUND, INVALID_REQUEST, RUDE_NAME. */
export async function changeClassroom({ name, zone, isArchived, locale, asksTeacher }: ReturnType<typeof changeClassroomSchema.parse>, actor: Actor, unsafeClassroomId: string, now: number): Promise<Classroom> {
  const id = await authorizeTeaching(actor, unsafeClassroomId)
  await updateClassroom(id, {
    ...(name !== undefined && { name: checkedName(name) }),
    ...(zone !== undefined && { zone: checkedZone(zone) }),
    ...(locale !== undefined && { locale }),
    ...(asksTeacher !== undefined && { asksTeacher }),
    ...(isArchived !== undefined && { isArchived }),
  }, now)
  return getClassroom(actor, id)
}

/** Opens joining under a new code and link, or closes it. The ones before are good for nothing at once. Throws NOT_FOUND, CONFLICT for an archived class. */
export async function changeJoinCode({ joining }: ReturnType<typeof joinCodeSchema.parse>, actor: Actor, unsafeClassroomId: string, now: number): Promise<Classroom> {
  const id = await authorizeTeaching(actor, unsafeClassroomId)
  const code = joining === 'open' ? { ...newClassroomCode(), expiresAt: now + codeLifeMs } : null
  if (!(await putCode(id, code))) throw new AppError('CONFLICT', 'an archived class has no code')
  return getClassroom(actor, id)
}

/** Deletes an archived class for good. What its people have learned stays theirs. Throws NOT_FOUND, CONFLICT for one in use. */
export async function deleteClassroom(actor: Actor, unsafeClassroomId: string, now: number): Promise<void> {
  const id = await authorizeTeaching(actor, unsafeClassroomId)
  if (!(await deleteArchived(id))) throw new AppError('CONFLICT', 'only an archived class is deleted')
  logSecurity('classroomDeleted', { userId: actor.userId, value: id }, now)
}
