import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { createExclusive } from './exclusive'
import { createGroupCommit } from './group-commit'

/** A table of names, written by the connection under test, and seen as another connection sees it: what is durable and no more. */
function setUp() {
  const path = join(mkdtempSync(join(tmpdir(), 'jady-')), 'a.db')
  const file = new Sqlite(path)
  file.pragma('journal_mode = wal')
  file.exec('CREATE TABLE "T" ("name" TEXT PRIMARY KEY)')
  const commits: number[] = []
  const [reader, insert] = [new Sqlite(path, { readonly: true }), file.prepare('INSERT INTO "T" VALUES (?)')]
  const seen = () => (reader.prepare('SELECT "name" FROM "T" ORDER BY "name"').all() as { name: string }[]).map(({ name }) => name)
  const exclusive = createExclusive()
  const transaction = createGroupCommit(file, (work) =>
    exclusive(async () => {
      const result = await work()
      commits.push(seen().length)
      return result
    }),
  )
  return { file, transaction, seen, commits, write: (name: string) => transaction(async () => void insert.run(name)), put: (name: string) => insert.run(name) }
}

describe('transactions that are made durable together', () => {
  test('what waits at the same moment is committed once, and each is durable when it resolves', async () => {
    const { write, seen, commits } = setUp()
    const late = write('a').then(() => {
      expect(seen()).toEqual(['a', 'b', 'c'])
      return write('d')
    })
    await Promise.all([late, write('b'), write('c')])
    expect(seen()).toEqual(['a', 'b', 'c', 'd'])
    expect(commits).toEqual([3, 4])
  })

  test('so is what comes out of one turn of the event loop, as requests do', async () => {
    const { write, commits } = setUp()
    await Promise.all(['a', 'b'].map((name) => new Promise((resolve) => void setImmediate(() => resolve(write(name))))))
    expect(commits).toEqual([2])
  })

  test('one that fails half-way is taken back alone and hears its own fault', async () => {
    const { write, transaction, seen, put } = setUp()
    const first = write('a')
    const failing = transaction(async () => {
      put('half')
      await Promise.resolve()
      put('a')
    })
    const results = await Promise.allSettled([first, failing, write('b')])
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(results[1]).toMatchObject({ reason: { code: 'SQLITE_CONSTRAINT_PRIMARYKEY' } })
    expect(seen()).toEqual(['a', 'b'])
  })

  test('a later one of the group sees what an earlier one wrote', async () => {
    const { write, transaction, file } = setUp()
    const [, count] = await Promise.all([write('a'), transaction(async () => (file.prepare('SELECT count(*) AS n FROM "T"').get() as { n: number }).n)])
    expect(count).toBe(1)
  })

  test('where the group cannot be committed nobody is told otherwise, nothing is kept, and the next one goes well', async () => {
    const { write, transaction, seen, file } = setUp()
    file.exec('CREATE TABLE "Child" ("name" TEXT REFERENCES "T" ("name") DEFERRABLE INITIALLY DEFERRED)')
    file.pragma('foreign_keys = ON')
    const orphan = transaction(async () => void file.prepare('INSERT INTO "Child" VALUES (?)').run('nobody'))
    const results = await Promise.allSettled([write('a'), orphan, write('b')])
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    expect(seen()).toEqual([])
    await write('a')
    expect(seen()).toEqual(['a'])
  })

  test('where the engine gives up the whole transaction in the middle, all of the group hear of it', async () => {
    const { write, transaction, seen, file } = setUp()
    const given = transaction(async () => {
      // As SQLite does by itself on a full disk.
      file.exec('ROLLBACK')
      throw new Error('disk full')
    })
    const results = await Promise.allSettled([write('a'), given, write('b')])
    expect(results).toMatchObject([{ reason: { message: 'disk full' } }, { reason: { message: 'disk full' } }, { reason: { message: 'disk full' } }])
    expect(seen()).toEqual([])
    await Promise.all([write('a'), write('b')])
    expect(seen()).toEqual(['a', 'b'])
  })

  test('a hundred at once are all done, in groups', async () => {
    const { write, seen, commits } = setUp()
    await Promise.all(Array.from({ length: 100 }, (_, i) => write(String(i))))
    expect(seen()).toHaveLength(100)
    expect(commits).toEqual([32, 64, 96, 100])
  })
})
