// `npm run bench`: prints the figures. Ratios within one run, never a reason to fail a build.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { findChromium } from './lib/checks.mjs'
import { freePort } from './lib/free-port.mjs'
import { ensureBuilt, ensureInstalled, requireNode, runTool } from './lib/prepare.mjs'

requireNode()
await ensureInstalled()
const built = await ensureBuilt()
if (built !== 0) process.exit(built)

await timeContent()
await runTool('tsx', ['bench/generation.ts'])

const port = await freePort()
const server = spawn(process.execPath, ['scripts/serve.mjs'], { stdio: 'ignore', env: { ...process.env, HOST: '127.0.0.1', PORT: String(port) } })
const gone = once(server, 'exit')
const base = `http://127.0.0.1:${port}`
try {
  await untilServing(base)
  await runTool('tsx', ['bench/weight.ts'], { env: { BENCH_URL: base } })
  const browser = findChromium()
  if (browser === null) console.log('answer speed: not measured, no Chromium found')
  else await runTool('tsx', ['bench/answer-speed.ts'], { env: { BENCH_URL: base, CHROMIUM: browser } })
} finally {
  server.kill()
  await gone
}

async function timeContent() {
  const started = performance.now()
  for (const command of ['check-command.ts', 'build-command.ts']) {
    const code = await runTool('tsx', [`src/content/${command}`, ...(command === 'build-command.ts' ? ['--check'] : [])])
    if (code !== 0) process.exit(code)
  }
  console.log(`content:check and content:build together: ${((performance.now() - started) / 1000).toFixed(1)} s (goal: less than a minute on two cores)`)
}

async function untilServing(url) {
  for (let tries = 0; tries < 120; tries += 1) {
    const answer = await fetch(`${url}/api/banks`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new Error('the server does not answer')
}
