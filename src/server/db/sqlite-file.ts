import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { migrationTable, pendingMigrations, type Migration } from './migrations'

export type SqliteFile = InstanceType<typeof Sqlite>

/** What must hold for every connection: acknowledged is durable, rules are kept, what is deleted leaves the file. */
const pragmas = { journal_mode: 'wal', synchronous: 2, foreign_keys: 1, secure_delete: 1, busy_timeout: 5000 } as const

/** The database file in a data folder. */
export function sqlitePath(folder: string): string {
  return join(folder, 'jady.db')
}

/**
 * Sets what must hold and looks whether it does. Throws an Error that names the setting that does not: a database that cannot promise to
 * keep an acknowledged answer is not served.
 */
export function secureConnection(file: Pick<SqliteFile, 'pragma'>): void {
  for (const [name, wanted] of Object.entries(pragmas)) {
    file.pragma(`${name} = ${wanted}`)
    const found = String(file.pragma(name, { simple: true }))
    if (found !== String(wanted)) throw new Error(`SQLite does not accept ${name} = ${wanted} here (it says ${found}). Put DATA_DIR on a local disk.`)
  }
}

/** Opens a connection that is secure. */
export function openSqliteFile(path: string): SqliteFile {
  const file = new Sqlite(path)
  try {
    secureConnection(file)
    return file
  } catch (fault) {
    file.close()
    throw fault
  }
}

/**
 * Makes this process the one owner of a data folder until it ends, however it ends: the lock is held by the system. Returns how to let go.
 * Throws an Error that names the owner where there is one.
 */
export function ownFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const note = join(folder, 'owner.txt')
  const lock = new Sqlite(join(folder, 'owner.lock'), { timeout: 0 })
  try {
    lock.pragma('locking_mode = EXCLUSIVE')
    lock.exec('BEGIN EXCLUSIVE')
  } catch (fault) {
    lock.close()
    if (!(fault instanceof Sqlite.SqliteError) || !fault.code.startsWith('SQLITE_BUSY')) throw fault
    throw new Error(`Another Jady (${ownerOf(note)}) already uses ${folder}. Stop it, or choose another folder: DATA_DIR=… npm start`, { cause: fault })
  }
  // Only for the message above; the lock is what counts.
  writeFileSync(note, `process ${process.pid}, since ${new Date().toISOString()}\n`)
  return () => lock.close()
}

function ownerOf(note: string): string {
  try {
    return readFileSync(note, 'utf8').trim()
  } catch {
    return 'process unknown'
  }
}

/** Brings the schema up to this release, each migration in a transaction of its own with its line in the table. */
export function migrateSqlite(file: SqliteFile, released: readonly Migration[], now: number): void {
  file.exec(migrationTable)
  const applied = file.prepare('SELECT "migration_name" AS name, "checksum" FROM "_prisma_migrations" ORDER BY "migration_name"').all() as Pick<Migration, 'name' | 'checksum'>[]
  for (const migration of pendingMigrations(released, applied)) {
    // A table is changed by making it anew; the references to it are looked at when all is done.
    file.pragma('foreign_keys = OFF')
    file.transaction(() => {
      file.exec(migration.sql)
      file.prepare('INSERT INTO "_prisma_migrations" ("id", "checksum", "finished_at", "migration_name", "started_at", "applied_steps_count") VALUES (?, ?, ?, ?, ?, 1)').run(migration.name, migration.checksum, now, migration.name, now)
      if ((file.pragma('foreign_key_check') as unknown[]).length > 0) throw new Error(`Migration ${migration.name} would leave rows without their owner.`)
    }).immediate()
    file.pragma('foreign_keys = ON')
  }
}
