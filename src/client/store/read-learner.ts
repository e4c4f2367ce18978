import type { IDBPCursorWithValue, StoreNames } from 'idb'
import type { Ms } from '../../core/events/event'
import type { LogEvent } from '../../core/events/log-event'
import { orderEvents } from '../../core/events/order'
import type { LearnerState } from '../../core/scheduling/card'
import type { LearnerDatabase, LearnerSchema } from './database'
import type { Loaded, QuarantinedRow } from './learner-store'
import { isCard, isStoredFlags } from './is-card'
import { readAccount, readMark } from './read-mark'
import { readSitting } from './read-sitting'
import { recentAtLeast } from './recent-events'
import { refusedReason } from './settle-batch'
import { eventOf } from './stored-event'

/**
 * Reads what a session needs, from one moment of the database. Cards come from the store, not from
 * folding every event; a card that cannot be read is left out until it is folded anew.
 */
export async function loadLearner(database: LearnerDatabase, since: Ms): Promise<Loaded> {
  const transaction = database.transaction(['meta', 'events', 'outbox', 'cards', 'flags', 'settings', 'sitting', 'quarantine'])
  const [cards, flags, settings, sitting, draft, events, quarantined, outbox, account, mark, recent] = await Promise.all([
    transaction.objectStore('cards').getAll(),
    transaction.objectStore('flags').getAll(),
    transaction.objectStore('settings').getAll(),
    transaction.objectStore('sitting').get('current'),
    transaction.objectStore('sitting').get('draft'),
    transaction.objectStore('events').count(),
    transaction.objectStore('quarantine').getAll(),
    transaction.objectStore('outbox').getAll(),
    transaction.objectStore('meta').get('account'),
    transaction.objectStore('meta').get('sync'),
    recentEvents(transaction.objectStore('events').index('effectiveAt').openCursor(null, 'prev'), since),
  ])
  const state: LearnerState = {
    cards: new Map(cards.filter(isCard).map((card) => [card.itemId, card])),
    flags: new Map(flags.filter(isStoredFlags).map((row) => [row.itemId, row.flags])),
    settings: new Map(settings.map((row) => [row.key, row.value])),
  }
  const refused = quarantined.filter(({ reason }) => reason.startsWith(refusedReason)).length
  const waitingForServer = outbox.filter((row) => row.waits === true).length
  const sync = { unsent: outbox.length - waitingForServer, waitingForServer, refused, lastAt: readMark(mark).lastAt }
  return { state, sitting: readSitting(sitting, draft), recent, events, quarantined: quarantined.length - refused, account: readAccount(account), sync }
}

type NewestFirst = IDBPCursorWithValue<LearnerSchema, ArrayLike<StoreNames<LearnerSchema>>, 'events', 'effectiveAt'>

async function recentEvents(first: Promise<NewestFirst | null>, since: Ms): Promise<readonly LogEvent[]> {
  const found: LogEvent[] = []
  let cursor = await first
  while (cursor !== null) {
    const event = eventOf(cursor.value)
    if (event !== null && event.effectiveAt < since && found.length >= recentAtLeast) break
    if (event !== null) found.push(event)
    cursor = await cursor.continue()
  }
  return orderEvents(found)
}

/** The events filed under each item, from one moment of the database. */
export async function eventsAbout(database: LearnerDatabase, itemIds: readonly string[]): Promise<ReadonlyMap<string, readonly LogEvent[]>> {
  const index = database.transaction('events').store.index('about')
  return new Map(await Promise.all(itemIds.map(async (id) => [id, (await index.getAll(id)).flatMap((row) => eventOf(row) ?? [])] as const)))
}

/** Everything that was ever recorded here, as it stands. */
export async function exportRows(database: LearnerDatabase): Promise<{ readonly events: readonly LogEvent[]; readonly quarantined: readonly QuarantinedRow[] }> {
  const transaction = database.transaction(['events', 'quarantine'])
  const [rows, quarantined] = await Promise.all([transaction.objectStore('events').getAll(), transaction.objectStore('quarantine').getAll()])
  const bad = rows.filter((row) => eventOf(row) === null).map((row) => ({ reason: 'not an event', row }))
  return { events: orderEvents(rows.flatMap((row) => eventOf(row) ?? [])), quarantined: [...quarantined, ...bad] }
}
