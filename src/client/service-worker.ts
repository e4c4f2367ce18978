import { shellKey, shellOf } from '../contracts/shells'
import { answerPage, patienceMs } from './offline/answer-page'
import { readLastLocale, writeLastLocale } from './offline/last-locale'
import { precache } from './offline/precache'
import { policyFor } from './offline/request-policy'
import { cachePrefix, sittingLock, stateCache, takeOver } from './offline/worker-names'
import type { WorkerScope } from './offline/worker-scope'

/*
 * The service worker: one cache per build, filled before the worker is installed. A new one waits until no tab is in the middle of a
 * sitting. It never answers for `/api/`, and the learner's answers are none of its business: those are in IndexedDB.
 */
const scope = self as unknown as WorkerScope
const { caches, clients } = scope

/** Replaced while building (next.config.mjs), so that each build's worker differs in its bytes. */
declare const JADY_BUILD: string
const cacheName = `${cachePrefix}${JADY_BUILD}`

scope.addEventListener('install', (event) => event.waitUntil(install()))
scope.addEventListener('activate', (event) => event.waitUntil(activate()))
scope.addEventListener('message', (event) => (event.data === takeOver ? event.waitUntil(takeOverIfCalm()) : undefined))
scope.addEventListener('fetch', (event) => {
  const { request } = event
  switch (policyFor(request, scope.location.origin)) {
    case 'file':
      return event.respondWith(answerFile(request))
    case 'page':
      event.waitUntil(rememberLocale(request.url))
      return event.respondWith(answerFromNetworkOr(request, () => storedPage(request.url)))
    case 'entrance':
      return event.respondWith(answerFromNetworkOr(request, async () => Response.redirect(`/${await readLastLocale(caches)}`)))
    case 'network':
      return
  }
})

async function install(): Promise<void> {
  try {
    await precache(JADY_BUILD, await caches.open(cacheName), { fetch: (path, init) => fetch(path, init), room })
  } catch (fault) {
    // What has come so far is kept for the next attempt, unless it takes the room that answers need.
    if (fault instanceof DOMException && fault.name === 'QuotaExceededError') await caches.delete(cacheName)
    throw fault
  }
}

/** How much may still be stored; a browser that does not say is taken to have enough. */
async function room(): Promise<number> {
  const { quota, usage } = (await scope.navigator.storage?.estimate().catch(() => null)) ?? {}
  return quota === undefined ? Infinity : quota - (usage ?? 0)
}

async function activate(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name.startsWith(cachePrefix) && name !== cacheName && name !== stateCache).map((name) => caches.delete(name)))
  // The very first page was loaded before there was a worker to notice its language.
  const [first] = await clients.matchAll({ type: 'window', includeUncontrolled: true })
  if (first !== undefined) await rememberLocale(first.url)
  await clients.claim()
}

/** Takes over unless some tab is in the middle of a sitting; that tab asks again when it is done. */
async function takeOverIfCalm(): Promise<void> {
  const { locks } = scope.navigator
  if (locks === undefined) return scope.skipWaiting()
  await locks.request(sittingLock, { ifAvailable: true }, (lock) => (lock === null ? undefined : scope.skipWaiting()))
}

async function answerFile(request: Request): Promise<Response> {
  return (await kept(new URL(request.url).pathname)) ?? fetch(request)
}

function answerFromNetworkOr(request: Request, stored: () => Promise<Response | undefined>): Promise<Response> {
  return answerPage({ network: () => fetch(request), patience: () => new Promise((resolve) => setTimeout(resolve, patienceMs)), stored })
}

async function storedPage(url: string): Promise<Response | undefined> {
  const shell = shellOf(new URL(url).pathname)
  return shell === null ? undefined : ((await kept(shellKey(shell.locale, shell.kind))) ?? kept(shellKey(shell.locale, 'home')))
}

/** From this build's own cache; a browser that refuses its caches has none. */
function kept(key: string): Promise<Response | undefined> {
  return caches.match(key, { cacheName, ignoreVary: true }).catch(() => undefined)
}

async function rememberLocale(url: string): Promise<void> {
  const shell = shellOf(new URL(url).pathname)
  if (shell !== null) await writeLastLocale(caches, shell.locale)
}
