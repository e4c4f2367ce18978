import type { Database } from './database'
import { createExclusive } from './exclusive'
import { createGroupCommit } from './group-commit'
import { sqliteLogReader, sqliteLogWriter } from './log-sqlite'
import { loginSql, type LoginRow } from './log-tables'
import { readMigrations } from './migrations'
import { openPrisma } from './prisma-sqlite'
import { migrateSqlite, openSqliteFile, ownFolder, sqlitePath, type SqliteFile } from './sqlite-file'
import { asUnavailable } from './unavailable'

/**
 * Opens the embedded database of a data folder: owned by this process, secured, with this release's schema. `shared` opens it beside the
 * owner, for commands on the console. Throws an Error that says why where it cannot be served.
 */
export async function openSqlite(folder: string, { shared = false, now = Date.now() }: { readonly shared?: boolean; readonly now?: number } = {}): Promise<Database> {
  const release = shared ? () => undefined : ownFolder(folder)
  try {
    const path = sqlitePath(folder)
    const file = openSqliteFile(path)
    const reader = openSqliteFile(path)
    migrateSqlite(file, readMigrations('sqlite'), now)
    // A file that may only be read opens without complaint, and would refuse every answer.
    file.exec('UPDATE "ServerSetting" SET "value" = "value" WHERE "key" = \'\'')
    reader.pragma('query_only = ON')
    const [writing, reading] = await Promise.all([openPrisma(path, false), openPrisma(path, true)])
    return over({ file, reader, writing, reading, release })
  } catch (fault) {
    release()
    throw fault
  }
}

type Connections = { readonly file: SqliteFile; readonly reader: SqliteFile; readonly writing: Awaited<ReturnType<typeof openPrisma>>; readonly reading: Awaited<ReturnType<typeof openPrisma>>; readonly release: () => void }

function over({ file, reader, writing, reading, release }: Connections): Database {
  // One writer at a time in this process: a second one would wait for the first inside SQLite and hold up the event loop.
  const exclusive = createExclusive()
  const transaction = createGroupCommit(file, exclusive)
  const exclusiveReader = createExclusive()
  // Over the connection that is never inside a transaction: what was ended a moment ago is seen to be.
  const login = reading.file.prepare<unknown[]>(loginSql).safeIntegers(false)
  const [logWriter, logReader] = [sqliteLogWriter(file), sqliteLogReader(reader)]
  return {
    provider: 'sqlite',
    read: (work) => guarded(() => work(reading.prisma)),
    write: (work) =>
      exclusive(() =>
        guarded(async () => {
          try {
            return await writing.prisma.$transaction(work, { timeout: 60_000, maxWait: 60_000 })
          } finally {
            // A COMMIT that failed leaves the connection inside its transaction, and Prisma would write the next one into it.
            if (writing.file.inTransaction) writing.file.exec('ROLLBACK')
          }
        }),
      ),
    writeLog: (work) => guarded(() => transaction(() => work(logWriter))),
    readLog: (work) => exclusiveReader(() => guarded(() => inOneMoment(reader, () => work(logReader)))),
    findLogin: (tokenHash) => guarded(async () => (login.get(tokenHash, tokenHash) as LoginRow | undefined) ?? null),
    check: () => guarded(async () => ({ migrations: (reader.prepare('SELECT count(*) AS count FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL').get() as { count: number }).count })),
    // Deleted rows are overwritten (secure_delete) once the log is merged into the file; the log itself is cut to nothing.
    forgetDeleted: () => exclusive(() => guarded(async () => void file.pragma('wal_checkpoint(TRUNCATE)'))),
    close: async () => {
      await exclusive(async () => undefined)
      await Promise.all([writing.prisma.$disconnect(), reading.prisma.$disconnect()])
      reader.close()
      file.close()
      release()
    },
  }
}

async function inOneMoment<T>(reader: SqliteFile, work: () => Promise<T>): Promise<T> {
  reader.exec('BEGIN')
  try {
    return await work()
  } finally {
    if (reader.inTransaction) reader.exec('ROLLBACK')
  }
}

async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (fault) {
    throw asUnavailable(fault)
  }
}
