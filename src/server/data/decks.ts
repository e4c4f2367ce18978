import 'server-only'
import type { TeacherId } from '../../core/accounts/account-ids'
import type { Ms } from '../../core/events/event'
import { getDatabase } from '../db/open-database'

/** A set as it is stored. `query`: a DeckQuery as JSON. `shareKey` null: nobody but its teacher sees it. */
export type StoredDeck = { readonly id: string; readonly title: string; readonly query: string; readonly changedAt: Ms; readonly shareKey: string | null }

/** Sets a teacher has at most. */
export const mostDecks = 500

/** The sets of this teacher, the last changed first. */
export async function listDecksOf(userId: TeacherId): Promise<readonly StoredDeck[]> {
  const database = await getDatabase()
  const rows = await database.read((prisma) => prisma.deck.findMany({ where: { userId }, orderBy: [{ changedAt: 'desc' }, { id: 'asc' }] }))
  return rows.map(storedDeck)
}

/** Null for no set, or none of this teacher's. */
export async function findDeck(userId: TeacherId, unsafeDeckId: string): Promise<StoredDeck | null> {
  const database = await getDatabase()
  const row = await database.read((prisma) => prisma.deck.findUnique({ where: { userId_id: { userId, id: unsafeDeckId } } }))
  return row === null ? null : storedDeck(row)
}

/** A set by the key in its link. Null for no such key, and while its teacher may not teach or is about to be erased: they could not end the sharing then. */
export async function findSharedDeck(unsafeShareKey: string): Promise<Pick<StoredDeck, 'title' | 'query'> | null> {
  const database = await getDatabase()
  const row = await database.read((prisma) => prisma.deck.findFirst({ where: { shareKey: unsafeShareKey, user: { role: { in: ['teacher', 'admin'] }, eraseAt: null } }, select: { title: true, query: true } }))
  return row
}

/** Keeps a new set, unless this teacher has it already. Says whether it is there: not above `mostDecks`. */
export async function insertDeck(userId: TeacherId, { id, title, query, createdAt }: { readonly id: string; readonly title: string; readonly query: string; readonly createdAt: Ms }): Promise<boolean> {
  const database = await getDatabase()
  const at = BigInt(createdAt)
  return database.write(async (prisma) => {
    // Two that are made at the same moment must not both be the last one allowed.
    await prisma.$executeRaw`UPDATE "User" SET "role" = "role" WHERE "id" = ${userId}`
    if ((await prisma.deck.count({ where: { userId, id } })) === 1) return true
    if ((await prisma.deck.count({ where: { userId } })) >= mostDecks) return false
    await prisma.deck.create({ data: { userId, id, title, query, createdAt: at, changedAt: at } })
    return true
  })
}

/**
 * Changes a set of this teacher; says whether it is there. `newShareKey`: from now on it is shared under this key, unless it is shared already; null: it is shared no more.
 * Sharing is no change of the set.
 */
export async function updateDeck(userId: TeacherId, unsafeDeckId: string, { title, query, newShareKey }: { readonly title?: string; readonly query?: string; readonly newShareKey?: string | null }, now: Ms): Promise<boolean> {
  const database = await getDatabase()
  const where = { userId, id: unsafeDeckId }
  const change = title === undefined && query === undefined ? {} : { ...(title !== undefined && { title }), ...(query !== undefined && { query }), changedAt: BigInt(now) }
  return database.write(async (prisma) => {
    // The id is written too, so that the row is held even where nothing else is.
    const { count } = await prisma.deck.updateMany({ where, data: { ...change, id: unsafeDeckId } })
    if (newShareKey !== undefined) await prisma.deck.updateMany({ where: { ...where, ...(newShareKey !== null && { shareKey: null }) }, data: { shareKey: newShareKey } })
    return count === 1
  })
}

/** Says whether there was one of this teacher's. */
export async function deleteOwnDeck(userId: TeacherId, unsafeDeckId: string): Promise<boolean> {
  const database = await getDatabase()
  return (await database.write((prisma) => prisma.deck.deleteMany({ where: { userId, id: unsafeDeckId } }))).count === 1
}

function storedDeck({ id, title, query, changedAt, shareKey }: { readonly id: string; readonly title: string; readonly query: string; readonly changedAt: bigint; readonly shareKey: string | null }): StoredDeck {
  return { id, title, query, changedAt: Number(changedAt), shareKey }
}
