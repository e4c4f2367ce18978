import 'server-only'
import { createHash } from 'node:crypto'
import type { UserId } from '../../core/accounts/account-ids'
import { AppError } from '../../core/app-error'
import { changeDigest } from '../../core/events/digest'
import type { Ms } from '../../core/events/event'
import { ingest, numberKey, readIncoming, type Held, type Incoming, type Known } from '../../core/events/ingest'
import { isKnownEvent, type LogEvent } from '../../core/events/log-event'
import { targetOf } from '../../core/events/subject-of'
import type { PushResult } from '../../core/events/sync-protocol'
import type { EventRow, KnownRows, LogWriter, NewEventRow } from '../db/log-tables'
import { getDatabase } from '../db/open-database'
import { fileEvents } from './file-events'
import { refoldCards } from './refold-cards'

/**
 * Takes pushed values into a learner's log, in one transaction: the new events, the cards of the items they are about, and how the whole
 * log then stands. The answers are in the order of what came; what is answered `held` is durable. Throws ACCOUNT_ERASED for an account that is being erased, UNAUTHENTICATED
 * for one that is gone.
 */
export async function recordEvents(userId: UserId, values: readonly unknown[], now: Ms): Promise<readonly PushResult[]> {
  const incoming = values.map((value) => readIncoming(value, sha256))
  const database = await getDatabase()
  return database.writeLog(async (log) => {
    const user = await log.lockUser(userId)
    if (user === null) throw new AppError('UNAUTHENTICATED', 'the account is gone')
    if (user.eraseAt !== null) throw new AppError('ACCOUNT_ERASED', 'the account is being erased')
    const known = await readKnown(log, userId, incoming)
    const { results, added, quarantined } = ingest(incoming, knownOf(known, user.lastSeq), now)
    if (quarantined.length > 0) await log.quarantine(userId, quarantined.map(({ event, text, hash }) => ({ eventId: event.id, hash, receivedAt: now, body: text })))
    if (added.length === 0) return results
    const filed = await fileEvents(log, userId, added, known)
    if (filed.moved.length > 0) await log.fileAnew(userId, filed.moved)
    const { cards, gone, digest } = await refoldCards(log, userId, filed, known.cards, user.cardDigest)
    const state = { lastSeq: user.lastSeq + added.length, eventDigest: changeDigest(user.eventDigest, added.map(({ text }) => text)), cardDigest: digest }
    await log.append(userId, { events: filed.added.map((row) => rowOf(row, now)), cards, gone, user: state })
    return results
  })
}

/** The events of these ids and of the ids they name, whose their numbers are, and the cards of the items they answer. */
function readKnown(log: LogWriter, userId: string, incoming: readonly Incoming[]): Promise<KnownRows> {
  const events = incoming.flatMap((each) => ('event' in each ? [each.event] : []))
  const itemIds = events.flatMap((event) => (isKnownEvent(event) && event.kind === 'review' ? [event.itemId] : []))
  return log.known(userId, { ids: [...new Set(events.flatMap((event) => [event.id, targetOf(event) ?? event.id]))], numbers: events, itemIds: [...new Set(itemIds)] })
}

function knownOf({ events, taken }: KnownRows, lastSeq: number): Known {
  return { held: new Map(events.map((row) => [row.id, heldOf(row)])), numbers: new Map(taken.map((each) => [numberKey(each), each.id])), lastSeq }
}

/** A row as an event of the log; it was checked before it was written. */
function heldOf(row: EventRow): Held {
  return { seq: row.seq, hash: row.hash, event: JSON.parse(row.body) as LogEvent, text: row.body }
}

function rowOf({ seq, hash, event, text, about }: Held & { readonly about: string }, receivedAt: Ms): NewEventRow {
  const { id, deviceId, deviceSeq, kind, effectiveAt } = event
  const target = 'target' in event && typeof event.target === 'string' ? event.target : null
  return { seq, id, hash, about, body: text, deviceId, deviceSeq, kind, target, effectiveAt, receivedAt }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
