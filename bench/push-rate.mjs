// Acknowledged answers per second through the real route of the built app, beside a bare server doing the same durable transaction, in one run.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startApp } from '../scripts/lib/app-process.mjs'
import { freePort } from '../scripts/lib/free-port.mjs'
import { createDevice, signUp } from '../scripts/lib/load.mjs'
import { findPostgres, startPostgres } from '../scripts/lib/postgres.mjs'

const runMs = Number(process.env.BENCH_RUN_MS ?? 4000)
const warmUp = { size: 10, connections: 16 }
console.log('\nAcknowledged answers per second (ours / bare = ratio; goals: ratio ≥ 0.5 at batches of 50, ≥ 1,000/s one by one over 16 connections)')

const folder = mkdtempSync(join(tmpdir(), 'jady-bench-'))
await compare('SQLite', { DATA_DIR: folder, DATABASE_URL: '' }, { BARE_SQLITE: join(folder, 'jady.db') })
rmSync(folder, { recursive: true, force: true })
if (findPostgres() === null) console.log('  PostgreSQL: not measured, its server is not installed here')
else {
  const postgres = await startPostgres()
  await compare('PostgreSQL', { DATABASE_URL: postgres.url }, { BARE_POSTGRES: postgres.url })
  await postgres.stop()
}

async function compare(name, environment, bareEnvironment) {
  let app = await startApp(environment)
  const learners = []
  for (let i = 0; i < 64; i += 1) learners.push({ ...(await signUp(app.base, `bench learner ${i + 1}`)), device: createDevice() })
  const shapes = [1, 50].flatMap((size) => [1, 16, 64].map((connections) => ({ size, connections })))
  // Code that is run for the first time is slow on either side.
  await rate(app.base, learners, warmUp)
  const ours = []
  for (const shape of shapes) ours.push(await rate(app.base, learners, shape))
  await app.stop()
  const port = await freePort()
  const bare = spawn(process.execPath, ['bench/bare-server.mjs'], { env: { ...process.env, ...bareEnvironment, BARE_PORT: String(port) }, stdio: ['ignore', 'pipe', 'inherit'] })
  await once(bare.stdout, 'data')
  await rate(`http://127.0.0.1:${port}`, learners, warmUp)
  for (const [i, shape] of shapes.entries()) {
    const theirs = await rate(`http://127.0.0.1:${port}`, learners, shape)
    const mine = ours[i]
    console.log(`  ${name}, batches of ${shape.size}, ${shape.connections} connections: ${Math.round(mine)} / ${Math.round(theirs)} = ${(mine / theirs).toFixed(2)}`)
  }
  const gone = once(bare, 'exit')
  bare.kill()
  await gone
}

/** Each connection is a learner's device that waits for each answer and goes on where it stopped. */
async function rate(base, learners, { size, connections }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  let acknowledged = 0
  const started = performance.now()
  const until = started + runMs
  await Promise.all(
    learners.slice(0, connections).map(async (learner) => {
      while (performance.now() < until) {
        const results = await post(base, agent, learner, learner.device.next(size))
        acknowledged += results.filter(({ status }) => status === 'held').length
      }
    }),
  )
  const seconds = (performance.now() - started) / 1000
  agent.destroy()
  return acknowledged / seconds
}

function post(base, agent, { userId, cookie }, events) {
  const body = JSON.stringify({ v: 1, userId, events })
  return new Promise((resolve, reject) => {
    const call = request(`${base}/api/sync/push`, { agent, method: 'POST', headers: { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body), 'X-Jady': '1', Cookie: cookie } }, (response) => {
      const chunks = []
      response.on('data', (chunk) => chunks.push(chunk))
      response.on('end', () => (response.statusCode === 200 ? resolve(JSON.parse(Buffer.concat(chunks).toString()).results) : reject(new Error(`${response.statusCode}: ${Buffer.concat(chunks).toString()}`))))
    })
    call.on('error', reject)
    call.end(body)
  })
}
