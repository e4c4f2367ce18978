import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { LearnerStore } from '../client/store/learner-store'
import { openLearnerStore } from '../client/store/open-learner-store'
import { createHttpTransport } from '../client/sync/http-transport'
import { syncRound } from '../client/sync/sync-round'
import { startAccountServer, type AccountServer } from './account-server'
import type { HttpClient } from './http-client'
import { createLearnerDevice, type LearnerDevice } from './learner-device'
import { logFor } from './review-log'
import { openSqlite } from '../server/db/open-sqlite'
import { sqlitePath } from '../server/db/sqlite-file'

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'jady-disk-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Whether this machine lets us do to a disk what the test needs: root in its own container does, most others do not. */
function allows(...commands: readonly (readonly string[])[]): boolean {
  try {
    for (const [program = '', ...args] of commands) execFileSync(program, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const probe = mkdtempSync(join(tmpdir(), 'jady-probe-'))
writeFileSync(join(probe, 'file'), '')
const canMount = allows(['mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', probe], ['umount', probe])
const canFreeze = allows(['chattr', '+i', join(probe, 'file')], ['chattr', '-i', join(probe, 'file')])
rmSync(probe, { recursive: true })
if (!canMount || !canFreeze) console.log('Not run here: a disk that is full or read-only (mounting or chattr is refused)')

const served = () => startAccountServer({ open: async () => Object.assign(await openSqlite(folder), { place: folder }) })

/** A learner's device with answers of its own, and rounds over real HTTP. */
async function deviceOf(server: AccountServer, username: string) {
  const client = await server.signedUp(username)
  const { me } = client.answer.body as { me: { userId: string } }
  const device: LearnerDevice = createLearnerDevice()
  globalThis.indexedDB = device.indexedDB
  const { store } = await openLearnerStore({ newId: device.newId, now: () => Date.now(), onSuperseded: () => undefined })
  await store.sync?.own({ userId: me.userId, username }, 'claim')
  const transport = createHttpTransport(fetchOver(client), () => Date.now())
  const round = () => syncRound({ store: syncOf(store), transport, now: () => Date.now(), isFirst: false })
  return { client, store, round }
}

/** The browser's fetch, with the client's cookies. */
function fetchOver(client: HttpClient): typeof fetch {
  return async (input, init = {}) => {
    const { status, body, headers } = await client.send(init.method ?? 'GET', String(input), typeof init.body === 'string' ? { raw: init.body } : {})
    return new Response(JSON.stringify(body), { status, headers })
  }
}

function syncOf({ sync }: LearnerStore) {
  if (sync === null) throw new Error('no sync')
  return sync
}

const unsent = async (store: LearnerStore) => (await store.load(Infinity)).sync.unsent
const someEvents = (turn: number) => logFor(['Good', 'Good', 'Again', 'Good']).map((event, i) => ({ ...event, deviceId: `device ${turn}`, id: `01890000-0000-7000-8000-${(turn * 100 + i).toString(16).padStart(12, '0')}` }))

describe('a server whose disk', () => {
  test.runIf(canMount)('is full says so, the device keeps its answers, and it goes on by itself once there is room', async () => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder])
    try {
      const server = await served()
      const { client, store, round } = await deviceOf(server, 'Арман')
      // Fills what is left of the disk but for a little.
      writeFileSync(join(folder, 'ballast'), Buffer.alloc(Math.max(0, free(folder) - 24_576), 1))
      let turn = 0
      let end = 'agreed'
      while (end === 'agreed' && turn < 200) {
        await store.sync?.importEvents(someEvents((turn += 1)))
        end = (await round()).end
      }
      expect(end).toBe('later')
      expect(await unsent(store)).toBeGreaterThan(0)
      const refused = await client.post('/api/sync/push', { v: 1, userId: (client.answer.body as { me: { userId: string } }).me.userId, events: someEvents(999) })
      expect([refused.status, (refused.body as { error: { code: string } }).error.code, Number(refused.headers.get('retry-after')) > 0]).toEqual([503, 'UNAVAILABLE', true])
      // Reading still works, and nothing that was acknowledged is gone.
      expect((await client.get('/api/me')).status).toBe(200)
      execFileSync('mount', ['-o', 'remount,size=20m', folder])
      expect((await round()).end).toBe('agreed')
      expect(await unsent(store)).toBe(0)
      expect((await store.exportAll()).events).toHaveLength(turn * 4)
      await server.close()
    } finally {
      execFileSync('umount', ['-l', folder])
    }
  })

  test.runIf(canFreeze)('becomes read-only does the same', async () => {
    const server = await served()
    const { store, round } = await deviceOf(server, 'Дана')
    await store.sync?.importEvents(someEvents(1))
    expect((await round()).end).toBe('agreed')
    const files = [sqlitePath(folder), `${sqlitePath(folder)}-wal`]
    execFileSync('chattr', ['+i', ...files])
    try {
      await store.sync?.importEvents(someEvents(2))
      expect((await round()).end).toBe('later')
      expect(await unsent(store)).toBe(4)
    } finally {
      execFileSync('chattr', ['-i', ...files])
    }
    expect((await round()).end).toBe('agreed')
    expect(await unsent(store)).toBe(0)
    await server.close()
  })

  test('is held by another writer for too long does the same', async () => {
    const server = await served()
    const { store, round } = await deviceOf(server, 'Ерлан')
    await store.sync?.importEvents(someEvents(1))
    const { default: Sqlite } = await import('better-sqlite3')
    const other = new Sqlite(sqlitePath(folder))
    other.exec('BEGIN IMMEDIATE')
    expect((await round()).end).toBe('later')
    expect(await unsent(store)).toBe(4)
    other.exec('ROLLBACK')
    other.close()
    expect((await round()).end).toBe('agreed')
    await server.close()
  })
})

function free(path: string): number {
  const { bavail, bsize } = statfsSync(path)
  return bavail * bsize
}
