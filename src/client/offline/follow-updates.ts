import type { isCalm } from './calm'
import { takeOver } from './worker-names'

type Worker = Pick<ServiceWorker, 'postMessage' | 'state' | 'addEventListener'>
type Registration = { readonly installing: Worker | null; readonly waiting: Worker | null; readonly addEventListener: (name: 'updatefound', heard: () => void) => void }

/** What following updates needs of the page. */
export type UpdateNeeds = {
  readonly registration: Registration
  readonly calm: typeof isCalm
  /** Whether the page was loaded through a worker: only then is it of an older build than the one taking over. */
  readonly hadWorker: boolean
  readonly onTakenOver: (heard: () => void) => void
  /** Resolves when the lock that says "busy" has been given back. */
  readonly settled: () => Promise<unknown>
  /** Whether it is long enough since this tab was reloaded last: two servers of different builds must not make it flicker. */
  readonly mayReload: () => boolean
  readonly reload: () => void
}

/**
 * Lets a waiting worker take over at a calm moment, and reloads the page once it has, at a calm moment too. In the middle of a sitting
 * neither happens.
 */
export function followUpdates({ registration, calm, hadWorker, onTakenOver, settled, mayReload, reload }: UpdateNeeds): void {
  let isOutdated = false
  const follow = async (): Promise<void> => {
    if (!calm.get() || !mayReload()) return
    await settled()
    if (!calm.get()) return
    if (isOutdated) return reload()
    registration.waiting?.postMessage(takeOver)
  }
  const watch = (worker: Worker | null): void => worker?.addEventListener('statechange', () => (worker.state === 'installed' ? void follow() : undefined))
  registration.addEventListener('updatefound', () => watch(registration.installing))
  watch(registration.installing)
  calm.subscribe(() => void follow())
  onTakenOver(() => {
    isOutdated = hadWorker
    void follow()
  })
  void follow()
}
