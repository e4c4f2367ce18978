declare const owner: unique symbol
declare const ruler: unique symbol

/** Whose data may be touched: only `src/server/auth` makes one, out of a session it has looked up. */
export type UserId = string & { readonly [owner]: true }

/** A `UserId` of whom the same module knows that it is an administrator. */
export type AdminId = UserId & { readonly [ruler]: true }

export type Role = 'learner' | 'admin'

/** A role as stored; anything unknown has the least rights. */
export function roleOf(text: string): Role {
  return text === 'admin' ? 'admin' : 'learner'
}
