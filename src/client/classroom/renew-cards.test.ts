import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { LoginCard } from '../../contracts/roster'
import { renewCards } from './renew-cards'
import { makeRoster } from './roster-api'

/** A real server over HTTP; `asked` is what came, in its order, without the class's own path. */
let server: Server
let asked: string[]
let answer: (path: string, response: ServerResponse) => void
let close: Promise<void>
const realFetch = globalThis.fetch

beforeAll(async () => {
  server = createServer((request, response) => {
    request.resume()
    const path = (request.url ?? '').replace('/api/classrooms/room', '')
    asked.push(path)
    close = new Promise((resolve) => response.on('close', resolve))
    answer(path, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => realFetch(`${base}${path}`, init))
})
afterAll(async () => {
  vi.unstubAllGlobals()
  await new Promise((resolve) => server.close(resolve))
})
beforeEach(() => {
  asked = []
})

const says = (response: ServerResponse, status: number, body: object) => response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
const cardOf = (path: string): LoginCard => ({ userId: path.split('/')[2] ?? '', name: 'Ерлан', username: 'erlan', passPhrase: 'төрт сөз' })
const refused = (code: string) => ({ error: { code, message: code } })
const room = (archivedAt: number | null) => ({ id: 'room', name: '9 Ә', zone: 'Asia/Almaty', locale: 'kk', createdAt: 1, archivedAt, asksTeacher: false, joining: null, members: [] })
const unused = ['a', 'b', 'c'].map((userId) => ({ userId }))

async function renew(signal = new AbortController().signal, onCard: (card: LoginCard) => void = () => undefined) {
  const cards: string[] = []
  const end = await renewCards('room', unused, (card) => {
    cards.push(card.userId)
    onCard(card)
  }, signal)
  return { end, cards }
}

test('whoever has come in meanwhile keeps their card, and the others get theirs', async () => {
  answer = (path, response) => (path === '' ? says(response, 200, room(null)) : path.startsWith('/members/b/') ? says(response, 409, refused('CONFLICT')) : says(response, 200, cardOf(path)))
  expect(await renew()).toEqual({ end: { ok: true, value: 'all' }, cards: ['a', 'c'] })
})

test('in an archived class the first refusal is the last', async () => {
  answer = (path, response) => (path === '' ? says(response, 200, room(5)) : says(response, 409, refused('CONFLICT')))
  expect(await renew()).toEqual({ end: { ok: true, value: 'archived' }, cards: [] })
  expect(asked).toEqual(['/members/a/password', ''])
})

test('whoever stops it has the cards made so far, and no other is asked for', async () => {
  const stop = new AbortController()
  answer = (path, response) => says(response, 200, cardOf(path))
  expect(await renew(stop.signal, () => stop.abort())).toEqual({ end: { ok: true, value: 'stopped' }, cards: ['a'] })
  expect(asked).toEqual(['/members/a/password'])
})

test('another refusal ends it, and what was made is kept', async () => {
  answer = (path, response) => (path.startsWith('/members/a/') ? says(response, 200, cardOf(path)) : says(response, 401, refused('UNAUTHENTICATED')))
  expect(await renew()).toMatchObject({ end: { ok: false, code: 'UNAUTHENTICATED' }, cards: ['a'] })
})

test('a list that is stopped is let go at the server', async () => {
  const stop = new AbortController()
  answer = (_, response) => void response.writeHead(201, { 'Content-Type': 'application/x-ndjson' }).write('{"done":0,"of":2}\n')
  expect(await makeRoster('room', ['Ерлан', 'Дана'], () => stop.abort(), stop.signal)).toMatchObject({ ok: false, code: 'offline' })
  await close
})
