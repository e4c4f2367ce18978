import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AssignedList, Assignment } from '../../contracts/assignment'
import type { Classroom } from '../../contracts/classroom'
import { mostAnswers, type ClassReport, type FactAnswers } from '../../contracts/report'
import { wholeBase } from '../../core/classroom/deck-query'
import { gradebookTable } from '../../core/classroom/gradebook-table'
import type { LogEvent } from '../../core/events/log-event'
import { recallOn } from '../../core/classroom/predicted-recall'
import { wallTimeMs, wallTimeOf } from '../../core/classroom/wall-time'
import { fold } from '../../core/events/fold'
import type { Item } from '../../core/items/bank'
import { codeOf, pass, startAccountServer, type AccountServer } from '../../testing/account-server'
import { catalogueOf } from '../../testing/catalogue'
import { answered, madeOf, takenBack, type Deed, type Told } from '../../testing/answer-log'
import type { HttpClient } from '../../testing/http-client'
import { parseCsv } from '../../testing/parse-csv'
import { testDatabases } from '../../testing/test-database'
import { getBank } from '../bank'
import { offerAdminLink } from './offer-admin-link'

const hour = 3_600_000
const day = 24 * hour

describe.each(testDatabases)('the report of a class on $name', (place) => {
  type Person = HttpClient & { readonly userId: string; readonly username: string }
  let server: AccountServer
  let admin: Person
  let teacher: Person
  let made = 0
  beforeAll(async () => {
    server = await startAccountServer(place)
    const adminToken = new URL((await offerAdminLink('http://x', Date.now())) ?? '').searchParams.get('admin')
    admin = await pupil('the admin', { adminToken })
    teacher = await pupil('the teacher')
    await admin.send('PUT', `/api/admin/users/${teacher.userId}/role`, { json: { role: 'teacher' } })
    await server.signIn(teacher, 'the teacher')
  })
  afterAll(() => server.close())

  async function pupil(username: string, more: object = {}): Promise<Person> {
    const client = await server.signedUp(username, { ...more })
    return { ...client, username, userId: (client.answer.body as { me: { userId: string } }).me.userId }
  }

  async function joined(room: Classroom, name: string): Promise<Person> {
    const person = await pupil(`${name} ${(made += 1)}`)
    return joins(room, person, name)
  }

  async function joins(room: Classroom, person: Person, name: string): Promise<Person> {
    expect((await person.post('/api/join', { code: room.joining?.code, ownName: name })).status).toBe(200)
    return person
  }

  const newRoom = async () => (await teacher.post('/api/classrooms', { name: '9 «Ә»', ownName: 'Айгүл', zone: 'Asia/Almaty', locale: 'kk' })).body as Classroom
  /** All but these items of the militia are left out. */
  const assign = async (room: Classroom, itemIds: readonly string[], more: object = {}) => {
    const without = (await getBank('alash', 'kk')).bank.items.map(({ id }) => id).filter((id) => !itemIds.includes(id))
    const answer = await teacher.post(`/api/classrooms/${room.id}/assignments`, { title: 'Алаш милициясы', query: { ...wholeBase, without }, locale: null, opensAt: null, dueAt: null, ...more })
    expect(answer.status).toBe(201)
    return answer.body as Assignment
  }
  const someItems = async (count: number, from = 0) => (await getBank('alash', 'kk')).bank.items.slice(from, from + count).map(({ id }) => id)
  const reportOf = async ({ id }: Classroom, query = 'locale=kk', by: HttpClient = teacher) => (await by.get(`/api/classrooms/${id}/report?${query}`)).body as ClassReport
  const ownReport = async ({ id }: Classroom, by: HttpClient, query = 'locale=kk') => (await by.get(`/api/me/classrooms/${id}/report?${query}`)).body as ClassReport

  const factOf = (itemId: string) => itemId.split('/')[0] ?? ''
  const answersOf = ({ id }: Classroom, person: Person, itemId: string, { by = teacher, locale = 'kk' }: { readonly by?: HttpClient; readonly locale?: string } = {}) => by.get(`/api/classrooms/${id}/report/answers?locale=${locale}&userId=${person.userId}&fact=${factOf(itemId)}`)
  const ownAnswers = ({ id }: Classroom, by: HttpClient, itemId: string) => by.get(`/api/me/classrooms/${id}/report/answers?locale=kk&fact=${factOf(itemId)}`)
  /** When the answers were given that a teacher reads of somebody, about the facts of these items; null where there is no such fact in the report. */
  const readTimes = async (room: Classroom, person: Person, items: readonly string[]) =>
    Promise.all(items.map(async (itemId) => {
      const answer = await answersOf(room, person, itemId)
      return answer.status === 200 ? (answer.body as FactAnswers).answers.map(({ at }) => wallTimeMs(at, 'Asia/Almaty')) : null
    }))
  const toTheMinute = (at: number) => at - (at % 60_000)

  async function answers(person: Person, deeds: readonly Deed[]): Promise<readonly LogEvent[]> {
    const events = madeOf(deeds)
    const { results } = (await person.post('/api/sync/push', { v: 1, userId: person.userId, events })).body as { results: readonly { status: string }[] }
    expect(results.map(({ status }) => status)).toEqual(events.map(() => 'held'))
    return events
  }

  /** Days go by, and those who need it sign in anew. */
  async function daysPass(days: number, ...people: readonly Person[]): Promise<void> {
    pass(days * day)
    for (const person of [admin, teacher, ...people]) expect((await server.signIn(person, person.username)).status).toBe(200)
  }

  test('says what was done, from the events alone: attempts, days, what was taken back, a due date of one’s own', async () => {
    const [room, items] = [await newRoom(), await someItems(3)]
    const [x = '', y = ''] = items
    const dana = await joined(room, 'Дана')
    const idle = await joined(room, 'Ерлан')
    const work = await assign(room, items, { dueAt: '2026-11-28T08:00' })
    await teacher.send('PUT', `/api/assignments/${work.id}/extensions/${idle.userId}`, { json: { dueAt: '2026-12-20T08:00' } })
    const start = Date.now()
    const deeds = [answered('Again', start + hour, { itemId: x }), answered('Good', start + 2 * hour, { itemId: x }), answered('Good', start + day, { itemId: x }), answered('Again', start + day, { itemId: y }), takenBack(3, start + day + 1000), answered('Good', start + day, { itemId: y, mode: 'free' })]
    await daysPass(3, dana, idle)
    await answers(dana, deeds)
    const report = await reportOf(room)
    expect(report).toMatchObject({ classroom: { id: room.id, name: room.name, zone: 'Asia/Almaty' }, today: '2026-11-29', on: '2026-12-13' })
    expect(report.students).toEqual([{ userId: dana.userId, name: 'Дана', username: dana.username, enrolledAt: start }, { userId: idle.userId, name: 'Ерлан', username: idle.username, enrolledAt: start }])
    expect(report.assignments).toEqual([{ id: work.id, title: work.title, items: 3, opensAt: start, opens: '2026-11-26T13:00', dueAt: work.dueAt, due: '2026-11-28T08:00', closedAt: null }])
    expect(report.progress).toEqual([
      { userId: dana.userId, assignmentId: work.id, state: 'overdue', done: 1, items: 3, attempts: 3, wrong: 1, lastAt: start + day, doneAt: null, dueAt: work.dueAt, due: '2026-11-28T08:00' },
      { userId: idle.userId, assignmentId: work.id, state: 'notStarted', done: 0, items: 3, attempts: 0, wrong: 0, lastAt: null, doneAt: null, dueAt: Date.UTC(2026, 11, 20, 3), due: '2026-12-20T08:00' },
    ])
    const { bank } = await getBank('alash', 'kk')
    expect(report.items).toEqual(items.map((id) => ({ id, fact: bank.items.find((item) => item.id === id)?.fact, question: bank.items.find((item) => item.id === id)?.forms.flashcard.stem })))
    expect(report.facts.map(({ id, statement }) => [id, statement])).toEqual([...new Set(report.items.map(({ fact }) => fact))].map((id) => [id, bank.facts[id]?.statement]))
    const card = fold(madeOf(deeds)).cards.get(x)
    if (card === undefined) throw new Error('it was answered')
    expect(report.recall[0]?.items.slice(0, 2)).toEqual([expect.closeTo(recallOn(card, report.today), 2), null])
    expect(report.notMet).toEqual(items.slice(1))
    const inEnglish = await reportOf(room, 'locale=en')
    expect(inEnglish.facts[0]?.statement).toBe((await getBank('alash', 'en')).bank.facts[report.facts[0]?.id ?? '']?.statement)
    expect({ ...inEnglish, facts: [], items: [], topics: [] }).toEqual({ ...report, facts: [], items: [], topics: [] })
  })

  test('a student reads the same about themselves, and nothing of anybody else', async () => {
    const [room, items] = [await newRoom(), await someItems(4)]
    const [dana, erlan] = [await joined(room, 'Дана'), await joined(room, 'Ерлан')]
    await assign(room, items.slice(0, 3))
    const later = await assign(room, items.slice(2), { opensAt: '2030-01-01T08:00', title: 'кейінге' })
    const start = Date.now()
    await daysPass(2, dana, erlan)
    await answers(dana, items.flatMap((itemId, i) => Array.from({ length: 4 }, (_, n) => answered(i === 0 ? 'Again' : 'Good', start + i * hour + n * 60_000, { itemId }))))
    await answers(erlan, [answered('Good', start, { itemId: items[1] ?? '' })])
    const [whole, own] = [await reportOf(room), await ownReport(room, dana)]
    expect(whole.assignments.map(({ title }) => title)).toContain('кейінге')
    expect(own.students).toEqual(whole.students.filter(({ userId }) => userId === dana.userId))
    expect(own.progress).toEqual(whole.progress.filter(({ userId, assignmentId }) => userId === dana.userId && assignmentId !== later.id))
    expect(own.recall).toEqual(whole.recall.filter(({ userId }) => userId === dana.userId))
    expect(own.help).toEqual(whole.help.filter(({ userId }) => userId === dana.userId))
    expect(own.help).toMatchObject([{ itemId: items[0], wrong: 4 }])
    expect([own.items, own.topics, own.today]).toEqual([whole.items, whole.topics, whole.today])
    // The facts are those of the whole class, over one student.
    expect(own.facts.map(({ today }) => today?.n)).toEqual(own.recall[0]?.facts.map((recall) => (recall === null ? undefined : 1)))
    for (const text of [erlan.userId, erlan.username, 'Ерлан', teacher.userId, later.id, 'кейінге']) expect(JSON.stringify(own)).not.toContain(text)
  })

  test('private study never counts and never shows: before enrolment, before the opening, after the closing, of what was not assigned', async () => {
    const [items, others] = [await someItems(2), await someItems(3, 50)]
    const [before = '', during = ''] = items
    const dana = await pupil('dana studies alone')
    const start = Date.now()
    await daysPass(3, dana)
    const secret = [...(await answers(dana, [...items.flatMap((itemId) => [answered('Good', start, { itemId }), answered('Good', start + day, { itemId })]), ...others.map((itemId) => answered('Again', start + day, { itemId }))]))]
    const room = await newRoom()
    await joins(room, dana, 'Дана')
    await daysPass(2, dana)
    secret.push(...(await answers(dana, [answered('Good', Date.now() - day, { itemId: before }), answered('Again', Date.now() - day, { itemId: others[0] ?? '' })])))
    const work = await assign(room, items)
    expect((await reportOf(room)).progress).toMatchObject([{ state: 'notStarted', done: 0, attempts: 0, lastAt: null }])
    await daysPass(1, dana)
    const counted = toTheMinute(Date.now() - hour)
    await answers(dana, [answered('Good', Date.now() - hour, { itemId: during })])
    expect(await readTimes(room, dana, [...items, ...others])).toEqual([[], [counted], null, null, null])
    await teacher.send('PUT', `/api/assignments/${work.id}`, { json: { isClosed: true } })
    await daysPass(1, dana)
    secret.push(...(await answers(dana, [answered('Again', Date.now() - hour, { itemId: during })])))
    for (const text of [JSON.stringify(await reportOf(room)), String((await teacher.get(`/api/classrooms/${room.id}/report/csv?locale=kk`)).body)]) {
      for (const hidden of [...others, ...others.map((id) => id.split('/')[0] ?? ''), ...secret.map(({ id }) => id), ...secret.map(({ effectiveAt }) => String(effectiveAt))]) expect(text).not.toContain(hidden)
    }
    const report = await reportOf(room)
    expect(report.progress).toMatchObject([{ done: 0, attempts: 1, wrong: 0 }])
    // What is closed is asked no more, so nothing of what is remembered is told either.
    expect([report.items, report.recall.flatMap(({ items: recalled }) => recalled)]).toEqual([[], []])
    expect(await readTimes(room, dana, items)).toEqual([null, null])

    // Opened again: the memory of its items is whole, what was answered meanwhile is private as before.
    await teacher.send('PUT', `/api/assignments/${work.id}`, { json: { isClosed: false } })
    const again = await reportOf(room)
    expect(await readTimes(room, dana, [...items, ...others])).toEqual([[], [counted], null, null, null])
    expect((await ownAnswers(room, dana, during)).body).toEqual((await answersOf(room, dana, during)).body)
    expect(again.progress).toMatchObject([{ done: 0, attempts: 1, wrong: 0 }])
    expect(again.recall[0]?.items.every((recall) => recall !== null)).toBe(true)
    expect(again.recall[0]?.answers.reduce((sum, count) => sum + count, 0)).toBe(1)
    expect((await dana.get('/api/me/assignments')).body).toMatchObject({ assignments: [{ paused: [[expect.any(Number), Date.now()]] }] })

    // So it is while the class rests, also when it is put to rest once more.
    await teacher.send('PUT', `/api/classrooms/${room.id}`, { json: { isArchived: true } })
    await daysPass(1, dana)
    await answers(dana, [answered('Again', Date.now() - hour, { itemId: during })])
    await teacher.send('PUT', `/api/classrooms/${room.id}`, { json: { isArchived: true } })
    expect(await reportOf(room)).toMatchObject({ items: [], progress: [{ attempts: 1, wrong: 0 }] })
    expect(await readTimes(room, dana, items)).toEqual([null, null])
    await teacher.send('PUT', `/api/classrooms/${room.id}`, { json: { isArchived: false } })
    expect((await reportOf(room)).progress).toMatchObject([{ attempts: 1, wrong: 0 }])
    await daysPass(1, dana)
    await answers(dana, [answered('Again', Date.now() - hour, { itemId: during })])
    expect((await reportOf(room)).progress).toMatchObject([{ attempts: 2, wrong: 1 }])
    expect(await readTimes(room, dana, items)).toEqual([[], [toTheMinute(Date.now() - hour), counted]])
  })

  test('a fact opens to its answers: when each was given, how it was asked, what was answered, in the language of the page', async () => {
    const { bank } = await getBank('alash', 'ru')
    const asked = bank.items.find(({ forms, answer }) => forms.choice !== undefined && forms.trueFalse !== undefined && answer.kind === 'number')
    if (asked === undefined) throw new Error('the bank asks no number by choice and claim')
    const [room, [option], claim] = [await newRoom(), asked.options, asked.forms.trueFalse?.claims[1]]
    const [dana, erlan] = [await joined(room, 'Дана'), await joined(room, 'Ерлан')]
    await assign(room, [asked.id])
    await daysPass(2, dana, erlan)
    const start = Date.now() - day
    const tell = (n: number, rating: 'Again' | 'Good' | 'Hard', told: Told) => answered(rating, start + n * hour, { itemId: asked.id, told })
    const deeds: readonly Deed[] = [
      tell(1, 'Again', { form: 'choice', given: [{ as: 'option', id: option?.id ?? '' }], score: { result: 'knownOther', option: option?.id ?? '' } }),
      tell(2, 'Good', { form: 'choice', given: [{ as: 'option', id: 'key' }], score: { result: 'exact' } }),
      tell(3, 'Again', { form: 'number', given: [{ as: 'number', min: 13500 }], score: { result: 'unknown' } }),
      { act: 'raise', of: 2, at: start + 3 * hour + 1000 },
      tell(4, 'Again', { form: 'typed', given: [{ as: 'text', text: 'мың' }, { as: 'dontKnow' }], score: { result: 'dontKnow' } }),
      tell(5, 'Good', { form: 'trueFalse', given: [{ as: 'claim', option: claim?.option ?? '', saysTrue: false, fix: { as: 'option', id: 'key' } }], score: { result: 'exact' } }),
      tell(6, 'Good', { form: 'flashcard', given: [{ as: 'self', rating: 'Good' }], score: { result: 'self' } }),
      tell(7, 'Good', { form: 'flashcard', given: [{ as: 'self', rating: 'Good' }], score: { result: 'self' } }),
      takenBack(7, start + 7 * hour + 1000),
    ]
    await answers(dana, deeds)
    const line = (n: number, result: string, form: string, given: readonly string[], judged: object | null = null) => ({ itemId: asked.id, at: wallTimeOf(start + n * hour, 'Asia/Almaty'), result, form, claim: judged, given })
    const { trueFalse } = asked.forms
    expect((await answersOf(room, dana, asked.id, { locale: 'ru' })).body).toEqual({
      answers: [
        line(6, 'right', 'flashcard', []),
        line(5, 'right', 'trueFalse', [asked.answer.text], { text: `${trueFalse?.before ?? ''}${claim?.words ?? ''}${trueFalse?.after ?? ''}`, saysTrue: false }),
        line(4, 'dontKnow', 'typed', ['мың']),
        line(3, 'right', 'number', ['13\u00a0500']),
        line(2, 'right', 'choice', [asked.answer.text]),
        line(1, 'wrong', 'choice', [option?.text ?? '']),
      ],
      earlier: 0,
    })
    expect(((await answersOf(room, dana, asked.id, { locale: 'en' })).body as FactAnswers).answers[3]?.given).toEqual(['13,500'])
    const report = await reportOf(room)
    expect(report.recall[0]?.answers[report.facts.findIndex(({ id }) => id === asked.fact)]).toBe(6)
    expect((await answersOf(room, erlan, asked.id)).body).toEqual({ answers: [], earlier: 0 })
    // Whoever reads pupils' results is written down; whoever reads their own is not.
    const read = () => server.log().filter(({ security, value }) => (security === 'reportRead' || security === 'answersRead') && String(value).endsWith(room.id))
    expect(read().map(({ security, userId, by }) => [security, userId, by])).toEqual([['answersRead', dana.userId, teacher.userId], ['answersRead', dana.userId, teacher.userId], ['reportRead', teacher.userId, undefined], ['answersRead', erlan.userId, teacher.userId]])
    expect((await ownAnswers(room, dana, asked.id)).body).toEqual((await answersOf(room, dana, asked.id)).body)
    expect((await ownAnswers(room, erlan, asked.id)).body).toEqual({ answers: [], earlier: 0 })
    expect(read()).toHaveLength(5)

    await answers(dana, Array.from({ length: mostAnswers }, (_, n) => answered('Again', start + 8 * hour + n * 60_000, { itemId: asked.id })))
    const many = (await answersOf(room, dana, asked.id)).body as FactAnswers
    expect([many.answers.length, many.earlier, many.answers[0]?.at]).toEqual([mostAnswers, 6, wallTimeOf(start + 8 * hour + (mostAnswers - 1) * 60_000, 'Asia/Almaty')])
  })

  test('an answer is told by the words that were assigned, though the bank has others now', async () => {
    const { bank } = await getBank('alash', 'kk')
    const asked = bank.items.find(({ forms }) => forms.choice !== undefined)
    const room = await newRoom()
    const dana = await joined(room, 'Дана')
    const work = await assign(room, [asked?.id ?? ''])
    await daysPass(1, dana)
    const option = asked?.options[0]
    const row = { assignmentId: work.id, locale: 'kk' }
    const copy = JSON.parse((await server.database.read((prisma) => prisma.assignmentItem.findFirst({ where: row })))?.item ?? '') as Item
    const reworded = { ...copy, options: copy.options.map((each) => (each.id === option?.id ? { ...each, text: 'бұрынғы сөз' } : each)) }
    await server.database.write((prisma) => prisma.assignmentItem.updateMany({ where: row, data: { item: JSON.stringify(reworded) } }))
    await answers(dana, [answered('Again', Date.now() - 1, { itemId: asked?.id ?? '', told: { form: 'choice', given: [{ as: 'option', id: option?.id ?? '' }], score: { result: 'unknown' } } })])
    expect((await answersOf(room, dana, asked?.id ?? '')).body).toMatchObject({ answers: [{ given: ['бұрынғы сөз'] }] })
  })

  test('the answers of whoever is no student of the class, and about what its report has not, are not there', async () => {
    const [room, elsewhere, items] = [await newRoom(), await newRoom(), await someItems(2)]
    const [dana, other] = [await joined(room, 'Дана'), await joined(elsewhere, 'басқа')]
    const [x = '', y = ''] = items
    await assign(room, [x])
    await assign(elsewhere, items)
    await daysPass(1, dana, other)
    for (const person of [dana, other]) await answers(person, items.map((itemId, n) => answered('Again', Date.now() - 10 + n, { itemId })))
    expect((await answersOf(room, dana, x)).body).toMatchObject({ answers: [{ itemId: x }] })
    const path = `/api/classrooms/${room.id}/report/answers`
    for (const query of [`locale=kk&userId=${other.userId}&fact=${factOf(x)}`, `locale=kk&userId=${teacher.userId}&fact=${factOf(x)}`, `locale=kk&userId=nobody&fact=${factOf(x)}`, `locale=kk&userId=${dana.userId}&fact=no.such`]) {
      expect([query, codeOf(await teacher.get(`${path}?${query}`))]).toEqual([query, 'NOT_FOUND'])
    }
    expect([factOf(y) === factOf(x), codeOf(await answersOf(room, dana, y))]).toEqual([false, 'NOT_FOUND'])
    for (const query of ['locale=kk', `locale=kk&userId=${dana.userId}`, `locale=kk&fact=${factOf(x)}`, `locale=de&userId=${dana.userId}&fact=${factOf(x)}`, `locale=kk&userId=${dana.userId}&fact=${factOf(x)}&more=1`]) {
      expect([query, codeOf(await teacher.get(`${path}?${query}`))]).toEqual([query, 'INVALID_REQUEST'])
    }
    // A student names nobody, and reads nobody else.
    expect(codeOf(await dana.get(`/api/me/classrooms/${room.id}/report/answers?locale=kk&userId=${other.userId}&fact=${factOf(x)}`))).toBe('INVALID_REQUEST')
    expect(codeOf(await ownAnswers(elsewhere, dana, x))).toBe('NOT_FOUND')
    expect(codeOf(await answersOf(room, dana, x, { by: dana }))).toBe('NOT_FOUND')
    expect((await teacher.send('DELETE', `/api/classrooms/${room.id}/members/${dana.userId}`)).status).toBe(204)
    expect([codeOf(await answersOf(room, dana, x)), codeOf(await ownAnswers(room, dana, x))]).toEqual(['NOT_FOUND', 'NOT_FOUND'])
  })

  test('no opening in the past lays open what was answered while nobody was asked', async () => {
    const [room, items] = [await newRoom(), await someItems(1)]
    const [itemId = ''] = items
    const dana = await joined(room, 'Дана')
    await daysPass(3, dana)
    await answers(dana, [answered('Again', Date.now() - day, { itemId })])
    const backdated = await assign(room, items, { opensAt: '2020-01-01T08:00' })
    const ahead = await assign(room, items, { opensAt: '2040-01-01T08:00' })
    expect((await dana.get('/api/me/assignments')).body).toMatchObject({ assignments: [{ id: backdated.id, since: Date.now() }] })
    await daysPass(2, dana)
    await answers(dana, [answered('Again', Date.now() - day, { itemId })])
    await teacher.send('PUT', `/api/assignments/${ahead.id}`, { json: { opensAt: '2020-01-01T08:00' } })
    const attempts = async () => new Map((await reportOf(room)).progress.map((each) => [each.assignmentId, each.attempts]))
    expect(await attempts()).toEqual(new Map([[backdated.id, 1], [ahead.id, 0]]))
    await teacher.send('PUT', `/api/assignments/${backdated.id}`, { json: { opensAt: '2019-01-01T08:00' } })
    expect((await attempts()).get(backdated.id)).toBe(1)
  })

  test('an opening that is put off and put back loses nothing, and what was answered meanwhile stays private', async () => {
    const [room, items] = [await newRoom(), await someItems(1)]
    const [itemId = ''] = items
    const dana = await joined(room, 'Дана')
    const work = await assign(room, items)
    const open = (days: number) => teacher.send('PUT', `/api/assignments/${work.id}`, { json: { opensAt: wallTimeOf(Date.now() + days * day, 'Asia/Almaty') } })
    const counted = async () => {
      const { assignments } = (await dana.get('/api/me/assignments')).body as AssignedList
      return [(await reportOf(room)).progress[0]?.attempts, assignments.length]
    }
    await daysPass(1, dana)
    await answers(dana, [answered('Good', Date.now() - hour, { itemId })])
    expect(await counted()).toEqual([1, 1])
    // A slip: it was to be the year before.
    await open(300)
    expect(await counted()).toEqual([0, 0])
    await daysPass(1, dana)
    await answers(dana, [answered('Again', Date.now() - hour, { itemId })])
    await open(-30)
    expect(await counted()).toEqual([1, 1])
    await daysPass(1, dana)
    await answers(dana, [answered('Good', Date.now() - hour, { itemId })])
    expect(await counted()).toEqual([2, 1])
    expect((await reportOf(room)).progress).toMatchObject([{ state: 'done', wrong: 0 }])
    // In the past it is the opening alone that decides.
    await open(-1)
    expect((await counted())[0]).toBe(1)
    await open(-30)
    expect((await counted())[0]).toBe(2)
  })

  test('what a teacher of the class has studied stays private when they become a student of it', async () => {
    const [room, items] = [await newRoom(), await someItems(1)]
    const [itemId = ''] = items
    const colleague = await joined(room, 'Әріптес')
    const student = await joined(room, 'Дана')
    await admin.send('PUT', `/api/admin/users/${colleague.userId}/role`, { json: { role: 'teacher' } })
    await server.signIn(colleague, colleague.username)
    const path = `/api/classrooms/${room.id}/members`
    expect((await teacher.send('PUT', `${path}/${colleague.userId}`, { json: { role: 'teacher' } })).status).toBe(204)
    await assign(room, items)
    await daysPass(2, colleague, student)
    for (const who of [colleague, student]) await answers(who, [answered('Again', Date.now() - day, { itemId })])
    expect((await teacher.send('PUT', `${path}/${colleague.userId}`, { json: { role: 'student' } })).status).toBe(204)
    // Said once more it changes nothing of a student's.
    expect((await teacher.send('PUT', `${path}/${student.userId}`, { json: { role: 'student' } })).status).toBe(204)
    const attempts = new Map((await reportOf(room)).progress.map((each) => [each.userId, each.attempts]))
    expect([attempts.get(colleague.userId), attempts.get(student.userId)]).toEqual([0, 1])
  })

  test('whoever leaves or is removed is gone from the report at once, and cannot read it', async () => {
    const [room, items] = [await newRoom(), await someItems(1)]
    const [leaves, removed, stays] = [await joined(room, 'кетеді'), await joined(room, 'шығарылады'), await joined(room, 'қалады')]
    await assign(room, items)
    for (const person of [leaves, removed, stays]) await answers(person, [answered('Good', Date.now() - 1, { itemId: items[0] ?? '' })])
    expect((await reportOf(room)).students).toHaveLength(3)
    expect((await leaves.send('DELETE', `/api/classrooms/${room.id}/membership`, { json: {} })).status).toBe(204)
    expect((await teacher.send('DELETE', `/api/classrooms/${room.id}/members/${removed.userId}`)).status).toBe(204)
    const text = JSON.stringify(await reportOf(room))
    for (const gone of [leaves, removed]) {
      expect(text).not.toContain(gone.userId)
      expect(codeOf(await gone.get(`/api/me/classrooms/${room.id}/report?locale=kk`))).toBe('NOT_FOUND')
    }
    expect((await reportOf(room)).students.map(({ userId }) => userId)).toEqual([stays.userId])
    // Who comes back begins anew.
    await joins(room, leaves, 'қайтып келді')
    expect((await reportOf(room)).progress.filter(({ userId }) => userId === leaves.userId)).toMatchObject([{ attempts: 0 }])
    for (const who of [stays, admin]) for (const path of ['report', 'report/csv']) expect(codeOf(await who.get(`/api/classrooms/${room.id}/${path}?locale=kk`))).toBe('NOT_FOUND')
    expect(codeOf(await teacher.get(`/api/me/classrooms/${room.id}/report?locale=kk`))).toBe('NOT_FOUND')
  })

  test('somebody who waits to be let in is not in it', async () => {
    const room = await newRoom()
    await teacher.send('PUT', `/api/classrooms/${room.id}`, { json: { asksTeacher: true } })
    const waits = await joined(room, 'күтеді')
    expect((await reportOf(room)).students).toEqual([])
    expect(codeOf(await waits.get(`/api/me/classrooms/${room.id}/report?locale=kk`))).toBe('NOT_FOUND')
  })

  test('the file is the table of the screen, cell by cell, and its making is written down', async () => {
    const [room, items] = [await newRoom(), await someItems(3)]
    const dana = await joined(room, 'Дана Әліқызы')
    await joined(room, '-Ерлан')
    await assign(room, items, { title: '=1+1 Әліппе', dueAt: '2027-06-01T09:00' })
    await assign(room, items.slice(1), { opensAt: '2030-01-01T08:00' })
    const start = Date.now()
    await daysPass(2, dana)
    await answers(dana, [answered('Good', start, { itemId: items[0] ?? '' }), answered('Good', start + day, { itemId: items[0] ?? '' })])
    for (const locale of ['kk', 'ru', 'en'] as const) {
      const file = await teacher.get(`/api/classrooms/${room.id}/report/csv?locale=${locale}`)
      expect([file.status, file.headers.get('content-type'), file.headers.get('cache-control'), file.headers.get('content-disposition')]).toEqual([200, 'text/csv; charset=utf-8', 'no-store', expect.stringMatching(/^attachment; filename="jady-\d{4}-\d\d-\d\d\.csv"$/)])
      const { table, state } = catalogueOf(locale).reports
      const words: Readonly<Record<string, string>> = Object.fromEntries(Object.entries({ table, state }).flatMap(([part, texts]) => Object.entries(texts).map(([name, text]) => [`${part}.${name}`, text])))
      const { head, body } = gradebookTable(await reportOf(room, `locale=${locale}`), (word) => words[word] ?? '')
      const shown = [...head, ...body.map(({ cells }) => cells)].map((cells) => cells.map((cell) => (cell.kind === 'empty' ? '' : String(cell.value))))
      // Where a spreadsheet could take a text for a formula, the file has an apostrophe before it.
      expect(parseCsv(String(file.body).replace(/^\uFEFF/, ''))).toEqual(shown.map((cells) => cells.map((text) => text.replace(/^[=-]/, "'$&"))))
      expect(shown[3]?.slice(2)).not.toEqual([])
      expect(shown.flat()).toContain('=1+1 Әліппе')
      expect(shown.find(([name]) => name === 'Дана Әліқызы')?.slice(2)).toEqual(['1', state.started, '', state.notOpen])
    }
    expect(server.log().filter(({ security }) => security === 'reportExported')).toContainEqual({ at: new Date().toISOString(), security: 'reportExported', userId: teacher.userId, value: room.id })
  })

  test('assignments that share items each count an answer once', async () => {
    const [room, items] = [await newRoom(), await someItems(4)]
    const dana = await joined(room, 'Дана')
    const start = Date.now()
    const [first, second] = [await assign(room, items.slice(0, 3)), await assign(room, items.slice(1), { title: 'екінші' })]
    await daysPass(2, dana)
    await answers(dana, [0, 1].flatMap((n) => [answered('Good', start + n * day, { itemId: items[0] ?? '' }), answered('Good', start + n * day + 1000, { itemId: items[1] ?? '' })]))
    const report = await reportOf(room)
    expect(report.progress.map(({ assignmentId, done, attempts }) => [assignmentId, done, attempts]).sort()).toEqual([[first.id, 2, 4], [second.id, 1, 2]].sort())
    expect(report.items.map(({ id }) => id)).toHaveLength(4)
    expect(report.recall[0]?.items.filter((recall) => recall !== null)).toHaveLength(2)
  })

  test('the day of the forecast is today or within a year, and the query nothing else', async () => {
    const room = await newRoom()
    const { today } = await reportOf(room)
    expect(await reportOf(room, `locale=kk&on=${today}`)).toMatchObject({ on: today })
    const after = (days: number) => new Date(Date.parse(today) + days * day).toISOString().slice(0, 10)
    expect(await reportOf(room, `locale=kk&on=${after(365)}`)).toMatchObject({ on: after(365) })
    for (const query of [`locale=kk&on=${after(-1)}`, `locale=kk&on=${after(366)}`, 'locale=kk&on=tomorrow', 'locale=kk&on=2027-02-30', 'locale=de', '', 'locale=kk&locale=ru', 'locale=kk&more=1']) {
      expect([query, codeOf(await teacher.get(`/api/classrooms/${room.id}/report?${query}`))]).toEqual([query, 'INVALID_REQUEST'])
    }
    expect(codeOf(await teacher.get(`/api/classrooms/${room.id}/report/csv?locale=kk&on=${today}`))).toBe('INVALID_REQUEST')
  })

  test('an item that the bank has no more is told by the copy that was assigned', async () => {
    const [room, items] = [await newRoom(), await someItems(1)]
    await joined(room, 'Дана')
    const work = await assign(room, items)
    const copy = (await server.database.read((prisma) => prisma.assignmentItem.findFirst({ where: { assignmentId: work.id, locale: 'ru' } })))?.item ?? ''
    const gone = copy.replaceAll(items[0] ?? '', 'old.fact/number').replace(/"fact":"[^"]+"/, '"fact":"old.fact"').replace(/"statement":"[^"]*"/, '"statement":"Ескі дерек."')
    await server.database.write((prisma) => prisma.assignmentItem.updateMany({ where: { assignmentId: work.id, locale: 'ru' }, data: { itemId: 'old.fact/number', item: gone } }))
    await server.database.write((prisma) => prisma.assignmentItem.updateMany({ where: { assignmentId: work.id, locale: 'kk' }, data: { itemId: 'old.fact/number' } }))
    expect((await reportOf(room, 'locale=ru')).facts).toMatchObject([{ id: 'old.fact', statement: 'Ескі дерек.' }])
  })
})
