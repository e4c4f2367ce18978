declare const taught: unique symbol
declare const attended: unique symbol

/** A classroom of which `src/server/auth` knows that the actor teaches it. */
export type TaughtClassroomId = string & { readonly [taught]: 'classroom' }

/** An assignment in a classroom that the actor teaches, as the same module knows. */
export type TaughtAssignmentId = string & { readonly [taught]: 'assignment' }

/** A classroom of which the same module knows that the actor is a student who was let in. */
export type AttendedClassroomId = string & { readonly [attended]: 'classroom' }

/** An assignment that is open to the actor, a student of its classroom, as the same module knows. */
export type AttendedAssignmentId = string & { readonly [attended]: 'assignment' }

/** What somebody is in a classroom; the role belongs to the enrollment, not to the person. */
export type ClassroomRole = 'teacher' | 'student'

/** A role as stored; anything unknown has the least rights. */
export function classroomRoleOf(text: string): ClassroomRole {
  return text === 'teacher' ? 'teacher' : 'student'
}
