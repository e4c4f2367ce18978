import 'server-only'
import { databasePlace } from '../environment'
import type { Database } from './database'
import { openPostgresql } from './open-postgresql'
import { openSqlite } from './open-sqlite'

/** One per process, also where a bundler has put this module into several bundles. */
const holder = globalThis as { jadyDatabase?: Promise<Database> }

/** The database of this process, opened when it is first asked for. A failure is not kept: the next call tries again. */
export function getDatabase(): Promise<Database> {
  holder.jadyDatabase ??= open().catch((fault: unknown) => {
    delete holder.jadyDatabase
    throw fault
  })
  return holder.jadyDatabase
}

/** Puts a database in the place of the process's own, for tests. */
export function adoptDatabase(database: Database): void {
  holder.jadyDatabase = Promise.resolve(database)
}

async function open(): Promise<Database> {
  const place = databasePlace(process.env)
  return place.kind === 'sqlite' ? openSqlite(place.folder) : openPostgresql(place.url)
}
