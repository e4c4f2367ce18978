import 'server-only'
import type { AdminUser } from '../../contracts/account'
import type { AdminActor } from '../auth/authenticate'
import { listAccounts } from '../data/accounts'

/** Every account, the oldest first. What people have learned is nobody's business and not here. */
export async function listUsers(_by: AdminActor | 'console'): Promise<readonly AdminUser[]> {
  return (await listAccounts()).map(({ userId, username, role, createdAt, lastSeenAt, eraseAt }) => ({ userId, username, role, createdAt, lastSeenAt, eraseAt }))
}
