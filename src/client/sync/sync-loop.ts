import type { Ms } from '../../core/events/event'
import type { SyncPhase } from '../account-on-device'
import type { SyncStore } from '../store/learner-store'
import { syncRound, type RoundEnd } from './sync-round'
import type { SyncTransport } from './transport'

/** What the loop needs of its surroundings. */
export type SyncLoopNeeds = {
  /** Null while the store is not open, or keeps nothing. */
  readonly store: () => SyncStore | null
  readonly transport: SyncTransport
  readonly now: () => Ms
  /** 0 to 1. */
  readonly random: () => number
  readonly later: (run: () => void, ms: number) => () => void
  /** Runs the work unless another tab of this browser is at it; false when it is. */
  readonly alone: (work: () => Promise<void>) => Promise<boolean>
  readonly onPhase: (phase: SyncPhase) => void
  /** Something a learner could see has changed in the store. Resolves when it is shown. */
  readonly onChanged: () => Promise<void>
  /** What was sent has left the outbox, or all agrees. */
  readonly onSettled: () => Promise<void>
}

/** Rounds follow each other by themselves; nothing here ever rejects. */
export type SyncLoop = {
  /** A round now, or right after the one that is running; resolves when it is over. */
  readonly now: () => Promise<void>
  /** An answer was recorded; `unsent` are waiting. */
  readonly wrote: (unsent: number) => void
}

const settleMs = 15_000
const enough = 10
const firstRetryMs = 2000
const longestRetryMs = 5 * 60_000
const otherTabMs = 5000

/** Makes the loop; the first round is whoever calls `now`'s. */
export function createSyncLoop(needs: SyncLoopNeeds): SyncLoop {
  let running: Promise<void> | null = null
  let next: Promise<void> | null = null
  let isFirst = true
  let failures = 0
  let cancel: () => void = () => undefined

  const schedule = (ms: Ms): void => {
    cancel()
    cancel = needs.later(() => void now(), ms)
  }

  async function round(): Promise<void> {
    const store = needs.store()
    if (store === null) return
    cancel()
    if ((await store.account()) === null) return needs.onPhase('guest')
    needs.onPhase('sending')
    const result = await syncRound({ store, transport: needs.transport, now: needs.now, isFirst })
    if (result.changed) await needs.onChanged()
    else if (result.end === 'agreed' || result.hasSent) await needs.onSettled()
    needs.onPhase(phaseAfter(result))
    isFirst = isFirst && result.end !== 'agreed'
    failures = result.end === 'offline' || result.end === 'later' ? failures + 1 : 0
    if (failures > 0) schedule(result.waitMs ?? pause(failures, needs.random()))
  }

  async function run(): Promise<void> {
    try {
      if (!(await needs.alone(round))) schedule(otherTabMs)
    } catch {
      failures += 1
      needs.onPhase('waiting')
      schedule(pause(failures, needs.random()))
    }
  }

  function begin(): Promise<void> {
    running = run().finally(() => (running = null))
    return running
  }

  function now(): Promise<void> {
    if (running === null) return begin()
    next ??= running.then(() => {
      next = null
      return begin()
    })
    return next
  }

  return {
    now,
    wrote: (unsent) => {
      // While the server cannot be reached the pause decides, not the answers.
      if (failures > 0 || needs.store() === null) return
      if (unsent > 0 && unsent % enough === 0) void now()
      else schedule(settleMs)
    },
  }
}

/** Doubled with every failure, and spread, so that a class does not come back at one moment. */
function pause(failures: number, random: number): Ms {
  return Math.min(firstRetryMs * 2 ** (failures - 1), longestRetryMs) * (0.5 + random)
}

function phaseAfter({ end }: RoundEnd): SyncPhase {
  switch (end) {
    case 'agreed':
      return 'saved'
    case 'later':
    case 'disagreed':
      return 'waiting'
    case 'guest':
    case 'offline':
    case 'signedOut':
    case 'erased':
    case 'foreign':
      return end
  }
}
