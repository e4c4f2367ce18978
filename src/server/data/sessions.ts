import 'server-only'
import type { Role, UserId } from '../../core/accounts/account-ids'
import { roleOf } from '../../core/accounts/account-ids'
import { isLive, type SessionTimes } from '../../core/accounts/session-life'
import type { Ms } from '../../core/events/event'
import type { PrismaTransaction } from '../db/database'
import { getDatabase } from '../db/open-database'

/** A login to be stored. */
export type NewSession = { readonly id: string; readonly tokenHash: string; readonly label: string; readonly createdAt: Ms; readonly expiresAt: Ms }

/** A login found by the hash of a token, current or previous; it may be over. */
export type FoundSession = SessionTimes & {
  readonly userId: string
  readonly id: string
  readonly isPrevious: boolean
  readonly hasPrevious: boolean
  readonly role: Role
  readonly eraseAt: Ms | null
  readonly lastSeenAt: Ms
}

/** One moment of the database. Null for a token nobody has. */
export async function findSession(tokenHash: string): Promise<FoundSession | null> {
  const database = await getDatabase()
  const row = await database.findLogin(tokenHash)
  if (row === null) return null
  const { tokenHash: current, previousHash, role, ...rest } = row
  return { ...rest, role: roleOf(role), isPrevious: current !== tokenHash, hasPrevious: previousHash !== null }
}

/** Whether this token was one of a person who was erased. */
export async function isErasedToken(tokenHash: string): Promise<boolean> {
  const database = await getDatabase()
  return (await database.read((prisma) => prisma.erasedSession.findUnique({ where: { tokenHash } }))) !== null
}

/** Replaces the token unless somebody else has just done it; says whether. `usedHash` becomes, or stays, the previous one. */
export async function rotateSession({ userId, id, rotatedAt, isPrevious }: FoundSession, usedHash: string, newHash: string, now: Ms): Promise<boolean> {
  const database = await getDatabase()
  const used = isPrevious ? { previousHash: usedHash } : { tokenHash: usedHash }
  const data = { tokenHash: newHash, previousHash: usedHash, rotatedAt: BigInt(now), lastUsedAt: BigInt(now) }
  const { count } = await database.write((prisma) => prisma.authSession.updateMany({ where: { userId, id, rotatedAt: BigInt(rotatedAt), ...used }, data }))
  return count === 1
}

/** Notes that a login was used, and its user; `forgetPrevious` ends the token before it. */
export async function noteUse({ userId, id }: FoundSession, { forgetPrevious, seenAt }: { readonly forgetPrevious: boolean; readonly seenAt: Ms | null }, now: Ms): Promise<void> {
  const database = await getDatabase()
  await database.write(async (prisma) => {
    await prisma.authSession.updateMany({ where: { userId, id }, data: { lastUsedAt: BigInt(now), ...(forgetPrevious ? { previousHash: null } : {}) } })
    if (seenAt !== null) await prisma.user.updateMany({ where: { id: userId }, data: { lastSeenAt: BigInt(seenAt) } })
  })
}

/** Inside a transaction: stores a login. */
export async function insertSession(prisma: PrismaTransaction, userId: string, { id, tokenHash, label, createdAt, expiresAt }: NewSession): Promise<void> {
  const at = BigInt(createdAt)
  await prisma.authSession.create({ data: { userId, id, tokenHash, label, createdAt: at, lastUsedAt: at, rotatedAt: at, expiresAt: BigInt(expiresAt) } })
}

/** Ends the login of a token, if there is one. */
export async function deleteSessionOfToken(tokenHash: string): Promise<void> {
  const database = await getDatabase()
  await database.write((prisma) => deleteToken(prisma, tokenHash))
}

/** Inside a transaction: ends the login of a token. */
export async function deleteToken(prisma: PrismaTransaction, tokenHash: string): Promise<void> {
  await prisma.authSession.deleteMany({ where: { OR: [{ tokenHash }, { previousHash: tokenHash }] } })
}

/** Ends one login of this person; says whether there was one. */
export async function deleteSession(userId: UserId, unsafeSessionId: string): Promise<boolean> {
  const database = await getDatabase()
  const { count } = await database.write((prisma) => prisma.authSession.deleteMany({ where: { userId, id: unsafeSessionId } }))
  return count === 1
}

/** The logins of this person that still hold, the last used first. */
export async function listSessions(userId: UserId, role: Role, now: Ms): Promise<readonly { readonly id: string; readonly label: string; readonly createdAt: Ms; readonly lastUsedAt: Ms }[]> {
  const database = await getDatabase()
  const rows = await database.read((prisma) => prisma.authSession.findMany({ where: { userId }, orderBy: [{ lastUsedAt: 'desc' }, { id: 'asc' }] }))
  return rows
    .map(({ id, label, createdAt, lastUsedAt, expiresAt }) => ({ id, label, createdAt: Number(createdAt), lastUsedAt: Number(lastUsedAt), expiresAt: Number(expiresAt) }))
    .filter((session) => isLive(session, role, now))
    .map(({ id, label, createdAt, lastUsedAt }) => ({ id, label, createdAt, lastUsedAt }))
}
