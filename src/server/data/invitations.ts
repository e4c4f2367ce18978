import 'server-only'
import type { AdminId } from '../../core/accounts/account-ids'
import type { Ms } from '../../core/events/event'
import { getDatabase } from '../db/open-database'

export type StoredInvitation = { readonly id: string; readonly createdAt: Ms; readonly expiresAt: Ms; readonly usedAt: Ms | null }

/** Whether an invitation is good now; the one that uses it up looks again. */
export async function isGoodInvitation(codeHash: string, now: Ms): Promise<boolean> {
  const database = await getDatabase()
  return (await database.read((prisma) => prisma.invitation.count({ where: { codeHash, usedAt: null, expiresAt: { gt: BigInt(now) } } }))) === 1
}

/** Every invitation, the newest first. */
export async function listStoredInvitations(_by: AdminId): Promise<readonly StoredInvitation[]> {
  const database = await getDatabase()
  const rows = await database.read((prisma) => prisma.invitation.findMany({ orderBy: [{ createdAt: 'desc' }, { id: 'asc' }] }))
  return rows.map(({ id, createdAt, expiresAt, usedAt }) => ({ id, createdAt: Number(createdAt), expiresAt: Number(expiresAt), usedAt: usedAt === null ? null : Number(usedAt) }))
}

export async function insertInvitation(_by: AdminId, { id, codeHash, createdAt, expiresAt }: { readonly id: string; readonly codeHash: string; readonly createdAt: Ms; readonly expiresAt: Ms }): Promise<void> {
  const database = await getDatabase()
  await database.write((prisma) => prisma.invitation.create({ data: { id, codeHash, createdAt: BigInt(createdAt), expiresAt: BigInt(expiresAt) } }))
}

/** Says whether there was one. */
export async function deleteStoredInvitation(_by: AdminId, unsafeId: string): Promise<boolean> {
  const database = await getDatabase()
  return (await database.write((prisma) => prisma.invitation.deleteMany({ where: { id: unsafeId } }))).count === 1
}
