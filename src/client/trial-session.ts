import { uuidv7 } from '../core/events/uuid'
import { createLearnerSession, type LearnerSession } from './learner-session'
import { randomBytes } from './random-bytes'
import { createMemoryStore } from './store/memory-store'
import type { NoAnswer } from './sync/transport'

/**
 * A session of nobody's, for trying questions out: it begins empty, lasts as long as it is held, and nothing of it is written down or sent. `freshPerDay`: how many new
 * questions it asks at most.
 */
export function createTrialSession(freshPerDay: number): LearnerSession {
  const nowhere: NoAnswer = { ok: false, why: 'offline' }
  const session = createLearnerSession({
    openStore: async () => ({ store: createMemoryStore({ newId: () => uuidv7(Date.now(), randomBytes(10)), now: () => Date.now() }), setAside: null }),
    now: () => Date.now(),
    zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC',
    randomBytes,
    announce: () => undefined,
    scratch: { read: () => null, write: () => undefined },
    later: (run, ms) => {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    },
    transport: { pull: async () => nowhere, push: async () => nowhere },
    random: Math.random,
    alone: async () => false,
    askToKeep: () => undefined,
  })
  void session.open()
  void session.setSetting('freshPerDay', freshPerDay)
  return session
}
