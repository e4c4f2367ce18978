import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { person, startAccountServer, type AccountServer } from '../testing/account-server'
import { testDatabases } from '../testing/test-database'
import { logFor } from '../testing/review-log'
import { createTestUser } from '../testing/test-user'
import { recordEvents } from './data/record-events'
import { putServerSetting } from './data/server-settings'
import { startServer } from './start-server'

/** A card as no rules make it. */
const strange = { itemId: 'item', card: '{"old":true}', flags: null }

describe.each(testDatabases)('starting on $name', (place) => {
  let server: AccountServer
  beforeAll(async () => {
    server = await startAccountServer(place)
  })
  afterAll(() => {
    vi.unstubAllEnvs()
    return server.close()
  })

  /** What a start prints for people; the log's own lines left out. */
  async function start(): Promise<string> {
    const printed = vi.mocked(console.log)
    printed.mockClear()
    await startServer()
    return printed.mock.calls.map(([line]) => String(line)).filter((line) => !line.startsWith('{')).join('\n')
  }

  test('without an administrator a link is printed, another at each start, none once there is one', async () => {
    const repeated = vi.spyOn(globalThis, 'setInterval')
    vi.stubEnv('PORT', '3210')
    expect(await start()).toMatch(/\nhttp:\/\/localhost:3210\/kk\/account\/sign-up\?admin=[\w-]{43}$/)
    vi.stubEnv('PUBLIC_URL', 'https://jady.example/')
    const [first, link] = [await start(), await start()]
    expect(link).toMatch(/\nhttps:\/\/jady\.example\/kk\/account\/sign-up\?admin=[\w-]{43}$/)
    expect(link).not.toBe(first)
    // The drivers of the databases have timers of their own.
    const hourly = repeated.mock.results.filter((_, at) => repeated.mock.calls[at]?.[1] === 3_600_000).map(({ value }) => value as NodeJS.Timeout)
    expect(hourly.map((timer) => timer.hasRef())).toEqual([false, false, false])
    const adminToken = link.split('admin=')[1]
    const client = server.browser({ origin: 'https://jady.example' })
    expect((await client.post('/api/sign-up', person('first', { adminToken }))).body).toMatchObject({ me: { role: 'admin' } })
    expect(await start()).toBe('')
    expect(JSON.stringify(server.log())).not.toContain(adminToken)
    for (const timer of hourly) clearInterval(timer)
    repeated.mockRestore()
  })

  test('cards folded by the rules of another release are folded anew, once', async () => {
    const userId = await createTestUser(server.database)
    await recordEvents(userId, logFor(['Good', 'Again']), Date.now())
    const cards = () => server.database.readLog((log) => log.cards(userId))
    const right = await cards()
    expect(right).toHaveLength(1)
    const spoil = () => server.database.writeLog(async (log) => log.append(userId, { events: [], cards: [{ ...strange, itemId: right[0]?.itemId ?? '' }], gone: [], user: { ...(await log.lockUser(userId)), lastSeq: 2, eventDigest: '', cardDigest: '' } }))
    await spoil()
    expect(await start()).toBe('')
    expect(await cards()).not.toEqual(right)
    await putServerSetting('foldVersion', 'older rules')
    expect(await start()).toMatch(/^This release schedules by other rules.*\n\d+ of \d+ learners$/)
    expect(await cards()).toEqual(right)
    expect(await start()).toBe('')
  })
})
