import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AssignedList, Assignment, AssignmentLine } from '../../contracts/assignment'
import type { Classroom } from '../../contracts/classroom'
import { wholeBase } from '../../core/classroom/deck-query'
import type { Item } from '../../core/items/bank'
import { locales } from '../../core/locale'
import { codeOf, pass, passwordOf, startAccountServer, type AccountServer } from '../../testing/account-server'
import type { HttpClient } from '../../testing/http-client'
import { testDatabases } from '../../testing/test-database'
import { getBank } from '../bank'
import { offerAdminLink } from './offer-admin-link'

const hour = 3_600_000
const day = 24 * hour
const classPlan = { name: '9 «Ә» сыныбы', ownName: 'Айгүл Сәрсенқызы', zone: 'Asia/Almaty', locale: 'kk' }
const militia = { ...wholeBase, topics: ['militia'], importance: 3 as const }
const plan = { title: 'Алаш милициясы', query: militia, locale: null, opensAt: null, dueAt: null }

// On the clock of the tests it is 13:00 of 2026-11-26 in Almaty.
describe.each(testDatabases)('assignments on $name', (place) => {
  let server: AccountServer
  let admin: HttpClient
  let teacher: Person
  let otherTeacher: Person
  beforeAll(async () => {
    server = await startAccountServer(place)
    const adminToken = new URL((await offerAdminLink('http://x', Date.now())) ?? '').searchParams.get('admin')
    admin = await server.signedUp('the admin', { adminToken })
    teacher = await madeTeacher('the teacher')
    otherTeacher = await madeTeacher('the other teacher')
  })
  afterAll(() => server.close())

  type Person = HttpClient & { readonly userId: string; readonly username: string }

  async function pupil(username: string): Promise<Person> {
    const client = await server.signedUp(username)
    return { ...client, username, userId: (client.answer.body as { me: { userId: string } }).me.userId }
  }

  async function madeTeacher(username: string): Promise<Person> {
    const client = await pupil(username)
    expect((await admin.send('PUT', `/api/admin/users/${client.userId}/role`, { json: { role: 'teacher' } })).status).toBe(204)
    expect((await server.signIn(client, username)).status).toBe(200)
    return client
  }

  let made = 0

  /** A class of a teacher with so many students in it. */
  async function school(students: number, by: Person = teacher): Promise<{ readonly room: Classroom; readonly students: readonly Person[] }> {
    const room = (await by.post('/api/classrooms', classPlan)).body as Classroom
    const people = await Promise.all(Array.from({ length: students }, () => pupil(`student ${(made += 1)}`)))
    for (const person of people) await join(room, person)
    return { room, students: people }
  }

  const join = async (room: Classroom, person: Person) => expect((await person.post('/api/join', { code: room.joining?.code, ownName: person.username })).status).toBe(200)
  const put = (path: string, json: object, by: HttpClient = teacher) => by.send('PUT', path, { json })
  const assign = (room: Classroom, more: object = {}, by: HttpClient = teacher) => by.post(`/api/classrooms/${room.id}/assignments`, { ...plan, ...more })
  const assigned = async (room: Classroom, more: object = {}) => (await assign(room, more)).body as Assignment
  const work = async (by: HttpClient) => ((await by.get('/api/me/assignments')).body as AssignedList).assignments
  const change = (id: string, json: object, by: HttpClient = teacher) => put(`/api/assignments/${id}`, json, by)
  const extend = (id: string, userId: string, dueAt: string | null, by: HttpClient = teacher) => put(`/api/assignments/${id}/extensions/${userId}`, { dueAt }, by)

  test('what a teacher assigns, students have at once: dates of the class’s clock, items in teaching order', async () => {
    const { room, students } = await school(1)
    const [student] = students as [Person]
    const answer = await assign(room, { opensAt: '2026-11-20T08:00', dueAt: '2026-12-04T18:00', title: '  Алаш   милициясы ' })
    expect(answer.status).toBe(201)
    const assignment = answer.body as Assignment
    const { bank } = await getBank('alash', 'kk')
    const items = bank.items.filter(({ topic, importance }) => topic === 'militia' && importance === 3)
    expect(items.length).toBeGreaterThan(3)
    const dates = { opensAt: Date.UTC(2026, 10, 20, 3), dueAt: Date.UTC(2026, 11, 4, 13) }
    const line: AssignmentLine = { id: assignment.id, title: 'Алаш милициясы', locale: null, items: items.length, ...dates, opens: '2026-11-20T08:00', due: '2026-12-04T18:00', closedAt: null }
    expect(assignment).toEqual({ ...line, classroom: { id: room.id, name: room.name, zone: room.zone }, questions: items.map(({ id, fact, topic, forms, answer: { text } }) => ({ id, fact, topic, question: forms.flashcard.stem, answer: text })), extensions: [] })
    expect((await teacher.get(`/api/classrooms/${room.id}/assignments`)).body).toEqual({ assignments: [line] })
    expect((await teacher.get(`/api/assignments/${assignment.id}`)).body).toEqual(assignment)
    const inEnglish = (await teacher.get(`/api/assignments/${assignment.id}?locale=en`)).body as Assignment
    expect(inEnglish.questions.map(({ id }) => id)).toEqual(items.map(({ id }) => id))
    expect(inEnglish.questions[0]?.question).not.toBe(assignment.questions[0]?.question)
    // They came to the class after it opened.
    expect(await work(student)).toEqual([{ id: assignment.id, title: line.title, classroom: { id: room.id, name: room.name, zone: room.zone }, locale: null, since: Date.now(), paused: [], ...dates, itemIds: items.map(({ id }) => id) }])
  })

  test('the copies are the bank’s items in all three languages, and what the class has of them is in the database', async () => {
    const { room, students } = await school(1)
    const [student] = students as [Person]
    const { id } = await assigned(room)
    for (const locale of locales) {
      const { bank, version } = await getBank('alash', locale)
      const whole = { bankVersion: version, items: bank.items.filter(({ topic, importance }) => topic === 'militia' && importance === 3) }
      expect((await student.get(`/api/me/assignments/${id}/items?locale=${locale}`)).body).toEqual(whole)
      expect((await teacher.get(`/api/assignments/${id}/items?locale=${locale}`)).body).toEqual(whole)
    }
    for (const query of ['', '?locale=de', '?locale=kk&locale=ru', '?locale=kk&x=1']) expect([query, codeOf(await student.get(`/api/me/assignments/${id}/items${query}`))]).toEqual([query, 'INVALID_REQUEST'])
  })

  test('another bank changes nothing of what was assigned', async () => {
    const { room, students } = await school(1)
    const [student] = students as [Person]
    const { bank } = await getBank('alash', 'kk')
    const { id, questions } = await assigned(room)
    const before = (await student.get(`/api/me/assignments/${id}/items?locale=kk`)).body
    const [items, all] = [bank.items as Item[], [...bank.items]]
    const [first, second] = questions.map(({ id: itemId }) => all.find((item) => item.id === itemId))
    if (first === undefined || second === undefined) throw new Error('not in the bank')
    try {
      // What a release does: one item is worded anew, another one is gone.
      items.splice(all.indexOf(first), 1, { ...first, rev: first.rev + 1, answer: { ...first.answer, text: 'another' }, forms: { flashcard: { stem: 'another?' } } })
      items.splice(all.indexOf(second), 1)
      expect((await student.get(`/api/me/assignments/${id}/items?locale=kk`)).body).toEqual(before)
      expect(((await teacher.get(`/api/assignments/${id}`)).body as Assignment).questions).toEqual(questions)
      const later = await assigned(room)
      expect(later.questions[0]).toMatchObject({ id: first.id, question: 'another?', answer: 'another' })
      expect(later.questions).toHaveLength(questions.length - 1)
    } finally {
      items.splice(0, items.length, ...all)
    }
    expect((await assigned(room)).questions).toEqual(questions)
  })

  test('to everybody else an assignment does not exist, whatever they ask of it', async () => {
    const [{ room, students }, elsewhere] = [await school(1), await school(1, otherTeacher)]
    const [student, stranger] = [students[0], elsewhere.students[0]] as [Person, Person]
    const { id } = await assigned(room)
    const before = (await teacher.get(`/api/assignments/${id}`)).body
    const one = `/api/assignments/${id}`
    const asks = [['POST', `/api/classrooms/${room.id}/assignments`, plan], ['GET', `/api/classrooms/${room.id}/assignments`, undefined], ['GET', one, undefined], ['PUT', one, { title: 'theirs' }], ['DELETE', one, undefined], ['GET', `${one}/items?locale=kk`, undefined], ['PUT', `${one}/extensions/${student.userId}`, { dueAt: null }]] as const
    for (const who of [student, stranger, otherTeacher, admin]) {
      for (const [method, path, json] of asks) {
        const answers = [await who.send(method, path, json === undefined ? {} : { json }), await who.send(method, path.replace(room.id, 'no-such-class').replace(id, 'no-such'), json === undefined ? {} : { json })]
        expect([method, path, ...answers.map(codeOf)]).toEqual([method, path, 'NOT_FOUND', 'NOT_FOUND'])
      }
    }
    for (const who of [teacher, stranger, otherTeacher, admin]) {
      expect(codeOf(await who.get(`/api/me/assignments/${id}/items?locale=kk`))).toBe('NOT_FOUND')
      expect((await work(who)).filter((each) => each.id === id)).toEqual([])
    }
    expect((await teacher.get(one)).body).toEqual(before)
    // Not even by way of an assignment of one's own.
    const own = (await assign(elsewhere.room, {}, otherTeacher)).body as Assignment
    expect(codeOf(await extend(own.id, student.userId, '2027-01-01T08:00', otherTeacher))).toBe('NOT_FOUND')
  })

  test('it is asked only while it is open, the class is in use, and they are in it', async () => {
    const { room, students } = await school(2)
    const [student, other] = students as [Person, Person]
    const { id } = await assigned(room, { opensAt: '2026-11-26T15:00' })
    const isAsked = async (who: HttpClient = student) => {
      const status = (await who.get(`/api/me/assignments/${id}/items?locale=kk`)).status
      expect((await work(who)).some((each) => each.id === id)).toBe(status === 200)
      return status === 200
    }
    expect(await isAsked()).toBe(false)
    // It opens in two hours.
    pass(2 * hour - 1)
    expect(await isAsked()).toBe(false)
    pass(1)
    expect(await isAsked()).toBe(true)
    expect(await work(student)).toMatchObject([{ id, since: Date.now(), opensAt: Date.now() }])
    const closed = (await change(id, { isClosed: true })).body as Assignment
    expect([closed.closedAt, await isAsked()]).toEqual([Date.now(), false])
    const closedAt = Date.now()
    pass(1000)
    expect(((await change(id, { isClosed: true })).body as Assignment).closedAt).toBe(closedAt)
    await change(id, { isClosed: false })
    expect(await isAsked()).toBe(true)
    await put(`/api/classrooms/${room.id}`, { isArchived: true })
    expect(await isAsked()).toBe(false)
    expect(codeOf(await assign(room))).toBe('CONFLICT')
    await put(`/api/classrooms/${room.id}`, { isArchived: false })
    expect([await isAsked(), await isAsked(other)]).toEqual([true, true])
    expect((await teacher.send('DELETE', `/api/classrooms/${room.id}/members/${other.userId}`)).status).toBe(204)
    expect([await isAsked(), await isAsked(other)]).toEqual([true, false])
    // Whoever waits to be let in, or teaches the class, is asked nothing.
    await put(`/api/classrooms/${room.id}`, { asksTeacher: true })
    await join(((await put(`/api/classrooms/${room.id}/code`, { joining: 'open' })).body as Classroom), other)
    expect(await isAsked(other)).toBe(false)
    await put(`/api/classrooms/${room.id}/members/${other.userId}`, { isEnrolled: true })
    expect(await isAsked(other)).toBe(true)
    expect((await work(other)).find((each) => each.id === id)?.since).toBe(Date.now())
    expect((await teacher.send('DELETE', `/api/assignments/${id}`)).status).toBe(204)
    expect(await isAsked()).toBe(false)
    expect(codeOf(await teacher.get(`/api/assignments/${id}`))).toBe('NOT_FOUND')
  })

  test('one student gets another date, the others keep theirs; it goes with them', async () => {
    const { room, students } = await school(2)
    const [student, other] = students as [Person, Person]
    const { id } = await assigned(room, { dueAt: '2026-12-04T18:00' })
    const classDue = Date.UTC(2026, 11, 4, 13)
    const extended = (await extend(id, student.userId, '2026-12-11T18:00')).body as Assignment
    expect(extended.extensions).toEqual([{ userId: student.userId, dueAt: classDue + 7 * day, due: '2026-12-11T18:00' }])
    const dues = async () => (await Promise.all([student, other].map(work))).map((list) => list[0]?.dueAt)
    expect(await dues()).toEqual([classDue + 7 * day, classDue])
    await extend(id, student.userId, '2026-12-12T18:00')
    await change(id, { dueAt: '2026-12-05T18:00' })
    expect(await dues()).toEqual([classDue + 8 * day, classDue + day])
    await change(id, { dueAt: null })
    expect(await dues()).toEqual([classDue + 8 * day, null])
    expect(((await extend(id, student.userId, null)).body as Assignment).extensions).toEqual([])
    expect(await dues()).toEqual([null, null])
    for (const userId of [teacher.userId, 'nobody']) expect(codeOf(await extend(id, userId, '2026-12-12T18:00'))).toBe('NOT_FOUND')
    // Whose it is can read it in what is held of them.
    await extend(id, other.userId, '2026-12-20T18:00')
    expect((await other.get('/api/me/export')).body).toMatchObject({ classrooms: [{ id: room.id, hasCalendar: false }], extensions: [{ assignment: id, title: plan.title, dueAt: Date.UTC(2026, 11, 20, 13) }] })
    // Back in the class they have the class's date.
    await other.send('DELETE', `/api/classrooms/${room.id}/membership`, { json: {} })
    await join(room, other)
    expect(((await teacher.get(`/api/assignments/${id}`)).body as Assignment).extensions).toEqual([])
    expect(await dues()).toEqual([null, null])
    // Who has changed what is written down; what was refused is not.
    await teacher.send('DELETE', `/api/assignments/${id}`)
    const [changed, given] = [{ security: 'assignmentChanged', userId: teacher.userId }, { security: 'extensionChanged', by: teacher.userId }]
    const written = [{ ...given, userId: student.userId }, { ...given, userId: student.userId }, changed, changed, { ...given, userId: student.userId }, { ...given, userId: other.userId }, { security: 'assignmentDeleted', userId: teacher.userId }]
    expect(server.log().filter(({ value }) => value === id)).toEqual(written.map((line) => ({ at: new Date().toISOString(), ...line, value: id })))
  })

  test('dates, titles and sets that cannot be are refused, and nothing is made of them', async () => {
    const { room, students } = await school(1)
    const [student] = students as [Person]
    const wrong = [{ dueAt: '2026-11-26T13:00' }, { opensAt: '2026-12-02T08:00', dueAt: '2026-12-02T08:00' }, { dueAt: '2027-02-29T08:00' }, { opensAt: '2026-12-02T24:00' }, { dueAt: 'tomorrow' }, { title: '…' }, { title: 'a\u202Eb' }, { locale: 'de' }, { query: { ...militia, topics: ['no-such-topic'] } }, { query: { ...militia, sources: ['no such'] } }, { title: 'x'.repeat(201) }]
    for (const more of wrong) expect([more, codeOf(await assign(room, more))]).toEqual([more, 'INVALID_REQUEST'])
    expect((await teacher.get(`/api/classrooms/${room.id}/assignments`)).body).toEqual({ assignments: [] })
    const { id } = await assigned(room, { opensAt: '2026-11-27T08:00', dueAt: '2026-12-04T18:00' })
    await extend(id, student.userId, '2026-12-01T18:00')
    const before = (await teacher.get(`/api/assignments/${id}`)).body
    for (const json of [{ opensAt: '2026-12-04T18:00' }, { dueAt: '2026-11-27T08:00' }, { opensAt: '2026-12-01T18:00' }, { title: ' ' }, { opensAt: null }, { query: militia }, { dueAt: '2026-12-32T08:00' }]) expect([json, codeOf(await change(id, json))]).toEqual([json, 'INVALID_REQUEST'])
    for (const dueAt of ['2026-11-27T08:00', '2026-11-31T08:00']) expect(codeOf(await extend(id, student.userId, dueAt))).toBe('INVALID_REQUEST')
    expect((await teacher.get(`/api/assignments/${id}`)).body).toEqual(before)
    // A wrong query is refused before anything is changed.
    for (const query of ['?locale=de', '?x=1', '?locale=kk&locale=ru']) {
      expect([query, codeOf(await put(`/api/assignments/${id}${query}`, { title: 'Жаңа' }))]).toEqual([query, 'INVALID_REQUEST'])
      expect([query, codeOf(await put(`/api/assignments/${id}/extensions/${student.userId}${query}`, { dueAt: null }))]).toEqual([query, 'INVALID_REQUEST'])
    }
    expect((await teacher.get(`/api/assignments/${id}`)).body).toEqual(before)
    const changed = (await put(`/api/assignments/${id}?locale=ru`, { title: 'Жаңа', locale: 'ru', opensAt: '2026-11-28T08:00', dueAt: '2026-12-05T09:30' })).body as Assignment
    expect(changed).toMatchObject({ title: 'Жаңа', locale: 'ru', opens: '2026-11-28T08:00', due: '2026-12-05T09:30', dueAt: Date.UTC(2026, 11, 5, 4, 30) })
    expect(changed.questions).toEqual(((await teacher.get(`/api/assignments/${id}?locale=ru`)).body as Assignment).questions)
  })

  test('the same asked for once more makes nothing, also at the same moment; an id of another class’s work is refused', async () => {
    const { room, students } = await school(1)
    const id = '0192f0c4-0000-7000-8000-00000000a551'
    const answers = [...(await Promise.all([assign(room, { id }), assign(room, { id })])), await assign(room, { id })]
    expect(answers.map(({ status, body }) => [status, (body as Assignment).id])).toEqual([[201, id], [201, id], [201, id]])
    expect((await work(students[0] as Person)).map((each) => each.id)).toEqual([id])
    const other = await school(0)
    expect(codeOf(await assign(other.room, { id }))).toBe('INVALID_REQUEST')
    expect((await teacher.get(`/api/classrooms/${other.room.id}/assignments`)).body).toEqual({ assignments: [] })
    for (const wrong of ['', 'x', id.toUpperCase(), 7]) expect([wrong, codeOf(await assign(room, { id: wrong }))]).toEqual([wrong, 'INVALID_REQUEST'])
  })

  test('two teachers who change a date each at the same moment never leave work that is due before it opens', async () => {
    const { room, students } = await school(1)
    const [student] = students as [Person]
    for (let round = 0; round < 5; round += 1) {
      const { id } = await assigned(room, { opensAt: '2026-12-01T08:00', dueAt: '2026-12-20T08:00' })
      const answers = await Promise.all([change(id, { opensAt: '2026-12-15T08:00' }), change(id, { dueAt: '2026-12-10T08:00' })])
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 400])
      const { id: second } = await assigned(room, { opensAt: '2026-12-01T08:00', dueAt: null })
      expect((await Promise.all([change(second, { opensAt: '2026-12-15T08:00' }), extend(second, student.userId, '2026-12-10T08:00')])).map(({ status }) => status).toSorted()).toEqual([200, 400])
    }
  })

  test('a class holds two hundred that go on, however many are made at once; closed ones do not count', async () => {
    const { room } = await school(0)
    const { id } = await assigned(room)
    await server.database.write(async (prisma) => {
      const like = await prisma.assignment.findUniqueOrThrow({ where: { id } })
      await prisma.assignment.createMany({ data: Array.from({ length: 197 }, (_, at) => ({ ...like, id: `${id} ${at}` })) })
    })
    const answers = await Promise.all([1, 2, 3, 4].map(() => assign(room)))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 409, 409])
    await change(id, { isClosed: true })
    expect((await assign(room)).status).toBe(201)
    expect(codeOf(await change(id, { isClosed: false }))).toBe('CONFLICT')
    expect((await change(id, { title: 'closed all the same', isClosed: true })).status).toBe(200)
  })

  test('a calendar by its key, with one’s own dates: a new key ends the old one, and leaving the class ends it at once', async () => {
    const { room, students } = await school(2)
    const [student, other] = students as [Person, Person]
    const newKey = async (by: HttpClient) => ((await by.send('PUT', `/api/classrooms/${room.id}/calendar`, { json: {} })).body as { key: string }).key
    const fetched = (key: string) => server.browser().get(`/api/calendar/${key}`)
    const events = async (key: string) =>
      new ICAL.Component(ICAL.parse(String((await fetched(key)).body)) as unknown[]).getAllSubcomponents('vevent').map((component) => {
        const { summary, description, startDate, uid } = new ICAL.Event(component)
        return { uid, summary, description, at: startDate.toJSDate().getTime() }
      })
    const stamps = async (key: string) =>
      new ICAL.Component(ICAL.parse(String((await fetched(key)).body)) as unknown[]).getAllSubcomponents('vevent').map((component) => ['created', 'dtstamp'].map((name) => (component.getFirstPropertyValue(name) as ICAL.Time).toJSDate().getTime()))
    const madeAt = Date.now()
    const { id } = await assigned(room, { dueAt: '2026-12-04T18:00', title: 'Съезд, 1917; «Алаш»' })
    pass(1000)
    const later = await assigned(room, { opensAt: '2026-12-02T08:00', dueAt: '2026-12-09T18:00', title: 'Кейін' })
    await assigned(room, { title: 'Мерзімсіз' })
    await extend(id, student.userId, '2026-12-11T18:00')
    const at = Date.UTC(2026, 11, 4, 13)
    const line = { uid: `${id}@jady`, summary: 'Съезд, 1917; «Алаш»', description: room.name, at }
    const keys = [await newKey(student), await newKey(other), await newKey(teacher)] as const
    expect(await Promise.all(keys.map(events))).toEqual([[{ ...line, at: at + 7 * day }], [line], [line, { uid: `${later.id}@jady`, summary: 'Кейін', description: room.name, at: at + 5 * day }]])
    const { headers, body } = await fetched(keys[0])
    expect([headers.get('content-type'), headers.get('cache-control'), headers.get('etag')]).toEqual(['text/calendar; charset=utf-8', 'no-store', null])
    // Nothing in it tells whose it is.
    expect(String(body)).not.toContain(student.userId)
    pass(hour)
    // Each fetch is stamped later than the one before, so that a program takes over a date that was moved in between.
    expect(await stamps(keys[1])).toEqual([[madeAt, Date.now()]])
    await change(id, { dueAt: '2026-12-05T18:00' })
    pass(1000)
    expect([await events(keys[1]), await stamps(keys[1])]).toEqual([[{ ...line, at: at + day }], [[madeAt, Date.now()]]])
    const stored = await server.database.read((prisma) => prisma.enrollment.findMany({ where: { classroomId: room.id } }))
    for (const { calendarHash } of stored) expect([/^[0-9a-f]{64}$/.test(calendarHash ?? ''), keys.some((key) => key === calendarHash)]).toEqual([true, false])
    const renewed = await newKey(student)
    expect([codeOf(await fetched(keys[0])), (await events(renewed)).length]).toEqual(['NOT_FOUND', 1])
    await change(id, { isClosed: true })
    expect(await events(renewed)).toEqual([])
    await change(id, { isClosed: false })
    await put(`/api/classrooms/${room.id}`, { isArchived: true })
    expect(await events(renewed)).toEqual([])
    await put(`/api/classrooms/${room.id}`, { isArchived: false })
    await teacher.send('DELETE', `/api/classrooms/${room.id}/members/${student.userId}`)
    expect(codeOf(await fetched(renewed))).toBe('NOT_FOUND')
    await other.send('DELETE', '/api/me', { json: { password: passwordOf(other.username) } })
    expect(codeOf(await fetched(keys[1]))).toBe('NOT_FOUND')
    for (const key of ['', 'x', stored[0]?.calendarHash ?? 'x']) expect((await fetched(key)).status).toBe(404)
    for (const who of [otherTeacher, admin, student]) expect(codeOf(await who.send('PUT', `/api/classrooms/${room.id}/calendar`, { json: {} }))).toBe('NOT_FOUND')
  })

  test('a class that is deleted takes its assignments and their copies along', async () => {
    const { room, students } = await school(1)
    const [student] = students as [Person]
    const { id } = await assigned(room)
    await put(`/api/classrooms/${room.id}`, { isArchived: true })
    expect((await teacher.send('DELETE', `/api/classrooms/${room.id}`)).status).toBe(204)
    const left = await server.database.read(async (prisma) => [await prisma.assignment.count({ where: { id } }), await prisma.assignmentItem.count({ where: { assignmentId: id } })])
    expect([left, (await work(student)).length]).toEqual([[0, 0], 0])
  })
})
