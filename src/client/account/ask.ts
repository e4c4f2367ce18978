import { offline, refusalOf, type Answer } from './answer'

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
type Read<T> = (body: unknown) => T | null

// Hashing a password takes a server its time; a phone on a bad network takes more.
const patienceMs = 45_000

/** Asks for something that is answered as JSON. `read` says whether the answer is what was asked for; what it refuses came from somebody else. */
export async function ask<T>(method: Method, path: string, read: Read<T>, body: object | null = null): Promise<Answer<T>> {
  if (isNameless(path)) return { ok: false, code: 'NOT_FOUND', retryAfter: null }
  const response = await send(method, path, body)
  if (response === null) return offline
  const answer = await jsonOf(response)
  if (!response.ok) return refusalOf(response.status, response.headers, answer)
  const value = read(answer)
  return value === null ? offline : { ok: true, value }
}

/** Asks for something that is answered with 204 and nothing. */
export async function askForNothing(method: Method, path: string, body: object | null = null): Promise<Answer<null>> {
  const response = await send(method, path, body)
  if (response === null) return offline
  return response.status === 204 ? { ok: true, value: null } : refusalOf(response.status, response.headers, await jsonOf(response))
}

/** Asks for a file. `type` is what our server calls it, by which a page of somebody else is told apart. */
export async function askForFile(path: string, type: string): Promise<Answer<Blob>> {
  const response = await send('GET', path, null)
  if (response === null) return offline
  if (!response.ok || !typeOf(response).includes(type)) return refusalOf(response.status, response.headers, await jsonOf(response))
  try {
    return { ok: true, value: await response.blob() }
  } catch {
    return offline
  }
}

/** Whether a part of the path is empty: a page was opened without saying of what. The server would send such a request elsewhere, which looks like no connection. */
function isNameless(path: string): boolean {
  return /^\/[^?]*\/([/?]|$)/.test(path)
}

async function send(method: Method, path: string, body: object | null): Promise<Response | null> {
  const headers: Record<string, string> = method === 'GET' ? {} : { 'X-Jady': '1', 'Content-Type': 'application/json' }
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), patienceMs)
  try {
    // A captive portal redirects: that is no answer.
    return await fetch(path, { method, headers, body: method === 'GET' ? null : JSON.stringify(body ?? {}), cache: 'no-store', redirect: 'error', credentials: 'same-origin', signal: patience.signal })
  } catch {
    return null
  } finally {
    clearTimeout(timer)
  }
}

async function jsonOf(response: Response): Promise<unknown> {
  if (!typeOf(response).includes('json')) return null
  try {
    return await response.json()
  } catch {
    return null
  }
}

function typeOf(response: Response): string {
  return response.headers.get('Content-Type') ?? ''
}
