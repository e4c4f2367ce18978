import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Classroom } from '../../contracts/classroom'
import type { TaughtClassroomId } from '../../core/classroom/classroom-ids'
import { codeOf, pass, startAccountServer, type AccountServer } from '../../testing/account-server'
import type { HttpClient } from '../../testing/http-client'
import { testDatabases } from '../../testing/test-database'
import { recordRoster } from '../data/made-accounts'
import { offerAdminLink } from './offer-admin-link'

const hour = 3_600_000
const day = 24 * hour
const plan = { name: '9 «Ә» сыныбы', ownName: 'Айгүл', zone: 'Asia/Almaty', locale: 'kk' }

describe.each(testDatabases)('how many accounts a teacher makes in a day on $name', (place) => {
  let server: AccountServer
  let admin: HttpClient
  beforeAll(async () => {
    server = await startAccountServer(place)
    const adminToken = new URL((await offerAdminLink('http://x', Date.now())) ?? '').searchParams.get('admin')
    admin = await server.signedUp('the admin', { adminToken })
    await admin.send('PUT', '/api/admin/settings', { json: { teaching: 'open' } })
  })
  afterAll(() => server.close())

  async function madeTeacher(username: string): Promise<HttpClient> {
    const client = await server.signedUp(username)
    await client.post('/api/me/teach', { label: 'x' })
    return client
  }

  const made = async (by: HttpClient) => (await by.post('/api/classrooms', plan)).body as Classroom
  const students = async (room: Classroom, by: HttpClient) => ((await by.get(`/api/classrooms/${room.id}`)).body as Classroom).members.filter(({ role }) => role === 'student').length
  const add = (room: Classroom, count: number, by: HttpClient) => by.post(`/api/classrooms/${room.id}/roster`, { names: people(count), hasConsent: true })
  const people = (count: number) => Array.from({ length: count }, (_, i) => `Оқушы ${i}`)
  const users = () => server.database.read((prisma) => prisma.user.count())

  test('two thousand, in lists that are taken whole or not at all, before anything is made; a colleague has a day of their own, and the next day goes on', async () => {
    const [teacher, colleague] = [await madeTeacher('a busy teacher'), await madeTeacher('a colleague')]
    const room = await made(teacher)
    for (let full = 0; full < 4; full += 1) expect((await add(await made(teacher), 499, teacher)).status).toBe(201)
    const [before, hashes] = [await users(), server.hashes()]
    pass(hour)
    const refused = await add(room, 5, teacher)
    expect([refused.status, codeOf(refused), refused.headers.get('retry-after')]).toEqual([429, 'TOO_MANY_ACCOUNTS', String((day - hour) / 1000)])
    expect([(await users()) - before, await students(room, teacher), server.hashes() - hashes]).toEqual([0, 0, 0])
    expect(server.log().filter(({ security }) => security === 'limited')).toMatchObject([{ value: 'accounts of a day' }])
    expect((await add(room, 4, teacher)).status).toBe(201)
    expect(codeOf(await add(room, 1, teacher))).toBe('TOO_MANY_ACCOUNTS')
    expect((await add(await made(colleague), 1, colleague)).status).toBe(201)
    pass(day - hour)
    await server.signIn(teacher, 'a busy teacher')
    expect([(await add(room, 3, teacher)).status, await students(room, teacher)]).toEqual([201, 7])
    await server.signIn(admin, 'the admin')
  })

  test('a list that finds no room costs nothing', async () => {
    const teacher = await madeTeacher('another teacher')
    const room = await made(teacher)
    expect((await add(room, 1, teacher)).status).toBe(201)
    for (let again = 0; again < 5; again += 1) expect(codeOf(await add(room, 500, teacher))).toBe('CONFLICT')
    expect((await add(room, 499, teacher)).status).toBe(201)
    expect(await server.database.read(async (prisma) => (await prisma.throttle.findMany({ where: { key: { startsWith: 'made:' } } })).map(({ count }) => count))).toContain(500)
  })

  test('an administrator has the same limit; of lists recorded at one moment as many are as there is room for, and of the others nothing', async () => {
    const rooms = await Promise.all(Array.from({ length: 6 }, () => made(admin)))
    const { me } = (await admin.get('/api/me')).body as { me: { userId: string } }
    const before = await users()
    const listOf = (at: number) => people(400).map((name, i) => ({ userId: `bulk ${at} ${i}`, name, passwordHash: 'x', recoveryHash: 'x' }))
    // What several servers would do at one time: each of them makes one list of a teacher after another.
    const outcomes = await Promise.all(rooms.map(({ id }, at) => recordRoster(id as TaughtClassroomId, { by: me.userId, people: listOf(at), locale: 'kk', noticeVersion: 'x', now: Date.now() })))
    expect(outcomes.filter((outcome) => typeof outcome === 'object' && 'usernames' in outcome)).toHaveLength(5)
    expect(outcomes.filter((outcome) => typeof outcome === 'object' && 'waitMs' in outcome)).toEqual([{ waitMs: day }])
    expect((await users()) - before).toBe(2000)
    expect((await Promise.all(rooms.map((room) => students(room, admin)))).sort()).toEqual([0, 400, 400, 400, 400, 400])
    expect(codeOf(await add(rooms[0] as Classroom, 1, admin))).toBe('TOO_MANY_ACCOUNTS')
  })
})
