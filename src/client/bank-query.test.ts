import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import { IDBFactory } from 'fake-indexeddb'
import { openDB } from 'idb'
import { onlineManager, QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { buildBank, buildItem } from '../testing/bank-builder'
import { bankQuery } from './bank-query'
import { type PackedBank, packBank, unpackBank } from '../core/items/packed-bank'
import type { Bank } from '../core/items/bank'
import { isBank } from './is-bank'
import type { LearnerStore } from './store/learner-store'
import { createMemoryStore } from './store/memory-store'
import { openLearnerStore } from './store/open-learner-store'

const bank = buildBank([buildItem('a')])
const newer = { ...bank, version: 'v2' }
const fetched = vi.fn<typeof fetch>()
const answerOf = (bank: Bank, etag: string): Response => new Response(JSON.stringify(packBank(bank)), { headers: { ETag: etag } })

const needs = { newId: () => 'id', now: () => 0 }

function setUp(store: LearnerStore = createMemoryStore(needs)) {
  const client = new QueryClient()
  const query = { ...bankQuery('en', async () => store), retry: false }
  const settled = async (): Promise<void> => void (await vi.waitFor(() => expect(fetched.mock.settledResults.every((result) => result.type !== 'incomplete')).toBe(true)))
  return { store, client, query, settled, seen: () => client.getQueryData(query.queryKey)?.version }
}

async function indexedDbStore(): Promise<LearnerStore> {
  const { store } = await openLearnerStore({ ...needs, onSuperseded: () => undefined, patienceMs: 0 })
  expect(store.kind).toBe('indexeddb')
  return store
}

beforeEach(() => void (globalThis.indexedDB = new IDBFactory()))
beforeEach(() => void vi.stubGlobal('fetch', fetched))
afterEach(() => void fetched.mockReset())

describe('the bank', () => {
  test('is fetched and kept when there is no copy', async () => {
    const { store, client, query } = setUp()
    fetched.mockResolvedValueOnce(answerOf(bank, '"1"'))
    expect(await client.fetchQuery(query)).toEqual(bank)
    expect(fetched).toHaveBeenCalledWith('/api/banks/alash?locale=en', expect.objectContaining({ headers: {} }))
    expect(await store.readBank('en')).toEqual({ etag: '"1"', bank })
    expect(await store.readBank('kk')).toBeNull()
  })

  test('comes from the copy at once and is replaced when the server has a newer one', async () => {
    const { store, client, query, seen } = setUp()
    await store.writeBank('en', { etag: '"1"', bank })
    let deliver: (response: Response) => void = () => undefined
    fetched.mockReturnValueOnce(new Promise((resolve) => (deliver = resolve)))
    expect(await client.fetchQuery(query)).toEqual(bank)
    expect(fetched).toHaveBeenCalledWith('/api/banks/alash?locale=en', expect.objectContaining({ headers: { 'If-None-Match': '"1"' } }))
    deliver(answerOf(newer, '"2"'))
    await vi.waitFor(() => expect(seen()).toBe('v2'))
    expect(await store.readBank('en')).toEqual({ etag: '"2"', bank: newer })
  })

  test('stays the very same object when the server has nothing newer, also over a store that gives out copies', async () => {
    const { store, client, query } = setUp(await indexedDbStore())
    await store.writeBank('en', { etag: '"1"', bank })
    fetched.mockImplementation(async () => new Response(null, { status: 304 }))
    const first = await client.fetchQuery(query)
    expect(await client.fetchQuery({ ...query, staleTime: 0 })).toBe(first)
    expect(client.getQueryData(query.queryKey)).toBe(first)
  })

  test('is the newer copy that another tab has kept when the server confirms that one', async () => {
    const { store, client, query, seen } = setUp(await indexedDbStore())
    await store.writeBank('en', { etag: '"1"', bank })
    fetched.mockImplementation(async () => new Response(null, { status: 304 }))
    await client.fetchQuery(query)
    await store.writeBank('en', { etag: '"2"', bank: newer })
    await client.fetchQuery({ ...query, staleTime: 0 })
    expect(seen()).toBe('v2')
  })

  test.each([
    ['an item without an answer value', { etag: '"1"', bank: { ...bank, items: [{ ...buildItem('a'), answer: { kind: 'entity', text: 'a', accepted: [] } }] } }],
    ['a bank of another language', { etag: '"1"', bank: { ...bank, locale: 'ru' } }],
    ['no bank', { etag: '"1"' }],
    ['no record', 'nonsense'],
    ['an ETag that is no text', { etag: 7, bank }],
  ])('is fetched whole again where the copy is damaged: %s', async (_what, damaged) => {
    const { store, client, query } = setUp(await indexedDbStore())
    const database = await openDB('jady')
    await database.put('banks', damaged, 'alash:en')
    database.close()
    fetched.mockImplementation(async (_url, init) => (new Headers(init?.headers).has('If-None-Match') ? new Response(null, { status: 304 }) : answerOf(bank, '"1"')))
    expect(await client.fetchQuery(query)).toEqual(bank)
    expect(await store.readBank('en')).toEqual({ etag: '"1"', bank })
  })

  test.each([
    ['without a network', () => Promise.reject(new TypeError('offline'))],
    ['behind a sign-in page', async () => new Response('<html>Sign in</html>')],
    ['when the server is in trouble', async () => new Response('{}', { status: 503 })],
    ['when it is of another language', async () => answerOf({ ...bank, locale: 'ru' }, '"9"')],
  ])('is the copy %s', async (_when, answer: () => Promise<Response>) => {
    const { store, client, query, settled, seen } = setUp()
    await store.writeBank('en', { etag: '"1"', bank })
    fetched.mockImplementation(answer)
    expect(await client.fetchQuery(query)).toEqual(bank)
    await settled()
    expect(seen()).toBe('v1')
    expect(await store.readBank('en')).toEqual({ etag: '"1"', bank })
    await expect(client.fetchQuery({ ...query, staleTime: 0 })).rejects.toThrow()
    expect(seen()).toBe('v1')
  })

  test('does not wait for a browser that believes it is offline', async () => {
    const { store, client, query } = setUp()
    await store.writeBank('en', { etag: '"1"', bank })
    fetched.mockRejectedValue(new TypeError('offline'))
    onlineManager.setOnline(false)
    const first = await Promise.race([client.fetchQuery(query), new Promise((resolve) => setTimeout(resolve, 1000, 'waits'))])
    onlineManager.setOnline(true)
    expect(first).toEqual(bank)
  })

  test('is an error only where there is neither copy nor network', async () => {
    const { client, query } = setUp()
    fetched.mockRejectedValue(new TypeError('offline'))
    await expect(client.fetchQuery(query)).rejects.toThrow('offline')
  })

  test('can be studied even if there is no room for a copy', async () => {
    const { client } = setUp()
    const full = { readBank: async () => null, writeBank: () => Promise.reject(new DOMException('full', 'QuotaExceededError')) }
    fetched.mockResolvedValueOnce(answerOf(bank, '"1"'))
    expect(await client.fetchQuery(bankQuery('en', async () => full))).toEqual(bank)
  })
})

describe('a bank', () => {
  const isOf = (value: unknown): boolean => isBank(value, 'en')
  const withItem = (given: object): unknown => ({ ...bank, items: [{ ...buildItem('a'), ...given }] })
  const { forms, answer } = buildItem('a')

  test('is what the build writes, in every language, also with parts a newer server adds', () => {
    for (const locale of ['kk', 'ru', 'en'] as const) {
      const built: unknown = unpackBank(JSON.parse(readFileSync(`content/banks/alash.${locale}.json`, 'utf8')) as PackedBank)
      expect(isBank(built, locale)).toBe(true)
      expect(isBank({ ...(built as object), added: 1 }, locale)).toBe(true)
    }
  })

  test('lacks no part that a screen reads', () => {
    expect(isOf(bank)).toBe(true)
    for (const part of Object.keys(bank).filter((name) => name !== 'bank' && name !== 'review')) expect([part, isOf({ ...bank, [part]: undefined })]).toEqual([part, false])
    for (const part of Object.keys(buildItem('a')).filter((name) => name !== 'importance' && name !== 'supersedes')) expect([part, isOf(withItem({ [part]: undefined }))]).toEqual([part, false])
    for (const part of Object.keys(answer)) expect([part, isOf(withItem({ answer: { ...answer, [part]: undefined } }))]).toEqual([part, false])
  })

  test.each([
    null,
    [],
    {},
    { ...bank, format: 2 },
    { ...bank, version: '' },
    { ...bank, items: {} },
    { ...bank, items: [{ id: 'a' }] },
    { ...bank, topics: { congress: null } },
    { ...bank, decks: { everything: { title: 'All' } } },
    { ...bank, entities: { a: { type: 'body', name: 'A' } } },
    { ...bank, facts: { a: { statement: 'A' } } },
    { ...bank, sources: { '002': 'A source' } },
    withItem({ forms: {} }),
    withItem({ forms: { ...forms, choice: { stem: '?' } } }),
    withItem({ answer: { ...answer, value: { kind: 'entity' } } }),
    withItem({ answer: { ...answer, value: { kind: 'soul', entity: 'a' } } }),
    withItem({ answer: { ...answer, kind: 'date' } }),
    withItem({ options: [{ id: 'o1', text: 'One' }] }),
    withItem({ citations: [{ source: '002', sentence: 1 }] }),
  ])('is not this: %#', (value) => {
    expect(isOf(value)).toBe(false)
  })
})
