import 'server-only'
import type { SignedIn } from '../../contracts/account'
import { AppError } from '../../core/app-error'
import type { Actor } from '../auth/authenticate'
import { findAccount } from '../data/accounts'
import { meOf } from './opened'

/** The account that is signed in. Throws ACCOUNT_ERASED where it went a moment ago. */
export async function getMe({ userId }: Actor): Promise<SignedIn> {
  const account = await findAccount(userId)
  if (account === null) throw new AppError('ACCOUNT_ERASED', 'the account has just gone')
  return { me: meOf(account) }
}
