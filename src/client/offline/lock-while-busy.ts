import type { isCalm } from './calm'
import { sittingLock } from './worker-names'

/** Resolves once the lock is as it should be: held while this tab is busy, given back when it is calm. */
export type BusyLock = { readonly settled: () => Promise<unknown> }

/** Holds a lock, shared with the other tabs, while this one must not be interrupted: the waiting worker looks at it before it takes over. */
export function lockWhileBusy(calm: typeof isCalm, locks: Pick<LockManager, 'request'> | undefined): BusyLock {
  let release: (() => void) | null = null
  let given: Promise<unknown> = Promise.resolve()
  const follow = (): void => {
    if (calm.get()) {
      release?.()
      release = null
    } else if (release === null && locks !== undefined) {
      const until = new Promise<void>((resolve) => (release = resolve))
      given = locks.request(sittingLock, { mode: 'shared' }, () => until).catch(() => undefined)
    }
  }
  calm.subscribe(follow)
  follow()
  return { settled: () => (calm.get() ? given : Promise.resolve()) }
}
