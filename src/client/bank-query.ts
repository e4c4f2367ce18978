import { queryOptions, type QueryClient } from '@tanstack/react-query'
import type { Bank } from '../core/items/bank'
import type { Locale } from '../core/locale'
import { fetchBank } from './fetch-bank'
import type { LearnerStore, StoredBank } from './store/learner-store'

/** Where bank copies are kept on this device. */
export type BankShelf = Pick<LearnerStore, 'readBank' | 'writeBank'>

const freshForMs = 10 * 60_000

/**
 * The bank of one language. The copy on the device answers first, also without a network, and is compared with the server's
 * behind it; only without a copy does the first answer wait for the network. `shelf` resolves once the store is open.
 */
export function bankQuery(locale: Locale, shelf: () => Promise<BankShelf | null>) {
  return queryOptions({
    queryKey: ['bank', 'alash', locale] as const,
    queryFn: async ({ client, queryKey, signal }): Promise<Bank> => {
      const kept = await shelf()
      const copy = (await kept?.readBank(locale).catch(() => null)) ?? null
      if (copy === null || client.getQueryData(queryKey) !== undefined) return refresh(locale, copy, kept, signal)
      void refreshBehind(client, queryKey, locale, copy, kept)
      return copy.bank
    },
    networkMode: 'always',
    staleTime: freshForMs,
    gcTime: Infinity,
    retry: 1,
    refetchOnWindowFocus: true,
    structuralSharing: false,
  })
}

async function refreshBehind(client: QueryClient, key: readonly ['bank', 'alash', Locale], locale: Locale, copy: StoredBank, kept: BankShelf | null): Promise<void> {
  const bank = await refresh(locale, copy, kept, null).catch(() => copy.bank)
  if (bank !== copy.bank) client.setQueryData(key, bank)
}

/** The server's bank, kept for next time; the very copy where the server has nothing newer. */
async function refresh(locale: Locale, copy: StoredBank | null, kept: BankShelf | null, signal: AbortSignal | null): Promise<Bank> {
  const fetched = await fetchBank(locale, copy?.etag ?? null, signal)
  if (fetched === 'unchanged' && copy !== null) return copy.bank
  if (fetched === 'unchanged') throw new Error('the server said the bank is unchanged, but there is no copy')
  // A full device is no reason not to study.
  await kept?.writeBank(locale, fetched).catch(() => undefined)
  return fetched.bank
}
