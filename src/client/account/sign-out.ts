import { signOut } from './account-api'
import type { Answer } from './answer'
import { isSignOutPending, markSignOut } from './sign-out-mark'

/**
 * Ends the login of this browser. Where the server cannot be reached this is remembered and done at the next contact: on a shared phone the one who
 * comes next must not find the one before still signed in. `later` where it could not be done now.
 */
export function signOutNowOrLater(): Promise<'done' | 'later'> {
  return (running ??= signOutOnce().finally(() => (running = null)))
}

/** The one under way. Whoever signs in waits for it: its answer takes the browser's login away, and must not come after the new one. */
let running: Promise<'done' | 'later'> | null = null

async function signOutOnce(): Promise<'done' | 'later'> {
  const over = isOver(await signOut())
  markSignOut(!over)
  return over ? 'done' : 'later'
}

/** Does what an earlier sign-out could not; to be awaited before signing in. False where the old login is still there, so that nobody may be shown as signed in by it. */
export async function finishPendingSignOut(): Promise<boolean> {
  return !isSignOutPending() || (await signOutNowOrLater()) === 'done'
}

function isOver(answer: Answer<null>): boolean {
  return answer.ok || answer.code === 'UNAUTHENTICATED' || answer.code === 'ACCOUNT_ERASED'
}
