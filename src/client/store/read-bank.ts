import { isRecord } from '../../core/events/shape'
import type { Locale } from '../../core/locale'
import { isBank } from '../is-bank'
import type { StoredBank } from './learner-store'

/** The stored copy of a bank; null when there is none or it is damaged: then the server is asked for the whole bank again. */
export function readStoredBank(stored: unknown, locale: Locale): StoredBank | null {
  if (!isRecord(stored)) return null
  const { etag, bank } = stored
  return isBank(bank, locale) && (etag === null || typeof etag === 'string') ? { etag, bank } : null
}
