import type { PoolClient } from 'pg'
import { answerKinds, type AnswerRow, type CardRow, type EventRow, type LogReader, type LogUser, type LogWriter, type QuarantineRow } from './log-tables'

const eventColumns = '"seq", "id", "hash", "about", "body"'
const userColumns = '"lastSeq", "eventDigest", "cardDigest", "eraseAt"'

type Raw<T> = { readonly [K in keyof T]: T[K] extends number | null ? string | number | null : T[K] }

/** Each set is one statement, its columns passed as arrays; each text is prepared once per connection under its own name. */
function statements(client: PoolClient) {
  const all = async <T>(name: string, text: string, values: readonly unknown[]) => (await client.query({ name, text, values: [...values] })).rows as T[]
  return {
    all,
    events: async (name: string, text: string, values: readonly unknown[]) => (await all<Raw<EventRow>>(name, text, values)).map((row) => ({ ...row, seq: Number(row.seq) })),
  }
}

/** 64-bit numbers come as text. All of ours are below 2^53. */
function userOf(row: Raw<LogUser> | undefined): LogUser | null {
  return row === undefined ? null : { ...row, lastSeq: Number(row.lastSeq), eraseAt: row.eraseAt === null ? null : Number(row.eraseAt) }
}

/** The log over a connection inside a transaction that sees one moment. */
export function postgresqlLogReader(client: PoolClient): LogReader {
  const { all, events } = statements(client)
  return {
    user: async (userId) => userOf((await all<Raw<LogUser>>('log-user', `SELECT ${userColumns} FROM "User" WHERE "id" = $1`, [userId]))[0]),
    eventsAfter: (userId, seq, limit) => events('log-after', `SELECT ${eventColumns} FROM "Event" WHERE "userId" = $1 AND "seq" > $2 ORDER BY "seq" LIMIT $3`, [userId, seq, limit]),
    cards: (userId) => all<CardRow>('log-cards', 'SELECT "itemId", "card", "flags" FROM "Card" WHERE "userId" = $1 ORDER BY "itemId" COLLATE "C"', [userId]),
    quarantined: async (userId) =>
      (await all<Raw<QuarantineRow>>('log-quarantined', 'SELECT "eventId", "hash", "receivedAt", "body" FROM "QuarantinedEvent" WHERE "userId" = $1 ORDER BY "receivedAt", "eventId", "hash"', [userId])).map((row) => ({ ...row, receivedAt: Number(row.receivedAt) })),
    answersAbout: (userId, itemIds, since) => unlessEmpty(itemIds, () => all<AnswerRow>('log-answers', answersSql, [userId, itemIds, since])),
    cardsOf: (userId, itemIds) => unlessEmpty(itemIds, () => all<CardRow>('log-cards-of', 'SELECT "itemId", "card", "flags" FROM "Card" WHERE "userId" = $1 AND "itemId" = ANY($2::text[])', [userId, itemIds])),
  }
}

/** Each item looks into its index by itself, as in {@link knownSql}. */
const answersSql = `
  SELECT e.* FROM unnest($2::text[]) AS n(i), LATERAL (SELECT "about", "body" FROM "Event" WHERE "userId" = $1 AND "about" = n.i AND "kind" IN ${answerKinds} AND ("kind" <> 'review' OR "effectiveAt" >= $3) OFFSET 0) e`

/** The log over a connection inside a transaction that writes. */
export function postgresqlLogWriter(client: PoolClient): LogWriter {
  const { all, events } = statements(client)
  const { eventsAfter, cards } = postgresqlLogReader(client)
  return {
    lockUser: async (userId) => userOf((await all<Raw<LogUser>>('log-lock', `SELECT ${userColumns} FROM "User" WHERE "id" = $1 FOR UPDATE`, [userId]))[0]),
    eventsAfter,
    allCards: cards,
    eventsById: (userId, ids) => unlessEmpty(ids, () => events('log-by-id', `SELECT ${eventColumns} FROM "Event" WHERE "userId" = $1 AND "id" = ANY($2::text[])`, [userId, ids])),
    eventsByTarget: (userId, targets) => unlessEmpty(targets, () => events('log-by-target', `SELECT ${eventColumns} FROM "Event" WHERE "userId" = $1 AND "target" = ANY($2::text[])`, [userId, targets])),
    known: async (userId, { ids, numbers, itemIds }) => {
      const part = parted(await all<Parted>('log-known', knownSql, [userId, ids, column(numbers, 'deviceId'), column(numbers, 'deviceSeq'), itemIds]))
      // A number's row says in the event's columns whose it is.
      return { events: part(1).map(eventOf), naming: part(2).map(eventOf), taken: part(3).map(({ body, seq, id }) => ({ deviceId: body, deviceSeq: Number(seq), id })), cards: part(4).map(cardOf) }
    },
    subjects: async (userId, itemIds) => {
      const part = parted(await unlessEmpty(itemIds, () => all<Parted>('log-subjects', subjectsSql, [userId, itemIds])))
      return { cards: part(4).map(cardOf), events: part(1).map(eventOf) }
    },
    append: async (userId, { events: added, cards: put, gone, user }) => {
      const rows = eventKeys.map((key) => column(added, key))
      await all('log-append', appendSql, [userId, user.lastSeq, user.eventDigest, user.cardDigest, column(put, 'itemId'), column(put, 'card'), column(put, 'flags'), gone, ...rows])
    },
    fileAnew: async (userId, rows) => {
      const sql = 'UPDATE "Event" e SET "about" = n.a FROM unnest($2::bigint[], $3::text[]) AS n(s, a) WHERE e."userId" = $1 AND e."seq" = n.s'
      await unlessEmpty(rows, () => all('log-file', sql, [userId, column(rows, 'seq'), column(rows, 'about')]))
    },
    quarantine: async (userId, rows) => {
      const sql = 'INSERT INTO "QuarantinedEvent" ("userId", "eventId", "hash", "receivedAt", "body") SELECT $1, * FROM unnest($2::text[], $3::text[], $4::bigint[], $5::text[]) ON CONFLICT DO NOTHING'
      await unlessEmpty(rows, () => all('log-quarantine', sql, [userId, column(rows, 'eventId'), column(rows, 'hash'), column(rows, 'receivedAt'), column(rows, 'body')]))
    },
  }
}

