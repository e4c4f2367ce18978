import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Classroom } from '../../contracts/classroom'
import type { TeacherDeck } from '../../contracts/deck'
import type { RosterMade } from '../../contracts/roster'
import { wholeBase } from '../../core/classroom/deck-query'
import { codeOf, person, startAccountServer, type AccountServer } from '../../testing/account-server'
import type { HttpClient } from '../../testing/http-client'
import { testDatabases } from '../../testing/test-database'
import { offerAdminLink } from './offer-admin-link'

describe.each(testDatabases)('rude names on $name', (place) => {
  let server: AccountServer
  let teacher: HttpClient
  let room: Classroom
  beforeAll(async () => {
    server = await startAccountServer(place)
    const adminToken = new URL((await offerAdminLink('http://x', Date.now())) ?? '').searchParams.get('admin')
    teacher = await server.signedUp('the admin', { adminToken })
    room = (await teacher.post('/api/classrooms', plan)).body as Classroom
  })
  afterAll(() => server.close())

  const plan = { name: '9 «Ә» сыныбы', ownName: 'Айгүл', zone: 'Asia/Almaty', locale: 'kk' }
  const rude = ['сука', 'cyкa', 'қ.о.т.а.қ', 'Fuuuck 2011']
  const codes = async (send: (name: string) => Promise<Parameters<typeof codeOf>[0]>) => Promise.all(rude.map(async (name) => codeOf(await send(name))))
  const refused = rude.map(() => 'RUDE_NAME')

  test('nobody signs up under one; the same person then takes another name', async () => {
    const browser = server.browser()
    expect(await codes((name) => browser.post('/api/sign-up', person(name)))).toEqual(refused)
    expect(await server.database.read((prisma) => prisma.user.count())).toBe(1)
    expect((await browser.post('/api/sign-up', person('Сукачёв'))).status).toBe(201)
  })

  test('an administrator’s link and an invitation outlast a name that is refused', async () => {
    await teacher.send('PUT', '/api/admin/settings', { json: { signUp: 'invitation' } })
    const { code: invitation } = (await teacher.post('/api/admin/invitations')).body as { code: string }
    expect(codeOf(await server.browser().post('/api/sign-up', person('хуйло', { invitation })))).toBe('RUDE_NAME')
    expect((await server.browser().post('/api/sign-up', person('invited', { invitation }))).status).toBe(201)
    await teacher.send('PUT', '/api/admin/settings', { json: { signUp: 'open' } })
  })

  test('nobody joins a class under one, by code or by link, and nothing is counted against the code', async () => {
    const student = await server.signedUp('a student')
    expect(await codes((ownName) => student.post('/api/join', { code: room.joining?.code, ownName }))).toEqual(refused)
    expect(await codes((ownName) => student.post('/api/join', { linkKey: room.joining?.linkKey, ownName }))).toEqual(refused)
    const { members } = (await teacher.get(`/api/classrooms/${room.id}`)).body as Classroom
    expect(members.map(({ name }) => name)).toEqual(['Айгүл'])
    expect((await student.post('/api/join', { code: room.joining?.code, ownName: 'Әсел' })).status).toBe(200)
  })

  test('no class, set or assignment gets one, new or renamed; what was there stays', async () => {
    const { id } = (await teacher.post('/api/decks', { title: 'Алаш', query: wholeBase })).body as TeacherDeck
    const work = { title: 'Алаш', query: { ...wholeBase, importance: 3 }, locale: null, opensAt: null, dueAt: null }
    const made = await teacher.post(`/api/classrooms/${room.id}/assignments`, work)
    expect(made.status).toBe(201)
    const assignmentId = (made.body as { id: string }).id
    expect(await codes((name) => teacher.post('/api/classrooms', { ...plan, name }))).toEqual(refused)
    expect(await codes((name) => teacher.send('PUT', `/api/classrooms/${room.id}`, { json: { name } }))).toEqual(refused)
    expect(await codes((title) => teacher.post('/api/decks', { title, query: wholeBase }))).toEqual(refused)
    expect(await codes((title) => teacher.send('PUT', `/api/decks/${id}`, { json: { title } }))).toEqual(refused)
    expect(await codes((title) => teacher.post(`/api/classrooms/${room.id}/assignments`, { ...work, title }))).toEqual(refused)
    expect(await codes((title) => teacher.send('PUT', `/api/assignments/${assignmentId}`, { json: { title } }))).toEqual(refused)
    const [classes, decks, works] = await server.database.read((prisma) => Promise.all([prisma.classroom.findMany(), prisma.deck.findMany(), prisma.assignment.findMany()]))
    expect([classes.map(({ name }) => name), decks.map(({ title }) => title), works.map(({ title }) => title)]).toEqual([[plan.name], ['Алаш'], ['Алаш']])
  })

  test('a real name is taken from a teacher, whatever it sounds like; the username made of it is never rude', async () => {
    const own = (await teacher.post('/api/classrooms', { ...plan, ownName: 'Сука Айгүл' })).body as Classroom
    const answer = await teacher.post(`/api/classrooms/${own.id}/roster`, { names: ['Сука Ирина', 'Қотақ Ерлан', 'Сук Оля', 'Сук Алия'], hasConsent: true })
    const { cards } = (answer.body as readonly object[]).at(-1) as RosterMade
    expect(cards.map(({ name, username }) => [name, username])).toEqual([['Сука Ирина', 'окушы'], ['Қотақ Ерлан', 'окушые'], ['Сук Оля', 'сук'], ['Сук Алия', 'сук2']])
    expect((await teacher.send('PUT', `/api/classrooms/${own.id}/members/${cards[2]?.userId}`, { json: { name: 'Сука Оля' } })).status).toBe(204)
    const { members } = (await teacher.get(`/api/classrooms/${own.id}`)).body as Classroom
    expect(members.map(({ name }) => name).sort()).toEqual(['Сука Айгүл', 'Сука Ирина', 'Сука Оля', 'Сук Алия', 'Қотақ Ерлан'].sort())
  })
})
