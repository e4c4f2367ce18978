import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DeckLine, DeckParts, DeckPreview, SharedDeck, TeacherDeck } from '../../contracts/deck'
import { wholeBase, type DeckQuery } from '../../core/classroom/deck-query'
import { locales } from '../../core/locale'
import { codeOf, pass, passwordOf, startAccountServer, type AccountServer } from '../../testing/account-server'
import { dumpText } from '../../testing/dump-rows'
import type { HttpClient } from '../../testing/http-client'
import { testDatabases } from '../../testing/test-database'
import { getBank } from '../bank'
import { mostDecks } from '../data/decks'
import { eraseDue } from './erase-due'
import { offerAdminLink } from './offer-admin-link'

const day = 24 * 3_600_000
const congress: DeckQuery = { ...wholeBase, topics: ['congress'], importance: 2 }

describe.each(testDatabases)('sets on $name', (place) => {
  let server: AccountServer
  let admin: HttpClient
  let teacher: Teacher
  beforeAll(async () => {
    server = await startAccountServer(place)
    const adminToken = new URL((await offerAdminLink('http://x', Date.now())) ?? '').searchParams.get('admin')
    admin = await server.signedUp('the admin', { adminToken })
    teacher = await madeTeacher('the teacher')
  })
  afterAll(() => server.close())

  type Teacher = HttpClient & { readonly userId: string }

  async function appoint(client: Teacher, username: string, role: 'learner' | 'teacher'): Promise<void> {
    expect((await admin.send('PUT', `/api/admin/users/${client.userId}/role`, { json: { role } })).status).toBe(204)
    expect((await server.signIn(client, username)).status).toBe(200)
  }

  async function madeTeacher(username: string): Promise<Teacher> {
    const client = await server.signedUp(username)
    const made = { ...client, userId: (client.answer.body as { me: { userId: string } }).me.userId }
    await appoint(made, username, 'teacher')
    return made
  }

  const made = async (by: HttpClient = teacher, title = 'Құрылтай', query: DeckQuery = congress) => (await by.post('/api/decks', { title, query })).body as TeacherDeck
  const put = (id: string, json: object, by: HttpClient = teacher) => by.send('PUT', `/api/decks/${id}`, { json })
  const changed = async (id: string, json: object, by: HttpClient = teacher) => (await put(id, json, by)).body as TeacherDeck
  const lines = async (by: HttpClient = teacher) => ((await by.get('/api/decks')).body as { decks: readonly DeckLine[] }).decks
  const preview = async (query: DeckQuery, locale = 'kk') => (await teacher.post('/api/deck-preview', { query, locale })).body as DeckPreview
  const shared = (key: string | null, locale = 'kk') => server.browser().get(`/api/shared-decks/${key ?? 'none'}?locale=${locale}`)

  test('are for those who may teach', async () => {
    const learner = await server.signedUp('a learner')
    const asks = [['GET', '/api/decks'], ['POST', '/api/decks', { title: 'x', query: wholeBase }], ['GET', '/api/decks/x'], ['PUT', '/api/decks/x', {}], ['DELETE', '/api/decks/x'], ['POST', '/api/deck-preview', { query: wholeBase, locale: 'kk' }], ['GET', '/api/deck-parts?locale=kk']] as const
    for (const [method, path, json] of asks) expect([method, path, codeOf(await learner.send(method, path, json === undefined ? {} : { json }))]).toEqual([method, path, 'FORBIDDEN'])
  })

  test('are made, changed, listed with the last changed first, and deleted', async () => {
    const mine = await madeTeacher('orderly')
    const [first, second] = [await made(mine, '  Құрылтай:  1917 '), (pass(1000), await made(mine, 'Бәрі', wholeBase))]
    expect(first).toEqual({ id: first.id, title: 'Құрылтай: 1917', query: congress, items: (await preview(congress)).count, changedAt: Date.now() - 1000, shareKey: null })
    expect(await lines(mine)).toEqual([{ id: second.id, title: 'Бәрі', items: (await preview(wholeBase)).count, changedAt: Date.now(), isShared: false }, { id: first.id, title: first.title, items: first.items, changedAt: first.changedAt, isShared: false }])
    pass(1000)
    const [out] = (await preview(congress)).items
    const query = { ...congress, without: [out?.id ?? ''] }
    expect(await changed(first.id, { query }, mine)).toEqual({ ...first, query, items: first.items - 1, changedAt: Date.now() })
    expect(await changed(first.id, { title: 'Жаңа атау' }, mine)).toMatchObject({ title: 'Жаңа атау', query })
    expect((await mine.get(`/api/decks/${first.id}`)).body).toMatchObject({ title: 'Жаңа атау', query })
    expect((await lines(mine)).map(({ id }) => id)).toEqual([first.id, second.id])
    expect((await mine.send('DELETE', `/api/decks/${first.id}`)).status).toBe(204)
    expect([codeOf(await mine.send('DELETE', `/api/decks/${first.id}`)), codeOf(await mine.get(`/api/decks/${first.id}`)), (await lines(mine)).length]).toEqual(['NOT_FOUND', 'NOT_FOUND', 1])
  })

  test('are made once where the same is asked for again; an id is each teacher’s own', async () => {
    const [mine, other] = [await madeTeacher('asks twice'), await madeTeacher('asks too')]
    const asked = { id: '0192f0c4-0000-7000-8000-00000000dec4', title: 'Құрылтай', query: congress }
    const answers = [...(await Promise.all([mine.post('/api/decks', asked), mine.post('/api/decks', asked)])), await mine.post('/api/decks', asked), await other.post('/api/decks', { ...asked, title: 'басқа' })]
    expect(answers.map(({ status, body }) => [status, (body as TeacherDeck).id, (body as TeacherDeck).title])).toEqual([...Array.from({ length: 3 }, () => [201, asked.id, 'Құрылтай']), [201, asked.id, 'басқа']])
    expect([await lines(mine), await lines(other)]).toMatchObject([[{ title: 'Құрылтай' }], [{ title: 'басқа' }]])
  })

  test('of somebody else do not exist, whatever is asked of them', async () => {
    const [deck, colleague] = [await made(), await madeTeacher('a colleague')]
    await changed(deck.id, { isShared: true })
    const before = (await teacher.get(`/api/decks/${deck.id}`)).body
    for (const who of [colleague, admin]) {
      for (const [method, json] of [['GET'], ['PUT', { title: 'theirs' }], ['PUT', { isShared: false }], ['DELETE']] as const) {
        const answers = [await who.send(method, `/api/decks/${deck.id}`, json === undefined ? {} : { json }), await who.send(method, '/api/decks/no-such-set', json === undefined ? {} : { json })]
        expect([method, ...answers.map(codeOf)]).toEqual([method, 'NOT_FOUND', 'NOT_FOUND'])
      }
      expect(await lines(who)).toEqual([])
    }
    expect((await teacher.get(`/api/decks/${deck.id}`)).body).toEqual(before)
  })

  test('what cannot be is refused, and nothing is half done', async () => {
    const deck = await made()
    const wrong = [{ title: ' ' }, { title: 'x'.repeat(101) }, { title: 'a\u202Eb' }, { query: { ...congress, years: { from: 1918, to: 1917 } } }, { query: { ...congress, importance: 4 } }, { query: { ...congress, more: [] } }, { query: { topics: [] } }, { isShared: 'yes' }, { shareKey: 'chosen' }]
    for (const json of wrong) expect([json, codeOf(await put(deck.id, { title: 'never', ...json }))]).toEqual([json, 'INVALID_REQUEST'])
    for (const query of ['', '?locale=de', '?locale=kk&locale=ru', '?locale=kk&x=1']) {
      expect([query, codeOf(await teacher.get(`/api/deck-parts${query}`)), codeOf(await server.browser().get(`/api/shared-decks/x${query}`))]).toEqual([query, 'INVALID_REQUEST', 'INVALID_REQUEST'])
    }
    expect((await teacher.get(`/api/decks/${deck.id}`)).body).toEqual(deck)
  })

  test('are previewed in each language: the same items, questions and answers of that language', async () => {
    const [plain, { items: [first] }] = [await preview(congress), await preview(congress)]
    for (const locale of locales) {
      const { bank } = await getBank('alash', locale)
      const found = await preview({ ...congress, without: [first?.id ?? ''] }, locale)
      expect(found.items.map(({ id }) => id)).toEqual(plain.items.map(({ id }) => id))
      expect(found.items.filter(({ isOut }) => isOut).map(({ id }) => id)).toEqual([first?.id])
      expect([found.count, found.minutes]).toEqual([plain.count - 1, Math.ceil(((plain.count - 1) * 45) / 60)])
      for (const { id, question, answer, fact, topic, importance } of found.items) {
        const item = bank.items.find((each) => each.id === id)
        expect({ question, answer, fact, topic, importance }).toEqual({ question: item?.forms.flashcard.stem, answer: item?.answer.text, fact: item?.fact, topic: 'congress', importance: item?.importance })
      }
    }
    const strange = await preview({ ...wholeBase, entities: ['nobody', '__proto__'], without: ['nothing'] })
    expect(strange).toEqual({ items: [], count: 0, minutes: 0 })
  })

  test('can be asked for by every part that is offered, which then has as many facts as is said', async () => {
    const parts = (await teacher.get('/api/deck-parts?locale=ru')).body as DeckParts
    const factsOf = async (query: Partial<DeckQuery>) => new Set((await preview({ ...wholeBase, ...query })).items.map(({ fact }) => fact)).size
    for (const { id, facts } of parts.topics) expect([id, await factsOf({ topics: [id] })]).toEqual([id, facts])
    for (const { id, facts } of parts.sources) expect([id, await factsOf({ sources: [id] })]).toEqual([id, facts])
    for (const { id, facts } of parts.entities) expect([id, facts > 0, await factsOf({ entities: [id] })]).toEqual([id, true, facts])
    expect([await factsOf({ years: parts.years }), await factsOf({ years: { from: 1000, to: parts.years.from - 1 } }), await factsOf({ years: { from: parts.years.to + 1, to: 9999 } })]).toEqual([await factsOf({ years: { from: 1000, to: 9999 } }), 0, 0])
    const { bank } = await getBank('alash', 'ru')
    expect(parts.topics.map(({ id, title }) => [id, title])).toEqual(Object.entries(bank.topics).map(([id, { title }]) => [id, title]))
    expect(parts.sources.map(({ id, title }) => [id, title])).toEqual(Object.entries(bank.sources).map(([id, { title }]) => [id, title]))
    const people = parts.entities.filter(({ type }) => type === 'person')
    expect(people.length).toBeGreaterThan(10)
    expect(parts.entities.slice(0, people.length)).toEqual([...people].sort((a, b) => new Intl.Collator('ru').compare(a.title, b.title)))
  })

  test('are seen by whoever has the link, until sharing ends; the next link is another one', async () => {
    const deck = await made(teacher, 'Ортақ')
    const { shareKey, changedAt } = (pass(1000), await changed(deck.id, { isShared: true }))
    expect([shareKey, changedAt]).toEqual([expect.stringMatching(/^[\w-]{22}$/), deck.changedAt])
    const answer = await shared(shareKey, 'ru')
    expect([answer.status, answer.headers.get('cache-control'), answer.body]).toEqual([200, 'no-store', { title: 'Ортақ', query: congress, preview: await preview(congress, 'ru') } satisfies SharedDeck])
    // Saying so once more, as after an answer that was lost, does not break the link.
    expect((await changed(deck.id, { isShared: true })).shareKey).toBe(shareKey)
    await changed(deck.id, { title: 'Өзгерді' })
    expect((await shared(shareKey)).body).toMatchObject({ title: 'Өзгерді' })
    expect((await changed(deck.id, { isShared: false })).shareKey).toBeNull()
    expect(codeOf(await shared(shareKey))).toBe('NOT_FOUND')
    const again = await changed(deck.id, { isShared: true })
    expect(again.shareKey).not.toBe(shareKey)
    expect([codeOf(await shared(shareKey)), (await shared(again.shareKey)).status, codeOf(await shared('null')), codeOf(await shared('%00'))]).toEqual(['NOT_FOUND', 200, 'NOT_FOUND', 'NOT_FOUND'])
    await teacher.send('DELETE', `/api/decks/${deck.id}`)
    expect(codeOf(await shared(again.shareKey))).toBe('NOT_FOUND')
  })

  test('of somebody who is no teacher any more are seen by nobody, and come back with the role', async () => {
    const mine = await madeTeacher('soon a learner')
    const { shareKey } = await changed((await made(mine)).id, { isShared: true }, mine)
    await appoint(mine, 'soon a learner', 'learner')
    expect([codeOf(await mine.get('/api/decks')), codeOf(await shared(shareKey))]).toEqual(['FORBIDDEN', 'NOT_FOUND'])
    await appoint(mine, 'soon a learner', 'teacher')
    expect([(await lines(mine)).length, (await shared(shareKey)).status]).toEqual([1, 200])
  })

  test(`are at most ${mostDecks}, also where two are made at once`, async () => {
    const mine = await madeTeacher('a collector')
    for (let left = mostDecks - 1; left > 0; left -= 50) await Promise.all(Array.from({ length: Math.min(50, left) }, () => made(mine, 'x', wholeBase)))
    const last = await Promise.all([1, 2].map(() => mine.post('/api/decks', { title: 'the last', query: wholeBase })))
    expect(last.map(({ status }) => status).sort()).toEqual([201, 409])
    expect([codeOf(last.find(({ status }) => status === 409) ?? { status: 0, body: {}, headers: new Headers() }), (await lines(mine)).length]).toEqual(['CONFLICT', mostDecks])
    await mine.send('DELETE', `/api/decks/${(await lines(mine))[0]?.id ?? ''}`)
    expect((await mine.post('/api/decks', { title: 'there is room', query: wholeBase })).status).toBe(201)
  })

  test('are in their owner’s export, and go with their owner; the link ends as soon as that is asked for', async () => {
    const mine = await madeTeacher('going away')
    const title = 'canary-title-5a1'
    const deck = await made(mine, title, { ...congress, entities: ['canary-entity-9c2'] })
    const { shareKey } = await changed(deck.id, { isShared: true }, mine)
    const file = (await mine.get('/api/me/export')).body as { decks: unknown }
    expect(file.decks).toEqual([{ id: deck.id, title, query: deck.query, createdAt: Date.now(), changedAt: Date.now(), isShared: true }])
    expect(JSON.stringify(file)).not.toContain(shareKey)
    expect(await dumpText(server.database)).toContain('canary-entity-9c2')
    await mine.send('DELETE', '/api/me', { json: { password: passwordOf('going away') } })
    expect(codeOf(await shared(shareKey))).toBe('NOT_FOUND')
    pass(8 * day)
    await eraseDue(Date.now())
    const text = await dumpText(server.database)
    for (const gone of [title, 'canary-entity-9c2', shareKey ?? '']) expect([gone, text.includes(gone)]).toEqual([gone, false])
  })
})
