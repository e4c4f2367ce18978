import type { Locale } from '../core/locale'
import { type PackedBank, unpackBank } from '../core/items/packed-bank'
import { isBank } from './is-bank'
import type { StoredBank } from './store/learner-store'

/**
 * Asks the server for a bank; `unchanged` when it still has the one with this ETag. Throws when there is no answer, a refusal, or
 * something that is no bank, such as the sign-in page of a captive portal.
 */
export async function fetchBank(locale: Locale, etag: string | null, signal: AbortSignal | null): Promise<StoredBank | 'unchanged'> {
  const headers: Record<string, string> = etag === null ? {} : { 'If-None-Match': etag }
  const response = await fetch(`/api/banks/alash?locale=${locale}`, { headers, signal })
  if (response.status === 304) return 'unchanged'
  if (!response.ok) throw new Error(`the bank was refused: ${response.status}`)
  const bank: unknown = unpacked(await response.json())
  if (!isBank(bank, locale)) throw new Error('the answer is no bank')
  return { etag: response.headers.get('ETag'), bank }
}

/** Null where the answer cannot be unpacked: whatever it is, it is no bank. */
function unpacked(answer: unknown): unknown {
  try {
    return unpackBank(answer as PackedBank)
  } catch {
    return null
  }
}
