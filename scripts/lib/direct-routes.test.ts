import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { answerDirectly } from './direct-routes.mjs'
import { securityHeaders } from './security-headers.mjs'
import { stopServer, webServer } from './web-server.mjs'

type Routes = Parameters<typeof answerDirectly>[0]

let stop = async () => undefined as unknown
afterEach(() => stop())

/** A server with these routes; what it does not answer directly, it answers 299. */
async function serving(routes: Routes): Promise<{ url: string; port: number }> {
  const server = webServer({ tls: null, answer: (request, response) => answerDirectly(routes, request, response) ?? response.writeHead(299).end() })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  stop = () => stopServer(server)
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, port }
}

describe('answering past the router', () => {
  test('the handler gets the request as it came, and its answer goes out with the headers of every answer', async () => {
    const { url, port } = await serving(
      new Map([
        [
          'POST /a',
          async (request: Request) => {
            const echo = { url: request.url, method: request.method, own: request.headers.get('x-own'), cookie: request.headers.get('cookie'), body: (await request.json()) as unknown }
            const headers = new Headers({ 'Cache-Control': 'no-store' })
            headers.append('Set-Cookie', 'a=1; Path=/')
            headers.append('Set-Cookie', 'b=2; Path=/')
            return Response.json(echo, { status: 201, headers })
          },
        ],
      ]),
    )
    const response = await fetch(`${url}/a`, { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-Own': 'yes', Cookie: 'x=1; y=2' }, body: '{"жады":[1,null]}' })
    expect(response.status).toBe(201)
    expect(await response.json()).toEqual({ url: `http://127.0.0.1:${port}/a`, method: 'POST', own: 'yes', cookie: 'x=1; y=2', body: { жады: [1, null] } })
    expect(response.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2; Path=/'])
    expect(response.headers.get('content-type')).toBe('application/json')
    expect(response.headers.get('cache-control')).toBe('no-store')
    for (const { key, value } of securityHeaders) expect(response.headers.get(key)).toBe(value)
  })

  test('another method, address, query or a long body goes the long way, and so does all where nothing is offered', async () => {
    const routes = new Map([['POST /a', async () => new Response(null, { status: 204 })]])
    const { url } = await serving(routes)
    const statusOf = async (path: string, init: RequestInit) => (await fetch(url + path, init)).status
    expect(await statusOf('/a', { method: 'POST', body: 'x'.repeat(256 * 1024) })).toBe(204)
    expect(await statusOf('/a', { method: 'POST', body: 'x'.repeat(256 * 1024 + 1) })).toBe(299)
    expect(await statusOf('/a', { method: 'PUT', body: 'x' })).toBe(299)
    expect(await statusOf('/a?b', { method: 'POST', body: 'x' })).toBe(299)
    expect(await statusOf('/b', { method: 'POST', body: 'x' })).toBe(299)
    await stop()
    const { url: bare } = await serving(undefined)
    expect((await fetch(`${bare}/a`, { method: 'POST', body: 'x' })).status).toBe(299)
  })

  test('whoever goes away in the middle of a body has sent nothing', async () => {
    let handled = 0
    const { port, url } = await serving(new Map([['POST /a', async () => ((handled += 1), new Response(null, { status: 204 }))]]))
    const socket = connect(port, '127.0.0.1')
    await once(socket, 'connect')
    socket.write('POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf')
    // The server has read it by the time it has answered another request.
    expect((await fetch(`${url}/a`, { method: 'POST', body: 'x' })).status).toBe(204)
    socket.destroy()
    await once(socket, 'close')
    expect((await fetch(`${url}/a`, { method: 'POST', body: 'x' })).status).toBe(204)
    expect(handled).toBe(2)
  })
})
