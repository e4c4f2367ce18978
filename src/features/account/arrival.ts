import type { Me } from '../../contracts/account'
import type { AccountOnDevice } from '../../client/account-on-device'

/**
 * What is to be asked of somebody who has just signed in here, or whom the server knows already. `erasing` their account is about to be erased ·
 * `foreign` the device holds another account's answers · `guest` it holds answers of nobody yet · otherwise nothing, and how the device is taken over.
 */
export type Arrival = 'erasing' | 'foreign' | 'guest' | 'claim' | 'fresh'

/** `events`: how many there are on this device, whosever they are. */
export function arrivalOf(me: Pick<Me, 'userId' | 'eraseAt'>, account: AccountOnDevice | null, events: number): Arrival {
  if (me.eraseAt !== null) return 'erasing'
  if (account !== null) return account.userId === me.userId ? 'claim' : 'foreign'
  return events > 0 ? 'guest' : 'fresh'
}
