import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { buildAssignedWork, buildCopies } from '../../testing/assigned-builder'
import { buildBank, buildItem } from '../../testing/bank-builder'
import type { AssignedWork } from '../../contracts/assignment'
import { copyKey, type LearnerStore } from '../store/learner-store'
import { openLearnerStore } from '../store/open-learner-store'
import { assignedQuery, studyBankOf, type Assigned } from './assigned-query'

const needs = { newId: () => crypto.randomUUID(), now: () => 0 }
const [w1, w2] = [buildAssignedWork('w1', ['a/body']), buildAssignedWork('w2', ['b/body'], { locale: 'kk', dueAt: null })]
const copies = { w1: buildCopies(buildItem('a')), w2: buildCopies(buildItem('b')) }

/** A server, as the contract says; null: it cannot be reached. */
let server: { me: string | null; works: readonly AssignedWork[] } | null = null
const asked: string[] = []
const json = (body: unknown, status = 200) => Response.json(body, { status })
const refused = (code: string, status: number) => json({ error: { code, requestId: 'r' } }, status)

async function answer(path: string): Promise<Response> {
  asked.push(path)
  if (server === null) throw new TypeError('no network')
  if (path.startsWith('/api/banks/')) return new Response('no bank here', { status: 503 })
  if (server.me === null) return refused('UNAUTHENTICATED', 401)
  if (path === '/api/me') return json({ me: { userId: server.me, username: server.me, role: 'learner', createdAt: 0, eraseAt: null } })
  if (path === '/api/me/assignments') return json({ assignments: server.works })
  const [, id] = /^\/api\/me\/assignments\/(\w+)\/items\?locale=\w\w$/.exec(path) ?? []
  return server.works.some((work) => work.id === id) ? json(copies[id as 'w1']) : refused('NOT_FOUND', 404)
}

async function setUp(): Promise<{ readonly store: LearnerStore; readonly first: () => Promise<Assigned>; readonly again: () => Promise<Assigned>; readonly seen: () => Assigned; readonly checked: () => Promise<void> }> {
  const { store } = await openLearnerStore({ ...needs, onSuperseded: () => undefined, patienceMs: 0 })
  await store.sync?.own({ userId: 'ann', username: 'ann' }, 'claim')
  const client = new QueryClient()
  const query = assignedQuery('ann', 'en', async () => store)
  const seen = () => client.getQueryData(query.queryKey) as Assigned
  return { store, first: () => client.fetchQuery(query), again: () => client.fetchQuery({ ...query, staleTime: 0 }), seen, checked: () => vi.waitFor(() => expect(seen().isChecked).toBe(true)) }
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
  server = { me: 'ann', works: [w1, w2] }
  asked.length = 0
  vi.stubGlobal('fetch', (path: string) => answer(path))
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('assigned work', () => {
  test('is fetched behind with the copies in the language it is practised in, and kept', async () => {
    const { store, first, seen, checked } = await setUp()
    expect(await first()).toEqual({ works: [], gone: [], copies: new Map(), isChecked: false })
    await checked()
    expect(seen().works).toEqual([w1, w2])
    expect(seen().copies).toEqual(new Map([[copyKey('w1', 'en'), copies.w1], [copyKey('w2', 'kk'), copies.w2]]))
    expect(await store.readAssigned('ann')).toEqual({ works: [w1, w2], gone: [], copies: seen().copies })
    expect(asked).toContain('/api/banks/alash?locale=kk')
  })

  test('comes from the device at once, also without a network, and copies are fetched once', async () => {
    const { store, again } = await setUp()
    await store.writeAssigned('ann', { works: [w1], gone: [] }, new Map([[copyKey('w1', 'en'), copies.w1]]))
    server = null
    const next = assignedQuery('ann', 'en', async () => store)
    const client = new QueryClient()
    expect(await client.fetchQuery(next)).toMatchObject({ works: [w1] })
    server = { me: 'ann', works: [w1] }
    await again()
    await vi.waitFor(() => expect(asked).toContain('/api/me'))
    expect(asked.filter((path) => path.includes('/items'))).toEqual([])
  })

  test('is looked for again soon where there is none, and not where there is some', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    server = { me: 'ann', works: [] }
    const { first, seen, checked } = await setUp()
    await first()
    await checked()
    await first()
    server = { me: 'ann', works: [w1] }
    await first()
    expect(seen().works).toEqual([])
    vi.setSystemTime(Date.now() + 6_000)
    await first()
    expect(seen().works).toEqual([w1])
    server = { me: 'ann', works: [w1, w2] }
    vi.setSystemTime(Date.now() + 6_000)
    await first()
    expect(seen().works).toEqual([w1])
  })

  test('stays the very same object when nothing is new', async () => {
    const { first, again, seen, checked } = await setUp()
    await first()
    await checked()
    const before = seen()
    expect(await again()).toBe(before)
  })

  test('that is gone is told until the learner has read it, and its copies go', async () => {
    const { store, first, again, seen, checked } = await setUp()
    await first()
    await checked()
    server = { me: 'ann', works: [w2] }
    await again()
    expect(seen()).toMatchObject({ works: [w2], gone: [{ id: 'w1', title: w1.title, classroom: '9 Ә' }] })
    expect([...((await store.readAssigned('ann'))?.copies.keys() ?? [])]).toEqual([copyKey('w2', 'kk')])
    server = { me: 'ann', works: [w1, w2] }
    await again()
    expect(seen()).toMatchObject({ works: [w1, w2], gone: [] })
    expect(seen().copies.size).toBe(2)
  })

  test.each([
    ['nobody is signed in', () => (server = { me: null, works: [] })],
    ['somebody else is signed in', () => (server = { me: 'ben', works: [] })],
    ['there is no network', () => (server = null)],
  ])('stays as it was when %s', async (_why, change) => {
    const { store, first, again, seen, checked } = await setUp()
    await first()
    await checked()
    const before = seen()
    change()
    expect(await again()).toBe(before)
    expect((await store.readAssigned('ann'))?.works).toEqual([w1, w2])
  })

  test('of somebody else is never shown nor kept', async () => {
    const { store, first, seen, checked } = await setUp()
    server = { me: 'ben', works: [w1] }
    await first()
    await checked()
    expect(seen().works).toEqual([])
    expect(await store.readAssigned('ann')).toBeNull()
  })

  test('that comes after the learner has left the device is dropped', async () => {
    const { store, first, seen, checked } = await setUp()
    await store.sync?.forget()
    await first()
    await checked()
    expect(seen().works).toEqual([])
  })
})

test('the bank with the copies in place is one object for one bank and one list, and the bank itself where nothing is assigned', () => {
  const bank = buildBank([buildItem('a', { rev: 4 })])
  const assigned: Assigned = { works: [w1], gone: [], copies: new Map([[copyKey('w1', 'en'), copies.w1]]), isChecked: false }
  const made = studyBankOf(bank, assigned)
  expect(made.items[0]?.rev).toBe(1)
  expect(studyBankOf(bank, { ...assigned, isChecked: true })).toBe(made)
  expect(studyBankOf(bank, { ...assigned, copies: new Map() }).items[0]?.rev).toBe(4)
  expect(studyBankOf(bank, { ...assigned, works: [] })).toBe(bank)
})
