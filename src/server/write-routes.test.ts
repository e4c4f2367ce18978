import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeOf, passwordOf, person, startAccountServer, type AccountServer } from '../testing/account-server'
import type { HttpClient } from '../testing/http-client'
import { dumpRows } from '../testing/dump-rows'
import { wholeBase } from '../core/classroom/deck-query'
import { readRoutes } from '../testing/route-table'
import { testDatabases } from '../testing/test-database'
import { refuseMethod } from './route'
import { offerAdminLink } from './use-cases/offer-admin-link'

type Write = { readonly method: string; readonly path: string }

/** What a page of ours would send; a route that is not named here is sent an empty object. */
const bodies: Readonly<Record<string, unknown>> = {
  'POST /api/sign-up': person('made by a form'),
  'POST /api/sign-in': { username: 'the admin', password: passwordOf('the admin'), label: 'x' },
  'POST /api/recover': { username: 'the admin', recoveryCode: 'x', newPassword: 'y', label: 'z' },
  'POST /api/me/password': { password: passwordOf('the admin'), newPassword: 'changed by a form' },
  'DELETE /api/me': { password: passwordOf('the admin') },
  'PUT /api/admin/settings': { signUp: 'closed' },
  'PUT /api/admin/users/x/role': { role: 'learner' },
  'POST /api/me/teach': { label: 'x' },
  'POST /api/classrooms': { name: 'made by a form', ownName: 'x', zone: 'Asia/Almaty', locale: 'kk' },
  'PUT /api/classrooms/x/code': { joining: 'open' },
  'POST /api/classrooms/x/assignments': { title: 'made by a form', query: wholeBase, locale: null, opensAt: null, dueAt: null },
  'PUT /api/assignments/x': { title: 'changed by a form' },
  'PUT /api/assignments/x/extensions/x': { dueAt: null },
  'POST /api/decks': { title: 'made by a form', query: wholeBase },
  'PUT /api/decks/x': { isShared: true },
  'POST /api/deck-preview': { query: wholeBase, locale: 'kk' },
  'POST /api/classrooms/x/roster': { names: ['x'], hasConsent: true },
  'POST /api/join': { code: 'ABCEH-KMPTX', ownName: 'x' },
}

/** Open to everybody, by method and path; all else wants a login. A new open route is named here on purpose. */
const open = ['GET /api/banks', 'GET /api/banks/x', 'GET /api/calendar/x', 'GET /api/health', 'GET /api/join', 'GET /api/offline', 'GET /api/shared-decks/x', 'GET /api/sign-up', 'POST /api/sign-up', 'POST /api/sign-in', 'POST /api/sign-out', 'POST /api/recover']

async function handlers(methods: readonly string[]): Promise<readonly Write[]> {
  const found = await Promise.all(
    readRoutes('app/api').map(async ({ file, segments }) => {
      const exported = (await import(pathToFileURL(file).href)) as Record<string, unknown>
      const path = `/${segments.map((segment) => (segment.startsWith('[') ? 'x' : segment)).join('/')}`
      const isRest = segments.some((segment) => segment.startsWith('[['))
      return isRest ? [] : methods.filter((method) => exported[method] !== undefined && exported[method] !== refuseMethod).map((method) => ({ method, path }))
    }),
  )
  return found.flat()
}

