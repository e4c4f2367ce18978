import type { IDBPObjectStore, IDBPTransaction } from 'idb'
import { fold } from '../../core/events/fold'
import { itemOfSubject } from '../../core/events/subject-of'
import type { LearnerState } from '../../core/scheduling/card'
import type { LearnerSchema, storeNames } from './database'
import { eventOf } from './stored-event'

/** A transaction that may write everything that is derived from events. */
export type StateTransaction = IDBPTransaction<LearnerSchema, (typeof storeNames)[number][], 'readwrite'>

/** The stores of what is derived, in a transaction over these or more. */
type Derived = { readonly objectStore: <N extends 'cards' | 'flags' | 'settings'>(name: N) => Pick<IDBPObjectStore<LearnerSchema, (typeof storeNames)[number][], N, 'readwrite'>, 'put' | 'delete'> }

/** Folds the subjects' events as they now stand in the store and writes what they amount to. */
export async function refoldSubjects(transaction: StateTransaction, subjects: ReadonlySet<string>): Promise<void> {
  await Promise.all(
    [...subjects].map(async (about) => {
      if (about === '') return
      const rows = await transaction.objectStore('events').index('about').getAll(about)
      await Promise.all(putState(transaction, about, fold(rows.flatMap((row) => eventOf(row) ?? []))))
    }),
  )
}

/** Writes what one subject's events amount to; what they no longer amount to is removed. */
export function putState(transaction: Derived, about: string, state: LearnerState): readonly Promise<unknown>[] {
  if (itemOfSubject(about) === null) return putSetting(transaction, about, state)
  const [card, flags] = [state.cards.get(about), state.flags.get(about)]
  return [
    card === undefined ? transaction.objectStore('cards').delete(about) : transaction.objectStore('cards').put(card),
    flags === undefined ? transaction.objectStore('flags').delete(about) : transaction.objectStore('flags').put({ itemId: about, flags }),
  ]
}

function putSetting(transaction: Derived, about: string, { settings }: LearnerState): readonly Promise<unknown>[] {
  const key = about.slice('setting:'.length)
  const value = settings.get(key)
  return [value === undefined ? transaction.objectStore('settings').delete(key) : transaction.objectStore('settings').put({ key, value })]
}
