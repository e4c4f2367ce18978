// `npm run bench`: prints the figures. Ratios within one run, never a reason to fail a build.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startApp } from './lib/app-process.mjs'
import { findChromium } from './lib/checks.mjs'
import { ensureBuilt, ensureInstalled, requireNode, run, runTool } from './lib/prepare.mjs'

requireNode()
await ensureInstalled()
const built = await ensureBuilt()
if (built !== 0) process.exit(built)

let failed = false
await timeContent()
await part('tsx', ['bench/generation.ts'])

const folder = mkdtempSync(join(tmpdir(), 'jady-bench-'))
const server = await startApp({ DATA_DIR: folder, DATABASE_URL: '' })
try {
  await part('tsx', ['bench/weight.ts'], { env: { BENCH_URL: server.base } })
  const browser = findChromium()
  if (browser === null) console.log('answer speed: not measured, no Chromium found')
  else await part('tsx', ['bench/answer-speed.ts'], { env: { BENCH_URL: server.base, CHROMIUM: browser } })
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}

if ((await run(process.execPath, ['bench/push-rate.mjs'])) !== 0) failed = true
// The mark `server-only` is empty under this condition, as it is in the server itself.
await part('tsx', ['bench/sync-scale.ts'], { env: { NODE_OPTIONS: '--conditions=react-server' } })
await part('tsx', ['bench/report-scale.ts'], { env: { NODE_OPTIONS: '--conditions=react-server' } })
await part('tsx', ['bench/calibration.ts'], { env: { NODE_OPTIONS: '--conditions=react-server' } })

process.exit(failed ? 1 : 0)

/** One part of the figures. Where one breaks the others are still printed, and the whole has failed. */
async function part(...command) {
  if ((await runTool(...command)) !== 0) failed = true
}

async function timeContent() {
  const started = performance.now()
  for (const command of ['check-command.ts', 'build-command.ts']) {
    const code = await runTool('tsx', [`src/content/${command}`, ...(command === 'build-command.ts' ? ['--check'] : [])])
    if (code !== 0) process.exit(code)
  }
  console.log(`content:check and content:build together: ${((performance.now() - started) / 1000).toFixed(1)} s (goal: less than a minute on two cores)`)
}
