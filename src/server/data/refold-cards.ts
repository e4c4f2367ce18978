import { canonicalJson } from '../../core/events/canonical-json'
import { cardLines, changeDigest, type Digest } from '../../core/events/digest'
import { fold } from '../../core/events/fold'
import type { LogEvent } from '../../core/events/log-event'
import type { Card, CardFlags } from '../../core/scheduling/card'
import type { CardRow, LogWriter } from '../db/log-tables'

/** What folding some items anew changes. */
export type Refolded = { readonly cards: readonly CardRow[]; readonly gone: readonly string[]; readonly digest: Digest }

/**
 * Folds the cards of the items anew from their events, those filed under them and those about to be. `digest` is that of all cards, before and
 * after.
 */
export async function refoldCards(log: LogWriter, userId: string, itemIds: readonly string[], fresh: readonly LogEvent[], digest: Digest): Promise<Refolded> {
  if (itemIds.length === 0) return { cards: [], gone: [], digest }
  const { cards: before, events } = await log.subjects(userId, itemIds)
  const touched = new Set(itemIds)
  const cards = cardRows([...events.map((row) => JSON.parse(row.body) as LogEvent), ...fresh]).filter(({ itemId }) => touched.has(itemId))
  const left = new Set(cards.map(({ itemId }) => itemId))
  const gone = before.flatMap(({ itemId }) => (left.has(itemId) ? [] : [itemId]))
  return { cards, gone, digest: changeDigest(digest, cards.flatMap(linesOf), before.flatMap(linesOf)) }
}

/** The cards that events amount to, by item. */
export function cardRows(events: readonly LogEvent[]): readonly CardRow[] {
  const { cards, flags } = fold(events)
  const itemIds = [...new Set([...cards.keys(), ...flags.keys()])].sort()
  const text = (value: Card | CardFlags | undefined) => (value === undefined ? null : canonicalJson(value))
  return itemIds.map((itemId) => ({ itemId, card: text(cards.get(itemId)), flags: text(flags.get(itemId)) }))
}

/** What a stored card puts into the digest. */
export function linesOf({ itemId, card, flags }: CardRow): readonly string[] {
  return cardLines(itemId, card === null ? null : (JSON.parse(card) as Card), flags === null ? null : (JSON.parse(flags) as CardFlags))
}
