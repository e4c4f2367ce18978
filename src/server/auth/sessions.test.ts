import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeOf, pass, passwordOf, startAccountServer, type AccountServer } from '../../testing/account-server'
import { testDatabases } from '../../testing/test-database'

const [minute, day] = [60_000, 24 * 3_600_000]

describe.each(testDatabases)('the tokens of a login on $name', (place) => {
  let server: AccountServer
  beforeAll(async () => {
    server = await startAccountServer(place)
  })
  afterAll(() => server.close())

  const statusWith = async (token: string | undefined) => server.browser({ cookie: `jady=${token}` }).get('/api/me')
  const renewal = async (token: string | undefined) => /^jady=([\w-]{43});/.exec((await statusWith(token)).headers.get('set-cookie') ?? '')?.[1]

  test('a token is replaced after seven days, not before', async () => {
    const client = await server.signedUp('rotating')
    const old = client.cookies.get('jady')
    pass(7 * day - 1)
    await client.get('/api/me')
    expect(client.cookies.get('jady')).toBe(old)
    pass(1)
    await client.get('/api/me')
    expect(client.cookies.get('jady')).not.toBe(old)
    expect((await client.get('/api/me')).status).toBe(200)
  })

  test('the new token has been used: the old one is dead after the grace', async () => {
    const client = await server.signedUp('settling')
    const old = client.cookies.get('jady')
    pass(7 * day)
    await client.get('/api/me')
    expect((await client.get('/api/me')).status).toBe(200)
    expect((await statusWith(old)).status).toBe(200)
    pass(minute)
    await client.get('/api/me')
    expect(codeOf(await statusWith(old))).toBe('UNAUTHENTICATED')
    expect((await client.get('/api/me')).status).toBe(200)
  })

  test('an answer that was lost signs nobody out', async () => {
    const client = await server.signedUp('lost answers')
    const held = client.cookies.get('jady')
    pass(7 * day)
    for (let lost = 0; lost < 5; lost += 1) {
      expect(await renewal(held)).toBeDefined()
      expect(await renewal(held)).toBeUndefined()
      pass(minute)
    }
    const fresh = await renewal(held)
    expect((await statusWith(fresh)).status).toBe(200)
  })

  test('twenty requests of two tabs at the moment of replacement: one new token, nobody signed out', async () => {
    const client = await server.signedUp('two tabs')
    const old = client.cookies.get('jady')
    pass(8 * day)
    const answers = await Promise.all(Array.from({ length: 20 }, () => statusWith(old)))
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200))
    const given = answers.flatMap(({ headers }) => headers.getSetCookie())
    expect(given).toHaveLength(1)
    const fresh = /^jady=([\w-]+)/.exec(given[0] ?? '')?.[1]
    expect(await Promise.all([statusWith(fresh), statusWith(old), statusWith(fresh)]).then((all) => all.map(({ status }) => status))).toEqual([200, 200, 200])
  })

  test('a new password ends every other login, and the token of this one, at once', async () => {
    const client = await server.signedUp('changing')
    const other = server.browser()
    await server.signIn(other, 'changing')
    const old = client.cookies.get('jady')
    expect(codeOf(await client.post('/api/me/password', { password: 'not the password', newPassword: 'another good one' }))).toBe('WRONG_CREDENTIALS')
    expect(codeOf(await client.post('/api/me/password', { password: passwordOf('changing'), newPassword: 'short' }))).toBe('WEAK_PASSWORD')
    expect((await client.post('/api/me/password', { password: passwordOf('changing'), newPassword: 'another good one' })).body).toMatchObject({ me: { username: 'changing' } })
    expect(await Promise.all([statusWith(old), other.get('/api/me'), client.get('/api/me')]).then((all) => all.map(({ status }) => status))).toEqual([401, 401, 200])
    expect([(await server.signIn(other, 'changing')).status, (await server.signIn(other, 'changing', 'another good one')).status]).toEqual([401, 200])
  })

  test('devices are listed and revoked by their owner alone', async () => {
    const [client, phone, stranger] = [await server.signedUp('many devices'), server.browser(), await server.signedUp('stranger')]
    pass(minute)
    await server.signIn(phone, 'many devices')
    const { devices } = (await client.get('/api/me/devices')).body as { devices: { id: string; isThis: boolean }[] }
    expect(devices).toEqual([
      { id: expect.any(String) as string, label: 'Firefox · Linux', createdAt: Date.now(), lastUsedAt: Date.now(), isThis: false },
      { id: expect.any(String) as string, label: 'Chrome · Android', createdAt: Date.now() - minute, lastUsedAt: Date.now() - minute, isThis: true },
    ])
    const path = `/api/me/devices/${devices[0]?.id}`
    expect(codeOf(await stranger.send('DELETE', path))).toBe('NOT_FOUND')
    expect((await phone.get('/api/me')).status).toBe(200)
    expect((await client.send('DELETE', path)).status).toBe(204)
    expect(codeOf(await phone.get('/api/me'))).toBe('UNAUTHENTICATED')
    expect(codeOf(await client.send('DELETE', path))).toBe('NOT_FOUND')
  })

  test('the recovery code gives a new password and another code, once, however it is typed', async () => {
    const client = await server.signedUp('forgetful')
    const { recoveryCode } = client.answer.body as { recoveryCode: string }
    const wanted = { username: 'Forgetful', newPassword: 'remembered now', label: 'x' }
    const again = server.browser()
    expect(codeOf(await again.post('/api/recover', { ...wanted, recoveryCode: recoveryCode.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')) }))).toBe('WRONG_CREDENTIALS')
    expect(codeOf(await again.post('/api/recover', { ...wanted, username: 'nobody here', recoveryCode }))).toBe('WRONG_CREDENTIALS')
    expect(codeOf(await again.post('/api/recover', { ...wanted, newPassword: 'short', recoveryCode }))).toBe('WEAK_PASSWORD')
    const typed = recoveryCode.toLowerCase().replaceAll('-', ' ').replaceAll('a', 'А').replaceAll('h', 'н')
    const race = await Promise.all([again, server.browser(), server.browser()].map((browser) => browser.post('/api/recover', { ...wanted, recoveryCode: typed })))
    expect(race.map(({ status }) => status).sort()).toEqual([200, 401, 401])
    expect(codeOf(await client.get('/api/me'))).toBe('UNAUTHENTICATED')
    expect([(await server.signIn(again, 'forgetful')).status, (await server.signIn(again, 'forgetful', 'remembered now')).status]).toEqual([401, 200])
    const { recoveryCode: next } = race.find(({ status }) => status === 200)?.body as { recoveryCode: string }
    expect((await again.post('/api/recover', { ...wanted, newPassword: 'remembered later', recoveryCode: next })).status).toBe(200)
  })
})
