import type { SyncPhase, SyncStatus } from '../../client/account-on-device'

const many = 50
const oldMs = 3 * 24 * 60 * 60 * 1000

/** How the state between device and server is shown. `line` names the sentence; `warning` says why a learner should act now. */
export type SyncView = {
  readonly line: Exclude<SyncPhase, 'guest'> | 'offlineSaved'
  readonly tone: 'calm' | 'waiting' | 'trouble'
  readonly warning: 'many' | 'old' | null
  readonly canSend: boolean
}

/** Null for a guest, of whom nothing is sent. `now` in milliseconds since 1970. */
export function syncView(sync: SyncStatus, now: number): SyncView | null {
  const { phase, unsent } = sync
  if (phase === 'guest') return null
  const warning = warningOf(sync, now)
  if (phase === 'signedOut' || phase === 'erased' || phase === 'foreign') return { line: phase, tone: 'trouble', warning, canSend: false }
  if (phase === 'sending') return { line: 'sending', tone: 'calm', warning: null, canSend: false }
  if (phase === 'offline') return { line: unsent > 0 ? 'offline' : 'offlineSaved', tone: 'waiting', warning, canSend: unsent > 0 }
  return unsent > 0 ? { line: 'waiting', tone: 'waiting', warning, canSend: true } : { line: 'saved', tone: 'calm', warning, canSend: false }
}

/** A device may be lost or cleared: more than fifty answers, or three days, are worth a word. */
function warningOf({ unsent, lastAt }: SyncStatus, now: number): 'many' | 'old' | null {
  if (unsent > many) return 'many'
  return unsent > 0 && lastAt !== null && now - lastAt > oldMs ? 'old' : null
}
