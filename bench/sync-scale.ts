import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { canonicalJson } from '../src/core/events/canonical-json'
import { fold } from '../src/core/events/fold'
import type { LogEvent } from '../src/core/events/log-event'
import { readLogAfter } from '../src/server/data/read-log'
import { rebuildCards } from '../src/server/data/rebuild-cards'
import type { Database } from '../src/server/db/database'
import { adoptDatabase } from '../src/server/db/open-database'
import { openPostgresql } from '../src/server/db/open-postgresql'
import { openSqlite } from '../src/server/db/open-sqlite'
import { logFor } from '../src/testing/review-log'
import { createTestUser } from '../src/testing/test-user'
import { findPostgres, startPostgres } from '../scripts/lib/postgres.mjs'

// How folding, fetching and rebuilding grow. Times depend on the machine; what counts is that each tenfold log takes about ten times as long.
const perLearner = 10_000
const sizes = (process.env.BENCH_EVENTS ?? '10000,100000,1000000').split(',').map(Number)

console.log('\nFolding one learner’s events (goal: 10,000 in at most 150 ms)')
const long = learnerLog(perLearner)
for (const count of [1000, perLearner]) {
  const took = await median(5, async () => void fold(long.slice(0, count)))
  console.log(`  ${count} events: ${took.toFixed(0)} ms, ${((took / count) * 1000).toFixed(1)} µs each`)
}

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
  console.log(`\n${name}: fetching a whole log, and rebuilding all cards, of learners with ${perLearner} events each`)
  let held = 0
  let first: { pull: number; rebuild: number } | null = null
  for (const size of sizes) {
    for (; held < size; held += perLearner) await fill(database)
    const [user] = await database.read((prisma) => prisma.user.findMany({ take: 1, orderBy: { id: 'asc' } }))
    if (user === undefined) throw new Error('no learner')
    const pull = await median(3, () => pullAll(user.id as Parameters<typeof readLogAfter>[0]))
    const started = performance.now()
    const { wrongCards } = await rebuildCards(database)
    const rebuild = performance.now() - started
    first ??= { pull, rebuild: rebuild / size }
    console.log(`  ${size} events: pull of ${perLearner} ${pull.toFixed(0)} ms (× ${(pull / first.pull).toFixed(2)}), rebuild ${(rebuild / 1000).toFixed(1)} s, per event × ${(rebuild / size / first.rebuild).toFixed(2)} of the first (${wrongCards} cards written)`)
  }
}

async function pullAll(userId: Parameters<typeof readLogAfter>[0]): Promise<void> {
  for (let after = 0; ; ) {
    const { events, lastSeq } = await readLogAfter(userId, after)
    // As they go over the wire.
    JSON.stringify(events)
    after = events.at(-1)?.seq ?? lastSeq
    if (after >= lastSeq) return
  }
}

/** One more learner's log, written past the route: how fast that goes is measured elsewhere. */
async function fill(database: Database): Promise<void> {
  const userId = await createTestUser(database)
  await database.writeLog(async (log) => {
    const events = long.map((event, i) => ({ seq: i + 1, id: event.id, hash: '', about: 'itemId' in event ? String(event.itemId) : '', body: canonicalJson(event), deviceId: event.deviceId, deviceSeq: event.deviceSeq, kind: event.kind, target: null, effectiveAt: event.effectiveAt, receivedAt: 0 }))
    await log.append(userId, { events, cards: [], gone: [], user: { lastSeq: perLearner, eventDigest: '', cardDigest: '' } })
  })
}

/** Answers to 383 items in turn over years, as one device would have recorded them. */
function learnerLog(count: number): readonly LogEvent[] {
  const items = 383
  const perItem = logFor(Array.from({ length: Math.ceil(count / items) }, (_, i) => (i % 7 === 3 ? 'Again' : 'Good')))
  return Array.from({ length: count }, (_, i) => {
    const round = perItem[Math.floor(i / items)]
    if (round === undefined) throw new Error('the log is too short')
    const at = round.effectiveAt + (i % items) * 1000
    const prev = i < items ? null : idOf(i - items)
    return { ...round, id: idOf(i), deviceSeq: i + 1, answeredAt: at, effectiveAt: at, itemId: `item.${i % items}/number`, prev }
  })
}

function idOf(number: number): string {
  return `01890000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`
}

async function median(times: number, work: () => Promise<void>): Promise<number> {
  const took: number[] = []
  for (let i = 0; i < times; i += 1) {
    const started = performance.now()
    await work()
    took.push(performance.now() - started)
  }
  return took.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0
}
