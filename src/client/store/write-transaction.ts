import type { IDBPTransaction } from 'idb'
import { storeNames, type LearnerDatabase, type LearnerSchema } from './database'

/** A transaction over everything that is a learner's. */
export type WriteTransaction = IDBPTransaction<LearnerSchema, (typeof storeNames)[number][], 'readwrite'>

/**
 * Does work in one transaction over all stores and resolves once it is durable. Whatever fails, a request, the commit or the work itself, nothing is
 * written and it rejects with the first failure.
 */
export async function writeAll<T>(database: LearnerDatabase, work: (transaction: WriteTransaction) => Promise<T>): Promise<T> {
  const transaction = database.transaction(storeNames, 'readwrite', { durability: 'strict' })
  // A request that fails ends the transaction too; one of the two is enough to hear of.
  transaction.done.catch(() => undefined)
  try {
    const result = await work(transaction)
    await transaction.done
    return result
  } catch (fault) {
    abort(transaction)
    throw fault
  }
}

function abort(transaction: WriteTransaction): void {
  try {
    transaction.abort()
  } catch {
    // It has already ended by itself.
  }
}
