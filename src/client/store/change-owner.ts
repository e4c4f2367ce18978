import type { AccountOnDevice } from '../account-on-device'
import { storeNames, type LearnerDatabase } from './database'
import { readAccount } from './read-mark'
import { writeAll, type WriteTransaction } from './write-transaction'

/** The banks are everybody's; all else is one learner's. */
const personal = storeNames.filter((name) => name !== 'banks')

/**
 * Makes an account the owner of what is here. With `fresh` the guest's answers are removed first. Rejects with an InvalidStateError where another account's
 * answers are here: they must never end in the wrong hands.
 */
export function ownDatabase(database: LearnerDatabase, account: AccountOnDevice, guest: 'claim' | 'fresh'): Promise<void> {
  return writeAll(database, async (transaction) => {
    const meta = transaction.objectStore('meta')
    const owner = readAccount(await meta.get('account'))
    if (owner !== null && owner.userId !== account.userId) throw new DOMException('the answers here are of another account', 'InvalidStateError')
    if (owner === null && guest === 'fresh') await clear(transaction)
    if (owner === null) await meta.put({ cursor: 0, lastAt: null }, 'sync')
    await meta.put({ userId: account.userId, username: account.username }, 'account')
  })
}

/** Removes everything that is a learner's, the device's own name included. */
export function forgetLearner(database: LearnerDatabase): Promise<void> {
  return writeAll(database, clear)
}

async function clear(transaction: WriteTransaction): Promise<void> {
  await Promise.all(personal.map((name) => transaction.objectStore(name).clear()))
}
