const key = 'jady-sign-out'

/** Whether this browser's login is still to be ended at the server. */
export function isSignOutPending(): boolean {
  try {
    return localStorage.getItem(key) !== null
  } catch {
    return false
  }
}

/** Remembers, beyond the page, that the login is still to be ended; or that nothing is left to end. */
export function markSignOut(pending: boolean): void {
  try {
    if (pending) localStorage.setItem(key, '1')
    else localStorage.removeItem(key)
  } catch {
    // A browser that keeps nothing cannot be signed in either.
  }
}

/**
 * At the first contact after a sign-out without network the login is ended at the server too. Costs a look at one key where there is nothing to do.
 * Returns what stops it.
 */
export function watchPendingSignOut(): () => void {
  const finish = () => {
    // A part that cannot be fetched means that there is no network yet.
    if (isSignOutPending()) void import('./sign-out').then(({ finishPendingSignOut }) => finishPendingSignOut()).catch(() => undefined)
  }
  finish()
  addEventListener('online', finish)
  return () => removeEventListener('online', finish)
}
