/**
 * What a caller can get wrong, or must wait for. Anything else thrown is our fault and answered as `INTERNAL`. `JOINING_OVER`: the code is known but closed or too old.
 * `RUDE_NAME`: others would see it. `TOO_MANY_ACCOUNTS`: a teacher would make more in a day than one may.
 * `MAY_NOT_TEACH`: it would make somebody a teacher of a class who is none in this installation. `CONFLICT`: as things stand this cannot be done. `UNAVAILABLE`: nothing is wrong with
 * the request, the database cannot take it now.
 */
export type AppErrorCode =
  | 'INVALID_REQUEST'
  | 'WEAK_PASSWORD'
  | 'RUDE_NAME'
  | 'UNAUTHENTICATED'
  | 'WRONG_CREDENTIALS'
  | 'ACCOUNT_ERASED'
  | 'FORBIDDEN'
  | 'FOREIGN_ORIGIN'
  | 'INSECURE_CONNECTION'
  | 'SIGN_UP_CLOSED'
  | 'WRONG_INVITATION'
  | 'NOT_FOUND'
  | 'METHOD_NOT_ALLOWED'
  | 'USERNAME_TAKEN'
  | 'WRONG_JOIN_CODE'
  | 'JOINING_OVER'
  | 'MAY_NOT_TEACH'
  | 'CONFLICT'
  | 'TOO_LARGE'
  | 'WRONG_CONTENT_TYPE'
  | 'TOO_MANY_REQUESTS'
  | 'TOO_MANY_ACCOUNTS'
  | 'UNAVAILABLE'

/** A caller's mistake with a closed code; `src/server/route.ts` alone turns it into a status. */
export class AppError extends Error {
  constructor(
    readonly code: AppErrorCode,
    message: string,
    /** Seconds to wait before coming again, for TOO_MANY_REQUESTS, TOO_MANY_ACCOUNTS and UNAVAILABLE. */
    readonly retryAfter?: number,
  ) {
    super(message)
    this.name = 'AppError'
  }
}
