import { isCalm } from './calm'
import { connection, noteAnswer, watchConnection } from './connection'
import { followUpdates } from './follow-updates'
import { isOfflineList } from './is-offline-list'
import { mayReload, noteReload } from './last-reload'
import { lockWhileBusy } from './lock-while-busy'
import { offlineState } from './offline-state'
import { cachePrefix } from './worker-names'

const lookForUpdateMs = 3_600_000
const giveUpMs = 15_000

/** Registers the worker, keeps the page in step with it, and tells the screens how things stand. Begun once per page, behind the first paint. */
export function runOffline(): void {
  // Before anything is awaited: afterwards a page that was loaded without a worker may have one.
  const container = navigator.serviceWorker as ServiceWorkerContainer | undefined
  const hadWorker = Boolean(container?.controller)
  watchConnection()
  if (container === undefined) {
    offlineState.set(isSecureContext ? 'unsupported' : 'insecure')
    return void askForWorker()
  }
  void begin(container, hadWorker).catch(() => offlineState.set('unsupported'))
}

async function begin(container: ServiceWorkerContainer, hadWorker: boolean): Promise<void> {
  const before = await container.getRegistration('/')
  const wanted = await askForWorker()
  if (wanted === 'off') return leave(before)
  if (wanted === 'unknown') beginWhenReached(container, hadWorker, before !== undefined)
  const registration = wanted === 'on' ? await register() : before
  if (registration !== undefined) follow(container, registration, hadWorker)
}

function register(): Promise<ServiceWorkerRegistration> {
  return navigator.serviceWorker.register(new URL('../service-worker.ts', import.meta.url), { scope: '/', updateViaCache: 'none' })
}

/** Without a connection at the first visit there is nothing to register yet. */
function beginWhenReached(container: ServiceWorkerContainer, hadWorker: boolean, isRegistered: boolean): void {
  if (isRegistered) return
  const stop = connection.subscribe(() => {
    if (connection.get() !== 'online') return
    stop()
    void begin(container, hadWorker)
  })
}

/** Asks the server whether it wants a worker; that is also how the page learns whether it can be reached. */
async function askForWorker(): Promise<'on' | 'off' | 'unknown'> {
  const answer = await fetch('/api/offline', { cache: 'no-store', signal: AbortSignal.timeout(giveUpMs) }).catch(() => null)
  noteAnswer(answer)
  const list: unknown = answer?.ok ? await answer.json().catch(() => null) : null
  return isOfflineList(list) ? list.worker : 'unknown'
}

/** The operator has turned the worker off. It is told so in its own way, too; this is the second one. */
async function leave(registration: ServiceWorkerRegistration | undefined): Promise<void> {
  offlineState.set('off')
  await registration?.unregister()
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name.startsWith(cachePrefix)).map((name) => caches.delete(name)))
}

function follow(container: ServiceWorkerContainer, registration: ServiceWorkerRegistration, hadWorker: boolean): void {
  showState(registration)
  const { settled } = lockWhileBusy(isCalm, navigator.locks)
  followUpdates({
    registration,
    calm: isCalm,
    hadWorker,
    settled,
    onTakenOver: (heard) => container.addEventListener('controllerchange', heard),
    mayReload: () => mayReload(Date.now()),
    reload: () => {
      noteReload(Date.now())
      window.location.reload()
    },
  })
  lookForUpdates(registration)
}

/** The app is one long-lived page, so the browser's own look at every page load is not enough. */
function lookForUpdates(registration: ServiceWorkerRegistration): void {
  let lookedAt = Date.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - lookedAt < lookForUpdateMs) return
    lookedAt = Date.now()
    registration.update().catch(() => undefined)
  })
}

function showState(registration: ServiceWorkerRegistration): void {
  if (registration.active !== null) return offlineState.set('ready')
  offlineState.set('preparing')
  const worker = registration.installing ?? registration.waiting
  worker?.addEventListener('statechange', () => {
    if (worker.state === 'activated') offlineState.set('ready')
    if (worker.state === 'redundant') offlineState.set('failed')
  })
}
