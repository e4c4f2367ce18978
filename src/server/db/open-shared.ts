import { existsSync } from 'node:fs'
import { databasePlace } from '../environment'
import type { Database } from './database'
import { openPostgresql } from './open-postgresql'
import { openSqlite } from './open-sqlite'
import { sqlitePath } from './sqlite-file'

/** The installation's database for a command on the console, also while the server runs. Throws an Error where there is none: a wrong folder must not look like an empty one. */
export async function openShared(): Promise<Database> {
  const place = databasePlace(process.env)
  if (place.kind === 'postgresql') return openPostgresql(place.url)
  if (!existsSync(sqlitePath(place.folder))) throw new Error(`There is no database in ${place.folder}. Name the folder that the server uses: DATA_DIR=… npm run …`)
  return openSqlite(place.folder, { shared: true })
}
