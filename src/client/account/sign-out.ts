import { signOut } from './account-api'
import type { Answer } from './answer'
import { isSignOutPending, markSignOut } from './sign-out-mark'

/**
 * Ends the login of this browser. Where the server cannot be reached this is remembered and done at the next contact: on a shared phone the one who
 * comes next must not find the one before still signed in. `later` where it could not be done now.
 */
export async function signOutNowOrLater(): Promise<'done' | 'later'> {
  const over = isOver(await signOut())
  markSignOut(!over)
  return over ? 'done' : 'later'
}

/** Does what an earlier sign-out could not. False where the old login is still there, so that nobody may be shown as signed in by it. */
export async function finishPendingSignOut(): Promise<boolean> {
  return !isSignOutPending() || (await signOutNowOrLater()) === 'done'
}

function isOver(answer: Answer<null>): boolean {
  return answer.ok || answer.code === 'UNAUTHENTICATED' || answer.code === 'ACCOUNT_ERASED'
}
