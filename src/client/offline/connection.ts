import { createSignal } from './signal'

/** Whether the server can be reached, as far as is known. */
export const connection = createSignal<'online' | 'offline'>('online')

const probeEveryMs = 30_000
const giveUpMs = 15_000

/** Keeps `connection` in step with the browser's own word and with whether the server answers. Begun once per page. */
export function watchConnection(): void {
  addEventListener('offline', () => connection.set('offline'))
  addEventListener('online', () => void probe())
  document.addEventListener('visibilitychange', () => void probeIfLost())
  setInterval(() => void probeIfLost(), probeEveryMs)
  if (!navigator.onLine) connection.set('offline')
}

/** Notes whether an answer came from the server; null is none at all. */
export function noteAnswer(answer: Response | null): void {
  // A proxy that says the app is away is no connection to the app.
  const isThere = answer !== null && ![502, 503, 504].includes(answer.status)
  connection.set(isThere ? 'online' : 'offline')
}

async function probeIfLost(): Promise<void> {
  if (connection.get() === 'offline' && document.visibilityState === 'visible') await probe()
}

async function probe(): Promise<void> {
  noteAnswer(await fetch('/api/offline', { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(giveUpMs) }).catch(() => null))
}
