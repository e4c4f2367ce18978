// Routes that our own server answers without the framework's router: docs/decisions/0022-pushes-past-the-router.md.
import { securityHeaders } from './security-headers.mjs'

/** Bytes. A longer body goes the long way, where it is refused while it is read. */
const mostBytes = 256 * 1024

/**
 * Answers a request whose route the app has offered for this, as the framework would: with the same handler and the same headers. Says whether it
 * does; where not, nothing has been touched.
 * @param {ReadonlyMap<string, (request: Request) => Promise<Response>> | undefined} routes by method and path
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @returns {Promise<void> | null} null: somebody else is to answer
 */
export function answerDirectly(routes, request, response) {
  const handler = routes?.get(`${request.method} ${request.url}`)
  const length = Number(request.headers['content-length'])
  // The comparison is false for what is no number, too.
  return handler !== undefined && length <= mostBytes ? answer(handler, request, response) : null
}

/**
 * @param {(request: Request) => Promise<Response>} handler
 * @param {import('node:http').IncomingMessage} incoming
 * @param {import('node:http').ServerResponse} outgoing
 */
async function answer(handler, incoming, outgoing) {
  const body = await readAll(incoming)
  // Whoever went away in the middle of it gets no answer, and nothing was done.
  if (body === null) return
  const { method, url, headers } = incoming
  const response = await handler(new Request(new URL(url ?? '/', `http://${headers.host ?? 'localhost'}`), { method, headers: fieldsOf(headers), body }))
  for (const { key, value } of securityHeaders) outgoing.setHeader(key, value)
  for (const [name, value] of response.headers) if (name !== 'set-cookie') outgoing.setHeader(name, value)
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) outgoing.setHeader('Set-Cookie', cookies)
  const text = Buffer.from(await response.arrayBuffer())
  outgoing.setHeader('Content-Length', text.byteLength)
  outgoing.writeHead(response.status)
  outgoing.end(text)
}

/**
 * @param {import('node:http').IncomingMessage} incoming
 * @returns {Promise<Buffer | null>}
 */
function readAll(incoming) {
  return new Promise((resolve) => {
    /** @type {Buffer[]} */
    const chunks = []
    incoming.on('data', (chunk) => chunks.push(chunk))
    incoming.once('end', () => resolve(Buffer.concat(chunks)))
    incoming.once('close', () => resolve(null))
    incoming.once('error', () => resolve(null))
  })
}

/**
 * @param {import('node:http').IncomingHttpHeaders} headers
 * @returns {[string, string][]}
 */
function fieldsOf(headers) {
  return Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [value].flat().map((each) => /** @type {[string, string]} */ ([name, each]))))
}
