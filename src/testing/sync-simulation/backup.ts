import type { Database } from '../../server/db/database'

/** What a backup of the learners' logs holds. */
export type Backup = Awaited<ReturnType<typeof takeBackup>>

/** Reads the logs of some learners as they are. */
export function takeBackup(database: Database, userIds: readonly string[]) {
  const own = { where: { userId: { in: [...userIds] } } }
  return database.read(async (prisma) => ({
    events: await prisma.event.findMany(own),
    cards: await prisma.card.findMany(own),
    quarantined: await prisma.quarantinedEvent.findMany(own),
    users: await prisma.user.findMany({ where: { id: { in: [...userIds] } }, select: { id: true, lastSeq: true, eventDigest: true, cardDigest: true } }),
  }))
}

/** Sets the logs back to a backup: what came since is gone from the server. */
export async function restoreBackup(database: Database, { events, cards, quarantined, users }: Backup): Promise<void> {
  const own = { where: { userId: { in: users.map(({ id }) => id) } } }
  await database.write(async (prisma) => {
    await prisma.event.deleteMany(own)
    await prisma.card.deleteMany(own)
    await prisma.quarantinedEvent.deleteMany(own)
    await prisma.event.createMany({ data: events })
    await prisma.card.createMany({ data: cards })
    await prisma.quarantinedEvent.createMany({ data: quarantined })
    for (const { id, ...data } of users) await prisma.user.update({ where: { id }, data })
  })
}
