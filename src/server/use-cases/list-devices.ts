import 'server-only'
import type { Device } from '../../contracts/account'
import type { Actor } from '../auth/authenticate'
import { listSessions } from '../data/sessions'

/** Where this person is signed in, the last used first. The last use is known to ten minutes. */
export async function listDevices({ userId, sessionId, role }: Actor, now: number): Promise<readonly Device[]> {
  return (await listSessions(userId, role, now)).map(({ id, label, createdAt, lastUsedAt }) => ({ id, label, createdAt, lastUsedAt, isThis: id === sessionId }))
}
