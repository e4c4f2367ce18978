import { AppError } from '../../core/app-error'

const sqlite = /^SQLITE_(FULL|READONLY|IOERR|BUSY|LOCKED|CANTOPEN|NOTADB|CORRUPT|PERM)/
/** Connection, resources, operator's intervention, read-only, serialisation and deadlock: classes and codes of PostgreSQL. */
const postgresql = /^(08...|53...|57...|58...|25006|40001|40P01|55P03)$/
const system = /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN|ENOSPC|EROFS|EIO)$/

/**
 * The fault as callers should see it: where the database cannot be written or reached just now (disk full, read-only, locked, no
 * connection) an UNAVAILABLE, so that they keep what they have and come again; any other fault unchanged.
 */
export function asUnavailable(fault: unknown): unknown {
  if (fault instanceof AppError) return fault
  const codes = codesOf(fault, 6)
  return codes.some((code) => sqlite.test(code) || postgresql.test(code) || system.test(code)) || isLostConnection(fault) ? new AppError('UNAVAILABLE', `the database cannot be used now: ${codes.join(', ')}`) : fault
}

/** Faults come wrapped by drivers, adapters and Prisma, each with a code of its own. */
function codesOf(fault: unknown, depth: number): readonly string[] {
  if (typeof fault !== 'object' || fault === null || depth === 0) return []
  const { code, originalCode, cause, meta, driverAdapterError } = fault as Record<string, unknown>
  const own = [code, originalCode].filter((each) => typeof each === 'string')
  return [...own, ...[cause, meta, driverAdapterError].flatMap((inner) => codesOf(inner, depth - 1))]
}

/** What the driver says of a connection that has gone, without any code. */
function isLostConnection(fault: unknown): boolean {
  return fault instanceof Error && /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(fault.message)
}
