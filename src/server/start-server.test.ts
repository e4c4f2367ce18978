import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { person, startAccountServer, type AccountServer } from '../testing/account-server'
import { testDatabases } from '../testing/test-database'
import { startServer } from './start-server'

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
})
