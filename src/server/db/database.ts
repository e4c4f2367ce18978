import type { Prisma, PrismaClient } from './generated/sqlite/client'
import type { LoginRow, LogReader, LogWriter } from './log-tables'

/** Prisma inside a transaction. */
export type PrismaTransaction = Prisma.TransactionClient

/**
 * The database as `src/server/data` uses it; both engines mean the same. Every method rejects with an AppError UNAVAILABLE where the database
 * cannot be reached or written just now, and has then changed nothing.
 */
export type Database = {
  readonly provider: 'sqlite' | 'postgresql'
  /** Reading, each call by itself. It cannot write. */
  readonly read: <T>(work: (prisma: PrismaClient) => Promise<T>) => Promise<T>
  /** One transaction of Prisma calls: all or nothing, durable when it resolves. */
  readonly write: <T>(work: (prisma: PrismaTransaction) => Promise<T>) => Promise<T>
  /** One transaction over the log. */
  readonly writeLog: <T>(work: (log: LogWriter) => Promise<T>) => Promise<T>
  /** One moment of the log. */
  readonly readLog: <T>(work: (log: LogReader) => Promise<T>) => Promise<T>
  /** The login of a token; null where nobody has it. Past Prisma, like the log: every push begins with it. */
  readonly findLogin: (tokenHash: string) => Promise<LoginRow | null>
  /** Whether it answers and its schema is this release's. */
  readonly check: () => Promise<{ readonly migrations: number }>
  /** Makes what was deleted leave the files, as far as the engine can; what it leaves behind is in docs/decisions/0018-own-accounts-module.md. */
  readonly forgetDeleted: () => Promise<void>
  readonly close: () => Promise<void>
}
