// The PostgreSQL schema out of the one schema, and the generated clients of both.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './prepare.mjs'

export const sqliteSchema = join('prisma', 'schema.prisma')
const postgresqlSchema = join('.cache', 'postgresql.prisma')
const clients = join('src', 'server', 'db', 'generated')

/** The schema for PostgreSQL: another provider and another output, nothing else. */
export function derivePostgresql(schema) {
  const derived = schema.replace('provider = "sqlite"', 'provider = "postgresql"').replace('/generated/sqlite"', '/generated/postgresql"')
  if (derived.split('postgresql').length !== schema.split('postgresql').length + 2) throw new Error('prisma/schema.prisma: provider or output is not where it was')
  return derived
}

/** Generates both clients unless they were made from this very schema. Resolves to the exit code. */
export async function ensureClients() {
  const schema = readFileSync(sqliteSchema, 'utf8')
  const mark = join(clients, 'made-from')
  const wanted = createHash('sha256').update(schema).update(readFileSync('package-lock.json')).digest('hex')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return 0
  console.log('Generating the database clients …')
  mkdirSync('.cache', { recursive: true })
  writeFileSync(postgresqlSchema, derivePostgresql(schema))
  for (const file of [sqliteSchema, postgresqlSchema]) {
    const code = await run(process.execPath, [join('node_modules', 'prisma', 'build', 'index.js'), 'generate', '--schema', file, '--no-hints'], { stdio: ['ignore', 'ignore', 'inherit'] })
    if (code !== 0) return code
  }
  writeFileSync(mark, wanted)
  return 0
}
