import 'server-only'
import type { AdminSettings } from '../../contracts/account'
import type { AdminActor } from '../auth/authenticate'
import { logSecurity } from '../auth/security-log'
import { getSignUpPolicy, putSignUpPolicy } from './sign-up-policy'

/** The settings of this installation. */
export async function getAdminSettings(_by: AdminActor): Promise<AdminSettings> {
  return { signUp: await getSignUpPolicy() }
}

/** Durable when it resolves. */
export async function putAdminSettings({ signUp }: AdminSettings, { userId }: AdminActor, now: number): Promise<AdminSettings> {
  await putSignUpPolicy(signUp)
  logSecurity('settingsChanged', { userId, value: signUp }, now)
  return { signUp }
}
