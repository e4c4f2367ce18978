import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Classroom, ClassroomList } from '../../contracts/classroom'
import { codeOf, pass, passwordOf, startAccountServer, type AccountServer } from '../../testing/account-server'
import type { HttpClient } from '../../testing/http-client'
import { testDatabases } from '../../testing/test-database'
import { mostTaught } from '../data/classrooms'
import { offerAdminLink } from './offer-admin-link'

const day = 24 * 3_600_000
/** What a teacher learns of accounts that people made themselves: nothing. */
const ownAccount = { isMadeHere: false, isUnused: false }
const plan = { name: '9 «Ә» сыныбы', ownName: 'Айгүл Сәрсенқызы', zone: 'Asia/Almaty', locale: 'kk' }

describe.each(testDatabases)('classes on $name', (place) => {
  let server: AccountServer
  let admin: HttpClient
  let teacher: HttpClient
  beforeAll(async () => {
    server = await startAccountServer(place)
    const adminToken = new URL((await offerAdminLink('http://x', Date.now())) ?? '').searchParams.get('admin')
    admin = await server.signedUp('the admin', { adminToken })
    teacher = await madeTeacher('the teacher')
  })
  afterAll(() => server.close())

  type Person = HttpClient & { readonly userId: string }

  async function pupil(username: string): Promise<Person> {
    const client = await server.signedUp(username)
    return { ...client, userId: (client.answer.body as { me: { userId: string } }).me.userId }
  }

  async function madeTeacher(username: string): Promise<Person> {
    const client = await pupil(username)
    expect((await admin.send('PUT', `/api/admin/users/${client.userId}/role`, { json: { role: 'teacher' } })).status).toBe(204)
    expect((await server.signIn(client, username)).status).toBe(200)
    return client
  }

  const made = async (by: HttpClient = teacher, more: object = {}) => (await by.post('/api/classrooms', { ...plan, ...more })).body as Classroom
  const seen = async ({ id }: { readonly id: string }, by: HttpClient = teacher) => (await by.get(`/api/classrooms/${id}`)).body as Classroom
  const put = (path: string, json: object, by: HttpClient = teacher) => by.send('PUT', path, { json })
  const join = (by: HttpClient, code: string | undefined, ownName = 'Ерлан') => by.post('/api/join', { code: code ?? '', ownName })
  const lines = async (by: HttpClient) => ((await by.get('/api/classrooms')).body as ClassroomList).classrooms

  test('an administrator makes teachers, who have to sign in anew; nobody makes themselves one, unless that is opened', async () => {
    const learner = await pupil('wants to teach')
    expect(codeOf(await learner.post('/api/classrooms', plan))).toBe('FORBIDDEN')
    expect(codeOf(await learner.post('/api/me/teach', { label: 'x' }))).toBe('FORBIDDEN')
    expect(codeOf(await put(`/api/admin/users/${learner.userId}/role`, { role: 'teacher' }, teacher))).toBe('FORBIDDEN')
    expect(codeOf(await put('/api/admin/users/nobody/role', { role: 'teacher' }, admin))).toBe('NOT_FOUND')
    const { me } = (await admin.get('/api/me')).body as { me: { userId: string } }
    expect(codeOf(await put(`/api/admin/users/${me.userId}/role`, { role: 'learner' }, admin))).toBe('CONFLICT')
    expect((await put('/api/admin/settings', { teaching: 'open' }, admin)).body).toEqual({ signUp: 'open', teaching: 'open' })
    const [other, before] = [server.browser(), learner.cookies.get('jady')]
    await server.signIn(other, 'wants to teach')
    expect((await learner.post('/api/me/teach', { label: 'Firefox' })).body).toMatchObject({ me: { role: 'teacher' } })
    expect(learner.cookies.get('jady')).not.toBe(before)
    expect((await other.get('/api/me')).status).toBe(401)
    expect((await learner.post('/api/classrooms', plan)).status).toBe(201)
    await put('/api/admin/settings', { teaching: 'byAdmin' }, admin)
    // A teacher's login is short.
    pass(13 * 3_600_000)
    expect((await learner.get('/api/me')).status).toBe(401)
    await server.signIn(teacher, 'the teacher')
    await server.signIn(admin, 'the admin')
  })

  test('a class in one step, joined by the code in either script or by the link; the teacher sees names and nothing more', async () => {
    const room = await made()
    expect(room).toEqual({ id: room.id, ...{ name: plan.name, zone: plan.zone, locale: 'kk' }, createdAt: Date.now(), archivedAt: null, asksTeacher: false, joining: { code: expect.stringMatching(/^[A-Z2-9]{5}-[A-Z2-9]{5}$/) as string, linkKey: expect.stringMatching(/^[\w-]{22}$/) as string, expiresAt: Date.now() + 14 * day }, members: [{ userId: (teacher as Person).userId, name: plan.ownName, username: 'the teacher', role: 'teacher', enrolledAt: Date.now(), ...ownAccount }] })
    const [first, second] = [await pupil('erlan'), await pupil('saule')]
    const cyrillic = [...(room.joining?.code ?? '')].map((sign) => ({ A: 'а', B: 'В', C: 'с', E: 'Е', H: 'н', K: 'К', M: 'м', P: 'Р', T: 'т', X: 'Х', Y: 'у' })[sign] ?? sign).join('').replace('-', ' ')
    expect((await join(first, cyrillic, '  Ерлан   Қ. ')).body).toEqual({ classroom: { id: room.id, name: plan.name }, outcome: 'joined' })
    expect((await join(first, cyrillic)).body).toMatchObject({ outcome: 'already' })
    expect((await second.post('/api/join', { linkKey: room.joining?.linkKey, ownName: 'Сәуле' })).body).toMatchObject({ outcome: 'joined' })
    expect((await seen(room)).members.slice(1)).toEqual([
      { userId: first.userId, name: 'Ерлан Қ.', username: 'erlan', role: 'student', enrolledAt: Date.now(), ...ownAccount },
      { userId: second.userId, name: 'Сәуле', username: 'saule', role: 'student', enrolledAt: Date.now(), ...ownAccount },
    ])
    expect(await lines(first)).toEqual([{ id: room.id, name: plan.name, role: 'student', waiting: false, archived: false, students: null, asking: null }])
    expect((await lines(teacher)).find(({ id }) => id === room.id)).toEqual({ id: room.id, name: plan.name, role: 'teacher', waiting: false, archived: false, students: 2, asking: 0 })
  })

  test('the same class asked for once more is made once; an id of somebody else’s class is refused', async () => {
    const other = await madeTeacher('asks for mine')
    const id = '0192f0c4-0000-7000-8000-00000000c1a5'
    const answers = [...(await Promise.all([made(teacher, { id }), made(teacher, { id })])), await made(teacher, { id })]
    expect(answers.map((room) => [room.id, room.members.length])).toEqual(Array.from({ length: 3 }, () => [id, 1]))
    expect(codeOf(await other.post('/api/classrooms', { ...plan, id }))).toBe('INVALID_REQUEST')
    expect((await other.get('/api/classrooms')).body).toMatchObject({ classrooms: [] })
  })

  test('the id of a class that is gone gives nobody power over the accounts that were made for it', async () => {
    const [room, stranger] = [await made(teacher, { id: '0192f0c4-0000-7000-8000-00000000c1a6' }), await madeTeacher('a stranger who teaches')]
    const roster = await teacher.send('POST', `/api/classrooms/${room.id}/roster`, { json: { names: ['Дана'], hasConsent: true } })
    expect(roster.status).toBe(201)
    await put(`/api/classrooms/${room.id}`, { isArchived: true })
    expect((await teacher.send('DELETE', `/api/classrooms/${room.id}`)).status).toBe(204)
    for (const who of [stranger, teacher]) expect(codeOf(await who.post('/api/classrooms', { ...plan, id: room.id }))).toBe('INVALID_REQUEST')
    expect((await lines(stranger)).length).toBe(0)
  })

  test('nobody teaches more than two hundred classes, those at rest among them', async () => {
    const busy = await madeTeacher('very busy')
    await put(`/api/classrooms/${(await made(busy)).id}`, { isArchived: true }, busy)
    const more = Array.from({ length: mostTaught - 2 }, (_, i) => `class ${i} of very busy`)
    await server.database.write(async (prisma) => {
      await prisma.classroom.createMany({ data: more.map((id) => ({ id, name: id, zone: plan.zone, locale: plan.locale, createdAt: 0n, asksTeacher: false })) })
      await prisma.enrollment.createMany({ data: more.map((id) => ({ userId: busy.userId, classroomId: id, role: 'teacher', name: id, askedAt: 0n, enrolledAt: 0n })) })
    })
    const last = await Promise.all([1, 2, 3].map(() => busy.post('/api/classrooms', plan)))
    expect(last.map(({ status }) => status).sort()).toEqual([201, 409, 409])
    expect((await lines(busy)).length).toBe(mostTaught)
  })

  test('to everybody else a class does not exist, whatever they ask of it', async () => {
    const room = await made()
    const [student, stranger, colleague] = [await pupil('a student'), await pupil('a stranger'), await madeTeacher('a colleague')]
    await join(student, room.joining?.code)
    const base = `/api/classrooms/${room.id}`
    const asks = [['GET', base, undefined], ['PUT', base, { name: 'theirs' }], ['DELETE', base, undefined], ['PUT', `${base}/code`, { joining: 'closed' }], ['PUT', `${base}/members/${student.userId}`, { name: 'x' }], ['DELETE', `${base}/members/${student.userId}`, undefined]] as const
    const before = await seen(room)
    for (const who of [student, stranger, colleague, admin]) {
      for (const [method, path, json] of asks) {
        const answers = [await who.send(method, path, json === undefined ? {} : { json }), await who.send(method, path.replace(room.id, 'no-such-class'), json === undefined ? {} : { json })]
        expect([method, path, ...answers.map(({ status }) => status)]).toEqual([method, path, 404, 404])
        expect(new Set(answers.map(codeOf))).toEqual(new Set(['NOT_FOUND']))
      }
    }
    expect(codeOf(await stranger.send('DELETE', `${base}/membership`, { json: {} }))).toBe('NOT_FOUND')
    expect(await seen(room)).toEqual(before)
  })

  test('where the teacher looks at each who joins, they wait until let in, or are refused', async () => {
    const room = await made()
    await put(`/api/classrooms/${room.id}`, { asksTeacher: true })
    const [one, two] = [await pupil('waiting one'), await pupil('waiting two')]
    expect((await join(one, room.joining?.code)).body).toMatchObject({ outcome: 'asked' })
    expect((await join(one, room.joining?.code)).body).toMatchObject({ outcome: 'asked' })
    await join(two, room.joining?.code)
    expect((await seen(room)).members.map(({ enrolledAt }) => enrolledAt === null)).toEqual([false, true, true])
    expect(await lines(one)).toMatchObject([{ waiting: true }])
    expect((await lines(teacher)).find(({ id }) => id === room.id)).toMatchObject({ students: 0, asking: 2 })
    pass(60_000)
    expect((await put(`/api/classrooms/${room.id}/members/${one.userId}`, { isEnrolled: true })).status).toBe(204)
    expect((await teacher.send('DELETE', `/api/classrooms/${room.id}/members/${two.userId}`)).status).toBe(204)
    expect((await seen(room)).members).toMatchObject([{ role: 'teacher' }, { userId: one.userId, enrolledAt: Date.now() }])
    expect(await lines(two)).toEqual([])
    // Saying yes again does not make the time in class any shorter.
    const { enrolledAt } = (await seen(room)).members[1] ?? {}
    pass(60_000)
    await put(`/api/classrooms/${room.id}/members/${one.userId}`, { isEnrolled: true })
    expect((await seen(room)).members[1]?.enrolledAt).toBe(enrolledAt)
  })

  test('those who wait take no place from those who are in, and nobody more is let into a class that is full', async () => {
    const [room, other] = [await made(teacher, { name: 'Толы' }), await made()]
    const path = `/api/classrooms/${room.id}`
    const [student, late] = [await pupil('in time'), await pupil('in vain')]
    // Five hundred strangers have a link that went round.
    await put(path, { asksTeacher: true })
    const { database } = server
    await database.write(async (prisma) => {
      const strangers = Array.from({ length: 500 }, (_, i) => ({ id: `stranger ${i}`, username: `stranger ${i}`, usernameKey: `stranger ${i}`, role: 'learner', locale: 'kk', passwordHash: '', recoveryHash: '', noticeVersion: '', createdAt: 0n, lastSeenAt: 0n, noticeAt: 0n }))
      await prisma.user.createMany({ data: strangers })
      await prisma.enrollment.createMany({ data: strangers.map(({ id }) => ({ userId: id, classroomId: room.id, role: 'student', name: id, askedAt: 0n, enrolledAt: null })) })
    })
    expect(codeOf(await join(late, room.joining?.code))).toBe('CONFLICT')
    await put(path, { asksTeacher: false })
    expect((await join(student, room.joining?.code)).body).toMatchObject({ outcome: 'joined' })
    // Of all who wait 499 are let in, and then no more.
    await database.write((prisma) => prisma.enrollment.updateMany({ where: { classroomId: room.id, userId: { in: Array.from({ length: 498 }, (_, i) => `stranger ${i}`) } }, data: { enrolledAt: 1n } }))
    const both = await Promise.all(['stranger 498', 'stranger 499'].map((userId) => put(`${path}/members/${userId}`, { isEnrolled: true })))
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409])
    expect((await lines(teacher)).find(({ id }) => id === room.id)).toMatchObject({ students: 500, asking: 1 })
    expect(codeOf(await join(late, room.joining?.code))).toBe('CONFLICT')
    expect((await join(late, other.joining?.code)).status).toBe(200)
    await database.write((prisma) => prisma.user.deleteMany({ where: { passwordHash: '' } }))
  })

  test('a code that was renewed, closed, or is too old lets nobody in, and says which', async () => {
    const room = await made()
    const [late, path] = [await pupil('late'), `/api/classrooms/${room.id}`]
    const renewed = (await put(`${path}/code`, { joining: 'open' })).body as Classroom
    expect(codeOf(await join(late, room.joining?.code))).toBe('WRONG_JOIN_CODE')
    expect(codeOf(await late.post('/api/join', { linkKey: room.joining?.linkKey, ownName: 'x' }))).toBe('WRONG_JOIN_CODE')
    expect(((await put(`${path}/code`, { joining: 'closed' })).body as Classroom).joining).toBeNull()
    expect(codeOf(await join(late, renewed.joining?.code))).toBe('WRONG_JOIN_CODE')
    const last = (await put(`${path}/code`, { joining: 'open' })).body as Classroom
    pass(14 * day)
    await server.signIn(teacher, 'the teacher')
    await server.signIn(late, 'late')
    expect(codeOf(await join(late, last.joining?.code))).toBe('JOINING_OVER')
    expect(codeOf(await late.post('/api/join', { linkKey: last.joining?.linkKey, ownName: 'x' }))).toBe('JOINING_OVER')
    await server.signIn(admin, 'the admin')
  })

  test('whether a link is still good is said to anybody, and of its class nothing', async () => {
    const [guest, room] = [server.browser(), await made()]
    const [path, linkKey] = [`/api/classrooms/${room.id}`, room.joining?.linkKey ?? '']
    const state = async (key: string) => (await guest.get(`/api/join?key=${key}`)).body
    expect(await state(linkKey)).toEqual({ isOpen: true })
    for (const key of ['', 'x', room.joining?.code ?? '', room.id, `${linkKey.slice(0, -1)}!`, 'A'.repeat(22), '%00'.repeat(22), encodeURIComponent('Ә'.repeat(22))]) expect([key, await state(key)]).toEqual([key, { isOpen: false }])
    const renewed = (await put(`${path}/code`, { joining: 'open' })).body as Classroom
    expect(await state(linkKey)).toEqual({ isOpen: false })
    const key = renewed.joining?.linkKey ?? ''
    expect(await state(key)).toEqual({ isOpen: true })
    pass(14 * day)
    expect(await state(key)).toEqual({ isOpen: false })
    await server.signIn(teacher, 'the teacher')
    await server.signIn(admin, 'the admin')
    await put(`${path}/code`, { joining: 'open' })
    const last = (await put(path, { isArchived: true })).body as Classroom
    expect([last.joining, await state(key)]).toEqual([null, { isOpen: false }])
  })

  test('an archived class rests, comes back, and only from rest it is deleted', async () => {
    const room = await made()
    const [student, path] = [await pupil('resting'), `/api/classrooms/${room.id}`]
    await join(student, room.joining?.code)
    expect(codeOf(await teacher.send('DELETE', path))).toBe('CONFLICT')
    expect((await put(path, { isArchived: true })).body).toMatchObject({ archivedAt: Date.now(), joining: null })
    expect(codeOf(await join(await pupil('too late'), room.joining?.code))).toBe('WRONG_JOIN_CODE')
    expect(codeOf(await put(`${path}/code`, { joining: 'open' }))).toBe('CONFLICT')
    expect(await lines(student)).toMatchObject([{ archived: true }])
    // It rests since it was put to rest, whoever says so again.
    const since = Date.now()
    pass(60_000)
    expect((await put(path, { isArchived: true, name: 'Басқа' })).body).toMatchObject({ archivedAt: since, name: 'Басқа' })
    // Whoever waits is not let in meanwhile.
    const asking = await pupil('asking late')
    await put(path, { isArchived: false, asksTeacher: true })
    const { joining } = (await put(`${path}/code`, { joining: 'open' })).body as Classroom
    expect((await join(asking, joining?.code)).body).toMatchObject({ outcome: 'asked' })
    await put(path, { isArchived: true })
    expect(codeOf(await put(`${path}/members/${asking.userId}`, { isEnrolled: true }))).toBe('CONFLICT')
    expect((await put(path, { isArchived: false })).body).toMatchObject({ archivedAt: null })
    expect((await put(`${path}/members/${asking.userId}`, { isEnrolled: true })).status).toBe(204)
    await put(path, { isArchived: true })
    expect((await teacher.send('DELETE', path)).status).toBe(204)
    expect([(await teacher.get(path)).status, await lines(student)]).toEqual([404, []])
    expect(server.log().filter(({ security, value }) => security === 'classroomDeleted' && value === room.id)).toHaveLength(1)
  })

  test('a class has teachers together, and always one', async () => {
    const room = await made()
    const [second, learner, path] = [await madeTeacher('second teacher'), await pupil('no teacher'), `/api/classrooms/${room.id}`]
    const own = (teacher as Person).userId
    await join(second, room.joining?.code)
    await join(learner, room.joining?.code)
    expect(codeOf(await put(`${path}/members/${learner.userId}`, { role: 'teacher' }))).toBe('MAY_NOT_TEACH')
    await put(path, { asksTeacher: true })
    const waiting = await madeTeacher('not yet in')
    await join(waiting, room.joining?.code)
    expect(codeOf(await put(`${path}/members/${waiting.userId}`, { role: 'teacher' }))).toBe('CONFLICT')
    await teacher.send('DELETE', `${path}/members/${waiting.userId}`)
    for (const change of [teacher.send('DELETE', `${path}/membership`, { json: {} }), teacher.send('DELETE', `${path}/members/${own}`), put(`${path}/members/${own}`, { role: 'student' })]) expect(codeOf(await change)).toBe('CONFLICT')
    expect((await put(`${path}/members/${second.userId}`, { role: 'teacher' })).status).toBe(204)
    expect((await seen(room, second)).members.map(({ role }) => role)).toEqual(['teacher', 'teacher', 'student'])
    // Both leave at the same moment: one stays.
    const left = await Promise.all([teacher, second].map((each) => each.send('DELETE', `${path}/membership`, { json: {} })))
    expect(left.map(({ status }) => status).sort()).toEqual([204, 409])
    const stayed = left[0]?.status === 409 ? teacher : second
    expect((await seen(room, stayed)).members.map(({ role }) => role)).toEqual(['teacher', 'student'])
  })

  test('whoever leaves, is removed, or is no teacher any more is out at once', async () => {
    const mine = await madeTeacher('soon a learner')
    const room = await made(mine)
    const [leaving, removed, path] = [await pupil('leaving'), await pupil('removed'), `/api/classrooms/${room.id}`]
    await join(leaving, room.joining?.code)
    await join(removed, room.joining?.code)
    expect((await leaving.send('DELETE', `${path}/membership`, { json: {} })).status).toBe(204)
    expect((await mine.send('DELETE', `${path}/members/${removed.userId}`)).status).toBe(204)
    expect([await lines(leaving), await lines(removed), (await seen(room, mine)).members.length]).toEqual([[], [], 1])
    expect(codeOf(await mine.send('DELETE', `${path}/members/${removed.userId}`))).toBe('NOT_FOUND')
    await put(`/api/admin/users/${mine.userId}/role`, { role: 'learner' }, admin)
    await server.signIn(mine, 'soon a learner')
    expect((await mine.get(path)).status).toBe(404)
    expect(await lines(mine)).toMatchObject([{ role: 'formerTeacher', students: null }])
    expect(codeOf(await mine.send('DELETE', `${path}/membership`, { json: {} }))).toBe('CONFLICT')
  })

  test('the teacher a class keeps is one who may teach; whoever may not any more can leave', async () => {
    const [mine, gone] = [await madeTeacher('the one who stays'), await madeTeacher('the one who taught')]
    const room = await made(mine)
    const path = `/api/classrooms/${room.id}`
    await join(gone, room.joining?.code)
    expect((await put(`${path}/members/${gone.userId}`, { role: 'teacher' }, mine)).status).toBe(204)
    await put(`/api/admin/users/${gone.userId}/role`, { role: 'learner' }, admin)
    await server.signIn(gone, 'the one who taught')
    for (const change of [mine.send('DELETE', `${path}/membership`, { json: {} }), put(`${path}/members/${mine.userId}`, { role: 'student' }, mine)]) expect(codeOf(await change)).toBe('CONFLICT')
    expect((await seen(room, mine)).members).toHaveLength(2)
    await put(`/api/admin/users/${mine.userId}/role`, { role: 'learner' }, admin)
    await server.signIn(mine, 'the one who stays')
    expect((await gone.send('DELETE', `${path}/membership`, { json: {} })).status).toBe(204)
    expect(codeOf(await mine.send('DELETE', `${path}/membership`, { json: {} }))).toBe('CONFLICT')
  })

  test('what cannot be is refused, and nothing is half done', async () => {
    const before = await lines(teacher)
    for (const more of [{ name: '' }, { name: '  ' }, { name: 'x'.repeat(61) }, { name: '<script>' }, { ownName: '\u202Ename' }, { zone: 'Mars/Olympus' }, { locale: 'de' }, { code: 'MINE' }]) expect([more, codeOf(await teacher.post('/api/classrooms', { ...plan, ...more }))]).toEqual([more, 'INVALID_REQUEST'])
    expect(await lines(teacher)).toEqual(before)
    const room = await made()
    for (const json of [{ name: '' }, { zone: 'x' }, { isArchived: 1 }, { members: [] }]) expect(codeOf(await put(`/api/classrooms/${room.id}`, json))).toBe('INVALID_REQUEST')
    expect(codeOf(await join(teacher, 'ABC', 'x'))).toBe('WRONG_JOIN_CODE')
    expect(codeOf(await join(teacher, room.joining?.code, '=HYPERLINK("x")'))).toBe('INVALID_REQUEST')
    expect(await seen(room)).toEqual(room)
  })

  test('forty pupils join from one address; ten thousand guesses from a hundred do not, and hinder nobody', async () => {
    const room = await made()
    const school = { 'x-test-address': '203.0.113.7' }
    const pupils = await Promise.all(Array.from({ length: 40 }, (_, i) => pupil(`pupil ${i}`)))
    const at = (who: HttpClient, headers: Record<string, string>, json: object) => who.send('POST', '/api/join', { headers, json })
    const guess = await pupil('the guesser')
    const guesses: string[] = []
    for (let i = 0; i < 10_000; i += 50) {
      const round = Array.from({ length: 50 }, (_, n) => at(guess, { 'x-test-address': `198.51.100.${(i + n) % 100}` }, { code: `ABCEHKMP${'TXY2345679'[Math.floor((i + n) / 10) % 10] ?? ''}${'TXY2345679'[(i + n) % 10] ?? ''}`, ownName: 'x' }))
      guesses.push(...(await Promise.all(round)).map(codeOf))
    }
    const looked = guesses.filter((code) => code === 'WRONG_JOIN_CODE').length
    expect([new Set(guesses), looked > 400, looked <= 600]).toEqual([new Set(['WRONG_JOIN_CODE', 'TOO_MANY_REQUESTS']), true, true])
    expect(server.log().some(({ security }) => security === 'codesGuessed')).toBe(true)
    expect((await at(guess, { 'x-test-address': '198.51.100.1' }, { linkKey: room.joining?.linkKey, ownName: 'x' })).status).toBe(200)
    const wrong = at(pupils[0] ?? guess, school, { code: 'ABCEH-KMPTX', ownName: 'x' })
    expect(codeOf(await wrong)).toBe('WRONG_JOIN_CODE')
    const [quick, ...others] = pupils
    // The one who has mistyped has the link; from then on the school's address is known to be one.
    expect((await at(quick ?? guess, school, { linkKey: room.joining?.linkKey, ownName: 'Ерлан' })).status).toBe(200)
    const answers = await Promise.all(others.map((who, i) => at(who, school, { code: room.joining?.code, ownName: `Оқушы ${i}` })))
    expect(answers.map(({ status }) => status)).toEqual(others.map(() => 200))
    expect((await seen(room)).members).toHaveLength(42)
  })

  test('the owner’s export names their classes; whoever is erased leaves them, and a class without a teacher goes too', async () => {
    const mine = await madeTeacher('going away')
    const [alone, shared] = [await made(mine), await made(mine, { name: 'Ортақ сынып' })]
    const [colleague, student] = [await madeTeacher('staying'), await pupil('left behind')]
    await join(colleague, shared.joining?.code)
    await put(`/api/classrooms/${shared.id}/members/${colleague.userId}`, { role: 'teacher' }, mine)
    for (const room of [alone, shared]) await join(student, room.joining?.code)
    const { classrooms } = (await mine.get('/api/me/export')).body as { classrooms: object[] }
    expect(classrooms).toEqual(expect.arrayContaining([{ id: alone.id, classroom: plan.name, role: 'teacher', name: plan.ownName, askedAt: Date.now(), enrolledAt: Date.now(), hasCalendar: false }]))
    expect(classrooms).toHaveLength(2)
    await mine.send('DELETE', '/api/me', { json: { password: passwordOf('going away') } })
    pass(8 * day)
    const { eraseDue } = await import('./erase-due')
    await eraseDue(Date.now())
    await server.signIn(student, 'left behind')
    await server.signIn(colleague, 'staying')
    expect((await lines(student)).map(({ id }) => id)).toEqual([shared.id])
    expect((await seen(shared, colleague)).members.map(({ username }) => username)).toEqual(['staying', 'left behind'])
  })
})
