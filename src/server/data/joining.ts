import 'server-only'
import type { UserId } from '../../core/accounts/account-ids'
import type { Ms } from '../../core/events/event'
import { mostStudents } from '../../core/classroom/most-students'
import { afterWrongCode, mayLookAtCode, poolOf, type GuessPool } from '../../core/classroom/join-guard'
import type { PrismaTransaction } from '../db/database'
import { getDatabase } from '../db/open-database'
import { isStudent, lockClassroom } from './enrollments'
import { lockTries, putTries, triesOf } from './tries'

/** What became of joining. `over`: the code or link was good once · `full`: as many are in the class as may be. */
export type JoinOutcome =
  | { readonly kind: 'joined' | 'asked' | 'already'; readonly classroom: { readonly id: string; readonly name: string } }
  | { readonly kind: 'wrong' | 'over' | 'full' }
  | { readonly kind: 'wait'; readonly waitMs: Ms }

type Joining = { readonly userId: UserId; readonly ownName: string; readonly now: Ms }

const poolKeys: Readonly<Record<GuessPool, string>> = { joined: 'codes:joined', others: 'codes:all' }

/** Joins by a typed code, if it may be looked at. However many ask at once, no more wrong codes are looked at than the guard allows. */
export async function recordJoinByCode(code: string, addressHash: string, joining: Joining): Promise<JoinOutcome> {
  const database = await getDatabase()
  const { now } = joining
  const addressKey = `codes:${addressHash}`
  const poolKeyOf = async (prisma: Pick<PrismaTransaction, 'throttle'>) => {
    const row = await prisma.throttle.findUnique({ where: { key: joinedKey(addressHash) } })
    return poolKeys[poolOf(row === null ? null : Number(row.since), now)]
  }
  // A flood of guesses is to cost no more than reading.
  const first = await database.read(async (prisma) => {
    const poolKey = await poolKeyOf(prisma)
    const rows = await prisma.throttle.findMany({ where: { key: { in: [poolKey, addressKey] } } })
    const of = (key: string) => triesOf(rows.find((row) => row.key === key))
    return mayLookAtCode({ pool: of(poolKey), address: of(addressKey) }, now)
  })
  if (!first.ok) return { kind: 'wait', waitMs: first.waitMs }
  return database.write(async (prisma) => {
    const poolKey = await poolKeyOf(prisma)
    const pool = await lockTries(prisma, poolKey, now)
    const address = await lockTries(prisma, addressKey, now)
    const verdict = mayLookAtCode({ pool, address }, now)
    if (!verdict.ok) return { kind: 'wait', waitMs: verdict.waitMs }
    const outcome = await enter(prisma, { code }, joining)
    if (outcome.kind === 'wrong') {
      await putTries(prisma, poolKey, afterWrongCode(pool, now))
      await putTries(prisma, addressKey, afterWrongCode(address, now))
    }
    await noteJoined(prisma, outcome, addressHash, now)
    return outcome
  })
}

/** Joins by the key of a link, which nobody can guess. */
export async function recordJoinByLink(linkKey: string, addressHash: string, joining: Joining): Promise<JoinOutcome> {
  const database = await getDatabase()
  return database.write(async (prisma) => {
    const outcome = await enter(prisma, { linkKey }, joining)
    await noteJoined(prisma, outcome, addressHash, joining.now)
    return outcome
  })
}

/** Remembers an address from which somebody has just come in: a class sits there. */
async function noteJoined(prisma: PrismaTransaction, { kind }: JoinOutcome, addressHash: string, now: Ms): Promise<void> {
  if (kind !== 'joined' && kind !== 'asked') return
  const key = joinedKey(addressHash)
  await prisma.throttle.upsert({ where: { key }, create: { key, count: 1, since: BigInt(now) }, update: { since: BigInt(now) } })
}

function joinedKey(addressHash: string): string {
  return `joined:${addressHash}`
}

/** Whether somebody could join by this link now. */
export async function isLinkOpen(unsafeLinkKey: string, now: Ms): Promise<boolean> {
  const database = await getDatabase()
  const found = await database.read((prisma) => prisma.classroom.findUnique({ where: { linkKey: unsafeLinkKey }, select: { codeExpiresAt: true } }))
  return found !== null && found.codeExpiresAt !== null && Number(found.codeExpiresAt) > now
}

async function enter(prisma: PrismaTransaction, where: { readonly code: string } | { readonly linkKey: string }, { userId, ownName, now }: Joining): Promise<JoinOutcome> {
  const known = await prisma.classroom.findUnique({ where, select: { id: true } })
  if (known === null) return { kind: 'wrong' }
  // Two who come at once must not both take the last place, nor anybody one that has just been closed.
  await lockClassroom(prisma, known.id)
  const found = await prisma.classroom.findUnique({ where })
  if (found === null) return { kind: 'wrong' }
  if (found.codeExpiresAt === null || Number(found.codeExpiresAt) <= now) return { kind: 'over' }
  const classroom = { id: found.id, name: found.name }
  const key = { userId, classroomId: found.id }
  const before = await prisma.enrollment.findUnique({ where: { userId_classroomId: key } })
  if (before !== null) return { kind: before.enrolledAt === null ? 'asked' : 'already', classroom }
  // Whoever asks to be let in takes no place from those who are in: they may be strangers with a link that has gone round.
  if ((await prisma.enrollment.count({ where: { classroomId: found.id, ...(found.asksTeacher ? { enrolledAt: null } : isStudent) } })) >= mostStudents) return { kind: 'full' }
  await prisma.enrollment.create({ data: { ...key, role: 'student', name: ownName, askedAt: BigInt(now), enrolledAt: found.asksTeacher ? null : BigInt(now) } })
  return { kind: found.asksTeacher ? 'asked' : 'joined', classroom }
}
