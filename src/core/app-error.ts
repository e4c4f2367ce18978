/** What a caller can get wrong. Anything else thrown is our fault and answered as `INTERNAL`. */
export type AppErrorCode = 'INVALID_REQUEST' | 'NOT_FOUND' | 'METHOD_NOT_ALLOWED'

/** A caller's mistake with a closed code; `src/server/route.ts` alone turns it into a status. */
export class AppError extends Error {
  constructor(
    readonly code: AppErrorCode,
    message: string,
  ) {
    super(message)
    this.name = 'AppError'
  }
}
