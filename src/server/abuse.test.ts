import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeOf, pass, passwordOf, person, startAccountServer, type AccountServer } from '../testing/account-server'
import { dumpRows } from '../testing/dump-rows'
import { testDatabases } from '../testing/test-database'

const minute = 60_000
/** For a machine that has much else to do: a test that is cut off goes on into the next one. */
const patience = 10 * minute

describe.each(testDatabases)('abuse on $name', (place) => {
  let server: AccountServer
  beforeAll(async () => {
    server = await startAccountServer(place)
  })
  afterAll(() => server.close())

  /** Guesses from many browsers at once; how each was answered. */
  async function guesses(count: number, username: string, { everyMs, headers }: { readonly everyMs: number; readonly headers?: (at: number) => Record<string, string> }) {
    const answers = { ok: 0, wrong: 0, wait: 0, longestWait: 0 }
    const before = server.hashes()
    for (let made = 0; made < count; made += 20) {
      await Promise.all(
        Array.from({ length: 20 }, async (_, at) => {
          const { status, headers: back } = await server.signIn(server.browser(headers?.(made + at)), username, `guess number ${made + at}`)
          if (status === 429) answers.longestWait = Math.max(answers.longestWait, Number(back.get('retry-after')))
          answers[status === 200 ? 'ok' : status === 401 ? 'wrong' : 'wait'] += 1
        }),
      )
      pass(20 * everyMs)
    }
    return { ...answers, hashes: server.hashes() - before }
  }

  test('forty pupils behind one address sign in within a minute', async () => {
    const pupils = Array.from({ length: 40 }, (_, at) => `pupil ${at}`)
    const school = { 'x-test-address': '192.0.2.1' }
    for (const pupil of pupils) await server.browser(school).post('/api/sign-up', person(pupil))
    const answers = await Promise.all(pupils.map((pupil) => server.signIn(server.browser(school), pupil)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(40)
  })

  test('ten thousand guesses in a day from as many addresses: 109 are looked at, none is right, and the owner gets in', async () => {
    await server.signedUp('target')
    // Fewer where each costs more: what the engines could do differently shows in a tenth.
    const count = place.name === 'SQLite' ? 10_000 : 500
    const { ok, wrong, wait, longestWait, hashes } = await guesses(count, 'target', { everyMs: 86_400_000 / 10_000 })
    expect([ok, wrong + wait, hashes]).toEqual([0, count, wrong])
    expect(wrong).toBeLessThanOrEqual(place.name === 'SQLite' ? 109 : 19)
    expect(wrong).toBeGreaterThan(10)
    expect([longestWait > 14 * 60, longestWait <= 15 * 60]).toEqual([true, true])
    pass(longestWait * 1000)
    expect((await server.signIn(server.browser(), 'target')).status).toBe(200)
  }, patience)

  test('two hundred guesses at the same moment are ten', async () => {
    await server.signedUp('burst target')
    const answers = await Promise.all(Array.from({ length: 200 }, (_, at) => server.signIn(server.browser(), 'burst target', `guess number ${at}`)))
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(10)
    const refused = await server.signIn(server.browser(), 'burst target')
    expect([refused.status, codeOf(refused), refused.headers.get('retry-after')]).toEqual([429, 'TOO_MANY_REQUESTS', '30'])
    pass(30_000)
    expect((await server.signIn(server.browser(), 'burst target')).status).toBe(200)
  })

  test('a name that nobody has makes wait just the same', async () => {
    await server.signedUp('somebody')
    expect(await guesses(60, 'nobody at all', { everyMs: 1000 })).toEqual(await guesses(60, 'somebody', { everyMs: 1000 }))
  })

  test('the owner’s own browser does not wait for what others do', async () => {
    const client = await server.signedUp('played with')
    await guesses(40, 'played with', { everyMs: 0 })
    expect((await server.signIn(server.browser(), 'played with')).status).toBe(429)
    expect((await server.signIn(client, 'played with')).status).toBe(200)
    const stranger = await server.signedUp('player')
    expect((await server.signIn(stranger, 'played with')).status).toBe(429)
  })

  test('one address has 600 tries in ten minutes, whatever it says of itself', async () => {
    await server.signedUp('a neighbour')
    const headers = (at: number) => ({ 'x-test-address': '198.51.100.9', 'x-forwarded-for': `10.1.${at >> 8}.${at & 255}`, 'x-real-ip': `10.2.0.${at & 255}`, 'x-jady-address': `10.3.0.${at & 255}` })
    const answers = { let: 0, wait: 0 }
    for (let round = 0; round < 32; round += 1) {
      const some = await Promise.all(Array.from({ length: 20 }, (_, at) => server.browser(headers(round * 20 + at)).post('/api/recover', { username: `u${round}`, recoveryCode: 'x', newPassword: 'y', label: 'z' })))
      for (const { status } of some) answers[status === 429 ? 'wait' : 'let'] += 1
    }
    expect(answers).toEqual({ let: 600, wait: 40 })
    expect((await server.signIn(server.browser(headers(1)), 'a neighbour')).status).toBe(429)
    expect((await server.signIn(server.browser(), 'a neighbour')).status).toBe(200)
    pass(10 * minute)
    expect((await server.signIn(server.browser(headers(1)), 'a neighbour')).status).toBe(200)
  })

  test('nothing in a dump of the database opens anything', async () => {
    const client = await server.signedUp('dumped')
    const { recoveryCode } = client.answer.body as { recoveryCode: string }
    const values = [...new Set((await dumpRows(server.database)).map(String))]
    expect(values.length).toBeGreaterThan(100)
    const secrets = [client.cookies.get('jady') ?? '', recoveryCode, recoveryCode.replaceAll('-', ''), passwordOf('dumped')]
    expect(values.filter((value) => secrets.some((secret) => value.includes(secret)))).toEqual([])
    const sampled = values.filter((value) => /^[\x21-\x7e]+$/.test(value) && !value.includes(';')).slice(-120)
    let opened = 0
    for (const value of sampled) {
      const answers = await Promise.all([
        server.browser({ cookie: `jady=${value}` }).get('/api/me'),
        server.browser({ authorization: `Bearer ${value}` }).get('/api/me'),
        server.signIn(server.browser(), 'dumped', value.slice(0, 256)),
      ])
      opened += answers.filter(({ status }) => status === 200).length
      pass(16 * minute)
    }
    expect(opened).toBe(0)
  }, patience)

  test('no name, password, code, token or address is in the log', async () => {
    const client = server.browser({ 'x-test-address': '203.0.113.77' })
    const { body } = await client.post('/api/sign-up', person('log canary'))
    const { recoveryCode } = body as { recoveryCode: string }
    await server.signIn(client, 'log canary', 'canary password wrong')
    await client.post('/api/recover', { username: 'log canary', recoveryCode, newPassword: 'canary password', label: 'canary label' })
    const text = JSON.stringify(server.log())
    for (const canary of ['log canary', 'canary', recoveryCode, client.cookies.get('jady') ?? 'none', '203.0.113.77', passwordOf('log canary')]) expect(text).not.toContain(canary)
    const kinds = new Set(server.log().map(({ security }) => security))
    for (const kind of ['signUp', 'signIn', 'signInFailed', 'recovered', 'recoverFailed', 'limited']) expect(kinds).toContain(kind)
    for (const line of server.log()) expect(line.at).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
  })
})
