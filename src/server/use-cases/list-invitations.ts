import 'server-only'
import type { Invitation } from '../../contracts/account'
import type { AdminActor } from '../auth/authenticate'
import { listStoredInvitations } from '../data/invitations'

/** Every invitation, the newest first, without its code. */
export async function listInvitations({ userId }: AdminActor): Promise<readonly Invitation[]> {
  return (await listStoredInvitations(userId)).map(({ id, createdAt, expiresAt, usedAt }) => ({ id, createdAt, expiresAt, usedAt }))
}
