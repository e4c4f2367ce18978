import 'server-only'
import { usernameKey } from '../../core/accounts/username'
import { AppError } from '../../core/app-error'
import type { AdminActor } from '../auth/authenticate'
import { noPassword } from '../auth/passwords'
import { logSecurity } from '../auth/security-log'
import { newCode } from '../auth/tokens'
import { recordReset } from '../data/accounts'

/**
 * A new recovery code for somebody, to be handed over in person. Their devices are signed out and their password is no more: with the code they
 * make another. By id (administrators) or by name (the console). Throws NOT_FOUND.
 */
export async function resetUser(who: { readonly unsafeUserId: string } | { readonly username: string }, by: AdminActor | 'console', now: number): Promise<{ readonly recoveryCode: string }> {
  const { code, hash } = newCode()
  const userId = await recordReset('username' in who ? { usernameKey: usernameKey(who.username) } : { id: who.unsafeUserId }, { passwordHash: noPassword, recoveryHash: hash })
  if (userId === null) throw new AppError('NOT_FOUND', 'no such person')
  logSecurity('reset', { userId, by: by === 'console' ? by : by.userId }, now)
  return { recoveryCode: code }
}
