import 'server-only'
import type { SharedDeck } from '../../contracts/deck'
import { AppError } from '../../core/app-error'
import { isLinkKey } from '../auth/tokens'
import { findSharedDeck } from '../data/decks'
import { checkedLocale } from './checked'
import { previewOf, storedQuery } from './deck-view'

/** A set that was shared, for whoever has its link; whose it is stays unsaid. Throws NOT_FOUND for a link that is good for nothing (any more), INVALID_REQUEST for a query without a language. */
export async function getSharedDeck(unsafeShareKey: string, parameters: URLSearchParams): Promise<SharedDeck> {
  const locale = checkedLocale(parameters)
  const stored = isLinkKey(unsafeShareKey) ? await findSharedDeck(unsafeShareKey) : null
  if (stored === null) throw new AppError('NOT_FOUND', 'no shared set')
  const query = storedQuery(stored)
  return { title: stored.title, query, preview: await previewOf(query, locale) }
}
