import type { OfflineList } from '../../contracts/offline-list'
import { isOfflineList } from './is-offline-list'
import { shellKey } from '../../contracts/shells'

/** The part of a browser's cache that is written to. */
export type KeptFiles = { readonly match: (key: string) => Promise<Response | undefined>; readonly put: (key: string, response: Response) => Promise<void> }

/** What filling a cache needs beside it; `room` is how many bytes may still be stored, as far as the browser says. */
export type PrecacheNeeds = { readonly fetch: Fetch; readonly room: () => Promise<number> }

type Fetch = (path: string, init: RequestInit) => Promise<Response>

const atOnce = 6

/**
 * Fills a build's cache with all it needs to open without a network. What an earlier, interrupted attempt has brought is not
 * fetched again. Rejects when anything is missing, when the server has gone on to another build meanwhile, or when there is no room:
 * then the worker is not installed, and the app goes on as before.
 */
export async function precache(build: string, cache: KeptFiles, { fetch, room }: PrecacheNeeds): Promise<void> {
  const list = await askForList(build, fetch)
  // Answers come first: not even for a moment may the app take the room they need.
  if ((await room()) < list.bytes * 2) throw new DOMException('no room to spare', 'QuotaExceededError')
  const files = list.files.map((path) => ({ key: path, path, init: path.startsWith('/_next/static/') ? {} : fresh }))
  // Without cookies: a stored page is shown to whoever uses the device.
  const pages = list.pages.map(({ locale, kind, path }) => ({ key: shellKey(locale, kind), path, init: { ...fresh, credentials: 'omit' as const } }))
  await eachOf([...files, ...pages], atOnce, async ({ key, path, init }) => {
    if ((await cache.match(key)) !== undefined) return
    const response = await fetch(path, init)
    if (!response.ok || response.redirected) throw new Error(`${path}: ${response.status}`)
    await cache.put(key, response)
  })
  await askForList(build, fetch)
}

const fresh: RequestInit = { cache: 'reload' }

async function askForList(build: string, fetch: Fetch): Promise<OfflineList> {
  const response = await fetch(`/api/offline?build=${encodeURIComponent(build)}`, { cache: 'no-store' })
  const list: unknown = response.ok ? await response.json() : null
  if (!isOfflineList(list) || list.build !== build) throw new Error('the server has another build')
  return list
}

async function eachOf<T>(all: readonly T[], width: number, work: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...all]
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next)
  }
  await Promise.all(Array.from({ length: width }, worker))
}