describe.each(testDatabases)('requests that write on $name', (place) => {
  let server: AccountServer
  let admin: HttpClient
  let writes: readonly Write[]
  beforeAll(async () => {
    server = await startAccountServer(place)
    const adminToken = new URL((await offerAdminLink('http://x', Date.now())) ?? '').searchParams.get('admin')
    admin = await server.signedUp('the admin', { adminToken })
    writes = await handlers(['POST', 'PUT', 'PATCH', 'DELETE'])
    expect(writes.length).toBeGreaterThanOrEqual(20)
  })
  afterAll(() => server.close())

  const bodyOf = ({ method, path }: Write) => bodies[`${method} ${path}`] ?? {}

  test('from anywhere but our own page nothing is changed, whoever is signed in', async () => {
    const before = await dumpRows(server.database)
    const strangers: readonly (readonly [string, Record<string, string>, number])[] = [
      ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, 403],
      ['another site that leaves its name out', { 'sec-fetch-site': 'cross-site', origin: '' }, 403],
      ['a neighbour of the same domain', { 'sec-fetch-site': 'same-site', origin: 'https://other.example' }, 403],
      ['the address bar', { 'sec-fetch-site': 'none', origin: '' }, 403],
      ['a sandbox', { origin: 'null', 'sec-fetch-site': '' }, 403],
      ['another origin, old browser', { origin: 'https://evil.example', 'sec-fetch-site': '' }, 403],
      ['our page without its header', { 'x-jady': '' }, 403],
      ['a script that sends text', { 'content-type': 'text/plain' }, 415],
      ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
      ['a form with files', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
      ['JSON in another alphabet', { 'content-type': 'application/json; charset=utf-16' }, 415],
    ]
    for (const write of writes) {
      for (const [who, headers, status] of strangers) {
        const answer = await admin.send(write.method, write.path, { json: bodyOf(write), headers })
        expect([write, who, answer.status]).toEqual([write, who, status])
      }
    }
    expect(await dumpRows(server.database)).toEqual(before)
  })

  test('no GET and no HEAD changes anything', async () => {
    const before = await dumpRows(server.database)
    for (const { path } of writes) {
      for (const method of ['GET', 'HEAD']) expect((await admin.send(method, path)).status).toBeLessThan(500)
    }
    expect(await dumpRows(server.database)).toEqual(before)
  })

  test('fields nobody asked for are refused, and so are lists in the place of texts', async () => {
    const extras = ['role', 'isAdmin', 'userId', 'id', 'createdAt', 'lastSeq', 'passwordHash', 'constructor', 'eraseAt']
    for (const write of writes.filter(({ path }) => !path.endsWith('/x'))) {
      const body = bodyOf(write) as Record<string, unknown>
      const lists = Object.entries(body).map(([key, value]) => ({ ...body, [key]: [value] }))
      const wrong = [...extras.filter((key) => !(key in body)).map((key) => ({ ...body, [key]: 'admin' })), ...lists, [body], null, 'text', 7]
      for (const json of wrong) expect([write, json, codeOf(await admin.send(write.method, write.path, { json }))]).toEqual([write, json, 'INVALID_REQUEST'])
      const raw = JSON.stringify(body).replace(/}$/, `${Object.keys(body).length > 0 ? ',' : ''}"__proto__":{"role":"admin","polluted":true}}`)
      await admin.send(write.method === 'DELETE' ? 'PATCH' : write.method, '/api/me', { raw })
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
      expect([write, codeOf(await admin.send(write.method, write.path, { raw: raw.replace('__proto__', 'prototype') }))]).toEqual([write, 'INVALID_REQUEST'])
    }
    expect(codeOf(await admin.send('POST', '/api/sign-in', { raw: 'no json' }))).toBe('INVALID_REQUEST')
    expect(codeOf(await admin.send('POST', '/api/sign-in', { raw: JSON.stringify('x'.repeat(300_000)) }))).toBe('TOO_LARGE')
  })

  test('without a login everything but what is open answers so, and names nobody', async () => {
    const all = await handlers(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])
    for (const each of all.filter(({ method, path }) => !open.includes(`${method} ${path}`))) {
      const { status, headers } = await server.browser().send(each.method, each.path, each.method === 'GET' ? {} : { json: bodyOf(each) })
      expect([each, status >= 400 && status < 500, headers.get('cache-control'), headers.get('set-cookie')]).toEqual([each, true, 'no-store', null])
    }
    for (const path of ['/api/me', '/api/me/devices', '/api/me/export', '/api/admin/users']) expect((await server.browser().get(path)).status).toBe(401)
  })

  test('what is personal is kept by no cache', async () => {
    for (const path of ['/api/me', '/api/me/devices', '/api/me/export', '/api/me/export?as=csv', '/api/admin/users', '/api/admin/settings', '/api/admin/invitations', '/api/decks', '/api/deck-parts?locale=kk', '/api/sign-up']) {
      const { status, headers } = await admin.get(path)
      expect([path, status, headers.get('cache-control')]).toEqual([path, 200, 'no-store'])
    }
  })
})
