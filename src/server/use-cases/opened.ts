import 'server-only'
import type { Me } from '../../contracts/account'
import type { Account } from '../data/accounts'

/** What a use case that begins a login gives: the answer, and the `Set-Cookie` line that goes with it. */
export type Opened<View> = { readonly view: View; readonly setCookie: string }

/** The account as its owner sees it, field by field. */
export function meOf({ userId, username, role, createdAt, eraseAt }: Account): Me {
  return { userId, username, role, createdAt, eraseAt }
}
