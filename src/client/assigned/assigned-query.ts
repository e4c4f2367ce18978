import { queryOptions, type QueryClient } from '@tanstack/react-query'
import type { Bank } from '../../core/items/bank'
import type { Locale } from '../../core/locale'
import { studyBank, type StudyBank } from '../../core/study/study-bank'
import { bankQuery, type BankShelf } from '../bank-query'
import { copyKey, type LearnerStore, type StoredAssigned } from '../store/learner-store'

/** Where assigned work is kept on this device. */
export type AssignedShelf = BankShelf & Pick<LearnerStore, 'readAssigned' | 'writeAssigned'>

/** What is assigned as screens have it. `isChecked`: the server was asked since the page was opened, whatever it said. */
export type Assigned = StoredAssigned & { readonly isChecked: boolean }

/** For a guest, and before anything is known. */
export const nothing: Assigned = { works: [], gone: [], copies: new Map(), isChecked: true }

const freshForMs = 10 * 60_000
/** Who has nothing may have been let into a class: at every opening of a screen and focus of the window it is looked again, and once where several parts of a screen ask. */
const emptyForMs = 5_000
/** Whoever practises is told within this time that it is asked no more. */
const checkedEveryMs = 30_000

/** Under which all of one owner is in the query cache, a language each. */
export function assignedKey(owner: string) {
  return ['assigned', owner] as const
}

/**
 * What is assigned to the owner of this device, with the copies in the language wanted. What the device has answers at once, also without a network, and is
 * compared with the server's behind it. It never rejects: what the server does not say stays as it was.
 */
export function assignedQuery(owner: string, locale: Locale, shelf: () => Promise<AssignedShelf | null>) {
  return queryOptions({
    queryKey: [...assignedKey(owner), locale] as const,
    queryFn: async ({ client, queryKey }): Promise<Assigned> => {
      const kept = await shelf()
      const shown = (): Assigned | undefined => client.getQueryData(queryKey)
      const before = shown()
      if (before !== undefined) return refresh({ client, owner, locale, kept, shown: () => shown() ?? before })
      const stored: Assigned = { ...((await kept?.readAssigned(owner).catch(() => null)) ?? nothing), isChecked: false }
      void refresh({ client, owner, locale, kept, shown: () => shown() ?? stored }).then((assigned) => client.setQueryData(queryKey, assigned))
      return stored
    },
    networkMode: 'always',
    staleTime: ({ state }) => (hasWork(state) ? freshForMs : emptyForMs),
    // Where something is assigned, and the page is in view.
    refetchInterval: ({ state }) => (hasWork(state) ? checkedEveryMs : false),
    retry: false,
    refetchOnWindowFocus: true,
    refetchOnReconnect: true,
    structuralSharing: false,
  })
}

function hasWork({ data }: { readonly data: Assigned | undefined }): boolean {
  return data !== undefined && data.works.length > 0
}

/** `shown` is what screens have at the moment. */
export type Refresh = { readonly client: QueryClient; readonly owner: string; readonly locale: Locale; readonly kept: AssignedShelf | null; readonly shown: () => Assigned }

async function refresh(from: Refresh): Promise<Assigned> {
  const fresh = await import('./refresh-assigned').then(({ refreshAssigned }) => refreshAssigned(from)).catch(() => from.shown())
  // Work in a language of its own is practised in it, without a network too.
  for (const { locale } of fresh.works) if (locale !== null && locale !== from.locale) void from.client.prefetchQuery(bankQuery(locale, async () => from.kept))
  return fresh.isChecked ? fresh : { ...fresh, isChecked: true }
}

const made = new WeakMap<Bank, { readonly works: Assigned['works']; readonly copies: Assigned['copies']; readonly bank: StudyBank }>()

/** The bank with the copies in place: the same object for the same bank and the same work. */
export function studyBankOf(bank: Bank, { works, copies }: Assigned): StudyBank {
  const known = made.get(bank)
  if (known?.works === works && known.copies === copies) return known.bank
  const entry = { works, copies, bank: studyBank(bank, works, ({ id }) => copies.get(copyKey(id, bank.locale)) ?? null) }
  made.set(bank, entry)
  return entry.bank
}
