import type { PoolClient } from 'pg'
import type { CardRow, EventRow, LogReader, LogUser, LogWriter, QuarantineRow } from './log-tables'

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
  }
}

/** The log over a connection inside a transaction that writes. */
export function postgresqlLogWriter(client: PoolClient): LogWriter {
  const { all, events } = statements(client)
  const { eventsAfter, cards } = postgresqlLogReader(client)
  const column = <T, K extends keyof T>(rows: readonly T[], key: K): T[K][] => rows.map((row) => row[key])
  return {
    lockUser: async (userId) => userOf((await all<Raw<LogUser>>('log-lock', `SELECT ${userColumns} FROM "User" WHERE "id" = $1 FOR UPDATE`, [userId]))[0]),
    eventsAfter,
    allCards: cards,
    eventsById: (userId, ids) => unlessEmpty(ids, () => events('log-by-id', `SELECT ${eventColumns} FROM "Event" WHERE "userId" = $1 AND "id" = ANY($2::text[])`, [userId, ids])),
    eventsByTarget: (userId, targets) => unlessEmpty(targets, () => events('log-by-target', `SELECT ${eventColumns} FROM "Event" WHERE "userId" = $1 AND "target" = ANY($2::text[])`, [userId, targets])),
    eventsAbout: (userId, abouts) => unlessEmpty(abouts, () => events('log-about', `SELECT ${eventColumns} FROM "Event" WHERE "userId" = $1 AND "about" = ANY($2::text[])`, [userId, abouts])),
    numbersTaken: (userId, numbers) =>
      unlessEmpty(numbers, async () => {
        const sql = 'SELECT e."deviceId", e."deviceSeq", e."id" FROM unnest($2::text[], $3::bigint[]) AS n(d, s) JOIN "Event" e ON e."userId" = $1 AND e."deviceId" = n.d AND e."deviceSeq" = n.s'
        const found = await all<{ deviceId: string; deviceSeq: string; id: string }>('log-numbers', sql, [userId, column(numbers, 'deviceId'), column(numbers, 'deviceSeq')])
        return found.map((row) => ({ ...row, deviceSeq: Number(row.deviceSeq) }))
      }),
    insertEvents: async (userId, rows) => {
      const keys = ['deviceId', 'deviceSeq', 'kind', 'target', 'effectiveAt', 'receivedAt', 'seq', 'id', 'hash', 'about', 'body'] as const
      const types = ['text', 'bigint', 'text', 'text', 'bigint', 'bigint', 'bigint', 'text', 'text', 'text', 'text']
      const sql = `INSERT INTO "Event" ("userId", ${keys.map((key) => `"${key}"`).join(', ')}) SELECT $1, * FROM unnest(${types.map((type, i) => `$${i + 2}::${type}[]`).join(', ')})`
      await unlessEmpty(rows, () => all('log-insert', sql, [userId, ...keys.map((key) => column(rows, key))]))
    },
    fileAnew: async (userId, rows) => {
      const sql = 'UPDATE "Event" e SET "about" = n.a FROM unnest($2::bigint[], $3::text[]) AS n(s, a) WHERE e."userId" = $1 AND e."seq" = n.s'
      await unlessEmpty(rows, () => all('log-file', sql, [userId, column(rows, 'seq'), column(rows, 'about')]))
    },
    cardsOf: (userId, itemIds) => unlessEmpty(itemIds, () => all<CardRow>('log-cards-of', 'SELECT "itemId", "card", "flags" FROM "Card" WHERE "userId" = $1 AND "itemId" = ANY($2::text[])', [userId, itemIds])),
    putCards: async (userId, rows) => {
      const sql =
        'INSERT INTO "Card" ("userId", "itemId", "card", "flags") SELECT $1, * FROM unnest($2::text[], $3::text[], $4::text[]) ON CONFLICT ("userId", "itemId") DO UPDATE SET "card" = excluded."card", "flags" = excluded."flags"'
      await unlessEmpty(rows, () => all('log-put-cards', sql, [userId, column(rows, 'itemId'), column(rows, 'card'), column(rows, 'flags')]))
    },
    deleteCards: async (userId, itemIds) => {
      await unlessEmpty(itemIds, () => all('log-delete-cards', 'DELETE FROM "Card" WHERE "userId" = $1 AND "itemId" = ANY($2::text[])', [userId, itemIds]))
    },
    quarantine: async (userId, rows) => {
      const sql = 'INSERT INTO "QuarantinedEvent" ("userId", "eventId", "hash", "receivedAt", "body") SELECT $1, * FROM unnest($2::text[], $3::text[], $4::bigint[], $5::text[]) ON CONFLICT DO NOTHING'
      await unlessEmpty(rows, () => all('log-quarantine', sql, [userId, column(rows, 'eventId'), column(rows, 'hash'), column(rows, 'receivedAt'), column(rows, 'body')]))
    },
    updateUser: async (userId, { lastSeq, eventDigest, cardDigest }) => {
      await all('log-update-user', 'UPDATE "User" SET "lastSeq" = $2, "eventDigest" = $3, "cardDigest" = $4 WHERE "id" = $1', [userId, lastSeq, eventDigest, cardDigest])
    },
  }
}

/** Nothing to ask for needs no way to the server. */
async function unlessEmpty<T, R>(list: readonly T[], ask: () => Promise<R[]>): Promise<R[]> {
  return list.length === 0 ? [] : ask()
}
