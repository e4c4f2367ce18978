import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { httpClient } from './http-client'
import { startHttpServer, type Between, type HttpServer } from './http-server'
import { findRoute, readRoutes } from './route-table'

describe('the routes of the app over HTTP', () => {
  let server: HttpServer
  const seen: (string | null)[] = []
  const between: Between = async (request, handle) => {
    seen.push(request.headers.get('x-jady-address'))
    return request.headers.has('x-drop') ? 'drop' : handle(request)
  }
  beforeAll(async () => {
    server = await startHttpServer({ between })
  })
  afterAll(() => server.close())

  test('real handlers answer, with parameters and queries', async () => {
    const client = httpClient(server.url)
    expect((await client.get('/api/banks')).body).toMatchObject({ banks: [{ bank: 'alash' }] })
    expect((await client.get('/api/banks/alash?locale=kk')).body).toMatchObject({ bank: 'alash', locale: 'kk' })
    expect(await client.get('/api/banks/none?locale=kk')).toMatchObject({ status: 404, body: { error: { code: 'NOT_FOUND' } } })
    expect(await client.post('/api/banks')).toMatchObject({ status: 405 })
    expect(await client.get('/api/nowhere/at/all')).toMatchObject({ status: 404, body: { error: { code: 'NOT_FOUND' } } })
    expect(await client.send('HEAD', '/api/banks')).toMatchObject({ status: 200, body: null })
  })

  test('the address is the server’s word, and a connection can be dropped', async () => {
    seen.length = 0
    await httpClient(server.url, { 'x-jady-address': '6.6.6.6' }).get('/api/banks')
    await httpClient(server.url, { 'x-test-address': '10.0.0.7' }).get('/api/banks')
    expect(seen).toEqual(['127.0.0.1', '10.0.0.7'])
    await expect(httpClient(server.url, { 'x-drop': '1' }).get('/api/banks')).rejects.toThrow('fetch failed')
  })

  test('fixed segments come before parameters', () => {
    const routes = readRoutes('app/api')
    const file = (path: string) => findRoute(routes, path)?.file.replace(/^.*\/app\/api/, '')
    expect([file('/api/banks'), file('/api/banks/x'), file('/api/x/y')]).toEqual(['/banks/route.ts', '/banks/[bank]/route.ts', '/[[...unknown]]/route.ts'])
  })
})
