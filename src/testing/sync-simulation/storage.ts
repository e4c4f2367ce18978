import { IDBObjectStore as FDBObjectStore, IDBTransaction as FDBTransaction } from 'fake-indexeddb'
import { openDB } from 'idb'
import { databaseName, databaseVersion, storeNames, upgradeDatabase, type LearnerSchema } from '../../client/store/database'
import type { Profile } from './profile'

type Put = (this: object, ...values: unknown[]) => unknown
type Request = { readonly operation: () => unknown }
type Ask = (this: object, request: Request) => unknown

/**
 * Makes writes fail as a full device does: the request fails after it was made, and its transaction with it. `current` is the profile that is at
 * work. Gives how to stop that.
 */
export function limitStorage(current: () => Profile | undefined): () => void {
  const stores = FDBObjectStore.prototype as unknown as { add: Put; put: Put }
  const transactions = FDBTransaction.prototype as unknown as { _execRequestAsync: Ask }
  const [{ add, put }, { _execRequestAsync: ask }] = [stores, transactions]
  let isFull = false
  const counted = (write: Put): Put =>
    function (...values) {
      const profile = current()
      isFull = profile !== undefined && (profile.writesUntilFull -= 1) < 0
      if (isFull && profile !== undefined) profile.writesUntilFull = Infinity
      return write.apply(this, values)
    }
  const refused = (): never => {
    throw new DOMException('the device is full', 'QuotaExceededError')
  }
  Object.assign(stores, { add: counted(add), put: counted(put) })
  transactions._execRequestAsync = function (request) {
    const asked = isFull ? { ...request, operation: refused } : request
    isFull = false
    return ask.call(this, asked)
  }
  return () => {
    Object.assign(stores, { add, put })
    transactions._execRequestAsync = ask
  }
}

/**
 * Copies what is stored by hand instead of with the platform's structuredClone, which takes several times as long and dominates a run. All that is stored is
 * plain; for anything else the platform's is used. Gives how to stop that.
 */
export function copyPlainly(): () => void {
  const platform = globalThis.structuredClone
  globalThis.structuredClone = ((value: unknown) => copyOf(value, platform))
  return () => void (globalThis.structuredClone = platform)
}

function copyOf(value: unknown, platform: (value: unknown) => unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((entry) => copyOf(entry, platform))
  if (Object.getPrototypeOf(value) !== Object.prototype) return platform(value)
  const copy: Record<string, unknown> = {}
  for (const key of Object.keys(value)) copy[key] = copyOf((value as Record<string, unknown>)[key], platform)
  return copy
}

/** Copies everything a browser has stored, as a backup of a phone does that is put on another one. */
export async function copyStorage(from: IDBFactory, to: IDBFactory): Promise<void> {
  globalThis.indexedDB = from
  const source = await openDB<LearnerSchema>(databaseName, databaseVersion, { upgrade: (open, _from, _to, transaction) => upgradeDatabase(open, transaction) })
  globalThis.indexedDB = to
  const target = await openDB<LearnerSchema>(databaseName, databaseVersion, { upgrade: (open, _from, _to, transaction) => upgradeDatabase(open, transaction) })
  for (const name of storeNames) {
    const store = source.transaction(name).store
    const [values, keys] = await Promise.all([store.getAll(), store.getAllKeys()])
    const writing = target.transaction(name, 'readwrite')
    // Only stores without a key of their own take one.
    await Promise.all([...values.map((value, i) => (writing.store.keyPath === null ? writing.store.put(value, keys[i]) : writing.store.put(value))), writing.done])
  }
  source.close()
  target.close()
}
