import 'server-only'
import type { NewInvitation } from '../../contracts/account'
import { day } from '../../core/accounts/session-life'
import type { AdminActor } from '../auth/authenticate'
import { logSecurity } from '../auth/security-log'
import { newCode, newId } from '../auth/tokens'
import { insertInvitation } from '../data/invitations'

const lifeMs = 14 * day

/** An invitation for one person, good for two weeks. The code in the answer exists nowhere else. */
export async function makeInvitation({ userId }: AdminActor, now: number): Promise<NewInvitation> {
  const { code, hash } = newCode()
  const invitation = { id: newId(), createdAt: now, expiresAt: now + lifeMs }
  await insertInvitation(userId, { ...invitation, codeHash: hash })
  logSecurity('invitationMade', { userId, value: invitation.id }, now)
  return { ...invitation, usedAt: null, code }
}
