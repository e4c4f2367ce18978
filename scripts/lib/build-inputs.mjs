// What a build is made of. Also read by next.config.mjs, so it must not touch anything.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const inputs = ['package-lock.json', 'next.config.mjs', 'scripts/lib/security-headers.mjs', 'postcss.config.mjs', 'tsconfig.json', 'proxy.ts', 'instrumentation.ts', 'prisma', 'app', 'src', 'messages', 'public', 'content/banks']

/** One hash over everything the app is built from: the same sources give the same one on every machine with this Node. */
export function inputsHash() {
  return hashOf(inputs)
}

/** The name of a build: new with every change to what it is made of, so that phones notice it, and the same where nothing has changed. */
export function buildId() {
  return inputsHash().slice(0, 20)
}

/** @param {readonly string[]} paths */
export function hashOf(paths) {
  const hash = createHash('sha256').update(process.versions.node)
  for (const file of paths.flatMap(filesBelow).filter(isBuilt).sort()) hash.update(file).update('\0').update(readFileSync(file))
  return hash.digest('hex')
}

/**
 * Tests and what they stand on are no part of the app.
 * @param {string} file
 */
function isBuilt(file) {
  return !/\.test\.tsx?$/.test(file) && !/^src[\\/]testing[\\/]/.test(file)
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesBelow(path) {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path).flatMap((name) => filesBelow(join(path, name)))
}
