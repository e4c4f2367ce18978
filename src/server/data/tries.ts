import 'server-only'
import type { Tries, Verdict } from '../../core/accounts/throttle'
import type { Ms } from '../../core/events/event'
import type { PrismaTransaction } from '../db/database'
import { getDatabase } from '../db/open-database'

/** A counter of tries and the rule it follows. The key holds no name and no address, only hashes of them. */
export type Bucket = { readonly key: string; readonly look: (tries: Tries | null, now: Ms) => Verdict }

/**
 * Takes one try out of each bucket, or out of none. Resolves to 0, or to how long to wait. However many ask at once, no more tries are given
 * than the rules allow; a refusal writes nothing.
 */
export async function takeTry(buckets: readonly Bucket[], now: Ms): Promise<Ms> {
  const database = await getDatabase()
  // In one order everywhere, so that two transactions never wait for each other.
  const inOrder = [...buckets].sort((a, b) => (a.key < b.key ? -1 : 1))
  const rows = await database.read((prisma) => prisma.throttle.findMany({ where: { key: { in: inOrder.map(({ key }) => key) } } }))
  const seen = inOrder.map(({ key, look }) => look(triesOf(rows.find((row) => row.key === key)), now))
  if (longestWait(seen) > 0) return longestWait(seen)
  return database.write(async (prisma) => {
    const verdicts: Verdict[] = []
    for (const { key, look } of inOrder) verdicts.push(look(await lockTries(prisma, key, now), now))
    if (longestWait(verdicts) > 0) return longestWait(verdicts)
    for (const [at, verdict] of verdicts.entries()) {
      const key = inOrder[at]?.key
      if (key !== undefined && verdict.kind === 'try') await putTries(prisma, key, verdict.then)
    }
    return 0
  })
}

/** Inside a transaction: puts a counter to what it is to be. */
export async function putTries(prisma: PrismaTransaction, key: string, { count, since }: Tries): Promise<void> {
  await prisma.throttle.update({ where: { key }, data: { count, since: BigInt(since) } })
}

/** Forgets the tries of a bucket: one of them was right. */
export async function forgetTries(key: string): Promise<void> {
  const database = await getDatabase()
  await database.write((prisma) => prisma.throttle.deleteMany({ where: { key } }))
}

type Row = { readonly count: number | bigint; readonly since: number | bigint }

/** As a stored counter stands; null for none. */
export function triesOf(row: Row | undefined): Tries | null {
  return row === undefined || Number(row.count) === 0 ? null : { count: Number(row.count), since: Number(row.since) }
}

function longestWait(verdicts: readonly Verdict[]): Ms {
  return Math.max(0, ...verdicts.map((verdict) => (verdict.kind === 'wait' ? verdict.ms : 0)))
}

/** Inside a transaction: how a counter stands. Writing the row, even unchanged, keeps everybody else from it until the transaction ends, also where it did not exist. */
export async function lockTries(prisma: PrismaTransaction, key: string, now: Ms): Promise<Tries | null> {
  const rows = await prisma.$queryRaw<Row[]>`INSERT INTO "Throttle" ("key", "count", "since") VALUES (${key}, 0, ${BigInt(now)}) ON CONFLICT ("key") DO UPDATE SET "count" = "Throttle"."count" RETURNING "count", "since"`
  return triesOf(rows[0])
}
