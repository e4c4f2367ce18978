import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { getAssignment } from '../classroom/assignment-api'
import { getClassroom } from '../classroom/classroom-api'
import { getClassReport, getOwnReport } from '../classroom/report-api'
import { exportAccount, getMe, listDevices, revokeDevice, signIn, signOut } from './account-api'

/** A real server, so that headers, redirects and broken bodies are what `fetch` makes of them. */
let server: Server
let answer: (request: IncomingMessage, response: ServerResponse) => void
let base = ''
const realFetch = globalThis.fetch

beforeAll(async () => {
  server = createServer((request, response) => answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => realFetch(`${base}${path}`, init))
})
afterAll(async () => {
  vi.unstubAllGlobals()
  await new Promise((resolve) => server.close(resolve))
})
afterEach(() => {
  answer = () => undefined
})

function says(status: number, body: unknown, headers: Record<string, string> = {}): void {
  answer = (request, response) => {
    request.resume()
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body))
  }
}

const fields = { username: 'Asel', password: 'a few long words', label: 'Chrome · Android' }
const me = { userId: 'u1', username: 'Asel', role: 'learner', createdAt: 1, eraseAt: null }

test('a request that changes something says that it is ours and is JSON', async () => {
  let seen: { headers: IncomingMessage['headers']; body: string } | null = null
  answer = (request, response) => {
    let body = ''
    request.on('data', (part: Buffer) => (body += part.toString()))
    request.on('end', () => {
      seen = { headers: request.headers, body }
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify({ me }))
    })
  }
  expect(await signIn(fields)).toEqual({ ok: true, value: { me } })
  expect(seen).toMatchObject({ headers: { 'x-jady': '1', 'content-type': 'application/json' }, body: JSON.stringify(fields) })
})

test('the code and the wait of a refusal come through', async () => {
  says(429, { error: { code: 'TOO_MANY_REQUESTS', requestId: 'r' } }, { 'Retry-After': '90' })
  expect(await signIn(fields)).toEqual({ ok: false, code: 'TOO_MANY_REQUESTS', retryAfter: 90 })
  says(401, { error: { code: 'WRONG_CREDENTIALS', requestId: 'r' } })
  expect(await signIn(fields)).toEqual({ ok: false, code: 'WRONG_CREDENTIALS', retryAfter: null })
})

test('a code of a newer server is a fault, not a crash', async () => {
  says(418, { error: { code: 'TEAPOT', requestId: 'r' } })
  expect(await getMe()).toEqual({ ok: false, code: 'INTERNAL', retryAfter: null })
})

test('204 is an answer without a value', async () => {
  answer = (_request, response) => void response.writeHead(204).end()
  expect(await signOut()).toEqual({ ok: true, value: null })
  expect(await revokeDevice('a/b')).toEqual({ ok: true, value: null })
})

test('the page of a captive portal is no answer, however it is delivered', async () => {
  const offline = { ok: false, code: 'offline', retryAfter: null }
  for (const status of [200, 403, 511]) {
    answer = (_request, response) => void response.writeHead(status, { 'Content-Type': 'text/html' }).end('<html>Pay here</html>')
    expect(await getMe()).toEqual(status >= 500 ? { ...offline, code: 'UNAVAILABLE' } : offline)
    expect(await signOut()).toEqual(status >= 500 ? { ...offline, code: 'UNAVAILABLE' } : offline)
    expect(await exportAccount('json')).toEqual(status >= 500 ? { ...offline, code: 'UNAVAILABLE' } : offline)
  }
  // Even where the redirection leads to something that looks right.
  answer = ({ url }, response) => void (url === '/portal' ? response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify({ me })) : response.writeHead(302, { Location: `${base}/portal` }).end())
  expect(await getMe()).toEqual(offline)
  says(200, { welcome: 'to the hotel' })
  expect(await getMe()).toEqual(offline)
  expect(await listDevices()).toEqual(offline)
  answer = (_request, response) => void response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"me":')
  expect(await getMe()).toEqual(offline)
})

test('a proxy whose server is down speaks for it', async () => {
  answer = (_request, response) => void response.writeHead(502, { 'Content-Type': 'text/html' }).end('Bad gateway')
  expect(await getMe()).toEqual({ ok: false, code: 'UNAVAILABLE', retryAfter: null })
})

test('no server at all is offline', async () => {
  answer = (request) => request.socket.destroy()
  expect(await signIn(fields)).toEqual({ ok: false, code: 'offline', retryAfter: null })
})

test('a file comes as it is', async () => {
  answer = (request, response) => void response.writeHead(200, { 'Content-Type': 'text/csv; charset=utf-8' }).end(`asked ${request.url}`)
  const file = await exportAccount('csv')
  expect(file.ok && (await file.value.text())).toBe('asked /api/me/export?as=csv')
})

test('what is not named is not there, and nobody is asked for it', async () => {
  let count = 0
  answer = (_, response) => {
    count += 1
    response.writeHead(308, { Location: '/api/classrooms' }).end()
  }
  const nothing = { ok: false, code: 'NOT_FOUND', retryAfter: null }
  expect(await getClassroom('')).toEqual(nothing)
  expect(await getAssignment('', 'kk')).toEqual(nothing)
  expect(await getClassReport('', 'kk', null)).toEqual(nothing)
  expect(await getOwnReport('', 'kk')).toEqual(nothing)
  expect(count).toBe(0)
})
