import 'server-only'
import { signUpPolicies, type SignUpPolicy } from '../../contracts/account'
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
