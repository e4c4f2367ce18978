import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Classroom, Member } from '../../contracts/classroom'
import type { LoginCard, RosterMade, RosterProgress } from '../../contracts/roster'
import { schoolNoticeVersion } from '../../core/accounts/notice'
import { passPhraseWords } from '../../core/classroom/pass-phrase-words'
import { namesOf, readRoster } from '../../core/classroom/roster'
import { usernameKey } from '../../core/accounts/username'
import { createPasswords } from '../auth/passwords'
import { findLogin, recordSignIn } from '../data/accounts'
import { codeOf, pass, passwordOf, startAccountServer, type AccountServer } from '../../testing/account-server'
import { dumpText } from '../../testing/dump-rows'
import type { Answered, HttpClient } from '../../testing/http-client'
import { testDatabases } from '../../testing/test-database'
import { offerAdminLink } from './offer-admin-link'

const day = 24 * 3_600_000

function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = () => {}
  const opened = new Promise<void>((resolve) => (open = resolve))
  return { opened, open: () => open() }
}

const plan = { name: '9 «Ә» сыныбы', ownName: 'Айгүл', zone: 'Asia/Almaty', locale: 'kk' }

describe.each(testDatabases)('accounts made for a class on $name', (place) => {
  let server: AccountServer
  let admin: HttpClient
  let teacher: HttpClient
  const cheap = createPasswords({ log2N: 4, r: 1, p: 1 })
  /** Called before each hash: a test may hold it up. */
  let beforeHash: () => Promise<void> = async () => undefined
  beforeAll(async () => {
    server = await startAccountServer(place, { cheap: { ...cheap, hash: async (password) => (await beforeHash(), cheap.hash(password)) } })
    const adminToken = new URL((await offerAdminLink('http://x', Date.now())) ?? '').searchParams.get('admin')
    admin = await server.signedUp('the admin', { adminToken })
    teacher = await madeTeacher('the teacher')
    // Accounts of a class are made whoever may sign up otherwise.
    await admin.send('PUT', '/api/admin/settings', { json: { signUp: 'closed' } })
  })
  afterAll(() => server.close())

  async function madeTeacher(username: string): Promise<HttpClient> {
    const client = await server.signedUp(username)
    const { me } = client.answer.body as { me: { userId: string } }
    await admin.send('PUT', `/api/admin/users/${me.userId}/role`, { json: { role: 'teacher' } })
    await server.signIn(client, username)
    return client
  }

  const made = async (more: object = {}, by = teacher) => (await by.post('/api/classrooms', { ...plan, ...more })).body as Classroom
  const membersOf = async (room: Classroom, by = teacher) => ((await by.get(`/api/classrooms/${room.id}`)).body as Classroom).members
  const students = async (room: Classroom) => (await membersOf(room)).filter(({ role }) => role === 'student')
  const add = (room: Classroom, names: readonly string[], by = teacher) => by.post(`/api/classrooms/${room.id}/roster`, { names, hasConsent: true })
  const renew = (room: Classroom, { userId }: Pick<Member, 'userId'>, by = teacher) => by.post(`/api/classrooms/${room.id}/members/${userId}/password`)
  const cardsOf = ({ body }: Answered) => ((body as readonly (RosterProgress | RosterMade)[]).at(-1) as RosterMade).cards
  const signIn = async ({ username, passPhrase }: LoginCard) => {
    const browser = server.browser()
    return { browser, answer: await server.signIn(browser, username, passPhrase) }
  }
  const users = () => server.database.read((prisma) => prisma.user.count())
  const people = (count: number) => Array.from({ length: count }, (_, i) => `Оқушы ${i}`)

  test('a list becomes accounts that are in the class at once, with cards to sign in by; passwords are stored as hashes alone', async () => {
    const room = await made()
    const answer = await add(room, ['Ахметов Ерлан', 'Әлібек', '  Ерлан   Қ. ', 'Ерлан Қ.'])
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([201, 'application/x-ndjson; charset=utf-8', 'no-store'])
    expect(answer.body).toMatchObject([{ done: 0, of: 4 }, { done: 1, of: 4 }, { done: 2, of: 4 }, { done: 3, of: 4 }, { done: 4, of: 4 }, { cards: [{}, {}, {}, {}] }])
    const cards = cardsOf(answer)
    expect(cards.map(({ name, username }) => [name, username])).toEqual([['Ахметов Ерлан', 'ахметов'], ['Әлібек', 'алибек'], ['Ерлан Қ.', 'ерлан'], ['Ерлан Қ.', 'ерланк']])
    for (const { passPhrase } of cards) expect(passPhrase.split(' ').map((word) => passPhraseWords.kk.includes(word))).toEqual([true, true, true, true])
    const shown = await students(room)
    expect(shown).toHaveLength(4)
    expect(shown).toEqual(expect.arrayContaining(cards.map(({ userId, name, username }) => ({ userId, name, username, role: 'student', enrolledAt: Date.now(), isMadeHere: true, isUnused: true }))))
    pass(1)
    const { browser, answer: signedIn } = await signIn(cards[0] as LoginCard)
    expect(signedIn.body).toMatchObject({ me: { username: 'ахметов', role: 'learner' } })
    expect((await browser.get('/api/classrooms')).body).toMatchObject({ classrooms: [{ id: room.id, role: 'student', waiting: false }], teaching: 'byAdmin' })
    expect((await students(room)).filter(({ isUnused }) => !isUnused).map(({ username }) => username)).toEqual(['ахметов'])
    const text = await dumpText(server.database)
    const log = JSON.stringify(server.log())
    for (const { passPhrase, name } of cards) expect([text.includes(passPhrase), log.includes(passPhrase), log.includes(name)]).toEqual([false, false, false])
    expect(server.log().filter(({ security }) => security === 'rosterMade')).toMatchObject([{ value: `4 ${room.id}` }])
    const { account } = (await browser.get('/api/me/export')).body as { account: object }
    expect(account).toMatchObject({ madeIn: room.id, noticeVersion: schoolNoticeVersion, noticeAt: expect.any(Number) as number, locale: 'kk' })
  })

  test('five hundred out of a spreadsheet fill a class; then nobody comes in, and nothing is half done', async () => {
    const room = await made()
    const pasted = people(500).map((name, i) => `${i + 1}\t${name}\t01.02.2011\r\n${i % 7 === 0 ? '\r\n\t\t\r\n' : ''}`).join('')
    const names = namesOf(readRoster(pasted))
    expect(names).toHaveLength(500)
    const before = await users()
    expect(codeOf(await add(room, people(501)))).toBe('INVALID_REQUEST')
    expect([(await users()) - before, await students(room)]).toEqual([0, []])
    const cards = cardsOf(await add(room, names))
    expect([cards.length, new Set(cards.map(({ username }) => username)).size, new Set(cards.map(({ userId }) => userId)).size]).toEqual([500, 500, 500])
    expect(cards.map(({ name }) => name)).toEqual(names)
    expect((await signIn(cards[499] as LoginCard)).answer.status).toBe(200)
    const full = await users()
    expect(codeOf(await add(room, ['Кешіккен']))).toBe('CONFLICT')
    expect([(await membersOf(room)).length, (await users()) - full]).toEqual([501, 0])
  })

  test('where the class fills up or is archived while the passwords are made, nobody is added', async () => {
    const [room, other] = [await made(), await made()]
    await add(room, people(490))
    const before = await users()
    const colleague = await colleagueIn(room)
    // There is room for each of them when both begin.
    let begun = 0
    const together = gate()
    beforeHash = async () => {
      if ((begun += 1) === 2) together.open()
      await together.opened
    }
    const both = await Promise.all([add(room, people(6)), add(room, people(6), colleague)])
    const last = both.map(({ body }) => (body as readonly object[]).at(-1) ?? {})
    expect(last.filter((line) => 'cards' in line)).toHaveLength(1)
    expect(last.find((line) => !('cards' in line))).toMatchObject({ error: { code: 'CONFLICT', requestId: expect.any(String) as string } })
    // The colleague is one of them.
    expect([(await membersOf(room)).length, (await users()) - before]).toEqual([490 + 1 + 1 + 6, 1 + 6])
    beforeHash = async () => {
      beforeHash = async () => undefined
      await teacher.send('PUT', `/api/classrooms/${other.id}`, { json: { isArchived: true } })
    }
    expect((await add(other, ['Ерлан'])).body).toMatchObject([{ done: 0 }, { done: 1 }, { error: { code: 'CONFLICT' } }])
    expect(codeOf(await add(other, ['Ерлан']))).toBe('CONFLICT')
    expect(await students(other)).toEqual([])
  })

  async function colleagueIn(room: Classroom): Promise<HttpClient> {
    await admin.send('PUT', '/api/admin/settings', { json: { signUp: 'open' } })
    const username = `colleague ${room.id.slice(0, 8)}`
    const colleague = await madeTeacher(username)
    await admin.send('PUT', '/api/admin/settings', { json: { signUp: 'closed' } })
    await colleague.post('/api/join', { code: room.joining?.code, ownName: 'Әріптес' })
    const userId = (await membersOf(room)).find((member) => member.username === username)?.userId ?? ''
    await teacher.send('PUT', `/api/classrooms/${room.id}/members/${userId}`, { json: { role: 'teacher' } })
    return colleague
  }

  test('whoever is no teacher of the class any more when the passwords are made adds nobody', async () => {
    const room = await made()
    const colleague = await colleagueIn(room)
    const userId = (await membersOf(room)).find(({ name }) => name === 'Әріптес')?.userId ?? ''
    beforeHash = async () => {
      beforeHash = async () => undefined
      await teacher.send('DELETE', `/api/classrooms/${room.id}/members/${userId}`)
    }
    expect((await add(room, ['Ерлан'], colleague)).body).toMatchObject([{ done: 0 }, { done: 1 }, { error: { code: 'NOT_FOUND' } }])
    expect(await students(room)).toEqual([])
  })

  test('one list at a time; whoever stops listening stops it, and nobody was added', async () => {
    const room = await made()
    const before = await users()
    const held = gate()
    beforeHash = () => held.opened
    const leaving = new AbortController()
    const cookie = [...teacher.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(`${server.url}/api/classrooms/${room.id}/roster`, { method: 'POST', signal: leaving.signal, headers: { 'x-jady': '1', origin: server.url, 'content-type': 'application/json', cookie }, body: JSON.stringify({ names: people(50), hasConsent: true }) })
    const reader = response.body?.getReader()
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('{"done":0,"of":50}\n')
    expect(codeOf(await add(room, ['Ерлан']))).toBe('TOO_MANY_REQUESTS')
    // Whoever has left may begin anew at once, while the password they left at is still being made.
    leaving.abort()
    beforeHash = async () => undefined
    const anew = add(room, ['Ерлан'])
    await teacher.get('/api/me')
    held.open()
    expect((await anew).status).toBe(201)
    expect([(await students(room)).map(({ name }) => name), (await users()) - before]).toEqual([['Ерлан'], 1])
  })

  test('a name that somebody takes at the same moment, or that looks like another, is given to one of them alone', async () => {
    const rooms = [await made(), await made({ locale: 'ru' }), await made({ locale: 'en' })]
    const colleagues = [teacher, await colleagueIn(rooms[1] as Classroom), await colleagueIn(rooms[2] as Classroom)]
    const answers = await Promise.all(rooms.map((room, at) => add(room, ['Сара', 'Сара', 'Сара'], colleagues[at])))
    const made9 = answers.flatMap(cardsOf)
    expect(new Set(made9.map(({ username }) => username)).size).toBe(9)
    for (const card of made9) expect((await signIn(card)).answer.status).toBe(200)
  })

  test('a new pass-phrase ends every login and every wait, and the old one; the recovery code of before is good for nothing', async () => {
    const room = await made()
    const [card] = cardsOf(await add(room, ['Дәурен'])) as [LoginCard]
    const [one, two] = [await signIn(card), await signIn(card)]
    const { recoveryCode } = (await admin.post(`/api/admin/users/${card.userId}/reset`)).body as { recoveryCode: string }
    const recovered = (await one.browser.post('/api/recover', { username: card.username, recoveryCode, newPassword: 'a password of theirs', label: 'x' })).body as { recoveryCode: string }
    expect((await server.signIn(two.browser, card.username, 'a password of theirs')).status).toBe(200)
    for (let i = 0; i < 11; i += 1) await server.signIn(server.browser(), card.username, 'forgotten')
    expect(codeOf(await server.signIn(server.browser(), card.username, 'a password of theirs'))).toBe('TOO_MANY_REQUESTS')
    const answer = await renew(room, card)
    expect(answer.body).toEqual({ userId: card.userId, name: 'Дәурен', username: card.username, passPhrase: expect.stringMatching(/^[а-я]+( [а-я]+){3}$/) as string })
    const fresh = answer.body as LoginCard
    expect(fresh.passPhrase).not.toBe(card.passPhrase)
    expect([(await one.browser.get('/api/me')).status, (await two.browser.get('/api/me')).status]).toEqual([401, 401])
    expect((await signIn(fresh)).answer.status).toBe(200)
    for (const old of [card.passPhrase, 'a password of theirs']) expect(codeOf(await server.signIn(server.browser(), card.username, old))).toBe('WRONG_CREDENTIALS')
    expect(codeOf(await server.browser().post('/api/recover', { username: card.username, recoveryCode: recovered.recoveryCode, newPassword: 'another good one', label: 'x' }))).toBe('WRONG_CREDENTIALS')
    expect(server.log().filter(({ security, userId }) => security === 'passPhraseMade' && userId === card.userId)).toMatchObject([{ value: room.id }])
  })

  test('an account that somebody made themselves, of another class, or of a teacher is not given a password, and stays as it is', async () => {
    const [room, other] = [await made(), await made()]
    await admin.send('PUT', '/api/admin/settings', { json: { signUp: 'open' } })
    const own = await server.signedUp('self-made')
    const ownId = (own.answer.body as { me: { userId: string } }).me.userId
    await own.post('/api/join', { code: room.joining?.code, ownName: 'Өзі' })
    const [foreign] = cardsOf(await add(other, ['Басқа'])) as [LoginCard]
    const guest = await signIn(foreign)
    await guest.browser.post('/api/join', { code: room.joining?.code, ownName: 'Басқа' })
    const [raised] = cardsOf(await add(room, ['Ұстаз'])) as [LoginCard]
    await admin.send('PUT', `/api/admin/users/${raised.userId}/role`, { json: { role: 'teacher' } })
    for (const userId of [ownId, foreign.userId, raised.userId]) expect([userId, codeOf(await renew(room, { userId }))]).toEqual([userId, 'CONFLICT'])
    expect((await students(room)).map(({ isMadeHere, isUnused }) => [isMadeHere, isUnused])).toEqual([[false, false], [false, false], [false, false]])
    expect([(await own.get('/api/me')).status, (await guest.browser.get('/api/me')).status]).toEqual([200, 200])
    expect((await server.signIn(server.browser(), 'self-made', passwordOf('self-made'))).status).toBe(200)
    // Whoever has left is nobody of theirs any more.
    const [left] = cardsOf(await add(room, ['Кеткен'])) as [LoginCard]
    await teacher.send('DELETE', `/api/classrooms/${room.id}/members/${left.userId}`)
    expect(codeOf(await renew(room, left))).toBe('NOT_FOUND')
    expect((await signIn(left)).answer.status).toBe(200)
  })

  test('to somebody else’s teacher, a student and a stranger neither the class nor its people are there', async () => {
    const room = await made()
    const [card] = cardsOf(await add(room, ['Мадина'])) as [LoginCard]
    const before = await users()
    const colleague = await madeTeacherNamed('somebody else’s'.replace('’', ''))
    for (const who of [colleague, admin, (await signIn(card)).browser]) {
      expect([codeOf(await add(room, ['x'], who)), codeOf(await renew(room, card, who))]).toEqual(['NOT_FOUND', 'NOT_FOUND'])
    }
    expect([codeOf(await add(room, ['x'], server.browser())), codeOf(await renew(room, card, server.browser()))]).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED'])
    expect([(await students(room)).length, (await users()) - before]).toEqual([1, 1])
  })

  const madeTeacherNamed = async (username: string) => {
    await admin.send('PUT', '/api/admin/settings', { json: { signUp: 'open' } })
    return madeTeacher(username)
  }

  test('what cannot be is refused, and nobody is added', async () => {
    const room = await made()
    const before = await users()
    const post = (json: object) => teacher.post(`/api/classrooms/${room.id}/roster`, json)
    for (const json of [{ names: ['Ерлан'] }, { names: ['Ерлан'], hasConsent: false }, { names: [], hasConsent: true }, { names: ['Ерлан', '<b>'], hasConsent: true }, { names: ['Ерлан', ''], hasConsent: true }, { names: ['Ерлан'], hasConsent: true, role: 'admin' }]) expect([json, codeOf(await post(json))]).toEqual([json, 'INVALID_REQUEST'])
    expect([await students(room), (await users()) - before]).toEqual([[], 0])
  })

  test('new cards for those who never signed in leave whoever has come in meanwhile, and a class that rests, alone', async () => {
    const room = await made()
    const [first, second] = cardsOf(await add(room, ['Ерлан', 'Сәуле']))
    if (first === undefined || second === undefined) throw new Error('two were made')
    const renewUnused = (userId: string) => teacher.post(`/api/classrooms/${room.id}/members/${userId}/password`, { onlyUnused: true })
    pass(1000)
    const { browser } = await signIn(first)
    expect(codeOf(await renewUnused(first.userId))).toBe('CONFLICT')
    expect((await browser.get('/api/me')).status).toBe(200)
    expect((await renewUnused(second.userId)).status).toBe(200)
    expect((await signIn(second)).answer.status).toBe(401)
    await teacher.send('PUT', `/api/classrooms/${room.id}`, { json: { isArchived: true } })
    for (const card of [first, second]) expect(codeOf(await renew(room, card))).toBe('CONFLICT')
    await teacher.send('PUT', `/api/classrooms/${room.id}`, { json: { isArchived: false } })
    await browser.send('DELETE', '/api/me', { json: { password: first.passPhrase } })
    expect(codeOf(await renew(room, first))).toBe('CONFLICT')
  })

  test('a password that is replaced while it is looked at signs nobody in', async () => {
    const room = await made()
    const [card] = cardsOf(await add(room, ['Ерлан']))
    if (card === undefined) throw new Error('one was made')
    const login = await findLogin(usernameKey(card.username), Date.now())
    if (login === null) throw new Error('it is there')
    expect((await renew(room, card)).status).toBe(200)
    const session = { id: 'late', tokenHash: 'late', createdAt: Date.now(), expiresAt: Date.now() + 1000, label: 'x' }
    expect(await recordSignIn(login, session, { triesKey: 'x', endsToken: null }, Date.now())).toBe(false)
    expect(await server.database.read((prisma) => prisma.authSession.count({ where: { userId: card.userId } }))).toBe(0)
  })

  test('the account stays its owner’s when the class goes with its last teacher, and nobody of it can give it a password', async () => {
    const going = await madeTeacherNamed('going away')
    const room = await made({}, going)
    const [card, lost] = cardsOf(await add(room, ['Жанна', 'Кетті'], going)) as [LoginCard, LoginCard]
    await (await signIn(lost)).browser.send('DELETE', '/api/me', { json: { password: lost.passPhrase } })
    await going.send('DELETE', '/api/me', { json: { password: passwordOf('going away') } })
    pass(8 * day)
    const { eraseDue } = await import('./erase-due')
    await eraseDue(Date.now())
    await server.signIn(teacher, 'the teacher')
    expect(codeOf(await renew(room, card))).toBe('NOT_FOUND')
    const { browser, answer } = await signIn(card)
    expect([answer.status, (await signIn(lost)).answer.status]).toEqual([200, 401])
    expect((await browser.get('/api/me/export')).body).toMatchObject({ account: { madeIn: room.id }, classrooms: [] })
  })
})
