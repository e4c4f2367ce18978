// `npm run crash -- 50 [sqlite|postgresql]`: kills the real server with SIGKILL under load, again and again. After each start every acknowledged event must be
// there, every batch must be there whole or not at all, the database must be sound and every card the fold of its events.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { startApp } from './lib/app-process.mjs'
import { createDevice, signUp } from './lib/load.mjs'
import { findPostgres, startPostgres } from './lib/postgres.mjs'
import { ensureBuilt, ensureInstalled, requireNode, run } from './lib/prepare.mjs'

const kills = Number(process.argv[2] ?? 50)
const wanted = process.argv[3]
if (!Number.isInteger(kills) || kills < 1 || ![undefined, 'sqlite', 'postgresql'].includes(wanted)) {
  console.error('How often, and on which database? npm run crash -- 50 sqlite')
  process.exit(1)
}
requireNode()
await ensureInstalled()
if ((await ensureBuilt()) !== 0) process.exit(1)

let failed = 0
if (wanted !== 'postgresql') failed += await onSqlite()
if (wanted !== 'sqlite') failed += findPostgres() === null ? skipped() : await onPostgresql()
process.exit(failed === 0 ? 0 : 1)

async function onSqlite() {
  const folder = mkdtempSync(join(tmpdir(), 'jady-crash-'))
  const check = () => {
    const file = new Sqlite(join(folder, 'jady.db'))
    const answer = file.pragma('integrity_check', { simple: true })
    file.close()
    return answer === 'ok' ? [] : [`integrity_check: ${answer}`]
  }
  const failures = await crashes('SQLite', { DATA_DIR: folder, DATABASE_URL: '' }, check, async () => undefined)
  rmSync(folder, { recursive: true, force: true })
  return failures
}

async function onPostgresql() {
  const postgres = await startPostgres()
  // Every other time the database's own processes are ended at once as well.
  const failures = await crashes('PostgreSQL', { DATABASE_URL: postgres.url }, () => [], async (turn) => (turn % 2 === 0 ? postgres.crash() : undefined))
  await postgres.stop()
  return failures
}

function skipped() {
  console.log('PostgreSQL: not run, its server is not installed here')
  return 0
}

async function crashes(name, environment, check, crashDatabase) {
  let app = await startApp(environment)
  const learners = await Promise.all(Array.from({ length: 8 }, (_, i) => signUp(app.base, `crash learner ${i + 1}`)))
  const batches = learners.map(() => [])
  const problems = []
  const starts = []
  let acknowledged = 0
  for (let turn = 1; turn <= kills; turn += 1) {
    const { base, kill } = app
    const stop = { now: false }
    const load = learners.map((learner, i) => pushUntil(stop, learner, base, batches[i]))
    // Killed at any moment, but never before the load has begun to be acknowledged.
    await untilAcknowledged(batches, acknowledged)
    await pause(Math.random() * 400)
    await kill()
    stop.now = true
    await Promise.all(load)
    await crashDatabase(turn)
    app = await startApp(environment)
    starts.push(app.startMs)
    const found = [...check(), ...(await Promise.all(learners.map((learner, i) => verify(learner, app.base, batches[i])))).flat()]
    acknowledged = countHeld(batches)
    problems.push(...found)
    if (turn % 10 === 0 || found.length > 0) console.log(`${name}: ${turn} kills, ${acknowledged} acknowledged events, ${problems.length} problems`, ...found.slice(0, 5))
  }
  await app.stop()
  const cards = await run(process.execPath, ['scripts/server-command.mjs', 'rebuild', '--check'], { env: environment })
  if (cards !== 0) problems.push('cards are not the fold of their events')
  const inFlight = batches.flat().filter(({ isHeld }) => !isHeld).length
  const sorted = starts.sort((a, b) => a - b)
  console.log(`${name}: ${kills} kills, ${acknowledged} acknowledged events, ${inFlight} batches in flight when killed, start-up median ${(sorted[Math.floor(sorted.length / 2)] / 1000).toFixed(1)} s, longest ${(sorted.at(-1) / 1000).toFixed(1)} s (goal 3 s)`)
  console.log(`${name}: ${problems.length === 0 ? '0 acknowledged events lost, 0 half batches, integrity ok' : problems.join('\n')}`)
  return problems.length
}

/** One after another, as a device does; what is under way at the end was perhaps taken, perhaps not. */
async function pushUntil(stop, learner, base, batches) {
  const device = createDevice()
  while (!stop.now) {
    const events = device.next(1 + Math.floor(Math.random() * 30))
    const batch = { ids: events.map(({ id }) => id), isHeld: false }
    batches.push(batch)
    try {
      const response = await learner.push(base, events)
      if (response.status !== 200) throw new Error(String(response.status))
      const { results } = await response.json()
      if (!results.every(({ status }) => status === 'held')) throw new Error(JSON.stringify(results[0]))
      batch.isHeld = true
    } catch {
      if (!stop.now) await pause(5)
    }
  }
}

async function verify(learner, base, batches) {
  const held = new Map()
  for (let after = 0, last = 1; after < last; ) {
    const answer = await (await learner.pull(base, after)).json()
    for (const { seq, event } of answer.events) held.set(event.id, [...(held.get(event.id) ?? []), seq])
    last = answer.lastSeq
    if (answer.events.length === 0 && after < last) return [`the log of ${learner.userId} has a gap after ${after}`]
    after = answer.events.at(-1)?.seq ?? last
  }
  const doubled = [...held.values()].filter((places) => places.length > 1).length
  const lost = batches.filter(({ isHeld }) => isHeld).flatMap(({ ids }) => ids).filter((id) => !held.has(id)).length
  const half = batches.filter(({ ids }) => ids.some((id) => held.has(id)) && !ids.every((id) => held.has(id))).length
  return [lost > 0 ? `${lost} acknowledged events lost` : '', half > 0 ? `${half} half batches` : '', doubled > 0 ? `${doubled} events twice` : ''].filter(Boolean)
}

async function untilAcknowledged(batches, before) {
  for (let tries = 0; tries < 3000; tries += 1) {
    if (countHeld(batches) > before) return
    await pause(10)
  }
  throw new Error('the server acknowledges nothing')
}

function countHeld(batches) {
  return batches.flat().reduce((sum, { ids, isHeld }) => sum + (isHeld ? ids.length : 0), 0)
}

function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
