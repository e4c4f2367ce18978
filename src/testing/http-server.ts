import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { pathToFileURL } from 'node:url'
import { findRoute, readRoutes } from './route-table'

type Handler = (request: Request, context: { readonly params: Promise<Record<string, string | readonly string[]>> }) => Promise<Response>
type Handle = (request: Request) => Promise<Response>

/**
 * What a test may do between the wire and the handlers: answer by itself, change either side, or `drop` the connection without a word (before
 * or after `handle`: a lost request, a lost response).
 */
export type Between = (request: Request, handle: Handle) => Promise<Response | 'drop'>

export type HttpServer = { readonly url: string; readonly close: () => Promise<void> }

/**
 * Serves the real handlers of `app/api` over a real port of this machine, without a build of Next. Like `scripts/serve.mjs` it
 * says in `x-jady-address` where a request came from, whatever the client says; a test speaks from another address by `x-test-address`, and to another host by `x-test-host`.
 */
export async function startHttpServer({ folder = 'app/api', between = (request, handle) => handle(request) }: { readonly folder?: string; readonly between?: Between } = {}): Promise<HttpServer> {
  const routes = readRoutes(folder)
  const handle: Handle = async (request) => {
    const found = findRoute(routes, new URL(request.url).pathname)
    if (found === null) return new Response(null, { status: 404 })
    const handlers = (await import(/* @vite-ignore */ pathToFileURL(found.file).href)) as Record<string, Handler | undefined>
    const handler = handlers[request.method] ?? (request.method === 'HEAD' ? handlers.GET : undefined)
    if (handler === undefined) return new Response(null, { status: 405 })
    return handler(request, { params: Promise.resolve(found.params) })
  }
  const server = createServer((incoming, outgoing) => void answer(incoming, outgoing, (request) => between(request, handle)))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

async function answer(incoming: IncomingMessage, outgoing: ServerResponse, handle: (request: Request) => Promise<Response | 'drop'>): Promise<void> {
  try {
    const response = await handle(requestOf(incoming))
    if (response === 'drop') return void incoming.socket.destroy()
    await send(response, outgoing, incoming.method === 'HEAD')
  } catch (fault) {
    // A handler that throws is a fault of its own; a client that went away is none.
    if (!incoming.destroyed) console.error(fault)
    incoming.socket.destroy()
  }
}

function requestOf(incoming: IncomingMessage): Request {
  const headers = new Headers()
  for (let at = 0; at < incoming.rawHeaders.length; at += 2) headers.append(incoming.rawHeaders[at] ?? '', incoming.rawHeaders[at + 1] ?? '')
  headers.set('x-jady-address', headers.get('x-test-address') ?? incoming.socket.remoteAddress ?? '')
  headers.set('host', headers.get('x-test-host') ?? incoming.headers.host ?? '')
  const method = incoming.method ?? 'GET'
  const hasBody = method !== 'GET' && method !== 'HEAD'
  const body = hasBody ? { body: bodyOf(incoming), duplex: 'half' } : {}
  return new Request(`http://${incoming.headers.host ?? '127.0.0.1'}${incoming.url ?? '/'}`, { method, headers, ...body })
}

/** Read only as far as the handler reads; what it leaves, the server itself throws away, and the connection goes on. */
function bodyOf(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  let chunks: AsyncIterator<Uint8Array> | undefined
  const pull = async (controller: ReadableStreamDefaultController<Uint8Array>) => {
    chunks ??= incoming.iterator({ destroyOnReturn: false }) as AsyncIterator<Uint8Array>
    const next = await chunks.next()
    if (next.done === true) controller.close()
    else controller.enqueue(next.value)
  }
  return new ReadableStream({ pull, cancel: async () => void (await chunks?.return?.()) }, { highWaterMark: 0 })
}

async function send(response: Response, outgoing: ServerResponse, isHead: boolean): Promise<void> {
  for (const [name, value] of response.headers) if (name !== 'set-cookie') outgoing.setHeader(name, value)
  if (response.headers.getSetCookie().length > 0) outgoing.setHeader('Set-Cookie', response.headers.getSetCookie())
  outgoing.writeHead(response.status)
  if (response.body === null || isHead) return void outgoing.end()
  // Like Next, it stops the handler's stream when the client has gone.
  await pipeline(Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]), outgoing)
}
