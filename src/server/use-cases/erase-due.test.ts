import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeOf, pass, passwordOf, startAccountServer, type AccountServer } from '../../testing/account-server'
import { dumpText } from '../../testing/dump-rows'
import { testDatabases } from '../../testing/test-database'
import { eraseDue } from './erase-due'

const day = 24 * 3_600_000
const canaries = ['Жоғалатын Қонақ', 'canary-note-7f3a', 'canary-typed-answer-91c', 'canary-quarantined-55d', 'canary-flag-0b1', 'canary-label-aa4', 'canary-own-name-c11', 'canary-calendar-d02']

async function learn({ database }: AccountServer, userId: string): Promise<void> {
  const room = { id: 'stays', name: 'a class that stays', zone: 'Asia/Almaty', locale: 'kk', createdAt: 1n, asksTeacher: false }
  await database.write(async (prisma) => {
    await prisma.classroom.create({ data: room })
    await prisma.enrollment.create({ data: { userId, classroomId: room.id, role: 'student', name: canaries[6] ?? '', askedAt: 1n, enrolledAt: 1n, calendarHash: canaries[7] ?? '' } })
    await prisma.assignment.create({ data: { id: room.id, classroomId: room.id, title: 'work that stays', createdAt: 1n, opensAt: 1n, countsFrom: 1n, bankVersion: 'x' } })
    await prisma.extension.create({ data: { userId, assignmentId: room.id, dueAt: 2n } })
  })
  const row = { hash: 'h', about: '', deviceId: 'd', target: null, effectiveAt: 1, receivedAt: 1 }
  await database.writeLog(async (log) => {
    const events = Array.from({ length: 4500 }, (_, at) => ({ ...row, seq: at + 1, id: `e${at}`, deviceSeq: at + 1, kind: 'review', body: JSON.stringify({ given: [{ as: 'text', text: `${canaries[2]} ${at}` }], note: canaries[1] }) }))
    const cards = [{ itemId: 'i', card: null, flags: JSON.stringify({ note: canaries[4] }) }]
    await log.quarantine(userId, [{ eventId: 'e1', hash: 'x', receivedAt: 1, body: JSON.stringify({ text: canaries[3] }) }])
    await log.append(userId, { events, cards, gone: [], user: { lastSeq: 4500, eventDigest: '', cardDigest: '' } })
  })
}

