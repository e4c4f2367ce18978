import 'server-only'
import type { SignUpTerms } from '../../contracts/account'
import { noticeVersion } from '../../core/accounts/notice'
import { connectionOf } from '../auth/connection'
import { getSignUpPolicy } from './policies'

/** What somebody should know before signing up, and whether they can from where they are. */
export async function getSignUpTerms(request: Request): Promise<SignUpTerms> {
  return { policy: await getSignUpPolicy(), noticeVersion, connection: connectionOf(request) }
}
