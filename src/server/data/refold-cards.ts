import { canonicalJson } from '../../core/events/canonical-json'
import { cardLines, changeDigest, type Digest } from '../../core/events/digest'
import { extendCard, fold } from '../../core/events/fold'
import type { LogEvent } from '../../core/events/log-event'
import { itemOfSubject } from '../../core/events/subject-of'
import type { Card, CardFlags } from '../../core/scheduling/card'
import type { CardRow, LogWriter } from '../db/log-tables'
import type { Filed, FiledEvent } from './file-events'

/** What new events change. */
export type Refolded = { readonly cards: readonly CardRow[]; readonly gone: readonly string[]; readonly digest: Digest }

/**
 * Brings cards up to date with new events that are about to be filed. A card goes on from where it stands (`known`: the cards of the items that were
 * answered) where that is certain to be the fold of all; the others are folded anew. `digest` is that of all cards, before and after.
 */
export async function refoldCards(log: LogWriter, userId: string, { added, disturbed }: Filed, known: readonly CardRow[], digest: Digest): Promise<Refolded> {
  const rows = new Map(known.map((row) => [row.itemId, row]))
  const put: ItemRow[] = []
  const before: ItemRow[] = []
  const anew: string[] = []
  for (const [itemId, fresh] of byItem(added, disturbed)) {
    const row = rows.get(itemId) ?? { itemId, card: null, flags: null }
    const [card, flags] = [parsed<Card>(row.card), parsed<CardFlags>(row.flags)]
    const extended = disturbed.has(itemId) ? null : extendCard(card, fresh)
    if (extended === null) anew.push(itemId)
    else if (extended.card !== card) {
      put.push({ itemId, card: extended.card, flags })
      before.push({ itemId, card, flags })
    }
  }
  const { cards, events } = anew.length === 0 ? { cards: [], events: [] } : await log.subjects(userId, anew)
  const isAnew = new Set(anew)
  put.push(...itemRows([...events.map((row) => JSON.parse(row.body) as LogEvent), ...added.map(({ event }) => event)]).filter(({ itemId }) => isAnew.has(itemId)))
  const left = new Set(put.map(({ itemId }) => itemId))
  const gone = cards.flatMap(({ itemId }) => (left.has(itemId) ? [] : [itemId]))
  return { cards: put.map(rowOf), gone, digest: changeDigest(digest, put.flatMap(itemLines), [...before.flatMap(itemLines), ...cards.flatMap(linesOf)]) }
}

/** New events by the item they are about, and with none the items that older events reach into. */
function byItem(added: readonly FiledEvent[], disturbed: ReadonlySet<string>): ReadonlyMap<string, readonly LogEvent[]> {
  const items = new Map<string, LogEvent[]>([...disturbed].map((itemId) => [itemId, []]))
  for (const { about, event } of added) {
    const itemId = itemOfSubject(about)
    if (itemId === null) continue
    const own = items.get(itemId)
    if (own === undefined) items.set(itemId, [event])
    else own.push(event)
  }
  return items
}

type ItemRow = { readonly itemId: string; readonly card: Card | null; readonly flags: CardFlags | null }

/** The cards that events amount to, by item. */
export function cardRows(events: readonly LogEvent[]): readonly CardRow[] {
  return itemRows(events).map(rowOf)
}

/** What a stored card puts into the digest. */
export function linesOf({ itemId, card, flags }: CardRow): readonly string[] {
  return cardLines(itemId, parsed<Card>(card), parsed<CardFlags>(flags))
}

function itemLines({ itemId, card, flags }: ItemRow): readonly string[] {
  return cardLines(itemId, card, flags)
}

function itemRows(events: readonly LogEvent[]): readonly ItemRow[] {
  const { cards, flags } = fold(events)
  const itemIds = [...new Set([...cards.keys(), ...flags.keys()])].sort()
  return itemIds.map((itemId) => ({ itemId, card: cards.get(itemId) ?? null, flags: flags.get(itemId) ?? null }))
}

function rowOf({ itemId, card, flags }: ItemRow): CardRow {
  return { itemId, card: card === null ? null : canonicalJson(card), flags: flags === null ? null : canonicalJson(flags) }
}

function parsed<T>(text: string | null): T | null {
  return text === null ? null : (JSON.parse(text) as T)
}
