import type { Ms } from '../core/events/event'

/** The account whose answers this device holds. Null for a guest. */
export type AccountOnDevice = { readonly userId: string; readonly username: string }

/**
 * How things stand between this device and the server. `guest` no account, nothing is sent · `saved` everything is on the server · `waiting` answers are
 * still to be sent · `sending` · `offline` the server cannot be reached, it is tried again by itself · `signedOut` the server does not know this
 * device any more: sign in again, nothing is lost · `erased` the account is being erased · `foreign` the browser is signed in as somebody else than the device's owner.
 */
export type SyncPhase = 'guest' | 'saved' | 'waiting' | 'sending' | 'offline' | 'signedOut' | 'erased' | 'foreign'

/** What screens show of it. */
export type SyncStatus = {
  readonly phase: SyncPhase
  /** Answers on this device that the server has not acknowledged; 0 for a guest, who sends nothing. */
  readonly unsent: number
  /** Answers that this server does not understand: they wait for a newer one. */
  readonly waitingForServer: number
  /** Answers the server refused and why; they are kept apart and exported. */
  readonly refused: number
  /** When all was last in agreement; null before. */
  readonly lastAt: Ms | null
}

/** Before anything is known. */
export const guestSync: SyncStatus = { phase: 'guest', unsent: 0, waitingForServer: 0, refused: 0, lastAt: null }
