import { EventEmitter, once } from 'node:events'
import type { Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { describe, expect, test } from 'vitest'
import { stopServer, webServer } from './web-server.mjs'

async function listening(answer: Parameters<typeof webServer>[0]['answer']): Promise<{ server: Server; url: string; port: number }> {
  const server = webServer({ tls: null, answer })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { server, url: `http://127.0.0.1:${port}`, port }
}

/** What a server says to these bytes before it closes the connection. */
async function said(port: number, bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  socket.write(bytes)
  let text = ''
  for await (const chunk of socket) text += String(chunk)
  return text
}

describe('the web server', () => {
  test('refuses a body that is too large or of unknown length before anything reads it', async () => {
    let answered = 0
    const { server, port } = await listening((_request, response) => {
      answered += 1
      response.end()
    })
    expect(await said(port, 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 16777217\r\n\r\n')).toMatch(/^HTTP\/1.1 413 [^]*INVALID_REQUEST/)
    expect(await said(port, 'POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n')).toMatch(/^HTTP\/1.1 411 /)
    expect(answered).toBe(0)
    await stopServer(server)
  })

  test('drops clients that dawdle over headers or body', async () => {
    const { server } = await listening(() => undefined)
    expect([server.headersTimeout, server.requestTimeout, server.keepAliveTimeout]).toEqual([15_000, 60_000, 75_000])
    await stopServer(server)
  })

  test('a fault of the handler is answered, not left hanging', async () => {
    const { server, url } = await listening(() => Promise.reject(new Error('secret detail')))
    const response = await fetch(url)
    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain('secret')
    await stopServer(server)
  })

  test('stops taking connections, finishes what is under way, and only then ends', async () => {
    const steps = new EventEmitter()
    const asked = once(steps, 'asked')
    const { server, url } = await listening(async (_request, response) => {
      const released = once(steps, 'release')
      steps.emit('asked')
      await released
      response.end('done')
    })
    const answer = fetch(url).then((response) => response.text())
    await asked
    let isOver = false
    const end = stopServer(server).then(() => (isOver = true))
    await expect(fetch(url)).rejects.toThrow()
    expect(isOver).toBe(false)
    steps.emit('release')
    expect(await answer).toBe('done')
    await end
  })

  test('cuts off what does not end by itself', async () => {
    const steps = new EventEmitter()
    const asked = once(steps, 'asked')
    const { server, url } = await listening(() => steps.emit('asked'))
    const answer = fetch(url)
    await asked
    const [, outcome] = await Promise.all([stopServer(server, 1), answer.catch(() => 'cut off')])
    expect(outcome).toBe('cut off')
  })
})
