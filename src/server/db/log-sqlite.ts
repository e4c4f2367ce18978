import type { Statement } from 'better-sqlite3'
import type { SqliteFile } from './sqlite-file'
import { answerKinds, type AnswerRow, type CardRow, type EventRow, type LogReader, type LogUser, type LogWriter, type QuarantineRow } from './log-tables'

const eventColumns = '"seq", "id", "hash", "about", "body"'
const userColumns = '"lastSeq", "eventDigest", "cardDigest", "eraseAt"'

/** Runs one statement per row or value, prepared once per connection: with an embedded database that is the fastest set there is. */
function statements(file: SqliteFile) {
  const prepared = new Map<string, Statement<unknown[]>>()
  const prepare = (sql: string) => {
    const known = prepared.get(sql) ?? file.prepare<unknown[]>(sql)
    prepared.set(sql, known)
    return known
  }
  return {
    one: <T>(sql: string, ...values: readonly unknown[]) => (prepare(sql).get(...values) as T | undefined) ?? null,
    all: <T>(sql: string, ...values: readonly unknown[]) => prepare(sql).all(...values) as T[],
    run: (sql: string, ...values: readonly unknown[]) => void prepare(sql).run(...values),
  }
}

/** The log over a connection inside a read transaction. */
export function sqliteLogReader(file: SqliteFile): LogReader {
  const { one, all } = statements(file)
  return {
    user: async (userId) => one<LogUser>(`SELECT ${userColumns} FROM "User" WHERE "id" = ?`, userId),
    eventsAfter: async (userId, seq, limit) => all<EventRow>(`SELECT ${eventColumns} FROM "Event" WHERE "userId" = ? AND "seq" > ? ORDER BY "seq" LIMIT ?`, userId, seq, limit),
    cards: async (userId) => all<CardRow>('SELECT "itemId", "card", "flags" FROM "Card" WHERE "userId" = ? ORDER BY "itemId"', userId),
    quarantined: async (userId) => all<QuarantineRow>('SELECT "eventId", "hash", "receivedAt", "body" FROM "QuarantinedEvent" WHERE "userId" = ? ORDER BY "receivedAt", "eventId", "hash"', userId),
    answersAbout: async (userId, itemIds, since) => all<AnswerRow>(answersSql, JSON.stringify(itemIds), userId, since),
    cardsOf: async (userId, itemIds) => all<CardRow>('SELECT c."itemId", c."card", c."flags" FROM json_each(?) n CROSS JOIN "Card" c WHERE c."userId" = ? AND c."itemId" = n.value', JSON.stringify(itemIds), userId),
  }
}

/** `CROSS JOIN` keeps the order: each item looks into the index by itself. */
const answersSql = `SELECT e."about", e."body" FROM json_each(?) n CROSS JOIN "Event" e WHERE e."userId" = ? AND e."about" = n.value AND e."kind" IN ${answerKinds} AND (e."kind" <> 'review' OR e."effectiveAt" >= ?)`

/** The log over the one connection that writes, inside an immediate transaction: nobody else writes until it ends. */
export function sqliteLogWriter(file: SqliteFile): LogWriter {
  const { one, all, run } = statements(file)
  const { user, eventsAfter, cards } = sqliteLogReader(file)
  const eventsById: LogWriter['eventsById'] = async (userId, ids) => ids.flatMap((id) => all<EventRow>(`SELECT ${eventColumns} FROM "Event" WHERE "userId" = ? AND "id" = ?`, userId, id))
  const eventsByTarget: LogWriter['eventsByTarget'] = async (userId, targets) => targets.flatMap((target) => all<EventRow>(`SELECT ${eventColumns} FROM "Event" WHERE "userId" = ? AND "target" = ?`, userId, target))
  const cardsOf = (userId: string, itemIds: readonly string[]) => itemIds.flatMap((itemId) => all<CardRow>('SELECT "itemId", "card", "flags" FROM "Card" WHERE "userId" = ? AND "itemId" = ?', userId, itemId))
  return {
    lockUser: user,
    eventsAfter,
    allCards: cards,
    eventsById,
    eventsByTarget,
    known: async (userId, { ids, numbers, itemIds }) => ({
      events: await eventsById(userId, ids),
      naming: await eventsByTarget(userId, ids),
      taken: numbers.flatMap(({ deviceId, deviceSeq }) => {
        const found = one<{ id: string }>('SELECT "id" FROM "Event" WHERE "userId" = ? AND "deviceId" = ? AND "deviceSeq" = ?', userId, deviceId, deviceSeq)
        return found === null ? [] : [{ deviceId, deviceSeq, id: found.id }]
      }),
      cards: cardsOf(userId, itemIds),
    }),
    subjects: async (userId, itemIds) => ({
      cards: cardsOf(userId, itemIds),
      events: itemIds.flatMap((about) => all<EventRow>(`SELECT ${eventColumns} FROM "Event" WHERE "userId" = ? AND "about" = ?`, userId, about)),
    }),
    append: async (userId, { events, cards: put, gone, user: state }) => {
      const insert = `INSERT INTO "Event" ("userId", "deviceId", "deviceSeq", "kind", "target", "effectiveAt", "receivedAt", ${eventColumns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
      for (const row of events) run(insert, userId, row.deviceId, row.deviceSeq, row.kind, row.target, row.effectiveAt, row.receivedAt, row.seq, row.id, row.hash, row.about, row.body)
      const upsert = 'INSERT INTO "Card" ("userId", "itemId", "card", "flags") VALUES (?, ?, ?, ?) ON CONFLICT ("userId", "itemId") DO UPDATE SET "card" = excluded."card", "flags" = excluded."flags"'
      for (const { itemId, card, flags } of put) run(upsert, userId, itemId, card, flags)
      for (const itemId of gone) run('DELETE FROM "Card" WHERE "userId" = ? AND "itemId" = ?', userId, itemId)
      run('UPDATE "User" SET "lastSeq" = ?, "eventDigest" = ?, "cardDigest" = ? WHERE "id" = ?', state.lastSeq, state.eventDigest, state.cardDigest, userId)
    },
    fileAnew: async (userId, rows) => {
      for (const { seq, about } of rows) run('UPDATE "Event" SET "about" = ? WHERE "userId" = ? AND "seq" = ?', about, userId, seq)
    },
    quarantine: async (userId, rows) => {
      const sql = 'INSERT INTO "QuarantinedEvent" ("userId", "eventId", "hash", "receivedAt", "body") VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING'
      for (const { eventId, hash, receivedAt, body } of rows) run(sql, userId, eventId, hash, receivedAt, body)
    },
  }
}
