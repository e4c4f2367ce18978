import 'server-only'
import type { AdminSettings, adminSettingsSchema } from '../../contracts/account'
import type { AdminActor } from '../auth/authenticate'
import { logSecurity } from '../auth/security-log'
import { getSignUpPolicy, getTeachingPolicy, putSignUpPolicy, putTeachingPolicy } from './policies'

/** The settings of this installation. */
export async function getAdminSettings(_by: AdminActor): Promise<AdminSettings> {
  return { signUp: await getSignUpPolicy(), teaching: await getTeachingPolicy() }
}

/** Durable when it resolves. What is left out stays as it is. */
export async function putAdminSettings({ signUp, teaching }: ReturnType<typeof adminSettingsSchema.parse>, actor: AdminActor, now: number): Promise<AdminSettings> {
  if (signUp !== undefined) await putSignUpPolicy(signUp)
  if (teaching !== undefined) await putTeachingPolicy(teaching)
  for (const value of [signUp, teaching]) if (value !== undefined) logSecurity('settingsChanged', { userId: actor.userId, value }, now)
  return getAdminSettings(actor)
}
