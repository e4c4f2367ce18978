declare const taught: unique symbol
declare const attended: unique symbol

/** A classroom of which `src/server/auth` knows that the actor teaches it. */
export type TaughtClassroomId = string & { readonly [taught]: true }

/** A classroom of which it knows that the actor is in it, as a teacher or a student. */
export type AttendedClassroomId = string & { readonly [attended]: true }

/** What somebody is in a classroom; the role belongs to the enrollment, not to the person. */
export type ClassroomRole = 'teacher' | 'student'

/** A role as stored; anything unknown has the least rights. */
export function classroomRoleOf(text: string): ClassroomRole {
  return text === 'teacher' ? 'teacher' : 'student'
}
