import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readMigrations } from './migrations'
import { openSqlite } from './open-sqlite'
import { secureConnection, sqlitePath } from './sqlite-file'

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'jady-owner-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Opens the folder's database in a process of its own, as a server would. */
function inAnotherProcess(options: { readonly uid?: number; readonly gid?: number } = {}): { readonly status: number | null; readonly said: string } {
  const code = `import('./src/server/db/open-sqlite.ts').then(({ openSqlite }) => openSqlite(process.argv[1])).then(() => process.exit(0), (fault) => { console.error(fault.message); process.exit(1) })`
  const { status, stderr } = spawnSync(process.execPath, ['--conditions=react-server', '--import', 'tsx', '-e', code, folder], { encoding: 'utf8', ...options })
  return { status, said: stderr }
}

describe('a data folder', () => {
  test('has one owner: a second process, or the same once more, is refused and told who has it, until the first is gone', async () => {
    const first = await openSqlite(folder)
    const message = /Another Jady \(process \d+, since .*\) already uses .*jady-owner/
    await expect(openSqlite(folder)).rejects.toThrow(message)
    expect(inAnotherProcess()).toEqual({ status: 1, said: expect.stringMatching(message) as string })
    // A command on the console works beside the owner.
    const beside = await openSqlite(folder, { shared: true })
    expect(await beside.check()).toEqual({ migrations: readMigrations('sqlite').length })
    await beside.close()
    await first.close()
    expect(inAnotherProcess().status).toBe(0)
  })

  test('that may only be read is not served, and the reason is said', async () => {
    const first = await openSqlite(folder)
    await first.close()
    if (process.getuid?.() !== 0) chmodSync(sqlitePath(folder), 0o444)
    // Permissions do not bind root: the server then runs as nobody, over files of somebody else.
    const nobody = { uid: 65_534, gid: 65_534 }
    const options = process.getuid?.() === 0 ? nobody : {}
    if ('uid' in options) for (const name of ['', '/owner.lock', '/owner.txt']) chownSync(`${folder}${name}`, nobody.uid, nobody.gid)
    const { status, said } = inAnotherProcess(options)
    expect(status).toBe(1)
    expect(said).toMatch(/readonly database/)
  })

  test('of a newer release, or with another text of a migration, is not touched', async () => {
    await (await openSqlite(folder)).close()
    const file = new Sqlite(sqlitePath(folder))
    file.exec(`INSERT INTO "_prisma_migrations" ("id", "checksum", "finished_at", "migration_name", "started_at") VALUES ('x', 'x', 1, '9999-later', 1)`)
    await expect(openSqlite(folder)).rejects.toThrow(/newer release/)
    file.exec(`DELETE FROM "_prisma_migrations" WHERE "id" = 'x'`)
    file.exec(`UPDATE "_prisma_migrations" SET "checksum" = 'another'`)
    await expect(openSqlite(folder)).rejects.toThrow(/not the one that was applied/)
    file.close()
  })

  test('with a file that is no database is refused, and left as it is', async () => {
    writeFileSync(sqlitePath(folder), 'not a database, but perhaps somebody’s letter, long enough to be read as a header')
    await expect(openSqlite(folder)).rejects.toThrow(/not a database/)
  })
})

describe('a connection', () => {
  test('that does not take a setting is not used: the setting is named', () => {
    const memory = new Sqlite(':memory:')
    expect(() => secureConnection(memory)).toThrow(/does not accept journal_mode = wal/)
    memory.close()
  })

  test('deletes for good: after a truncating checkpoint nothing of a deleted row is left in the files', async () => {
    const database = await openSqlite(folder)
    const secret = 'SECRET-OF-A-PERSON-'.repeat(20)
    await database.write((prisma) => prisma.serverSetting.create({ data: { key: 'k', value: secret } }))
    await database.write((prisma) => prisma.serverSetting.delete({ where: { key: 'k' } }))
    await database.close()
    const { readFileSync, existsSync } = await import('node:fs')
    const bytes = [sqlitePath(folder), `${sqlitePath(folder)}-wal`].filter((path) => existsSync(path)).map((path) => readFileSync(path, 'latin1')).join('')
    expect(bytes.length).toBeGreaterThan(1000)
    expect(bytes).not.toContain('SECRET-OF-A-PERSON-')
  })
})
