import 'server-only'
import { signUpPolicies, type SignUpPolicy, type TeachingPolicy } from '../../contracts/account'
import { findServerSetting, putServerSetting } from '../data/server-settings'

/** Who may sign up now. Anyone, until an administrator says otherwise; a stored word that is none of ours lets nobody in. */
export async function getSignUpPolicy(): Promise<SignUpPolicy> {
  const stored = await findServerSetting('signUp')
  return stored === null ? 'open' : (signUpPolicies.find((policy) => policy === stored) ?? 'closed')
}

/** Durable when it resolves. */
export async function putSignUpPolicy(policy: SignUpPolicy): Promise<void> {
  await putServerSetting('signUp', policy)
}

/** Who may make classes. Whom an administrator makes a teacher, until an administrator says otherwise. */
export async function getTeachingPolicy(): Promise<TeachingPolicy> {
  return (await findServerSetting('teaching')) === 'open' ? 'open' : 'byAdmin'
}

/** Durable when it resolves. */
export async function putTeachingPolicy(policy: TeachingPolicy): Promise<void> {
  await putServerSetting('teaching', policy)
}
