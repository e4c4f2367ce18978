import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Database } from '../server/db/database'
import { openPostgresql } from '../server/db/open-postgresql'
import { openSqlite } from '../server/db/open-sqlite'

/** A real database of its own, empty, and gone after `close`. `place`: its folder, or its address. */
export type PlacedDatabase = Database & { readonly place: string }
export type TestDatabase = { readonly name: 'SQLite' | 'PostgreSQL'; readonly open: () => Promise<PlacedDatabase> }

/** The databases a server test runs on: SQLite always, PostgreSQL where the test run has started one (`TEST_POSTGRES_URL`). */
export const testDatabases: readonly TestDatabase[] = [
  { name: 'SQLite', open: openTestSqlite },
  ...(process.env.TEST_POSTGRES_URL === undefined ? [] : [{ name: 'PostgreSQL' as const, open: () => openTestPostgresql(process.env.TEST_POSTGRES_URL ?? '') }]),
]

async function openTestSqlite(): Promise<PlacedDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'jady-test-'))
  const database = await openSqlite(folder)
  return closing(database, folder, () => rmSync(folder, { recursive: true, force: true }))
}

async function openTestPostgresql(url: string): Promise<PlacedDatabase> {
  const name = `jady_${process.pid}_${(made += 1)}_${Date.now()}`
  await onServer(url, `CREATE DATABASE "${name}"`)
  const place = Object.assign(new URL(url), { pathname: `/${name}` }).href
  const database = await openPostgresql(place, { isThrowaway: true })
  return closing(database, place, () => onServer(url, `DROP DATABASE "${name}" WITH (FORCE)`))
}

let made = 0

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(sql)
  await client.end()
}

function closing(database: Database, place: string, then: () => void | Promise<void>): PlacedDatabase {
  return {
    ...database,
    place,
    close: async () => {
      await database.close()
      await then()
    },
  }
}
