import 'server-only'
import type { UserId } from '../../core/accounts/account-ids'
import type { Ms } from '../../core/events/event'
import type { PrismaTransaction } from '../db/database'
import { getDatabase } from '../db/open-database'

/** Events deleted at once: other requests come in between. */
const portion = 2000

/** Notes when this person is to be erased and ends every login; the tokens are remembered, so that the devices learn why. */
export async function recordEraseRequest(userId: UserId, eraseAt: Ms, triesKey: string, now: Ms): Promise<void> {
  const database = await getDatabase()
  await database.write(async (prisma) => {
    await prisma.user.updateMany({ where: { id: userId }, data: { eraseAt: BigInt(eraseAt) } })
    await prisma.throttle.deleteMany({ where: { key: triesKey } })
    await endSessions(prisma, userId, now)
  })
}

/** Takes the request back. Says whether there was still time. */
export async function recordKeep(userId: UserId, now: Ms): Promise<boolean> {
  const database = await getDatabase()
  const { count } = await database.write((prisma) => prisma.user.updateMany({ where: { id: userId, OR: [{ eraseAt: null }, { eraseAt: { gt: BigInt(now) } }] }, data: { eraseAt: null } }))
  return count === 1
}

/** Notes down learners who were last seen before, that they are to be erased; whoever teaches or looks after the installation stays. Says whom. */
export async function recordUnused(seenBefore: Ms, eraseAt: Ms): Promise<readonly string[]> {
  const database = await getDatabase()
  const where = { role: 'learner', eraseAt: null, lastSeenAt: { lt: BigInt(seenBefore) } }
  const rows = await database.read((prisma) => prisma.user.findMany({ where, select: { id: true } }))
  // Whoever has come back meanwhile stays.
  for (const { id } of rows) await database.write((prisma) => prisma.user.updateMany({ where: { ...where, id }, data: { eraseAt: BigInt(eraseAt) } }))
  return rows.map(({ id }) => id)
}

/** Deletes classes that were archived before; what people have learned stays theirs. Says how many. */
export async function deleteLongArchived(archivedBefore: Ms): Promise<number> {
  const database = await getDatabase()
  return (await database.write((prisma) => prisma.classroom.deleteMany({ where: { archivedAt: { lt: BigInt(archivedBefore) } } }))).count
}

/** Whose time to be erased has come. */
export async function listDue(now: Ms): Promise<readonly string[]> {
  const database = await getDatabase()
  const rows = await database.read((prisma) => prisma.user.findMany({ where: { eraseAt: { lte: BigInt(now) } }, select: { id: true } }))
  return rows.map(({ id }) => id)
}

/** Deletes everything about a person whose time has come, in portions; what is interrupted is finished the next time. Nobody can sign in as them any more. */
export async function erasePerson(userId: string, now: Ms): Promise<void> {
  const database = await getDatabase()
  const events = await database.read((prisma) => prisma.event.aggregate({ where: { userId }, _min: { seq: true }, _max: { seq: true } }))
  const [first, last] = [Number(events._min.seq ?? 1n), Number(events._max.seq ?? 0n)]
  for (let seq = first; seq <= last; seq += portion) await database.write((prisma) => prisma.event.deleteMany({ where: { userId, seq: { gte: BigInt(seq), lt: BigInt(seq + portion) } } }))
  await database.write(async (prisma) => {
    // Writing the row keeps another process from doing the same until this one is done, and then there is no row.
    const { count } = await prisma.user.updateMany({ where: { id: userId, eraseAt: { lte: BigInt(now) } }, data: { eraseAt: BigInt(now) } })
    if (count === 0) return
    const taught = await prisma.enrollment.findMany({ where: { userId, role: 'teacher' }, select: { classroomId: true } })
    await endSessions(prisma, userId, now)
    await prisma.user.delete({ where: { id: userId } })
    // Nobody could do anything with a class that has no teacher.
    await prisma.classroom.deleteMany({ where: { id: { in: taught.map(({ classroomId }) => classroomId) }, enrollments: { none: { role: 'teacher', enrolledAt: { not: null } } } } })
  })
}

/** Deletes what has no more use. Times are those before which it goes. */
export async function prune({ tries, erased, sessions, invitations }: { readonly tries: Ms; readonly erased: Ms; readonly sessions: { readonly endedBefore: Ms; readonly unusedSince: Ms }; readonly invitations: Ms }): Promise<void> {
  const database = await getDatabase()
  await database.write(async (prisma) => {
    await prisma.throttle.deleteMany({ where: { since: { lt: BigInt(tries) } } })
    await prisma.erasedSession.deleteMany({ where: { erasedAt: { lt: BigInt(erased) } } })
    await prisma.authSession.deleteMany({ where: { OR: [{ expiresAt: { lt: BigInt(sessions.endedBefore) } }, { lastUsedAt: { lt: BigInt(sessions.unusedSince) } }] } })
    await prisma.invitation.deleteMany({ where: { expiresAt: { lt: BigInt(invitations) } } })
  })
}

/** Makes what was deleted leave the database's files as far as the engine can. */
export async function forgetDeleted(): Promise<void> {
  await (await getDatabase()).forgetDeleted()
}

async function endSessions(prisma: PrismaTransaction, userId: string, now: Ms): Promise<void> {
  const sessions = await prisma.authSession.findMany({ where: { userId }, select: { tokenHash: true, previousHash: true } })
  const hashes = sessions.flatMap(({ tokenHash, previousHash }) => (previousHash === null ? [tokenHash] : [tokenHash, previousHash]))
  if (hashes.length > 0) await prisma.erasedSession.createMany({ data: hashes.map((tokenHash) => ({ tokenHash, erasedAt: BigInt(now) })) })
  await prisma.authSession.deleteMany({ where: { userId } })
}
