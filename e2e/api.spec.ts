import { expect, test } from '@playwright/test'
import { locales } from '../src/core/locale'

test.describe('the routes', () => {
  test('GET /api/banks lists the banks with version and languages', async ({ request }) => {
    const response = await request.get('/api/banks')
    expect(response.status()).toBe(200)
    const { banks } = (await response.json()) as { banks: { bank: string; version: string; items: number; locales: string[] }[] }
    expect(banks).toHaveLength(1)
    expect(banks[0]).toMatchObject({ bank: 'alash', locales: ['kk', 'ru', 'en'] })
    expect(banks[0]?.items).toBeGreaterThan(39)
  })

  test('a bank is revalidated by its ETag, and immutable by its version', async ({ request }) => {
    for (const locale of locales) {
      const first = await request.get(`/api/banks/alash?locale=${locale}`)
      expect(first.status()).toBe(200)
      expect(first.headers()['cache-control']).toBe('no-cache')
      const etag = first.headers().etag ?? ''
      const { version } = (await first.json()) as { version: string }
      const again = await request.get(`/api/banks/alash?locale=${locale}`, { headers: { 'If-None-Match': etag } })
      expect(again.status()).toBe(304)
      const pinned = await request.get(`/api/banks/alash?locale=${locale}&version=${version}`)
      expect(pinned.headers()['cache-control']).toContain('immutable')
    }
  })

  const wrong: readonly (readonly [string, number, string])[] = [
    ['/api/banks/nothing?locale=kk', 404, 'NOT_FOUND'],
    ['/api/banks/alash?locale=kk&version=0123456789abcdef', 404, 'NOT_FOUND'],
    ['/api/banks/alash', 400, 'INVALID_REQUEST'],
    ['/api/banks/alash?locale=de', 400, 'INVALID_REQUEST'],
    ['/api/banks/alash?locale=kk&version=../../etc', 400, 'INVALID_REQUEST'],
    ['/api/banks/alash?locale=kk&more=1', 400, 'INVALID_REQUEST'],
    ['/api/banks/alash?locale=kk&locale=ru', 400, 'INVALID_REQUEST'],
    ['/api/banks/..%2f..%2fpackage?locale=kk', 404, 'NOT_FOUND'],
    ['/api/banks?x=1', 400, 'INVALID_REQUEST'],
    ['/api/elsewhere', 404, 'NOT_FOUND'],
    ['/api', 404, 'NOT_FOUND'],
  ]
  for (const [path, status, code] of wrong) {
    test(`${path} answers ${status} with the error body`, async ({ request }) => {
      const response = await request.get(path)
      expect(response.status()).toBe(status)
      expect(response.headers()['cache-control']).toBe('no-store')
      const body = (await response.json()) as { error: { code: string; requestId: string } }
      expect(Object.keys(body)).toEqual(['error'])
      expect(Object.keys(body.error).sort()).toEqual(['code', 'requestId'])
      expect(body.error.code).toBe(code)
    })
  }

  test('a push is answered alike past the router and by it', async ({ request }) => {
    const answers = await Promise.all(
      // The router takes what has a query; our own server answers the plain address.
      ['/api/sync/push', '/api/sync/push?long'].flatMap((path) => [{ 'X-Jady': '1' }, {}].map(async (headers) => {
        const response = await request.post(path, { headers, data: { v: 1, userId: 'nobody', events: [] } })
        const { vary, ...rest } = response.headers()
        for (const name of ['date', 'content-length', 'transfer-encoding', 'content-encoding']) delete rest[name]
        const { error } = (await response.json()) as { error: { code: string } }
        return { isByRouter: vary !== undefined, status: response.status(), headers: rest, code: error.code }
      })),
    )
    expect(answers.map(({ isByRouter }) => isByRouter)).toEqual([false, false, true, true])
    expect(answers.slice(0, 2)).toEqual(answers.slice(2).map((answer) => ({ ...answer, isByRouter: false })))
    expect(answers[0]).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' })
  })

  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    test(`${method} is refused with the error body`, async ({ request }) => {
      for (const path of ['/api/banks', '/api/banks/alash?locale=kk']) {
        const response = await request.fetch(path, { method })
        expect(response.status()).toBe(405)
        expect(((await response.json()) as { error: { code: string } }).error.code).toBe('METHOD_NOT_ALLOWED')
      }
      expect((await request.fetch('/api/elsewhere', { method })).status()).toBe(404)
    })
  }

  test('a path without a language goes to one; an unknown page answers 404 in the reader’s language', async ({ request, page }) => {
    const root = await request.get('/', { maxRedirects: 0, headers: { 'Accept-Language': 'ru' } })
    expect(root.headers().location).toMatch(/\/ru$/)
    const plain = await request.get('/', { maxRedirects: 0, headers: { 'Accept-Language': 'fr' } })
    expect(plain.headers().location).toMatch(/\/kk$/)
    for (const path of ['/kk/nothing', '/kk/facts/nothing', '/kk/study/nothing']) {
      expect((await request.get(path)).status(), path).toBe(404)
    }
    await page.goto('/ru/nothing')
    await expect(page.getByRole('heading', { name: 'Такой страницы нет' })).toBeVisible()
  })
})
