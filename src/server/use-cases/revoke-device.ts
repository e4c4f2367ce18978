import 'server-only'
import { AppError } from '../../core/app-error'
import type { Actor } from '../auth/authenticate'
import { logSecurity } from '../auth/security-log'
import { deleteSession } from '../data/sessions'

/** Signs one device of this person out, from its next request on. Throws NOT_FOUND for any other id, whoever's it is. */
export async function revokeDevice({ userId }: Actor, unsafeDeviceId: string, now: number): Promise<void> {
  if (!(await deleteSession(userId, unsafeDeviceId))) throw new AppError('NOT_FOUND', 'no such device')
  logSecurity('deviceRevoked', { userId }, now)
}
