import 'server-only'
import { AppError } from '../../core/app-error'
import { defaultLocale, locales, type Locale } from '../../core/locale'
import { bankIds, getBank, type BankId } from '../bank'

/** A bank as `GET /api/banks` lists it. */
export type ListedBank = { readonly bank: BankId; readonly version: string; readonly items: number; readonly locales: readonly Locale[] }

/** Every bank of this release with its version. The route takes no parameters: any is INVALID_REQUEST. */
export async function listBanks(query: URLSearchParams): Promise<readonly ListedBank[]> {
  if (query.size > 0) throw new AppError('INVALID_REQUEST', 'no parameters are known here')
  return Promise.all(
    bankIds.map(async (bank) => {
      const { version, items } = await getBank(bank, defaultLocale)
      return { bank, version, items, locales }
    }),
  )
}
