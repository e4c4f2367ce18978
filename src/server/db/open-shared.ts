import { databasePlace } from '../environment'
import type { Database } from './database'
import { openPostgresql } from './open-postgresql'
import { openSqlite } from './open-sqlite'

/** The installation's database for a command on the console, also while the server runs. */
export function openShared(): Promise<Database> {
  const place = databasePlace(process.env)
  return place.kind === 'sqlite' ? openSqlite(place.folder, { shared: true }) : openPostgresql(place.url)
}