/**
 * Each id looks into its index by itself, whatever the statistics say: without them (a new database, a busy evening) the planner would read the learner's
 * whole log for every push.
 */
const knownSql = `
  SELECT 1 AS part, e.* FROM unnest($2::text[]) AS n(i), LATERAL (SELECT ${eventColumns} FROM "Event" WHERE "userId" = $1 AND "id" = n.i LIMIT 1) e
  UNION ALL SELECT 2, e.* FROM unnest($2::text[]) AS n(i), LATERAL (SELECT ${eventColumns} FROM "Event" WHERE "userId" = $1 AND "target" = n.i OFFSET 0) e
  UNION ALL SELECT 3, e.* FROM unnest($3::text[], $4::bigint[]) AS n(d, s), LATERAL (SELECT "deviceSeq", "id", '', '', "deviceId" FROM "Event" WHERE "userId" = $1 AND "deviceId" = n.d AND "deviceSeq" = n.s LIMIT 1) e
  UNION ALL SELECT 4, 0::bigint, e."itemId", e."card", '', e."flags" FROM unnest($5::text[]) AS n(i), LATERAL (SELECT "itemId", "card", "flags" FROM "Card" WHERE "userId" = $1 AND "itemId" = n.i LIMIT 1) e`

const subjectsSql = `
  SELECT 1 AS part, ${eventColumns} FROM "Event" WHERE "userId" = $1 AND "about" = ANY($2::text[])
  UNION ALL SELECT 4, 0::bigint, "itemId", "card", '', "flags" FROM "Card" WHERE "userId" = $1 AND "itemId" = ANY($2::text[])`

/** A row of several questions asked at once, told apart by their number. */
type Parted = Raw<EventRow> & { readonly part: number }

function parted(rows: readonly Parted[]): (part: number) => readonly Parted[] {
  return (wanted) => rows.filter(({ part }) => part === wanted)
}

function eventOf({ part: _, ...row }: Parted): EventRow {
  return { ...row, seq: Number(row.seq) }
}

/** A card's row says in the event's columns what the card is. */
function cardOf({ id, hash, body }: Parted): CardRow {
  return { itemId: id, card: hash, flags: body }
}

const eventKeys = ['deviceId', 'deviceSeq', 'kind', 'target', 'effectiveAt', 'receivedAt', 'seq', 'id', 'hash', 'about', 'body'] as const
const eventTypes = ['text', 'bigint', 'text', 'text', 'bigint', 'bigint', 'bigint', 'text', 'text', 'text', 'text']

/** Every part of it is carried out, whether or not another one reads it. */
const appendSql = `
  WITH added AS (INSERT INTO "Event" ("userId", ${eventKeys.map((key) => `"${key}"`).join(', ')}) SELECT $1, * FROM unnest(${eventTypes.map((type, i) => `$${i + 9}::${type}[]`).join(', ')})),
  put AS (INSERT INTO "Card" ("userId", "itemId", "card", "flags") SELECT $1, * FROM unnest($5::text[], $6::text[], $7::text[])
    ON CONFLICT ("userId", "itemId") DO UPDATE SET "card" = excluded."card", "flags" = excluded."flags"),
  gone AS (DELETE FROM "Card" WHERE "userId" = $1 AND "itemId" = ANY($8::text[]))
  UPDATE "User" SET "lastSeq" = $2, "eventDigest" = $3, "cardDigest" = $4 WHERE "id" = $1`

function column<T, K extends keyof T>(rows: readonly T[], key: K): T[K][] {
  return rows.map((row) => row[key])
}

/** Nothing to ask for needs no way to the server. */
async function unlessEmpty<T, R>(list: readonly T[], ask: () => Promise<R[]>): Promise<R[]> {
  return list.length === 0 ? [] : ask()
}
