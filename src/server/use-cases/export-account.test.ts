import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeOf, startAccountServer, type AccountServer } from '../../testing/account-server'
import { testDatabases, type PlacedDatabase } from '../../testing/test-database'

/** Where a table about a person is in the exported file, or why it is not. */
const tables: Readonly<Record<string, { readonly at: string } | { readonly because: string }>> = {
  User: { at: 'account' },
  AuthSession: { at: 'devices' },
  Event: { at: 'events' },
  QuarantinedEvent: { at: 'quarantined' },
  Card: { at: 'cards' },
  Enrollment: { at: 'classrooms' },
  Deck: { at: 'decks' },
  Extension: { at: 'extensions' },
}

const review = (at: number, text: string) => ({ v: 1, id: `event-${at}`, kind: 'review', answeredAt: 1_700_000_000_000 + at, day: '2026-11-26', zone: 'Asia/Almaty', itemId: `item.${at}`, form: 'typed', locale: 'kk', mode: 'study', given: [{ as: 'text', text }], score: { result: 'exact' }, rating: 'Good', durationMs: 4200, hint: false })

async function record(database: PlacedDatabase, userId: string, events: readonly { readonly id: string; readonly kind: string }[]) {
  await database.writeLog(async (log) => {
    const rows = events.map((event, at) => ({ seq: at + 1, id: event.id, hash: 'h', about: '', body: JSON.stringify(event), deviceId: 'd', deviceSeq: at + 1, kind: event.kind, target: null, effectiveAt: at, receivedAt: at }))
    const cards = [{ itemId: 'item.1', card: '{"stability":3}', flags: null }]
    await log.append(userId, { events: rows, cards, gone: [], user: { lastSeq: rows.length, eventDigest: '', cardDigest: '' } })
    await log.quarantine(userId, [{ eventId: 'event-1', hash: 'other', receivedAt: 7, body: '{"id":"event-1","kind":"review"}' }])
  })
}

describe.each(testDatabases)('the export on $name', (place) => {
  let server: AccountServer
  beforeAll(async () => {
    server = await startAccountServer(place)
  })
  afterAll(() => server.close())

  test('holds everything about the person, and nothing that lets anybody in', async () => {
    const client = await server.signedUp('exporting')
    const { userId } = (client.answer.body as { me: { userId: string } }).me
    const events = [...Array.from({ length: 1203 }, (_, at) => review(at, at === 5 ? '=cmd|calc' : `жауап ${at}`)), { v: 1, id: 'note', kind: 'cardFlag', field: 'note', value: 'ескерту' }, { v: 1, id: 'later', kind: 'unknownYet', x: [1] }]
    await record(server.database, userId, events)
    const stranger = await server.signedUp('somebody else')
    const answer = await client.get('/api/me/export')
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="jady-2026-11-26.json"')
    const file = answer.body as Record<string, unknown>
    expect(file).toMatchObject({ format: 'jady-account', version: 1, exportedAt: '2026-11-26T08:00:00.000Z', cards: [{ itemId: 'item.1', card: { stability: 3 }, flags: null }], quarantined: [{ eventId: 'event-1', hash: 'other', receivedAt: 7, event: { id: 'event-1' } }] })
    expect(file.events).toEqual(events)
    expect(file.account).toEqual({ id: userId, username: 'exporting', role: 'learner', locale: 'kk', createdAt: Date.now(), lastSeenAt: Date.now(), noticeVersion: '2026-11', noticeAt: Date.now(), eraseAt: null })
    expect(file.devices).toEqual([expect.objectContaining({ label: 'Chrome · Android', createdAt: Date.now() })])
    for (const secret of ['scrypt', 'Hash', client.cookies.get('jady') ?? 'none', 'somebody']) expect(JSON.stringify(file)).not.toContain(secret)
    expect((await stranger.get('/api/me/export')).body).toMatchObject({ events: [], cards: [], quarantined: [], account: { username: 'somebody else' } })
  })

  test('as a table: one line per answer, no formulas, readable by spreadsheets', async () => {
    const client = server.browser()
    await server.signIn(client, 'exporting')
    const { body, headers } = await client.get('/api/me/export?as=csv')
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const lines = String(body).split('\r\n')
    expect([lines.length, lines.at(-1)]).toEqual([1205, ''])
    expect(lines[0]).toContain('"answeredAt","day","zone","item"')
    expect(lines[6]).toContain(`"'=cmd|calc"`)
    expect(lines[1]).toBe('"2023-11-14T22:13:20.000Z","2026-11-26","Asia/Almaty","item.0","typed","kk","study","жауап 0","exact","Good",4.2,"false","[{""as"":""text"",""text"":""жауап 0""}]"')
    for (const query of ['?as=json', '?as=csv&as=csv', '?x=1']) expect(codeOf(await client.get(`/api/me/export${query}`))).toBe('INVALID_REQUEST')
    expect(server.log().filter(({ security }) => security === 'exported').map(({ value }) => value)).toEqual(['json', 'json', 'csv'])
  })
})

test('every table about a person is exported, or it is said why not', () => {
  const schema = readFileSync('prisma/schema.prisma', 'utf8')
  const models = [...schema.matchAll(/^model (\w+) \{([^}]*)\}/gm)].map(([, name = '', body = '']) => ({ name, isPersonal: name === 'User' || /^\s*userId\s/m.test(body) }))
  expect(models.length).toBeGreaterThan(8)
  expect(models.filter(({ isPersonal }) => isPersonal).map(({ name }) => name).sort()).toEqual(Object.keys(tables).sort())
})
