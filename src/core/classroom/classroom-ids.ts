declare const taught: unique symbol

/** A classroom of which `src/server/auth` knows that the actor teaches it. */
export type TaughtClassroomId = string & { readonly [taught]: true }

/** What somebody is in a classroom; the role belongs to the enrollment, not to the person. */
export type ClassroomRole = 'teacher' | 'student'

/** A role as stored; anything unknown has the least rights. */
export function classroomRoleOf(text: string): ClassroomRole {
  return text === 'teacher' ? 'teacher' : 'student'
}
