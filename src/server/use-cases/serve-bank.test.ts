import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Bank } from '../../core/items/bank'
import { listBanks } from './list-banks'
import { serveBank } from './serve-bank'

const committed = (locale: string) => readFileSync(`content/banks/alash.${locale}.json`, 'utf8')
const { version } = JSON.parse(committed('kk')) as Bank
const ask = (query: string, ifNoneMatch: string | null = null, bank = 'alash') => serveBank(bank, new URLSearchParams(query), ifNoneMatch)

describe('serving a bank', () => {
  test('the committed file is served byte for byte', async () => {
    for (const locale of ['kk', 'ru', 'en']) expect((await ask(`locale=${locale}`)).body).toBe(committed(locale))
  })

  test('without a version it must be revalidated; a matching tag needs no body', async () => {
    const { status, headers } = await ask('locale=kk')
    expect([status, headers['Cache-Control']]).toEqual([200, 'no-cache'])
    for (const tag of [headers.ETag, `W/${headers.ETag}`, `"other", ${headers.ETag}`, '*']) expect(await ask('locale=kk', tag ?? null)).toMatchObject({ status: 304, body: null })
    expect(await ask('locale=ru', headers.ETag ?? null)).toMatchObject({ status: 200 })
  })

  test('with its version it never changes; another version is not found', async () => {
    expect((await ask(`locale=kk&version=${version}`)).headers['Cache-Control']).toContain('immutable')
    await expect(ask(`locale=kk&version=${'0'.repeat(version.length)}`)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test.each(['', 'locale=de', 'locale=kk&version=', 'locale=kk&version=..%2F..', 'locale=kk&other=1', 'locale=kk&locale=ru'])('the query “%s” is refused', async (query) => {
    await expect(ask(query)).rejects.toMatchObject({ code: 'INVALID_REQUEST' })
  })

  test.each(['nothing', '__proto__', '../banks/alash', 'alash.kk'])('the bank “%s” does not exist', async (bank) => {
    await expect(ask('locale=kk', null, bank)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('the list names version, items and languages', async () => {
    expect(await listBanks(new URLSearchParams())).toEqual([{ bank: 'alash', version, items: (JSON.parse(committed('kk')) as Bank).items.length, locales: ['kk', 'ru', 'en'] }])
    await expect(listBanks(new URLSearchParams('x=1'))).rejects.toMatchObject({ code: 'INVALID_REQUEST' })
  })
})
