import type { Ms } from '../events/event'
import { minute } from './throttle'
import type { Role } from './account-ids'

const hour = 60 * minute
export const day = 24 * hour

/** How long a login lives without use, and at most. Those of people who see others' data are short. */
const lives: Readonly<Record<Role, { readonly idleMs: Ms; readonly absoluteMs: Ms }>> = {
  learner: { idleMs: 30 * day, absoluteMs: 180 * day },
  teacher: { idleMs: 12 * hour, absoluteMs: 7 * day },
  admin: { idleMs: 12 * hour, absoluteMs: 7 * day },
}

/** A token is replaced after this much use. */
const rotateAfterMs = 7 * day
/** For so long after a rotation the token before it starts no other one, and stays valid: requests of other tabs may still carry it. */
const graceMs = minute
/** The last use is noted no more often than this. */
const noteEveryMs = 10 * minute
/** A login that is over still proves for so long that this device was its owner's. */
export const rememberMs = 30 * day

export type SessionTimes = { readonly createdAt: Ms; readonly lastUsedAt: Ms; readonly rotatedAt: Ms; readonly expiresAt: Ms }

/** When a login made now ends at the latest. */
export function sessionEnd(role: Role, now: Ms): Ms {
  return now + lives[role].absoluteMs
}

export function isLive({ lastUsedAt, expiresAt }: Pick<SessionTimes, 'lastUsedAt' | 'expiresAt'>, role: Role, now: Ms): boolean {
  return now < expiresAt && now - lastUsedAt < lives[role].idleMs
}

/**
 * What using a login changes. `rotate`: make a new token and keep the one just used as the previous one · `settle`: the new token has arrived,
 * forget the previous one · `note`: write down the use · `nothing`. With the previous token (`isPrevious`) the answer with the new one was lost:
 * after the grace it is made anew.
 */
export function afterUse(times: SessionTimes, { isPrevious, hasPrevious }: { readonly isPrevious: boolean; readonly hasPrevious: boolean }, now: Ms): 'rotate' | 'settle' | 'note' | 'nothing' {
  const since = now - times.rotatedAt
  if (isPrevious ? since >= graceMs : since >= rotateAfterMs) return 'rotate'
  if (!isPrevious && hasPrevious && since >= graceMs) return 'settle'
  return now - times.lastUsedAt >= noteEveryMs ? 'note' : 'nothing'
}
