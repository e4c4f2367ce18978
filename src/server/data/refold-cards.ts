import { canonicalJson } from '../../core/events/canonical-json'
import { cardLines, changeDigest, type Digest } from '../../core/events/digest'
import { fold } from '../../core/events/fold'
import type { LogEvent } from '../../core/events/log-event'
import type { Card, CardFlags } from '../../core/scheduling/card'
import type { CardRow, LogWriter } from '../db/log-tables'

/** Folds the cards of the items anew from their events and writes them; gives the digest of all cards after it. */
export async function refoldCards(log: LogWriter, userId: string, itemIds: readonly string[], digest: Digest): Promise<Digest> {
  if (itemIds.length === 0) return digest
  const before = await log.cardsOf(userId, itemIds)
  const events = (await log.eventsAbout(userId, itemIds)).map((row) => JSON.parse(row.body) as LogEvent)
  const after = cardRows(events)
  await log.putCards(userId, after)
  const left = new Set(after.map(({ itemId }) => itemId))
  await log.deleteCards(userId, before.flatMap(({ itemId }) => (left.has(itemId) ? [] : [itemId])))
  return changeDigest(digest, after.flatMap(linesOf), before.flatMap(linesOf))
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