describe.each(testDatabases)('erasing an account on $name', (place) => {
  let server: AccountServer
  beforeAll(async () => {
    server = await startAccountServer(place)
  })
  afterAll(() => server.close())

  test('the owner asks, is signed out everywhere, and can still change their mind for seven days', async () => {
    const client = await server.signedUp('wavering')
    const phone = server.browser()
    await server.signIn(phone, 'wavering')
    expect(codeOf(await client.send('DELETE', '/api/me', { json: { password: 'not the password' } }))).toBe('WRONG_CREDENTIALS')
    expect((await client.get('/api/me')).status).toBe(200)
    const token = client.cookies.get('jady')
    const asked = await client.send('DELETE', '/api/me', { json: { password: passwordOf('wavering') } })
    expect([asked.status, asked.body, client.cookies.size]).toEqual([200, { eraseAt: Date.now() + 7 * day }, 0])
    expect(codeOf(await phone.get('/api/me'))).toBe('ACCOUNT_ERASED')
    expect(codeOf(await server.browser({ cookie: `jady=${token}` }).get('/api/me'))).toBe('ACCOUNT_ERASED')
    pass(7 * day - 1)
    await eraseDue(Date.now())
    expect((await server.signIn(client, 'wavering')).body).toMatchObject({ me: { eraseAt: Date.now() + 1 } })
    expect((await client.post('/api/me/keep')).body).toMatchObject({ me: { username: 'wavering', eraseAt: null } })
    pass(day)
    await eraseDue(Date.now())
    expect((await client.get('/api/me')).status).toBe(200)
  })

  test('after seven days nobody gets in, and no string of the person is left in the database', async () => {
    const client = await server.signedUp(canaries[0] ?? '', { label: canaries[5] })
    const { userId } = (client.answer.body as { me: { userId: string } }).me
    await learn(server, userId)
    const before = await dumpText(server.database)
    for (const canary of canaries) expect([canary, before.includes(canary)]).toEqual([canary, true])
    await client.send('DELETE', '/api/me', { json: { password: passwordOf(canaries[0] ?? '') } })
    pass(7 * day - 1000)
    const late = server.browser()
    await server.signIn(late, canaries[0] ?? '')
    pass(1000)
    // The job has not come round yet; the time has.
    expect(codeOf(await late.get('/api/me'))).toBe('ACCOUNT_ERASED')
    expect(codeOf(await late.post('/api/me/keep'))).toBe('ACCOUNT_ERASED')
    expect(codeOf(await server.signIn(server.browser(), canaries[0] ?? ''))).toBe('WRONG_CREDENTIALS')
    await Promise.all([eraseDue(Date.now()), eraseDue(Date.now())])
    const after = await dumpText(server.database)
    for (const canary of [...canaries, userId]) expect([canary, after.includes(canary)]).toEqual([canary, false])
    for (const kept of ['wavering', 'a class that stays', 'work that stays']) expect(after).toContain(kept)
    expect(codeOf(await late.get('/api/me'))).toBe('ACCOUNT_ERASED')
    await server.database.write((prisma) => prisma.classroom.deleteMany({ where: { id: 'stays' } }))
  })

  test('what has no more use goes: counters, tokens of the erased, logins and invitations that are over', async () => {
    const { database } = server
    await server.signIn(server.browser(), 'whoever', 'a wrong password')
    pass(200 * day)
    const fresh = await server.signedUp('fresh')
    await eraseDue(Date.now())
    const counts = await database.read(async (prisma) => [await prisma.erasedSession.count(), await prisma.authSession.count(), await prisma.invitation.count()])
    expect(counts).toEqual([0, 1, 0])
    // The counter of the address that has just signed up.
    expect(await database.read((prisma) => prisma.throttle.count())).toBe(1)
    expect((await fresh.get('/api/me')).status).toBe(200)
  })

  test('learners who have not been there for eighteen months go a month later, unless they come back; teachers stay', async () => {
    const [gone, back, admin] = [await server.signedUp('gone for ever'), await server.signedUp('coming back'), await server.signedUp('a caretaker')]
    const idOf = ({ answer }: typeof gone) => (answer.body as { me: { userId: string } }).me.userId
    await server.database.write((prisma) => prisma.user.update({ where: { id: idOf(admin) }, data: { role: 'admin' } }))
    const names = async () => (await server.database.read((prisma) => prisma.user.findMany({ select: { username: true } }))).map(({ username }) => username)
    pass(548 * day)
    await eraseDue(Date.now())
    expect(await server.database.read((prisma) => prisma.user.findUnique({ where: { id: idOf(gone) }, select: { eraseAt: true } }))).toEqual({ eraseAt: null })
    pass(1)
    await eraseDue(Date.now())
    await eraseDue(Date.now() + day)
    expect((await server.signIn(back, 'coming back')).body).toMatchObject({ me: { eraseAt: Date.now() + 30 * day } })
    expect((await back.post('/api/me/keep')).status).toBe(200)
    pass(30 * day - 1)
    await eraseDue(Date.now())
    expect(await names()).toContain('gone for ever')
    pass(1)
    await eraseDue(Date.now())
    expect(await names()).toEqual(expect.arrayContaining(['coming back', 'a caretaker']))
    expect(await names()).not.toContain('gone for ever')
    expect((await server.signIn(back, 'coming back')).body).toMatchObject({ me: { eraseAt: null } })
  })

  test('an archived class is deleted after a year, one in use never', async () => {
    const row = { name: 'a class', zone: 'Asia/Almaty', locale: 'kk', createdAt: BigInt(Date.now()), asksTeacher: false }
    const rooms = async () => (await server.database.read((prisma) => prisma.classroom.findMany({ select: { id: true }, orderBy: { id: 'asc' } }))).map(({ id }) => id)
    await server.database.write((prisma) => prisma.classroom.createMany({ data: [{ ...row, id: 'in use' }, { ...row, id: 'resting', archivedAt: BigInt(Date.now()) }] }))
    pass(365 * day)
    await eraseDue(Date.now())
    expect(await rooms()).toEqual(['in use', 'resting'])
    pass(1)
    await eraseDue(Date.now())
    expect(await rooms()).toEqual(['in use'])
  })
})
