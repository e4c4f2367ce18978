import 'server-only'
import type { Classroom, Member } from '../../contracts/classroom'
import { AppError } from '../../core/app-error'
import { joinCodeText } from '../../core/classroom/join-code'
import type { Actor } from '../auth/authenticate'
import { authorizeTeaching } from '../auth/classroom-access'
import { findClassroom, type StoredClassroom } from '../data/classrooms'
import { listMembers, type StoredMember } from '../data/enrollments'

/** A class as its teacher sees it. Throws NOT_FOUND for anybody else. */
export async function getClassroom(actor: Actor, unsafeClassroomId: string): Promise<Classroom> {
  const id = await authorizeTeaching(actor, unsafeClassroomId)
  const classroom = await findClassroom(id)
  if (classroom === null) throw new AppError('NOT_FOUND', 'deleted a moment ago')
  return classroomOf(classroom, await listMembers(id))
}

function classroomOf({ id, name, zone, locale, createdAt, archivedAt, asksTeacher, joining }: StoredClassroom, members: readonly StoredMember[]): Classroom {
  const shown = joining === null ? null : { code: joinCodeText(joining.code), linkKey: joining.linkKey, expiresAt: joining.expiresAt }
  return { id, name, zone, locale, createdAt, archivedAt, asksTeacher, joining: shown, members: members.map(memberOf) }
}

function memberOf({ userId, name, username, role, enrolledAt, isMadeHere, isUnused }: StoredMember): Member {
  return { userId, name, username, role, enrolledAt, isMadeHere, isUnused }
}
