import 'server-only'
import type { z } from 'zod'
import { AppError } from '../core/app-error'

/** Bytes of a body; nothing the app sends comes near it. */
const mostBytes = 256 * 1024

/**
 * The JSON body of a request that writes, after looking where it comes from. Throws FOREIGN_ORIGIN unless the browser says that our own page
 * sent it, WRONG_CONTENT_TYPE unless it is JSON, TOO_LARGE above 256 KB (counted while reading), INVALID_REQUEST where it is not JSON.
 */
export async function readWrite(request: Request): Promise<unknown> {
  checkOrigin(request)
  if (!isJson(request.headers.get('content-type') ?? '')) throw new AppError('WRONG_CONTENT_TYPE', 'the body must be application/json')
  return parse(await readText(request))
}

/** The same, as a schema wants it. Throws INVALID_REQUEST too where it is anything else, or more. */
export async function readWriteAs<T>(schema: z.ZodType<T>, request: Request): Promise<T> {
  const parsed = schema.safeParse(await readWrite(request))
  if (!parsed.success) throw new AppError('INVALID_REQUEST', 'the body does not meet its schema')
  return parsed.data
}

/** For a request that changes something and has no body: where it names a type of one, that must be JSON here too. Throws like `readWrite`. */
export function checkWrite(request: Request): void {
  checkOrigin(request)
  const type = request.headers.get('content-type')
  if (type !== null && !isJson(type)) throw new AppError('WRONG_CONTENT_TYPE', 'a body would have to be application/json')
}

function isJson(type: string): boolean {
  return /^application\/json(;\s*charset=utf-8)?$/i.test(type)
}

/**
 * Throws FOREIGN_ORIGIN unless the request is from a page of ours. A form, a frame or a script of another site cannot send our header, and the
 * browser adds the others by itself; programs beside the browser must send the header too.
 */
function checkOrigin(request: Request): void {
  if (request.headers.get('x-jady') !== '1') throw new AppError('FOREIGN_ORIGIN', 'the header X-Jady is missing')
  const site = request.headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin') throw new AppError('FOREIGN_ORIGIN', `sent from ${site}`)
  const origin = request.headers.get('origin')
  if (origin !== null && !isOwn(origin, request)) throw new AppError('FOREIGN_ORIGIN', 'sent from another origin')
}

/** The host is compared, not the scheme: behind a proxy that ends TLS the server itself speaks plain http. */
function isOwn(origin: string, request: Request): boolean {
  const own = [process.env.PUBLIC_URL, `http://${request.headers.get('host') ?? ''}`].flatMap((url) => (url === undefined || !URL.canParse(url) ? [] : [new URL(url).host]))
  return URL.canParse(origin) && own.includes(new URL(origin).host)
}

async function readText(request: Request): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) throw new AppError('TOO_LARGE', 'the body is too large')
  if (request.body === null) return ''
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength
    if (bytes > mostBytes) throw new AppError('TOO_LARGE', 'the body is too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new AppError('INVALID_REQUEST', 'the body is not JSON')
  }
}
