import 'server-only'
import type { SignedIn } from '../../contracts/account'
import { AppError } from '../../core/app-error'
import type { Actor } from '../auth/authenticate'
import { logSecurity } from '../auth/security-log'
import { recordKeep } from '../data/erasure'
import { getMe } from './get-me'

/** Takes the request to erase this account back; without one it changes nothing. Throws ACCOUNT_ERASED when it is too late. */
export async function keepAccount(actor: Actor, now: number): Promise<SignedIn> {
  if (!(await recordKeep(actor.userId, now))) throw new AppError('ACCOUNT_ERASED', 'too late')
  logSecurity('eraseTakenBack', { userId: actor.userId }, now)
  return getMe(actor)
}
