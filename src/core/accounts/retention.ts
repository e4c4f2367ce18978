import { day } from './session-life'

/** How long what nobody uses is kept. */
export const retention = {
  /** A learner who has not been there for so long is noted down to be erased (18 months) … */
  unusedMs: 548 * day,
  /** … and can still sign in and stay for so long. */
  graceMs: 30 * day,
  /** An archived class is deleted after so long. */
  archivedMs: 365 * day,
} as const
