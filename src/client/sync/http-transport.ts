import type { Ms } from '../../core/events/event'
import { errorCode, isPullResponse, isPushResponse } from './read-answer'
import type { Answer, NoAnswer, SyncTransport } from './transport'

const patienceMs = 30_000

/** The way to our own server over HTTP. `fetcher` is the browser's fetch. */
export function createHttpTransport(fetcher: typeof fetch, now: () => Ms): SyncTransport {
  async function ask<T extends { readonly now: Ms }>(path: string, init: RequestInit, isAnswer: (value: unknown) => value is T): Promise<Answer<T>> {
    const abort = new AbortController()
    const timer = setTimeout(() => abort.abort(), patienceMs)
    try {
      const begun = now()
      const response = await fetcher(path, { ...init, cache: 'no-store', redirect: 'error', signal: abort.signal })
      const value: unknown = await response.json()
      if (!response.ok) return refusal(response, errorCode(value))
      if (!isAnswer(value)) return { ok: false, why: 'offline' }
      // The server read its clock somewhere between question and answer: the middle is the best guess.
      const middle = (begun + now()) / 2
      return { ok: true, value, clock: { now: value.now, offsetMs: Math.round(value.now - middle) } }
    } catch {
      return { ok: false, why: 'offline' }
    } finally {
      clearTimeout(timer)
    }
  }

  return {
    pull: (userId, after) => ask(`/api/sync/pull?${new URLSearchParams({ after: String(after), userId }).toString()}`, {}, isPullResponse),
    push: (userId, events) => ask('/api/sync/push', { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-Jady': '1' }, body: JSON.stringify({ v: 1, userId, events }) }, isPushResponse),
  }
}

function refusal(response: Response, code: string | null): NoAnswer {
  switch (code) {
    case null:
      return { ok: false, why: 'offline' }
    case 'UNAUTHENTICATED':
      return { ok: false, why: 'signedOut' }
    case 'ACCOUNT_ERASED':
      return { ok: false, why: 'erased' }
    case 'FORBIDDEN':
      return { ok: false, why: 'foreign' }
    default: {
      const seconds = Number(response.headers.get('Retry-After') ?? 0)
      return { ok: false, why: 'later', ...(seconds > 0 && { waitMs: seconds * 1000 }) }
    }
  }
}
