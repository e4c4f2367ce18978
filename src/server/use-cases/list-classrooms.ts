import 'server-only'
import type { ClassroomLine, ClassroomList } from '../../contracts/classroom'
import { isTeacher, type Actor } from '../auth/authenticate'
import { listClassroomsOf, type StoredLine } from '../data/classrooms'
import { getTeachingPolicy } from './policies'

/** The classes of this person. How many are in one is for its teachers. */
export async function listClassrooms(actor: Actor): Promise<ClassroomList> {
  const classrooms = (await listClassroomsOf(actor.userId)).map((line) => lineOf(line, isTeacher(actor)))
  return { classrooms, teaching: isTeacher(actor) ? 'allowed' : (await getTeachingPolicy()) === 'open' ? 'onRequest' : 'byAdmin' }
}

function lineOf({ id, name, role, waiting, archived, students, asking }: StoredLine, mayTeach: boolean): ClassroomLine {
  const isTaught = mayTeach && role === 'teacher' && !waiting
  return { id, name, role: role === 'teacher' && !isTaught ? 'formerTeacher' : role, waiting, archived, students: isTaught ? students : null, asking: isTaught ? asking : null }
}
