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
      const shown = (): Bank | undefined => client.getQueryData(queryKey)
      if (copy === null || shown() !== undefined) return refresh({ locale, copy, kept, shown }, signal)
      void refreshBehind(client, queryKey, { locale, copy, kept, shown })
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

/** `shown` is the bank that screens have at the moment. */
type Refresh<Copy> = { readonly locale: Locale; readonly copy: Copy; readonly kept: BankShelf | null; readonly shown: () => Bank | undefined }

async function refreshBehind(client: QueryClient, key: readonly ['bank', 'alash', Locale], from: Refresh<StoredBank>): Promise<void> {
  const bank = await refresh(from, null).catch(() => null)
  if (bank !== null && bank !== from.copy.bank) client.setQueryData(key, bank)
}

/**
 * The server's bank, kept for next time. Where the server has nothing newer it is the very object that is shown, since the store gives
 * out another copy each time; unless another tab has kept a newer one meanwhile.
 */
async function refresh({ locale, copy, kept, shown }: Refresh<StoredBank | null>, signal: AbortSignal | null): Promise<Bank> {
  const fetched = await fetchBank(locale, copy?.etag ?? null, signal)
  if (fetched === 'unchanged') {
    if (copy === null) throw new Error('the server said the bank is unchanged, but there is no copy')
    const same = shown()
    return same?.version === copy.bank.version ? same : copy.bank
  }
  // A full device is no reason not to study.
  await kept?.writeBank(locale, fetched).catch(() => undefined)
  return fetched.bank
}
