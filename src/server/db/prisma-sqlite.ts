import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type { PrismaClient } from './generated/sqlite/client'
import { PrismaClient as SqliteClient } from './generated/sqlite/client'
import { secureConnection, type SqliteFile } from './sqlite-file'

/** A Prisma client over one connection, and the connection itself. */
export type PrismaOverFile = { readonly prisma: PrismaClient; readonly file: SqliteFile }

/**
 * Prisma over a connection of its own, secured like every other. Its adapter keeps one connection per client and lets calls outside a
 * transaction slip into whatever transaction is open on it; hence `database.ts` reads and writes over two of them.
 */
export async function openPrisma(path: string, isReader: boolean): Promise<PrismaOverFile> {
  const factory = new SecuredFactory({ url: `file:${path}` })
  const prisma = new SqliteClient({ adapter: factory })
  await prisma.$connect()
  const [file] = factory.files
  if (file === undefined) throw new Error('the adapter no longer shows its connection')
  if (isReader) file.pragma('query_only = ON')
  return { prisma, file }
}

class SecuredFactory extends PrismaBetterSqlite3 {
  readonly files: SqliteFile[] = []

  override async connect(): ReturnType<PrismaBetterSqlite3['connect']> {
    const adapter = await super.connect()
    const { client } = adapter as unknown as { client: SqliteFile }
    secureConnection(client)
    this.files.push(client)
    return adapter
  }
}
