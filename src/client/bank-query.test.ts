import { onlineManager, QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { buildBank, buildItem } from '../testing/bank-builder'
import { bankQuery } from './bank-query'
import { isBank } from './fetch-bank'
import { createMemoryStore } from './store/memory-store'

const bank = buildBank([buildItem('a')])
const newer = { ...bank, version: 'v2' }
const fetched = vi.fn<typeof fetch>()
const answerOf = (body: unknown, etag: string): Response => new Response(JSON.stringify(body), { headers: { ETag: etag } })

function setUp() {
  const store = createMemoryStore(() => 'id')
  const client = new QueryClient()
  const query = { ...bankQuery('en', async () => store), retry: false }
  const settled = async (): Promise<void> => void (await vi.waitFor(() => expect(fetched.mock.settledResults.every((result) => result.type !== 'incomplete')).toBe(true)))
  return { store, client, query, settled, seen: () => client.getQueryData(query.queryKey)?.version }
}

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

  test('stays the very same object when the server has nothing newer', async () => {
    const { store, client, query } = setUp()
    await store.writeBank('en', { etag: '"1"', bank })
    fetched.mockImplementation(async () => new Response(null, { status: 304 }))
    const first = await client.fetchQuery(query)
    expect(await client.fetchQuery({ ...query, staleTime: 0 })).toBe(first)
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

test('what lacks a part a screen needs is no bank', () => {
  expect(isBank(bank, 'en')).toBe(true)
  const { decks: _decks, ...noDecks } = bank
  const spoiled: readonly unknown[] = [null, [], {}, noDecks, { ...bank, format: 2 }, { ...bank, items: {} }, { ...bank, items: [{ id: 'a' }] }, { ...bank, items: [{ ...buildItem('a'), forms: {} }] }]
  expect(spoiled.map((value) => isBank(value, 'en'))).toEqual(spoiled.map(() => false))
})
