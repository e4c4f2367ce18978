// The parts of `npm run check` and `npm test`. Each resolves to {passed, failed}.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from './free-port.mjs'
import { findPostgres, startPostgres } from './postgres.mjs'
import { ensureBuilt, runTool } from './prepare.mjs'

/** Runs the named parts one after another and prints the sum; exits non-zero if anything failed or nothing ran. */
export async function runParts(parts) {
  const sum = { passed: 0, failed: 0 }
  const lines = []
  for (const [name, part] of Object.entries(parts)) {
    console.log(`\n── ${name}`)
    const started = Date.now()
    const { passed, failed } = await part()
    sum.passed += passed
    sum.failed += failed
    lines.push(`${failed === 0 ? 'ok  ' : 'FAIL'} ${name}: ${passed} passed, ${failed} failed (${Math.round((Date.now() - started) / 1000)} s)`)
  }
  console.log(`\n${lines.join('\n')}\n\n${sum.passed} passed, ${sum.failed} failed`)
  process.exit(sum.failed === 0 && sum.passed > 0 ? 0 : 1)
}

export const fastParts = {
  types: async () => {
    const generated = await runTool('next', ['typegen'])
    return asOne(generated === 0 ? await runTool('tsc', ['--noEmit']) : generated)
  },
  lint: async () => asOne(await runTool('eslint', ['.', '--max-warnings', '0'])),
  unit: () => withPostgres((env) => counted('unit', (report) => runTool('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], { env }), countVitest)),
  'content check': async () => asOne(await runTool('tsx', ['src/content/check-command.ts'])),
  spelling: async () => asOne(await runTool('tsx', ['scripts/spelling.ts', '--check'])),
  'content build is current': async () => asOne(await runTool('tsx', ['src/content/build-command.ts', '--check'])),
}

export const slowParts = {
  build: async () => asOne(await ensureBuilt()),
  browser: async () => {
    const port = String(await freePort())
    const browser = findChromium()
    if (browser === null) {
      console.error('No Chromium found. Install one (Debian: apt-get install chromium) or name it: CHROMIUM=/path/to/chromium npm test')
      return { passed: 0, failed: 1 }
    }
    return counted('browser', (report) => runTool('playwright', ['test'], { env: { E2E_PORT: port, CHROMIUM: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: report } }), countPlaywright)
  },
}

/** Server tests run on both databases where PostgreSQL's server is installed; where it is not, that is said and they run on SQLite. */
async function withPostgres(part) {
  if (findPostgres() === null) {
    console.log('PostgreSQL is not installed here: server tests run on SQLite alone. (Debian: apt-get install postgresql)')
    return part({})
  }
  const postgres = await startPostgres({ durable: false })
  try {
    console.log('Server tests run on SQLite and on a temporary PostgreSQL.')
    return await part({ TEST_POSTGRES_URL: postgres.url })
  } finally {
    await postgres.stop()
  }
}

function asOne(code) {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

async function counted(name, start, count) {
  mkdirSync('.cache', { recursive: true })
  const report = join('.cache', `${name}.json`)
  rmSync(report, { force: true })
  const code = await start(report)
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const { passed, failed } = count(JSON.parse(readFileSync(report, 'utf8')))
  // A run that dies after its last test, or runs none, has failed whatever it counted.
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed }
}

function countVitest(report) {
  return { passed: report.numPassedTests, failed: report.numFailedTests + report.testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0).length }
}

function countPlaywright({ stats }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected }
}

export function findChromium() {
  const candidates = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']
  return candidates.find((path) => path !== undefined && existsSync(path)) ?? null
}
