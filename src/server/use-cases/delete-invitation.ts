import 'server-only'
import { AppError } from '../../core/app-error'
import type { AdminActor } from '../auth/authenticate'
import { logSecurity } from '../auth/security-log'
import { deleteStoredInvitation } from '../data/invitations'

/** Makes an invitation worthless. Throws NOT_FOUND. */
export async function deleteInvitation({ userId }: AdminActor, unsafeId: string, now: number): Promise<void> {
  if (!(await deleteStoredInvitation(userId, unsafeId))) throw new AppError('NOT_FOUND', 'no such invitation')
  logSecurity('invitationDeleted', { userId, value: unsafeId }, now)
}
