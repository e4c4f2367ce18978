declare const owner: unique symbol
declare const ruler: unique symbol
declare const guide: unique symbol

/** Whose data may be touched: only `src/server/auth` makes one, out of a session it has looked up. */
export type UserId = string & { readonly [owner]: true }

/** A `UserId` of whom the same module knows that it is an administrator. */
export type AdminId = UserId & { readonly [ruler]: true }

/** A `UserId` of whom the same module knows that it may make classes and teach. */
export type TeacherId = UserId & { readonly [guide]: true }

/** What a person may do in this installation: a teacher makes classes, an administrator that and everything else. */
export const roles = ['learner', 'teacher', 'admin'] as const
export type Role = (typeof roles)[number]

/** A role as stored; anything unknown has the least rights. */
export function roleOf(text: string): Role {
  return roles.find((role) => role === text) ?? 'learner'
}
