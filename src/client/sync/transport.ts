import type { LogEvent } from '../../core/events/log-event'
import type { PullResponse, PushResponse } from '../../core/events/sync-protocol'
import type { ServerClock } from '../store/learner-store'

/**
 * Why there is no answer. `offline`: none came, or not from our server · `later`: the server cannot take it now, or asks to wait `waitMs` · `signedOut`,
 * `erased`, `foreign`: whom it takes us for.
 */
export type NoAnswer = { readonly ok: false; readonly why: 'offline' | 'later' | 'signedOut' | 'erased' | 'foreign'; readonly waitMs?: number }

/** An answer, and the server's clock as it shows in it. */
export type Answer<T> = { readonly ok: true; readonly value: T; readonly clock: ServerClock } | NoAnswer

/** The way to the server. Never rejects. */
export type SyncTransport = {
  readonly pull: (userId: string, after: number) => Promise<Answer<PullResponse>>
  readonly push: (userId: string, events: readonly LogEvent[]) => Promise<Answer<PushResponse>>
}
