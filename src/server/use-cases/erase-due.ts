import 'server-only'
import { retention } from '../../core/accounts/retention'
import { day, rememberMs } from '../../core/accounts/session-life'
import { logSecurity } from '../auth/security-log'
import { deleteLongArchived, erasePerson, forgetDeleted, listDue, prune, recordUnused } from '../data/erasure'

/** What is kept for how long: counters of tries, tokens of erased people (the life of the longest login), invitations that are over. */
const keep = { triesMs: day, erasedMs: 180 * day, invitationsMs: 90 * day } as const

/** Erases everybody whose time has come, notes down who has not been there for long, deletes classes that have rested for long, and deletes what has no more use. Repeating it, or running it in several processes at once, does no harm. */
export async function eraseDue(now: number): Promise<void> {
  for (const userId of await recordUnused(now - retention.unusedMs, now + retention.graceMs)) logSecurity('eraseUnused', { userId }, now)
  const archived = await deleteLongArchived(now - retention.archivedMs)
  if (archived > 0) logSecurity('classroomDeleted', { value: `${archived} archived` }, now)
  const due = await listDue(now)
  for (const userId of due) {
    await erasePerson(userId, now)
    logSecurity('erased', { userId }, now)
  }
  await prune({ tries: now - keep.triesMs, erased: now - keep.erasedMs, sessions: { endedBefore: now - rememberMs, unusedSince: now - 2 * rememberMs }, invitations: now - keep.invitationsMs })
  if (due.length + archived > 0) await forgetDeleted()
}
