import 'server-only'
import { AppError } from '../../core/app-error'
import { assignmentLimits } from '../../core/classroom/assignment-rules'
import type { DeckQuery } from '../../core/classroom/deck-query'
import { studiedItems } from '../../core/classroom/match-deck'
import type { Item } from '../../core/items/bank'
import { defaultLocale, type Locale, type Localised } from '../../core/locale'
import { getBank } from '../bank'
import { matchedItems } from './deck-view'

/** What a set comes to now, item by item in every language, in teaching order. Throws INVALID_REQUEST where that is nothing, or more than one assignment holds. */
export async function itemsToAssign(query: DeckQuery): Promise<{ readonly bankVersion: string; readonly copies: Localised<readonly Item[]> }> {
  const ids = studiedItems(await matchedItems(query, defaultLocale)).map(({ id }) => id)
  if (ids.length < assignmentLimits.leastItems || ids.length > assignmentLimits.mostItems) throw new AppError('INVALID_REQUEST', `${ids.length} items`)
  const [kk, ru, en] = await Promise.all([copiesOf('kk', ids), copiesOf('ru', ids), copiesOf('en', ids)])
  return { bankVersion: (await getBank('alash', defaultLocale)).version, copies: { kk, ru, en } }
}

/** Items have the same ids in every language. */
async function copiesOf(locale: Locale, ids: readonly string[]): Promise<readonly Item[]> {
  const { bank } = await getBank('alash', locale)
  const byId = new Map(bank.items.map((item) => [item.id, item]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
