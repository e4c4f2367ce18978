import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { wholeBase } from '../src/core/classroom/deck-query'
import { canonicalJson } from '../src/core/events/canonical-json'
import type { Review } from '../src/core/events/event'
import { fold } from '../src/core/events/fold'
import { withoutSecurityLog } from '../src/server/auth/security-log'
import { getBank } from '../src/server/bank'
import type { Database } from '../src/server/db/database'
import { adoptDatabase } from '../src/server/db/open-database'
import { openPostgresql } from '../src/server/db/open-postgresql'
import { openSqlite } from '../src/server/db/open-sqlite'
import { getClassReport } from '../src/server/use-cases/get-class-report'
import { makeAssignment } from '../src/server/use-cases/make-assignment'
import { makeClassroom } from '../src/server/use-cases/make-classroom'
import { logFor } from '../src/testing/review-log'
import { createTestUser } from '../src/testing/test-user'
import { findPostgres, startPostgres } from '../scripts/lib/postgres.mjs'

// How the report of a class grows with the events it is made of: 40 students, every item of the bank assigned, all of their answers counted. Times depend on the machine; what
// counts is that ten times the events take no more than about ten times as long, and no more memory than one student's log.
const students = 40
const sizes = (process.env.BENCH_EVENTS ?? '100000,1000000').split(',').map(Number)
type Teacher = Parameters<typeof makeClassroom>[1] & Parameters<typeof getClassReport>[0]

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
const { bank } = await getBank('alash', 'kk')
const items = bank.items.map(({ id }) => id)
const log = learnerLog(Math.max(...sizes) / students)
/** The cards that so many events fold to. */
const folded = new Map<number, readonly { readonly itemId: string; readonly card: string; readonly flags: null }[]>()
const now = (log.at(-1)?.effectiveAt ?? 0) + 86_400_000

await onSqlite()
if (findPostgres() !== null) await onPostgresql()
else console.log('  PostgreSQL: not measured, its server is not installed here')

async function onSqlite(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'jady-bench-'))
  const database = await openSqlite(folder)
  await grow('SQLite', database)
  await database.close()
  rmSync(folder, { recursive: true, force: true })
}

async function onPostgresql(): Promise<void> {
  const postgres = await startPostgres()
  const database = await openPostgresql(postgres.url)
  await grow('PostgreSQL', database)
  await database.close()
  await postgres.stop()
}

async function grow(name: string, database: Database): Promise<void> {
  adoptDatabase(database)
  console.log(`\n${name}: report of a class of ${students} × ${items.length} items`)
  const teacherId = await createTestUser(database)
  await database.write((prisma) => prisma.user.update({ where: { id: teacherId }, data: { role: 'teacher' } }))
  const teacher = { userId: teacherId, sessionId: '', role: 'teacher', setCookie: null } as unknown as Teacher
  const room = await makeClassroom({ name: 'bench', ownName: 'bench', zone: 'Asia/Almaty', locale: 'kk' }, teacher, now)
  await makeAssignment({ title: 'all of it', query: { ...wholeBase, topics: [], entities: [], sources: [], without: [] }, locale: null, opensAt: '2020-01-01T08:00', dueAt: null }, teacher, room.id, now)
  // Answers count from when the work opened and was assigned, which here is after some or all of them.
  await database.write((prisma) => prisma.assignment.updateMany({ data: { opensAt: 0n, countsFrom: 0n } }))
  const people: string[] = []
  for (let i = 0; i < students; i += 1) people.push(await createTestUser(database))
  await database.write((prisma) => prisma.enrollment.createMany({ data: people.map((userId) => ({ userId, classroomId: room.id, role: 'student', name: userId, askedAt: 0n, enrolledAt: 1n })) }))
  let held = 0
  let first: number | null = null
  for (const size of sizes) {
    for (const userId of people) await fill(database, userId, held, size / students)
    held = size / students
    const { ms, megabytes, bytes, attempts } = await measured(teacher, room.id)
    if (attempts !== size) throw new Error(`${attempts} answers counted of ${size}`)
    first ??= ms
    console.log(`  ${size} events: ${(ms / 1000).toFixed(2)} s (× ${(ms / first).toFixed(1)} for × ${size / (sizes[0] ?? size)} the events), ${attempts} answers counted, at most ${megabytes.toFixed(0)} MB above the rest, ${(bytes / 1024).toFixed(0)} KB of JSON`)
  }
}

/** The middle one in time of three, after one that warms up: something else may be going on beside one of them. */
async function measured(teacher: Teacher, classroomId: string): Promise<Awaited<ReturnType<typeof measuredOnce>>> {
  await measuredOnce(teacher, classroomId)
  const times = [await measuredOnce(teacher, classroomId), await measuredOnce(teacher, classroomId), await measuredOnce(teacher, classroomId)]
  const middle = times.sort((a, b) => a.ms - b.ms)[1]
  if (middle === undefined) throw new Error('nothing was measured')
  return middle
}

async function measuredOnce(teacher: Teacher, classroomId: string) {
  const query = new URLSearchParams({ locale: 'kk' })
  collect()
  const before = process.memoryUsage().heapUsed
  let peak = before
  const sampling = setInterval(() => (peak = Math.max(peak, process.memoryUsage().heapUsed)), 1)
  const started = performance.now()
  const report = await withoutSecurityLog(() => getClassReport(teacher, classroomId, query, now))
  const ms = performance.now() - started
  clearInterval(sampling)
  return { ms, megabytes: (peak - before) / 2 ** 20, bytes: JSON.stringify(report).length, attempts: report.progress.reduce((sum, { attempts }) => sum + attempts, 0) }
}

/** More of a learner's log, with the cards that the whole then folds to; written past the route: how fast that goes is measured elsewhere. */
async function fill(database: Database, userId: string, from: number, to: number): Promise<void> {
  const cards = cardsOf(to)
  await database.writeLog(async (writer) => {
    const events = log.slice(from, to).map((event, i) => ({ seq: from + i + 1, id: event.id, hash: '', about: event.itemId, body: canonicalJson(event), deviceId: event.deviceId, deviceSeq: event.deviceSeq, kind: event.kind, target: null, effectiveAt: event.effectiveAt, receivedAt: 0 }))
    await writer.append(userId, { events, cards, gone: [], user: { lastSeq: to, eventDigest: '', cardDigest: '' } })
  })
}

/** Everybody has the same log. */
function cardsOf(count: number) {
  const known = folded.get(count) ?? [...fold(log.slice(0, count)).cards].map(([itemId, card]) => ({ itemId, card: canonicalJson(card), flags: null }))
  folded.set(count, known)
  return known
}

/** Answers to all items in turn, round after round, as one device would have recorded them. */
function learnerLog(count: number): readonly Review[] {
  const perItem = logFor(Array.from({ length: Math.ceil(count / items.length) }, (_, i) => (i % 7 === 3 ? 'Again' : 'Good')))
  return Array.from({ length: count }, (_, i) => {
    const round = perItem[Math.floor(i / items.length)] as Review | undefined
    if (round === undefined) throw new Error('the log is too short')
    const at = round.effectiveAt + (i % items.length) * 1000
    return { ...round, id: idOf(i), deviceSeq: i + 1, answeredAt: at, effectiveAt: at, itemId: items[i % items.length] ?? '', prev: i < items.length ? null : idOf(i - items.length) }
  })
}

function idOf(number: number): string {
  return `01890000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`
}
