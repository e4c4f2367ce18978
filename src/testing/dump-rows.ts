import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { findPostgres } from '../../scripts/lib/postgres.mjs'
import type { PlacedDatabase } from './test-database'
import { openSqliteFile, sqlitePath } from '../server/db/sqlite-file'

/** Every value of every table, as a thief of the database would have them. */
export async function dumpRows({ provider, place }: PlacedDatabase): Promise<readonly unknown[]> {
  return provider === 'sqlite' ? dumpSqlite(place) : dumpPostgresql(place)
}

/** All that can be read of a database from outside: the bytes of its files (the log too), or the text of a dump. */
export async function dumpText({ provider, place }: PlacedDatabase): Promise<string> {
  if (provider === 'sqlite') return readdirSync(place).map((file) => readFileSync(join(place, file), 'utf8')).join('\n')
  const { stdout } = await promisify(execFile)(join(findPostgres() ?? '', 'pg_dump'), [place], { maxBuffer: 1e9 })
  return stdout
}

function dumpSqlite(folder: string): readonly unknown[] {
  const file = openSqliteFile(sqlitePath(folder))
  const tables = file.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[]
  const values = tables.flatMap((table) => (file.prepare(`SELECT * FROM "${table}"`).raw().all() as unknown[][]).flat())
  file.close()
  return values
}

async function dumpPostgresql(url: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows: tables } = await client.query<{ tablename: string }>("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
  const values: unknown[] = []
  for (const { tablename } of tables) values.push(...(await client.query<unknown[]>({ text: `SELECT * FROM "${tablename}"`, rowMode: 'array' })).rows.flat())
  await client.end()
  return values
}
