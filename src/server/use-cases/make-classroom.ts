import 'server-only'
import type { Classroom, makeClassroomSchema } from '../../contracts/classroom'
import { AppError } from '../../core/app-error'
import { codeLifeMs } from '../../core/classroom/join-code'
import type { TeacherActor } from '../auth/authenticate'
import { newClassroomCode, newId } from '../auth/tokens'
import { insertClassroom, mostTaught } from '../data/classrooms'
import { checkedName, checkedPersonName, checkedZone } from './checked'
import { getClassroom } from './get-classroom'

/** A new class with its first teacher and a code to join it. Throws INVALID_REQUEST for a name or zone that is none, and the id of somebody else's class, RUDE_NAME for the class's, CONFLICT where they teach as many as can be. */
export async function makeClassroom({ id = newId(), name, ownName, zone, locale }: ReturnType<typeof makeClassroomSchema.parse>, actor: TeacherActor, now: number): Promise<Classroom> {
  const outcome = await insertClassroom(actor.userId, { id, name: checkedName(name), zone: checkedZone(zone), locale, createdAt: now }, checkedPersonName(ownName), { ...newClassroomCode(), expiresAt: now + codeLifeMs })
  if (outcome === 'full') throw new AppError('CONFLICT', `nobody teaches more than ${mostTaught} classes`)
  if (outcome === 'taken') throw new AppError('INVALID_REQUEST', 'the id of something else')
  return getClassroom(actor, id)
}
