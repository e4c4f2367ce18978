import 'server-only'
import { logSecurity } from '../auth/security-log'
import { newToken } from '../auth/tokens'
import { hasAdmin } from '../data/accounts'
import { deleteServerSetting, putServerSetting } from '../data/server-settings'

/**
 * The link by which the first administrator signs up, while there is none: good once, and until the next start. Null, and any older link
 * worthless, where there is one.
 */
export async function offerAdminLink(address: string, now: number): Promise<string | null> {
  if (await hasAdmin()) {
    await deleteServerSetting('adminToken')
    return null
  }
  const { token, hash } = newToken()
  await putServerSetting('adminToken', hash)
  logSecurity('adminLinkMade', {}, now)
  return `${address.replace(/\/+$/, '')}/kk/account/sign-up?admin=${token}`
}
