// What a push costs at the very least: node:http and the driver, the same rows in one durable transaction, nothing checked and nothing folded.
import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import Sqlite from 'better-sqlite3'
import pg from 'pg'

const { BARE_PORT, BARE_SQLITE, BARE_POSTGRES } = process.env
const record = BARE_SQLITE === undefined ? onPostgresql(BARE_POSTGRES) : onSqlite(BARE_SQLITE)
// Behind every place that the app has given out in the same tables.
let places = 1_000_000_000

createServer((request, response) => {
  const chunks = []
  request.on('data', (chunk) => chunks.push(chunk))
  request.on('end', async () => {
    const { userId, events } = JSON.parse(Buffer.concat(chunks).toString())
    const rows = events.map((event) => {
      const body = JSON.stringify(event)
      return { userId, seq: (places += 1), body, hash: createHash('sha256').update(body).digest('hex'), event }
    })
    await record(userId, rows)
    response.setHeader('Content-Type', 'application/json')
    response.end(JSON.stringify({ results: rows.map(({ event, seq }) => ({ id: event.id, status: 'held', seq })) }))
  })
}).listen(Number(BARE_PORT), '127.0.0.1', () => console.log('ready'))

const card = JSON.stringify({ state: 'learning', step: 1, stability: 2.3, difficulty: 5.1, due: { at: 1 }, lastDay: '2026-01-01', lastAt: 1, lastRating: 'Good', reps: 1, lapses: 0 })

function onSqlite(path) {
  const file = new Sqlite(path)
  for (const pragma of ['journal_mode = wal', 'synchronous = 2', 'foreign_keys = 1', 'secure_delete = 1']) file.pragma(pragma)
  const insert = file.prepare('INSERT INTO "Event" ("userId", "seq", "id", "deviceId", "deviceSeq", "kind", "about", "effectiveAt", "receivedAt", "hash", "body") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const upsert = file.prepare('INSERT INTO "Card" ("userId", "itemId", "card") VALUES (?, ?, ?) ON CONFLICT ("userId", "itemId") DO UPDATE SET "card" = excluded."card"')
  const update = file.prepare('UPDATE "User" SET "lastSeq" = "lastSeq" + ? WHERE "id" = ?')
  const transaction = file.transaction((userId, rows) => {
    for (const { seq, hash, body, event } of rows) insert.run(userId, seq, event.id, event.deviceId, event.deviceSeq, event.kind, event.itemId, event.effectiveAt, event.effectiveAt, hash, body)
    for (const { event } of rows) upsert.run(userId, event.itemId, card)
    update.run(rows.length, userId)
  })
  return async (userId, rows) => transaction.immediate(userId, rows)
}

function onPostgresql(url) {
  const pool = new pg.Pool({ connectionString: url, max: 20 })
  const columns = ['seq', 'id', 'deviceId', 'deviceSeq', 'kind', 'about', 'effectiveAt', 'receivedAt', 'hash', 'body']
  const types = ['bigint', 'text', 'text', 'bigint', 'text', 'text', 'bigint', 'bigint', 'text', 'text']
  const insert = `INSERT INTO "Event" ("userId", ${columns.map((name) => `"${name}"`).join(', ')}) SELECT $1, * FROM unnest(${types.map((type, i) => `$${i + 2}::${type}[]`).join(', ')})`
  const upsert = 'INSERT INTO "Card" ("userId", "itemId", "card") SELECT $1, i, $3 FROM unnest($2::text[]) AS n(i) ON CONFLICT ("userId", "itemId") DO UPDATE SET "card" = excluded."card"'
  return async (userId, rows) => {
    const client = await pool.connect()
    await client.query('BEGIN')
    await client.query({ name: 'update', text: 'UPDATE "User" SET "lastSeq" = "lastSeq" + $2 WHERE "id" = $1', values: [userId, rows.length] })
    const list = (pick) => rows.map(pick)
    const values = [list(({ seq }) => seq), list(({ event }) => event.id), list(({ event }) => event.deviceId), list(({ event }) => event.deviceSeq), list(({ event }) => event.kind), list(({ event }) => event.itemId), list(({ event }) => event.effectiveAt), list(({ event }) => event.effectiveAt), list(({ hash }) => hash), list(({ body }) => body)]
    await client.query({ name: 'insert', text: insert, values: [userId, ...values] })
    await client.query({ name: 'upsert', text: upsert, values: [userId, [...new Set(list(({ event }) => event.itemId))], card] })
    await client.query('COMMIT')
    client.release()
  }
}
