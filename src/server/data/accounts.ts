import 'server-only'
import { roleOf, type AdminId, type Role, type UserId } from '../../core/accounts/account-ids'
import type { Ms } from '../../core/events/event'
import type { Locale } from '../../core/locale'
import type { PrismaTransaction } from '../db/database'
import { getDatabase } from '../db/open-database'
import { isTaken } from './is-taken'
import { deleteToken, insertSession, type NewSession } from './sessions'

/** What proves that somebody is this person, and what the answer needs. It never leaves the server. */
export type Login = { readonly userId: string; readonly username: string; readonly role: Role; readonly passwordHash: string; readonly recoveryHash: string; readonly createdAt: Ms; readonly eraseAt: Ms | null }

/** What may be shown of an account. */
export type Account = Omit<Login, 'passwordHash' | 'recoveryHash'>

export type NewAccount = {
  readonly userId: string
  readonly username: string
  readonly usernameKey: string
  readonly role: Role
  readonly locale: Locale
  readonly passwordHash: string
  readonly recoveryHash: string
  readonly noticeVersion: string
}

/** What lets somebody in where signing up is not open: an invitation, or the administrator's link; by their hashes. */
export type Ticket = { readonly kind: 'none' } | { readonly kind: 'invitation'; readonly codeHash: string } | { readonly kind: 'admin'; readonly tokenHash: string }

/** By the key of a name. Null for nobody, also for somebody whose time to be erased has come. */
export async function findLogin(usernameKey: string, now: Ms): Promise<Login | null> {
  const database = await getDatabase()
  const row = await database.read((prisma) => prisma.user.findUnique({ where: { usernameKey } }))
  if (row === null || (row.eraseAt !== null && Number(row.eraseAt) <= now)) return null
  return { ...accountOf(row), passwordHash: row.passwordHash, recoveryHash: row.recoveryHash }
}

/** The account of this person. Null where it was erased a moment ago. */
export async function findAccount(userId: UserId): Promise<Login | null> {
  const database = await getDatabase()
  const row = await database.read((prisma) => prisma.user.findUnique({ where: { id: userId } }))
  return row === null ? null : { ...accountOf(row), passwordHash: row.passwordHash, recoveryHash: row.recoveryHash }
}

/** Makes an account and its first login, and uses the ticket up: all or nothing. Says `taken` for a name that exists, `noTicket` where the ticket is not (any more) good. */
export async function recordSignUp(account: NewAccount, session: NewSession, ticket: Ticket, now: Ms): Promise<'done' | 'taken' | 'noTicket'> {
  const database = await getDatabase()
  try {
    return await database.write(async (prisma) => {
      if (!(await useUp(prisma, ticket, now))) return 'noTicket'
      const { userId, ...columns } = account
      await prisma.user.create({ data: { id: userId, ...columns, createdAt: BigInt(now), lastSeenAt: BigInt(now), noticeAt: BigInt(now) } })
      await insertSession(prisma, userId, session)
      return 'done'
    })
  } catch (fault) {
    if (isTaken(fault)) return 'taken'
    throw fault
  }
}

/** A login after a right password: forgets the tries that went wrong, ends the login this browser had before. False where the password is another one by now; then nothing was done. */
export async function recordSignIn({ userId, passwordHash }: Pick<Login, 'userId' | 'passwordHash'>, session: NewSession, { triesKey, endsToken }: { readonly triesKey: string; readonly endsToken: string | null }, now: Ms): Promise<boolean> {
  const database = await getDatabase()
  return database.write(async (prisma) => {
    // The account first, as whoever changes its password does: neither waits for the other.
    const { count } = await prisma.user.updateMany({ where: { id: userId, passwordHash }, data: { lastSeenAt: BigInt(now) } })
    if (count === 0) return false
    await prisma.throttle.deleteMany({ where: { key: triesKey } })
    if (endsToken !== null) await deleteToken(prisma, endsToken)
    await insertSession(prisma, userId, session)
    return true
  })
}

/** A new password by the recovery code, which is replaced: every login ends, one begins. Says whether the code was still the one. */
export async function recordRecovery(userId: string, usedHash: string, fresh: { readonly passwordHash: string; readonly recoveryHash: string }, session: NewSession, now: Ms): Promise<boolean> {
  const database = await getDatabase()
  return database.write(async (prisma) => {
    const { count } = await prisma.user.updateMany({ where: { id: userId, recoveryHash: usedHash }, data: { ...fresh, lastSeenAt: BigInt(now) } })
    if (count === 0) return false
    await prisma.authSession.deleteMany({ where: { userId } })
    await insertSession(prisma, userId, session)
    return true
  })
}

