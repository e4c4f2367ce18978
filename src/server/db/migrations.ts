import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One step of the schema: committed SQL, never changed once released. */
export type Migration = { readonly name: string; readonly sql: string; readonly checksum: string }

/** The released migrations of a database, in their order. */
export function readMigrations(provider: 'sqlite' | 'postgresql', folder = join(process.cwd(), 'prisma', 'migrations')): readonly Migration[] {
  const place = join(folder, provider)
  return readdirSync(place)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const sql = readFileSync(join(place, file), 'utf8')
      return { name: file.replace(/\.sql$/, ''), sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/**
 * The migrations still to be applied. Throws an Error where the database has one that this release does not know (it was used by a newer
 * release), or one whose text has changed since.
 */
export function pendingMigrations(released: readonly Migration[], applied: readonly Pick<Migration, 'name' | 'checksum'>[]): readonly Migration[] {
  for (const { name, checksum } of applied) {
    const known = released.find((each) => each.name === name)
    if (known === undefined) throw new Error(`The database was used by a newer release of Jady (migration ${name}). Start that release, or restore a backup made before it.`)
    if (known.checksum !== checksum) throw new Error(`Migration ${name} is not the one that was applied to this database. Restore the released file.`)
  }
  return released.slice(applied.length)
}

/** Prisma's own table, so that its tools understand what was done. */
export const migrationTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL, "finished_at" BIGINT, "migration_name" TEXT NOT NULL,
  "logs" TEXT, "rolled_back_at" BIGINT, "started_at" BIGINT NOT NULL, "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`
