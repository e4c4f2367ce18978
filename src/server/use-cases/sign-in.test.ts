import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { noticeVersion } from '../../core/accounts/notice'
import { codeOf, pass, passwordOf, person, startAccountServer, type AccountServer } from '../../testing/account-server'
import { testDatabases } from '../../testing/test-database'

const day = 24 * 3_600_000

describe.each(testDatabases)('signing up, in and out on $name', (place) => {
  let server: AccountServer
  beforeAll(async () => {
    server = await startAccountServer(place)
  })
  afterAll(() => server.close())

  test('somebody signs up, is known, signs out, and in again under another token', async () => {
    const client = server.browser()
    expect((await client.get('/api/sign-up')).body).toEqual({ policy: 'open', noticeVersion, connection: 'loopback' })
    const { status, body, headers } = await client.post('/api/sign-up', person('  Ақтоты '))
    expect(status).toBe(201)
    expect(body).toEqual({ me: { userId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string, username: 'Ақтоты', role: 'learner', createdAt: Date.now(), eraseAt: null }, recoveryCode: expect.stringMatching(/^([A-Z0-9]{5}-){3}[A-Z0-9]{5}$/) as string })
    expect(headers.get('set-cookie')).toMatch(/^jady=[\w-]{43}; Path=\/; Max-Age=15552000; HttpOnly; SameSite=Lax$/)
    const first = client.cookies.get('jady')
    const { me } = body as { me: unknown }
    expect(await client.get('/api/me')).toMatchObject({ status: 200, body: { me } })
    expect(await client.post('/api/sign-out')).toMatchObject({ status: 204 })
    expect(client.cookies.size).toBe(0)
    expect(codeOf(await client.get('/api/me'))).toBe('UNAUTHENTICATED')
    expect(codeOf(await client.send('GET', '/api/me', { headers: { cookie: `jady=${first}` } }))).toBe('UNAUTHENTICATED')
    expect((await server.signIn(client, 'АҚТОТЫ', passwordOf('  Ақтоты '))).body).toEqual({ me })
    expect(client.cookies.get('jady')).not.toBe(first)
  })

  test('signing in again ends the login this browser had', async () => {
    const client = await server.signedUp('twice')
    const first = client.cookies.get('jady')
    await server.signIn(client, 'twice')
    expect((await client.get('/api/me')).status).toBe(200)
    expect(codeOf(await client.send('GET', '/api/me', { headers: { cookie: `jady=${first}` } }))).toBe('UNAUTHENTICATED')
  })

  test('a name that looks like another is taken; weak passwords and strange names are refused', async () => {
    await server.signedUp('alice')
    const codes = async (body: unknown) => codeOf(await server.browser().post('/api/sign-up', body))
    expect(await codes(person('аlісе'))).toBe('USERNAME_TAKEN')
    expect(await codes(person('ALIСE'))).toBe('USERNAME_TAKEN')
    expect(await codes(person('weak', { password: 'short' }))).toBe('WEAK_PASSWORD')
    expect(await codes(person('weak one pupil', { password: 'weak-one-pupil' }))).toBe('WEAK_PASSWORD')
    expect(await codes(person('<b>'))).toBe('INVALID_REQUEST')
    expect(await codes(person('late', { noticeVersion: '2020' }))).toBe('INVALID_REQUEST')
    expect(await codes(person('foreign', { locale: 'de' }))).toBe('INVALID_REQUEST')
  })

  test('over HTTPS the cookie is bound to this host, and only that one counts', async () => {
    vi.stubEnv('PUBLIC_URL', 'https://jady.example')
    const client = server.browser({ origin: 'https://jady.example' })
    await client.post('/api/sign-up', person('over https'))
    expect([...client.cookies.keys()]).toEqual(['__Host-jady'])
    expect((await client.get('/api/me')).status).toBe(200)
    expect((await server.browser({ cookie: `jady=${client.cookies.get('__Host-jady')}` }).get('/api/me')).status).toBe(401)
    expect((await client.post('/api/sign-out')).headers.get('set-cookie')).toMatch(/^__Host-jady=; .*Max-Age=0;.*Secure$/)
    vi.unstubAllEnvs()
  })

  test('over plain http from another machine nobody can sign in, unless the operator allows it', async () => {
    await server.signedUp('in the clear')
    const ask = () => server.signIn(server.browser({ 'x-test-host': '192.168.1.5:3000', origin: 'http://192.168.1.5:3000' }), 'in the clear')
    const hashes = server.hashes()
    expect(await ask()).toMatchObject({ status: 403, body: { error: { code: 'INSECURE_CONNECTION' } } })
    expect(server.hashes()).toBe(hashes)
    vi.stubEnv('ALLOW_HTTP', '1')
    const allowed = await ask()
    expect([allowed.status, allowed.headers.get('set-cookie')]).toEqual([200, expect.stringMatching(/^jady=[\w-]{43}; /)])
    vi.unstubAllEnvs()
  })

  test('of many who want one name at once, one gets it', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => server.browser().post('/api/sign-up', person('wanted'))))
    expect(answers.map((answer) => (answer.status === 201 ? 'in' : codeOf(answer))).sort()).toEqual([...Array.from({ length: 7 }, () => 'USERNAME_TAKEN'), 'in'])
  })

  test('an unknown name and a wrong password are answered alike, after one hash each', async () => {
    await server.signedUp('known')
    const outcome = async (username: string) => {
      const before = server.hashes()
      const { status, body, headers } = await server.signIn(server.browser(), username, 'not the password')
      const { error } = body as { error: { code: string; requestId: string } }
      const names = [...headers.keys()].filter((name) => name !== 'date' && name !== 'connection' && name !== 'keep-alive')
      return { status, code: error.code, fields: Object.keys(error), names, hashes: server.hashes() - before }
    }
    const known = await outcome('known')
    expect(known).toEqual(await outcome('nobody'))
    expect(known).toMatchObject({ status: 401, code: 'WRONG_CREDENTIALS', hashes: 1 })
    expect(await outcome('not a name at all @@')).toEqual(known)
  })

  test('a login ends after thirty days without use, and after 180 in any case', async () => {
    const client = await server.signedUp('rarely')
    pass(30 * day - 1)
    expect((await client.get('/api/me')).status).toBe(200)
    pass(30 * day)
    expect(codeOf(await client.get('/api/me'))).toBe('UNAUTHENTICATED')
    await server.signIn(client, 'rarely')
    for (let used = 0; used < 8; used += 1) {
      pass(20 * day)
      expect((await client.get('/api/me')).status).toBe(200)
    }
    pass(20 * day - 1)
    expect((await client.get('/api/me')).status).toBe(200)
    pass(1)
    expect(codeOf(await client.get('/api/me'))).toBe('UNAUTHENTICATED')
  })
})