/** A new password: every other login ends, this one goes on under a new token. Says whether the password was still the one. */
export async function recordPassword(userId: UserId, usedHash: string, passwordHash: string, login: Pick<NewSession, 'id' | 'tokenHash' | 'expiresAt'> & { readonly triesKey: string }, now: Ms): Promise<boolean> {
  const database = await getDatabase()
  return database.write(async (prisma) => {
    const { count } = await prisma.user.updateMany({ where: { id: userId, passwordHash: usedHash }, data: { passwordHash } })
    if (count === 0) return false
    await prisma.throttle.deleteMany({ where: { key: login.triesKey } })
    await prisma.authSession.deleteMany({ where: { userId, id: { not: login.id } } })
    const data = { tokenHash: login.tokenHash, previousHash: null, expiresAt: BigInt(login.expiresAt), rotatedAt: BigInt(now), lastUsedAt: BigInt(now) }
    await prisma.authSession.updateMany({ where: { userId, id: login.id }, data })
    return true
  })
}

/** A new recovery code for somebody, whose password and logins end with it. Null for nobody. For administrators and the console. */
export async function recordReset(who: { readonly id: string } | { readonly usernameKey: string }, fresh: { readonly passwordHash: string; readonly recoveryHash: string }): Promise<string | null> {
  const database = await getDatabase()
  return database.write(async (prisma) => {
    const { count } = await prisma.user.updateMany({ where: who, data: fresh })
    const user = count === 0 ? null : await prisma.user.findUnique({ where: who, select: { id: true } })
    if (user === null) return null
    await prisma.authSession.deleteMany({ where: { userId: user.id } })
    return user.id
  })
}

/** Gives somebody a role, and ends their logins where it is another one than before. Says whether there is such a person. */
export async function recordRole(_by: AdminId, unsafeUserId: string, role: Role): Promise<boolean> {
  const database = await getDatabase()
  return database.write(async (prisma) => {
    const { count } = await prisma.user.updateMany({ where: { id: unsafeUserId, role: { not: role } }, data: { role } })
    if (count === 0) return (await prisma.user.count({ where: { id: unsafeUserId } })) === 1
    await prisma.authSession.deleteMany({ where: { userId: unsafeUserId } })
    return true
  })
}

/** Gives this person a role of their own wish and a login that goes with it; every other one ends. */
export async function recordOwnRole(userId: UserId, role: Role, session: NewSession): Promise<void> {
  const database = await getDatabase()
  await database.write(async (prisma) => {
    await prisma.user.updateMany({ where: { id: userId }, data: { role } })
    await prisma.authSession.deleteMany({ where: { userId } })
    await insertSession(prisma, userId, session)
  })
}

/** Every account, the oldest first. For administrators and the console. */
export async function listAccounts(): Promise<readonly (Account & { readonly lastSeenAt: Ms })[]> {
  const database = await getDatabase()
  const rows = await database.read((prisma) => prisma.user.findMany({ orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] }))
  return rows.map((row) => ({ ...accountOf(row), lastSeenAt: Number(row.lastSeenAt) }))
}

export async function hasAdmin(): Promise<boolean> {
  const database = await getDatabase()
  return (await database.read((prisma) => prisma.user.count({ where: { role: 'admin' } }))) > 0
}

type Row = { readonly id: string; readonly username: string; readonly role: string; readonly createdAt: bigint; readonly eraseAt: bigint | null }

function accountOf({ id, username, role, createdAt, eraseAt }: Row): Account {
  return { userId: id, username, role: roleOf(role), createdAt: Number(createdAt), eraseAt: eraseAt === null ? null : Number(eraseAt) }
}

/** One statement that changes the row: of two who come with one ticket only one finds it. */
async function useUp(prisma: PrismaTransaction, ticket: Ticket, now: Ms): Promise<boolean> {
  switch (ticket.kind) {
    case 'none':
      return true
    case 'invitation':
      return (await prisma.invitation.updateMany({ where: { codeHash: ticket.codeHash, usedAt: null, expiresAt: { gt: BigInt(now) } }, data: { usedAt: BigInt(now) } })).count === 1
    case 'admin':
      return (await prisma.serverSetting.deleteMany({ where: { key: 'adminToken', value: ticket.tokenHash } })).count === 1
  }
}
