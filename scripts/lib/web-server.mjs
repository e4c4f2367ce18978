// The listening part of the server: limits on what a connection may do, and an orderly end.
import { randomUUID } from 'node:crypto'
import { createServer as createHttp } from 'node:http'
import { createServer as createHttps } from 'node:https'

const largestBodyBytes = 16 * 1024 * 1024

const limits = {
  // A client that sends its headers or body byte by byte is dropped; one that stays open after an answer, too.
  headersTimeout: 15_000,
  requestTimeout: 60_000,
  // Longer than proxies keep their side open, so that they never write into a connection just closed.
  keepAliveTimeout: 75_000,
  connectionsCheckingInterval: 5_000,
  maxHeaderSize: 16 * 1024,
}

/**
 * A server that is not yet listening, with HTTPS where a certificate is given. A body without a length or over 16 MiB is refused
 * before anything reads it.
 * @param {{tls: {cert: string, key: string} | null, answer: (request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => unknown}} options
 */
export function webServer({ tls, answer }) {
  /** @type {import('node:http').RequestListener} */
  const listener = (request, response) => {
    const refusal = refusalOf(request.headers)
    if (refusal !== null) return refuse(response, refusal)
    new Promise((resolve) => resolve(answer(request, response))).catch((fault) => {
      console.error(fault)
      if (!response.headersSent) refuse(response, 500)
      else response.destroy()
    })
  }
  return tls === null ? createHttp(limits, listener) : createHttps({ ...limits, ...tls }, listener)
}

/** @param {import('node:http').IncomingHttpHeaders} headers */
function refusalOf(headers) {
  if (headers['transfer-encoding'] !== undefined) return 411
  return Number(headers['content-length'] ?? 0) > largestBodyBytes ? 413 : null
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 */
function refuse(response, status) {
  const code = status === 500 ? 'INTERNAL' : 'INVALID_REQUEST'
  response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', Connection: 'close' })
  response.end(JSON.stringify({ error: { code, requestId: randomUUID() } }))
}

/**
 * Takes no new connections, lets the answers under way be finished, and resolves; after `patienceMs` it cuts off what is left.
 * @param {import('node:http').Server} server
 */
export function stopServer(server, patienceMs = 10_000) {
  return new Promise((resolve) => {
    // A connection falls idle when its answer is done; nobody else would close it before its time is up.
    const sweep = setInterval(() => server.closeIdleConnections(), 50)
    const end = setTimeout(() => server.closeAllConnections(), patienceMs)
    server.close(() => {
      clearInterval(sweep)
      clearTimeout(end)
      resolve(undefined)
    })
    server.closeIdleConnections()
  })
}
