// `npm run migration -- name`: writes the SQL that leads from the last migration's schema to prisma/schema.prisma, for both databases.
// It is made by Prisma's own schema engine, to be read and corrected before it is committed; the app applies it at its next start.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import './lib/prepare.mjs'
import { startPostgres } from './lib/postgres.mjs'
import { derivePostgresql, sqliteSchema } from './lib/prisma-schema.mjs'

const name = process.argv[2] ?? ''
if (!/^[a-z0-9-]+$/.test(name)) {
  console.error('Name the migration in lower case: npm run migration -- add-classrooms')
  process.exit(1)
}

const folder = join('prisma', 'migrations')
const snapshot = join(folder, 'schema.prisma')
const before = existsSync(snapshot) ? readFileSync(snapshot, 'utf8') : null
const after = readFileSync(sqliteSchema, 'utf8')
// The engine asks the database for its version even where only two schemas are compared.
const postgres = await startPostgres({ durable: false })
const factories = { sqlite: new PrismaBetterSqlite3({ url: ':memory:' }), postgresql: new PrismaPg({ connectionString: postgres.url }) }
const engines = await loadEngine()

for (const [provider, derive] of [['sqlite', (schema) => schema], ['postgresql', derivePostgresql]]) {
  const datamodel = (schema) => ({ tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: derive(schema) }], configDir: '.' })
  const engine = await engines.SchemaEngine.new({ datamodels: [['schema.prisma', derive(after)]] }, () => undefined, bindMigrationAwareSqlAdapterFactory(factories[provider]))
  const { stdout } = await engine.diff({ from: before === null ? { tag: 'empty' } : datamodel(before), to: datamodel(after), script: true, exitCode: null, shadowDatabaseUrl: null, filters: { externalTables: [], externalEnums: [] } })
  if (stdout === null || stdout.includes('empty migration')) continue
  const target = join(folder, provider)
  mkdirSync(target, { recursive: true })
  const number = String(readdirSync(target).length + 1).padStart(4, '0')
  writeFileSync(join(target, `${number}-${name}.sql`), `${stdout.trim()}\n`)
  console.log(join(target, `${number}-${name}.sql`))
}
writeFileSync(snapshot, after)
await postgres.stop()

/** The engine's module imports its WebAssembly as ES modules cannot yet on every Node: it is given to it by hand. */
async function loadEngine() {
  const require = createRequire(import.meta.url)
  const glue = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const engine = await import(glue)
  const code = await WebAssembly.compile(readFileSync(glue.replace(/\.js$/, '.wasm')))
  const { exports } = await WebAssembly.instantiate(code, { './schema_engine_bg.js': engine })
  engine.__wbg_set_wasm(exports)
  exports.__wbindgen_start()
  return engine
}
