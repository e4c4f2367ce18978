import type { Bank } from '../core/items/bank'
import type { Locale } from '../core/locale'
import { isRecord } from '../core/events/shape'
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
  const bank: unknown = await response.json()
  if (!isBank(bank, locale)) throw new Error('the answer is no bank')
  return { etag: response.headers.get('ETag'), bank }
}

/** Whether a value looks like a bank of this language: the parts a screen could not do without. The server's build checks the rest. */
export function isBank(value: unknown, locale: Locale): value is Bank {
  if (!isRecord(value) || value['format'] !== 1 || value['locale'] !== locale || typeof value['version'] !== 'string') return false
  const isTable = (name: string): boolean => isRecord(value[name])
  return ['sources', 'topics', 'decks', 'entities', 'facts'].every(isTable) && Array.isArray(value['items']) && value['items'].every(isItem)
}

function isItem(item: unknown): boolean {
  if (!isRecord(item) || typeof item['id'] !== 'string' || !isRecord(item['answer']) || !isRecord(item['forms'])) return false
  const lists = [item['keepApart'], item['decks'], item['options'], item['citations']]
  return lists.every(Array.isArray) && typeof item['answer']['text'] === 'string' && isRecord(item['forms']['flashcard'])
}
