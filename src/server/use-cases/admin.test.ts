import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeOf, pass, passwordOf, person, startAccountServer, type AccountServer } from '../../testing/account-server'
import type { HttpClient } from '../../testing/http-client'
import { testDatabases } from '../../testing/test-database'
import { offerAdminLink } from './offer-admin-link'
import { resetUser } from './reset-user'

const day = 24 * 3_600_000
const tokenIn = (link: string | null) => new URL(link ?? '').searchParams.get('admin') ?? ''

describe.each(testDatabases)('administrators on $name', (place) => {
  let server: AccountServer
  let admin: HttpClient
  beforeAll(async () => {
    server = await startAccountServer(place)
  })
  afterAll(() => server.close())

  test('of twenty who open the first link at once, one becomes the administrator', async () => {
    const old = tokenIn(await offerAdminLink('https://jady.example/', Date.now()))
    const link = await offerAdminLink('https://jady.example/', Date.now())
    expect(link).toMatch(/^https:\/\/jady\.example\/kk\/account\/sign-up\?admin=[\w-]{43}$/)
    expect(codeOf(await server.browser().post('/api/sign-up', person('too late', { adminToken: old })))).toBe('WRONG_INVITATION')
    const clients = Array.from({ length: 20 }, () => server.browser())
    const answers = await Promise.all(clients.map((client, at) => client.post('/api/sign-up', person(`racer ${at}`, { adminToken: tokenIn(link) }))))
    expect(answers.map((answer) => (answer.status === 201 ? 'in' : codeOf(answer))).sort()).toEqual([...Array.from({ length: 19 }, () => 'WRONG_INVITATION'), 'in'])
    const winner = answers.findIndex(({ status }) => status === 201)
    expect(answers[winner]?.body).toMatchObject({ me: { role: 'admin' } })
    expect(answers[winner]?.headers.get('set-cookie')).toContain('Max-Age=604800;')
    admin = clients[winner] ?? server.browser()
    const { users } = (await admin.get('/api/admin/users')).body as { users: unknown[] }
    expect(users).toEqual([{ userId: expect.any(String) as string, username: `racer ${winner}`, role: 'admin', createdAt: Date.now(), lastSeenAt: Date.now(), eraseAt: null }])
    expect(await offerAdminLink('http://localhost:3000', Date.now())).toBeNull()
    expect(codeOf(await server.browser().post('/api/sign-up', person('one more', { adminToken: tokenIn(link) })))).toBe('WRONG_INVITATION')
  })

  test('what is theirs is nobody else’s', async () => {
    const [learner, anonymous] = [await server.signedUp('a learner'), server.browser()]
    const asks: readonly (readonly [string, string, unknown?])[] = [
      ['GET', '/api/admin/settings'],
      ['PUT', '/api/admin/settings', { signUp: 'open' }],
      ['GET', '/api/admin/invitations'],
      ['POST', '/api/admin/invitations', {}],
      ['DELETE', '/api/admin/invitations/x'],
      ['GET', '/api/admin/users'],
      ['POST', '/api/admin/users/x/reset', {}],
    ]
    for (const [method, path, json] of asks) {
      expect([path, codeOf(await learner.send(method, path, { json }))]).toEqual([path, 'FORBIDDEN'])
      expect([path, codeOf(await anonymous.send(method, path, { json }))]).toEqual([path, 'UNAUTHENTICATED'])
    }
    expect(server.log().filter(({ security }) => security === 'denied')).toHaveLength(asks.length)
  })

  test('by invitation: each lets one in, until it runs out or is deleted', async () => {
    expect((await admin.send('PUT', '/api/admin/settings', { json: { signUp: 'invitation' } })).body).toEqual({ signUp: 'invitation', teaching: 'byAdmin' })
    expect((await admin.get('/api/sign-up')).body).toMatchObject({ policy: 'invitation' })
    const made = (await admin.post('/api/admin/invitations')).body as { id: string; code: string }
    expect(made).toEqual({ id: expect.any(String) as string, createdAt: Date.now(), expiresAt: Date.now() + 14 * day, usedAt: null, code: expect.stringMatching(/^([A-Z0-9]{5}-){3}[A-Z0-9]{5}$/) as string })
    const enter = async (name: string, invitation?: string) => {
      const answer = await server.browser().post('/api/sign-up', person(name, invitation === undefined ? {} : { invitation }))
      return answer.status === 201 ? 'in' : codeOf(answer)
    }
    expect(await enter('without')).toBe('WRONG_INVITATION')
    expect(await enter('with a wrong one', 'ABCEH-KMPTX-Y2345-679AB')).toBe('WRONG_INVITATION')
    expect(await enter('a learner', made.code)).toBe('USERNAME_TAKEN')
    const race = await Promise.all(Array.from({ length: 10 }, (_, at) => enter(`invited ${at}`, made.code)))
    expect(race.sort()).toEqual([...Array.from({ length: 9 }, () => 'WRONG_INVITATION'), 'in'])
    const other = (await admin.post('/api/admin/invitations')).body as { id: string; code: string }
    expect((await admin.send('DELETE', `/api/admin/invitations/${other.id}`)).status).toBe(204)
    expect(codeOf(await admin.send('DELETE', `/api/admin/invitations/${other.id}`))).toBe('NOT_FOUND')
    expect(await enter('deleted one', other.code)).toBe('WRONG_INVITATION')
    const { invitations } = (await admin.get('/api/admin/invitations')).body as { invitations: Record<string, unknown>[] }
    expect(invitations).toEqual([{ id: made.id, createdAt: Date.now(), expiresAt: Date.now() + 14 * day, usedAt: Date.now() }])
    await admin.send('PUT', '/api/admin/settings', { json: { signUp: 'closed' } })
    expect(await enter('at a closed door', made.code)).toBe('SIGN_UP_CLOSED')
    await admin.send('PUT', '/api/admin/settings', { json: { signUp: 'open' } })
    expect(await enter('at an open door')).toBe('in')
  })

  test('a reset: the old password and every device are out, the code makes a new one', async () => {
    const client = await server.signedUp('to be reset')
    const { userId } = (client.answer.body as { me: { userId: string } }).me
    const { recoveryCode } = (await admin.post(`/api/admin/users/${userId}/reset`)).body as { recoveryCode: string }
    expect(codeOf(await admin.post('/api/admin/users/nobody/reset'))).toBe('NOT_FOUND')
    expect([codeOf(await client.get('/api/me')), (await server.signIn(client, 'to be reset')).status]).toEqual(['UNAUTHENTICATED', 401])
    const { recoveryCode: first } = client.answer.body as { recoveryCode: string }
    const recover = { username: 'to be reset', newPassword: 'after the reset', label: 'x' }
    expect((await client.post('/api/recover', { ...recover, recoveryCode: first })).status).toBe(401)
    expect((await client.post('/api/recover', { ...recover, recoveryCode })).status).toBe(200)
    const again = await resetUser({ username: 'TO BE RESET' }, 'console', Date.now())
    expect((await client.post('/api/recover', { ...recover, recoveryCode: again.recoveryCode })).status).toBe(200)
    expect(server.log().filter(({ security }) => security === 'reset').map(({ by }) => by)).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/) as string, 'console'])
  })

  test('an administrator’s login ends after twelve hours without use and seven days in any case', async () => {
    const name = ((await admin.get('/api/me')).body as { me: { username: string } }).me.username
    pass(day / 2)
    expect(codeOf(await admin.get('/api/me'))).toBe('UNAUTHENTICATED')
    await server.signIn(admin, name, passwordOf(name))
    for (let used = 0; used < 17; used += 1) {
      pass(day * 0.4)
      await admin.get('/api/me')
    }
    pass(day * 0.2 - 1)
    expect((await admin.get('/api/me')).status).toBe(200)
    pass(1)
    expect(codeOf(await admin.get('/api/me'))).toBe('UNAUTHENTICATED')
  })
})
