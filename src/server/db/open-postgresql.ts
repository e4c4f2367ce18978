import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import type { Database } from './database'
import { PrismaClient as PostgresqlClient } from './generated/postgresql/client'
import type { PrismaClient } from './generated/sqlite/client'
import { postgresqlLogReader, postgresqlLogWriter } from './log-postgresql'
import { loginSql, type LoginRow } from './log-tables'
import { migrationTable, pendingMigrations, readMigrations, type Migration } from './migrations'
import { asUnavailable } from './unavailable'

/** Ours among all locks of the database: one migration at a time, whichever instance begins it. */
const migrationLock = 7_241_917

/** `isThrowaway`: a test's database, which may lose everything with the power. */
type Options = { readonly now?: number; readonly isThrowaway?: boolean }

/** Opens a PostgreSQL database with this release's schema. Throws where it cannot be reached, was used by a newer release or does not keep what it acknowledges. */
export async function openPostgresql(url: string, { now = Date.now(), isThrowaway = false }: Options = {}): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, max: 20, connectionTimeoutMillis: 5000, application_name: 'jady' })
  // A connection that breaks while nobody uses it is replaced at the next use.
  pool.on('error', () => undefined)
  try {
    await migrate(pool, readMigrations('postgresql'), now)
    if (!isThrowaway) await verify(pool)
  } catch (fault) {
    await pool.end()
    throw fault
  }
  // Both clients are generated from one schema, and no model uses what the engines do differently.
  const prisma = new PostgresqlClient({ adapter: new PrismaPg(pool) }) as unknown as PrismaClient
  return {
    provider: 'postgresql',
    read: (work) => guarded(() => work(prisma)),
    write: (work) => guarded(() => prisma.$transaction(work, { timeout: 60_000, maxWait: 60_000 })),
    writeLog: (work) => guarded(() => inTransaction(pool, 'BEGIN', (client) => work(postgresqlLogWriter(client)))),
    readLog: (work) => guarded(() => inTransaction(pool, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', (client) => work(postgresqlLogReader(client)))),
    findLogin: (tokenHash) => guarded(async () => loginOf((await pool.query({ name: 'login', text: numbered(loginSql), values: [tokenHash, tokenHash] })).rows[0] as Record<keyof LoginRow, string | null> | undefined)),
    check: () => guarded(async () => ({ migrations: Number(((await pool.query('SELECT count(*) AS count FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL')).rows[0] as { count: string }).count) })),
    // Dead rows leave the tables; they stay in the write-ahead log until PostgreSQL recycles it.
    forgetDeleted: () => guarded(async () => void (await pool.query('VACUUM "User", "AuthSession", "Event", "QuarantinedEvent", "Card"'))),
    close: async () => {
      await prisma.$disconnect()
      await pool.end()
    },
  }
}

/** Acknowledged must be durable here too. Throws an Error that names the setting. */
async function verify(pool: pg.Pool): Promise<void> {
  for (const name of ['fsync', 'synchronous_commit', 'full_page_writes']) {
    const { rows } = await pool.query(`SHOW ${name}`)
    const value = (rows[0] as Record<string, string> | undefined)?.[name]
    if (value === 'off') throw new Error(`PostgreSQL runs with ${name} = off: an acknowledged answer could be lost. Turn it on.`)
  }
}

async function migrate(pool: pg.Pool, released: readonly Migration[], now: number): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock])
    await client.query(migrationTable)
    const { rows } = await client.query('SELECT "migration_name" AS name, "checksum" FROM "_prisma_migrations" ORDER BY "migration_name"')
    for (const migration of pendingMigrations(released, rows as Migration[])) {
      await client.query('BEGIN')
      await client.query(migration.sql)
      const sql = 'INSERT INTO "_prisma_migrations" ("id", "checksum", "finished_at", "migration_name", "started_at", "applied_steps_count") VALUES ($1, $2, $3, $1, $3, 1)'
      await client.query(sql, [migration.name, migration.checksum, now])
      await client.query('COMMIT')
    }
  } finally {
    // Whatever is still open ends with the connection, the lock too.
    client.release(true)
  }
}

async function inTransaction<T>(pool: pg.Pool, begin: string, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query(begin)
    const result = await work(client)
    await client.query('COMMIT')
    return result
  } catch (fault) {
    await client.query('ROLLBACK').catch((worse: unknown) => (broken = worse instanceof Error ? worse : new Error(String(worse))))
    throw fault
  } finally {
    client.release(broken)
  }
}

async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (fault) {
    throw asUnavailable(fault)
  }
}

/** Placeholders as PostgreSQL writes them. */
function numbered(sql: string): string {
  let count = 0
  return sql.replaceAll('?', () => `$${(count += 1)}`)
}

/** 64-bit numbers come as text; all of ours are below 2^53. */
function loginOf(row: Record<keyof LoginRow, string | null> | undefined): LoginRow | null {
  if (row === undefined) return null
  const { userId, id, tokenHash, previousHash, role } = row
  const at = (name: 'createdAt' | 'lastUsedAt' | 'rotatedAt' | 'expiresAt' | 'lastSeenAt') => Number(row[name])
  const times = { createdAt: at('createdAt'), lastUsedAt: at('lastUsedAt'), rotatedAt: at('rotatedAt'), expiresAt: at('expiresAt'), lastSeenAt: at('lastSeenAt') }
  return { userId: userId ?? '', id: id ?? '', tokenHash: tokenHash ?? '', previousHash, role: role ?? '', eraseAt: row.eraseAt === null ? null : Number(row.eraseAt), ...times }
}
