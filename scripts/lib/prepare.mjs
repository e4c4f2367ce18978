// What every command needs first. Only Node's own modules: on a fresh clone nothing else is there yet.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { hashOf, inputsHash } from './build-inputs.mjs'
import { ensureClients } from './prisma-schema.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
process.chdir(root)
process.env.NEXT_TELEMETRY_DISABLED = '1'

/** Runs a command with its output shown; resolves to its exit code. */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options, env: { ...process.env, ...options.env } })
    child.on('error', (fault) => {
      console.error(`${command}: ${fault.message}`)
      resolve(127)
    })
    child.on('exit', (code, signal) => resolve(code ?? (signal === null ? 1 : 130)))
  })
}

/** Runs a program of node_modules with this very Node. */
export function runTool(name, args, options) {
  return run(process.execPath, [join('node_modules', ...toolPaths[name]), ...args], options)
}

const toolPaths = {
  next: ['next', 'dist', 'bin', 'next'],
  tsc: ['typescript', 'bin', 'tsc'],
  eslint: ['eslint', 'bin', 'eslint.js'],
  vitest: ['vitest', 'vitest.mjs'],
  tsx: ['tsx', 'dist', 'cli.mjs'],
  playwright: ['@playwright', 'test', 'cli.js'],
}

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(`Jady needs Node 20.19 or newer; this is ${process.versions.node}.`)
  process.exit(1)
}

/** Installs the locked dependencies and generates the database clients, each unless it was done before. */
export async function ensureInstalled() {
  await installPackages()
  const code = await ensureClients()
  if (code !== 0) process.exit(code)
}

async function installPackages() {
  const mark = join('node_modules', '.jady-installed')
  // Whatever changes what is installed changes the lock file; other changes of package.json must not cost minutes.
  const wanted = hashOf(['package-lock.json'])
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return
  console.log('Installing dependencies …')
  const code = await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund'], { shell: process.platform === 'win32' })
  if (code !== 0) process.exit(code)
  writeFileSync(mark, wanted)
}

/** Builds the app unless nothing it is made of has changed since the last build. Resolves to the exit code. */
export async function ensureBuilt() {
  const mark = join('.next', 'jady-inputs')
  const wanted = inputsHash()
  if (existsSync(mark) && existsSync(join('.next', 'BUILD_ID')) && readFileSync(mark, 'utf8') === wanted) return 0
  console.log('Building …')
  // A build that fails half-way must not pass for the one before it.
  rmSync(mark, { force: true })
  const code = await runTool('next', ['build'])
  if (code === 0) {
    mkdirSync('.next', { recursive: true })
    writeFileSync(mark, wanted)
  }
  return code
}
