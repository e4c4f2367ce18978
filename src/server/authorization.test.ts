import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Device, NewInvitation, SignedUp } from '../contracts/account'
import type { Assignment, CalendarKey } from '../contracts/assignment'
import type { Classroom } from '../contracts/classroom'
import type { TeacherDeck } from '../contracts/deck'
import { wholeBase } from '../core/classroom/deck-query'
import { unpackBank, type PackedBank } from '../core/items/packed-bank'
import { codeOf, passwordOf, person, startAccountServer, type AccountServer } from '../testing/account-server'
import { answered, madeOf } from '../testing/answer-log'
import { dumpRows } from '../testing/dump-rows'
import type { Answered, HttpClient } from '../testing/http-client'
import { readRoutes } from '../testing/route-table'
import { testDatabases } from '../testing/test-database'
import { getOfflineFiles } from './offline-files'
import { refuseMethod } from './route'
import { offerAdminLink } from './use-cases/offer-admin-link'

// Who gets what from every handler. A new one is declared here by one line; all requests go to the handlers themselves, with no `proxy.ts` before them.

/** `owner`: whose the data are, a pupil of the class · `classmate`: another pupil of it · `teacher`: its teacher · the others: of another class. */
const roles = ['anonymous', 'owner', 'classmate', 'otherPupil', 'teacher', 'otherTeacher', 'admin'] as const
type Role = (typeof roles)[number]
/** `foreign`: 200, and each event refused as somebody else's, so that a device whose owner has changed keeps them. */
type Cell = 'yes' | 'foreign' | '401 UNAUTHENTICATED' | '403 FORBIDDEN' | '404 NOT_FOUND'
type Who = Readonly<Record<Role, Cell>>

/** Ids by the folder before them in a path. */
type Ids = Readonly<Record<'classrooms' | 'members' | 'users' | 'devices' | 'invitations' | 'banks' | 'assignments' | 'extensions' | 'calendar' | 'decks' | 'shared-decks', string>>
type Person = HttpClient & { readonly username: string; readonly userId: string }
type School = {
  readonly people: Readonly<Record<Role, Person>>
  /** All of the owner, of the class they are in, and of its teacher. */
  readonly ids: Ids
  readonly joinCode: string
  /** An administrator who is none of the roles. */
  readonly root: HttpClient
  readonly database: AccountServer['database']
  /** Somebody new, for what uses an account up. */
  readonly newcomer: () => Promise<{ readonly username: string; readonly recoveryCode: string }>
}
type Asking = { readonly school: School; readonly role: Role; readonly ids: Ids }

/** `fields`: each key of the answers by its path, no more and no less. `before`: what must have happened, so that the request can succeed. */
type Row = {
  readonly who: Who
  readonly fields: readonly string[]
  readonly json?: (asking: Asking) => unknown
  readonly query?: (ids: Ids) => string
  readonly before?: (school: School) => Promise<unknown>
}

/** Those get it; everybody else who is signed in gets `otherwise`. */
function only(those: readonly Role[], otherwise: Cell): Who {
  const cellOf = (role: Role): Cell => (those.includes(role) ? 'yes' : role === 'anonymous' ? '401 UNAUTHENTICATED' : otherwise)
  return Object.fromEntries(roles.map((role) => [role, cellOf(role)])) as Record<Role, Cell>
}

const open = only(roles, '404 NOT_FOUND')
const nobody: Who = { ...only([], '404 NOT_FOUND'), anonymous: '404 NOT_FOUND' }
const signedIn = only(roles.slice(1), '404 NOT_FOUND')
const teachers = only(['teacher', 'otherTeacher', 'admin'], '403 FORBIDDEN')
const adminOnly = only(['admin'], '403 FORBIDDEN')
const inTheClass = only(['owner', 'classmate', 'teacher'], '404 NOT_FOUND')
const studentsOfTheClass = only(['owner', 'classmate'], '404 NOT_FOUND')
const teacherOfTheClass = only(['teacher'], '404 NOT_FOUND')
const ownDeck = { ...only(['teacher'], '403 FORBIDDEN'), otherTeacher: '404 NOT_FOUND', admin: '404 NOT_FOUND' } as const
const ownDevice = only(['owner'], '404 NOT_FOUND')
// These two are asked for oneself alone: the id says whom the device takes itself for, and is compared with who is signed in, never looked up.
const ownLog = only(['owner'], '403 FORBIDDEN')
const ownPush = only(['owner'], 'foreign')

const words = (text: string) => text.split(' ')
const at = (key: string, inside: string) => [key, ...words(inside).map((each) => `${key}.${each}`)]

const event = (seq: number, value = 'mine') => ({ v: 1, id: `01890000-0000-7000-8000-${String(seq).padStart(12, '0')}`, deviceId: 'a phone', deviceSeq: seq, answeredAt: 1, effectiveAt: seq, zone: 'Asia/Almaty', day: '1970-01-01', kind: 'cardFlag', itemId: 'item', field: 'note', value })
const plan = { name: '9 «Ә»', ownName: 'Айгүл', zone: 'Asia/Almaty', locale: 'kk' }

const assignmentPlan = { title: 'Алаш милициясы', query: { ...wholeBase, topics: ['militia'] }, locale: null, opensAt: null, dueAt: '2026-12-04T18:00' }
const set = { title: 'Жиын, 1917', query: { ...wholeBase, topics: ['congress'], years: { from: 1917, to: 1917 } } }

const nothing: readonly string[] = []
const eventFields = 'v id deviceId deviceSeq answeredAt effectiveAt zone day kind itemId field value'
const me = at('me', 'userId username role createdAt eraseAt')
const settings = words('signUp teaching')
const invitation = words('id createdAt expiresAt usedAt')
const assignmentLine = words('id title locale items opensAt opens dueAt due closedAt')
const assignment = [...assignmentLine, ...at('classroom', 'id name zone'), ...at('questions', 'id fact topic question answer'), ...at('extensions', 'userId dueAt due')]
const work = [...at('assignments', 'id title classroom locale since paused opensAt dueAt itemIds'), ...words('id name zone').map((key) => `assignments.classroom.${key}`)]
const copies = () => ['bankVersion', ...keysOf({ items: unpackBank(JSON.parse(readFileSync('content/banks/alash.kk.json', 'utf8')) as PackedBank).items.filter(({ topic }) => topic === 'militia') })]
const deckQuery = (path: string) => [...at(path, 'topics entities years importance sources without'), ...words('from to').map((end) => `${path}.years.${end}`)]
const deckPreview = (path: string) => [...words('items count minutes').map((each) => path + each), ...words('id fact topic importance question answer isOut').map((each) => `${path}items.${each}`)]
const deck = [...words('id title items changedAt shareKey'), ...deckQuery('query')]
const classroom = [...words('id name zone locale createdAt archivedAt asksTeacher'), ...at('joining', 'code linkKey expiresAt'), ...at('members', 'userId name username role enrolledAt isMadeHere isUnused')]
const card = words('userId name username passPhrase')
const exported = [
  ...words('format version exportedAt'),
  ...at('account', 'id username role locale createdAt lastSeenAt noticeVersion noticeAt eraseAt madeIn'),
  ...at('events', eventFields),
  ...at('quarantined', 'eventId hash receivedAt'),
  ...at('quarantined.event', eventFields),
  ...at('cards', 'itemId card'),
  ...at('cards.flags', 'star suspended buried note'),
  ...at('devices', 'id label createdAt lastUsedAt rotatedAt expiresAt'),
  ...at('classrooms', 'id classroom role name askedAt enrolledAt hasCalendar'),
  ...at('extensions', 'assignment title dueAt'),
  ...at('decks', 'id title createdAt changedAt isShared'),
  ...deckQuery('decks.query'),
]

const share = (key: string) => at(key, 'n mean low high')
const report = [
  ...words('today on forecast notMet'),
  ...at('classroom', 'id name zone'),
  ...at('students', 'userId name username enrolledAt'),
  ...at('assignments', 'id title items opensAt opens dueAt due closedAt'),
  ...at('progress', 'userId assignmentId state done items attempts wrong lastAt doneAt dueAt due'),
  ...at('topics', 'id title'),
  ...[...at('facts', 'id topic statement answers'), ...share('facts.today'), ...share('facts.then')],
  ...at('items', 'id fact question'),
  ...[...at('recall', 'userId items facts answers topics'), 'recall.topics.facts', ...share('recall.topics.met')],
  ...at('repairs', 'itemId gain students'),
  ...at('help', 'userId itemId wrong lastWrongAt'),
]

/** Somebody who needs help, and has something to repair: answers of a while ago, all wrong. */
const answerWrong = async ({ people: { owner } }: School) => {
  const events = madeOf([0, 1, 2, 3].map((n) => answered('Again', Date.now() + n)))
  expect((await owner.post('/api/sync/push', { v: 1, userId: owner.userId, events })).status).toBe(200)
}

/** An answer of which there is most to tell. */
const answerClaim = async ({ people: { owner } }: School) => {
  const events = madeOf([answered('Again', Date.now(), { told: { form: 'trueFalse', given: [{ as: 'claim', option: null, saysTrue: false, fix: { as: 'number', min: 7 } }], score: { result: 'unknown' } } })])
  expect((await owner.post('/api/sync/push', { v: 1, userId: owner.userId, events })).status).toBe(200)
}
const factAnswers = [...at('answers', 'itemId at result form claim given'), ...words('text saysTrue').map((key) => `answers.claim.${key}`), 'earlier']

const ownPassword = ({ school, role }: Asking) => passwordOf(school.people[role].username)
const label = 'a browser'
/** A class keeps a teacher: its own can leave only where there is another one. */
async function addColleague({ people: { teacher }, ids, joinCode, root }: School): Promise<void> {
  await root.post('/api/join', { code: joinCode, ownName: 'x' })
  const { me: colleague } = (await root.get('/api/me')).body as SignedUp
  expect((await teacher.send('PUT', `/api/classrooms/${ids.classrooms}/members/${colleague.userId}`, { json: { role: 'teacher' } })).status).toBe(204)
}
/** As if the owner's account had been made for the class by its teacher. */
const madeHere = ({ ids, database }: School) => database.write((prisma) => prisma.user.update({ where: { id: ids.users }, data: { madeIn: ids.classrooms } }))
const archive = ({ people, ids }: School) => people.teacher.send('PUT', `/api/classrooms/${ids.classrooms}`, { json: { isArchived: true } })

const declared: Readonly<Record<string, Row>> = {
  'GET /api/health': { who: open, fields: words('status database migrations bank') },
  'GET /api/banks': { who: open, fields: at('banks', 'bank version items locales') },
  // The very file that everybody can read.
  'GET /api/banks/[bank]': { who: open, query: () => 'locale=kk', fields: keysOf(JSON.parse(readFileSync('content/banks/alash.kk.json', 'utf8'))) },
  'GET /api/offline': { who: open, fields: [...words('build worker bytes files'), ...at('pages', 'locale kind path')] },

  'GET /api/sign-up': { who: open, fields: words('policy noticeVersion connection') },
  'POST /api/sign-up': { who: open, json: ({ school, role }) => person(`${role} of ${school.people.owner.username}`), fields: [...me, 'recoveryCode'] },
  'POST /api/sign-in': { who: open, json: async ({ school }) => signInOf((await school.newcomer()).username), fields: me },
  'POST /api/sign-out': { who: open, fields: nothing },
  'POST /api/recover': { who: open, json: async ({ school }) => ({ ...(await school.newcomer()), newPassword: 'another good one', label }), fields: [...me, 'recoveryCode'] },

  'GET /api/me': { who: signedIn, fields: me },
  'DELETE /api/me': { who: signedIn, json: (asking) => ({ password: ownPassword(asking) }), fields: ['eraseAt'] },
  'POST /api/me/keep': { who: signedIn, fields: me },
  'POST /api/me/password': { who: signedIn, json: (asking) => ({ password: ownPassword(asking), newPassword: 'another good one' }), fields: me },
  'POST /api/me/teach': { who: teachers, json: () => ({ label }), fields: me },
  'GET /api/me/export': { who: signedIn, fields: exported },
  'GET /api/me/devices': { who: signedIn, fields: at('devices', 'id label createdAt lastUsedAt isThis') },
  'DELETE /api/me/devices/[id]': { who: ownDevice, fields: nothing },

  'GET /api/sync/pull': { who: ownLog, query: ({ users }) => `after=0&userId=${users}`, fields: [...words('now lastSeq eventDigest cardDigest fold'), ...at('events', 'seq'), ...at('events.event', eventFields)] },
  // An event that is refused has a `code`: the owner's is not.
  'POST /api/sync/push': { who: ownPush, json: ({ ids }) => ({ v: 1, userId: ids.users, events: [event(2)] }), fields: ['now', ...at('results', 'id status seq')] },

  'GET /api/classrooms': { who: signedIn, fields: [...at('classrooms', 'id name role waiting archived students asking'), 'teaching'] },
  'POST /api/classrooms': { who: teachers, json: () => plan, fields: classroom },
  'GET /api/classrooms/[id]': { who: teacherOfTheClass, fields: classroom },
  'PUT /api/classrooms/[id]': { who: teacherOfTheClass, json: () => ({ name: 'renamed' }), fields: classroom },
  'DELETE /api/classrooms/[id]': { who: teacherOfTheClass, before: archive, fields: nothing },
  'PUT /api/classrooms/[id]/code': { who: teacherOfTheClass, json: () => ({ joining: 'open' }), fields: classroom },
  'PUT /api/classrooms/[id]/members/[userId]': { who: teacherOfTheClass, json: () => ({ name: 'renamed' }), fields: nothing },
  'DELETE /api/classrooms/[id]/members/[userId]': { who: teacherOfTheClass, fields: nothing },
  'DELETE /api/classrooms/[id]/membership': { who: inTheClass, before: addColleague, fields: nothing },
  'POST /api/classrooms/[id]/members/[userId]/password': { who: teacherOfTheClass, before: madeHere, fields: card },
  'POST /api/classrooms/[id]/roster': { who: teacherOfTheClass, json: () => ({ names: ['Ерлан'], hasConsent: true }), fields: [...words('done of'), ...at('cards', card.join(' '))] },
  'GET /api/classrooms/[id]/report': { who: teacherOfTheClass, query: () => 'locale=kk', before: answerWrong, fields: report },
  // A file, not JSON.
  'GET /api/classrooms/[id]/report/csv': { who: teacherOfTheClass, query: () => 'locale=kk', before: answerWrong, fields: ['a text'] },
  'GET /api/me/classrooms/[id]/report': { who: studentsOfTheClass, query: () => 'locale=kk', before: answerWrong, fields: report },
  'GET /api/classrooms/[id]/report/answers': { who: teacherOfTheClass, query: ({ users }) => `locale=kk&userId=${users}&fact=militia.quota.turgay`, before: answerClaim, fields: factAnswers },
  'GET /api/me/classrooms/[id]/report/answers': { who: studentsOfTheClass, query: () => 'locale=kk&fact=militia.quota.turgay', before: answerClaim, fields: factAnswers },
  'GET /api/join': { who: open, query: () => 'key=x', fields: ['isOpen'] },
  'POST /api/join': { who: signedIn, json: ({ school }) => ({ code: school.joinCode, ownName: 'x' }), fields: [...at('classroom', 'id name'), 'outcome'] },

  'GET /api/classrooms/[id]/assignments': { who: teacherOfTheClass, fields: at('assignments', assignmentLine.join(' ')) },
  // Nobody has an extension yet.
  'POST /api/classrooms/[id]/assignments': { who: teacherOfTheClass, json: () => assignmentPlan, fields: assignment.filter((field) => !field.startsWith('extensions.')) },
  'GET /api/assignments/[id]': { who: teacherOfTheClass, fields: assignment },
  'PUT /api/assignments/[id]': { who: teacherOfTheClass, json: () => ({ title: 'renamed' }), fields: assignment },
  'DELETE /api/assignments/[id]': { who: teacherOfTheClass, fields: nothing },
  'GET /api/assignments/[id]/items': { who: teacherOfTheClass, query: () => 'locale=kk', fields: copies() },
  'PUT /api/assignments/[id]/extensions/[userId]': { who: teacherOfTheClass, json: () => ({ dueAt: '2026-12-11T18:00' }), fields: assignment },
  'PUT /api/classrooms/[id]/calendar': { who: inTheClass, fields: ['key'] },
  // Calendar programs cannot sign in: whoever has the owner's key reads it.
  'GET /api/calendar/[key]': { who: open, fields: ['a text'] },
  'GET /api/me/assignments': { who: signedIn, fields: work },
  'GET /api/me/assignments/[id]/items': { who: studentsOfTheClass, query: () => 'locale=kk', fields: copies() },
  'GET /api/decks': { who: teachers, fields: at('decks', 'id title items changedAt isShared') },
  'POST /api/decks': { who: teachers, json: () => set, fields: deck },
  'GET /api/decks/[id]': { who: ownDeck, fields: deck },
  'PUT /api/decks/[id]': { who: ownDeck, json: () => ({ title: 'renamed' }), fields: deck },
  'DELETE /api/decks/[id]': { who: ownDeck, fields: nothing },
  'POST /api/deck-preview': { who: teachers, json: () => ({ query: set.query, locale: 'kk' }), fields: deckPreview('') },
  'GET /api/deck-parts': { who: teachers, query: () => 'locale=kk', fields: [...at('topics', 'id title facts'), ...at('entities', 'id title facts type'), ...at('sources', 'id title facts'), ...at('years', 'from to')] },
  'GET /api/shared-decks/[key]': { who: open, query: () => 'locale=kk', fields: ['title', ...deckQuery('query'), 'preview', ...deckPreview('preview.')] },

  'GET /api/admin/settings': { who: adminOnly, fields: settings },
  'PUT /api/admin/settings': { who: adminOnly, json: () => ({ signUp: 'open', teaching: 'byAdmin' }), fields: settings },
  'GET /api/admin/invitations': { who: adminOnly, fields: at('invitations', invitation.join(' ')) },
  'POST /api/admin/invitations': { who: adminOnly, fields: [...invitation, 'code'] },
  'DELETE /api/admin/invitations/[id]': { who: adminOnly, fields: nothing },
  'GET /api/admin/users': { who: adminOnly, fields: at('users', 'userId username role createdAt lastSeenAt eraseAt') },
  'PUT /api/admin/users/[id]/role': { who: adminOnly, json: () => ({ role: 'teacher' }), fields: nothing },
  'POST /api/admin/users/[id]/reset': { who: adminOnly, fields: ['recoveryCode'] },

  ...Object.fromEntries(words('GET POST PUT PATCH DELETE').map((method) => [`${method} /api/[[...unknown]]`, { who: nobody, fields: nothing }])),
}

/** Whose ids an answer may name: a teacher's pupils and an administrator's users, else only one's own. */
const knows: Readonly<Record<Role, readonly Role[]>> = { anonymous: [], owner: ['owner'], classmate: ['classmate'], otherPupil: ['otherPupil'], teacher: ['teacher', 'owner', 'classmate'], otherTeacher: ['otherTeacher', 'otherPupil'], admin: roles }

const isTeaching = (role: Role) => role === 'teacher' || role === 'otherTeacher'

/** Keys of stored rows that no answer has, whoever asks. */
const secrets = words('passwordHash recoveryHash tokenHash codeHash usernameKey calendarHash')

function signInOf(username: string) {
  return { username, password: passwordOf(username), label }
}

/** The path of every key in a JSON value, once; lists count as what is in them. A text instead of JSON is none that is declared. */
function keysOf(value: unknown): readonly string[] {
  const found = new Set<string>()
  const collect = (inside: unknown, path: string): void => {
    if (Array.isArray(inside)) for (const each of inside) collect(each, path)
    else if (typeof inside === 'object' && inside !== null) {
      for (const [key, each] of Object.entries(inside)) {
        found.add(`${path}${key}`)
        collect(each, `${path}${key}.`)
      }
    }
  }
  if (typeof value === 'string') return ['a text']
  collect(value, '')
  return [...found]
}

/** Every method that a route file answers itself, as they are declared. */
async function findHandlers(): Promise<readonly string[]> {
  const found = await Promise.all(
    readRoutes('app/api').map(async ({ file, segments }) => {
      const exports = (await import(pathToFileURL(file).href)) as Record<string, unknown>
      const methods = words('GET HEAD OPTIONS POST PUT PATCH DELETE').filter((method) => exports[method] !== undefined && exports[method] !== refuseMethod)
      return methods.map((method) => `${method} /${segments.join('/')}`)
    }),
  )
  return found.flat()
}

type Sent = { readonly method: string; readonly path: string; readonly json: unknown }

async function requestOf(name: string, { json = () => ({}), query }: Row, asking: Asking): Promise<Sent> {
  const [method = '', template = ''] = name.split(' ')
  const segments = template.split('/')
  const ids: Readonly<Record<string, string | undefined>> = asking.ids
  const filled = segments.map((segment, place) => {
    if (segment.startsWith('[[')) return 'no-such-route'
    if (!segment.startsWith('[')) return segment
    const id = ids[segments[place - 1] ?? '']
    if (id === undefined) throw new Error(`no id for ${segment} of ${name}`)
    return id
  })
  return { method, path: `${filled.join('/')}${query === undefined ? '' : `?${query(asking.ids)}`}`, json: method === 'GET' ? undefined : await json(asking) }
}

async function ask(name: string, row: Row, asking: Asking): Promise<Answered> {
  const { method, path, json } = await requestOf(name, row, asking)
  const answer = await asking.school.people[asking.role].send(method, path, { json })
  const text = JSON.stringify(answer.body)
  expect([name, asking.role, secrets.filter((secret) => text.includes(secret))]).toEqual([name, asking.role, []])
  if (answer.status >= 400) expect(keysOf(answer.body)).toEqual(['error', 'error.code', 'error.requestId'])
  return answer
}

function cellOf(answer: Answered): string {
  if (answer.status < 200 || answer.status > 299) return `${answer.status} ${codeOf(answer)}`
  const { results } = (answer.body ?? {}) as { readonly results?: unknown }
  return isDeepStrictEqual(results, [{ id: null, status: 'refused', code: 'foreign' }]) ? 'foreign' : 'yes'
}

/** All that one can see of an answer but what is new each time. */
function visible({ status, body, headers }: Answered) {
  return { status, text: JSON.stringify(body).replace(/"requestId":"[\w-]{36}"/, ''), headers: [...headers].filter(([name]) => name !== 'date') }
}

/** Whose ids are in an answer. */
function named({ people }: School, body: unknown): readonly Role[] {
  const text = JSON.stringify(body)
  return roles.filter((role) => role !== 'anonymous' && text.includes(people[role].userId))
}

/** Which ids a request names, in its path, query or body. */
async function kindsIn(name: string, row: Row, school: School): Promise<readonly (keyof Ids)[]> {
  const kinds = Object.keys(school.ids) as (keyof Ids)[]
  const ids = Object.fromEntries(kinds.map((kind) => [kind, `<${kind}>`])) as Record<keyof Ids, string>
  const text = JSON.stringify(await requestOf(name, row, { school, role: 'owner', ids }))
  return kinds.filter((kind) => text.includes(`<${kind}>`))
}

/** What `GET /api/offline` tells of, which a test has not: a build. It is read once, so that it is needed no longer than that. */
async function readSomeBuild(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'jady-build-'))
  mkdirSync(join(folder, '.next', 'static'), { recursive: true })
  writeFileSync(join(folder, '.next', 'BUILD_ID'), 'b1')
  writeFileSync(join(folder, '.next', 'build-manifest.json'), '{"polyfillFiles":[]}')
  const cwd = vi.spyOn(process, 'cwd').mockReturnValue(folder)
  await getOfflineFiles()
  cwd.mockRestore()
  rmSync(folder, { recursive: true })
}

describe('what is declared', () => {
  test('is every handler there is, and no other', async () => {
    const found = await findHandlers()
    const names = Object.keys(declared)
    expect({ undeclared: found.filter((name) => !names.includes(name)), withoutRoute: names.filter((name) => !found.includes(name)) }).toEqual({ undeclared: [], withoutRoute: [] })
  })

  test('is decided by the handlers alone: the proxy is not asked for them, and knows only of languages', () => {
    const text = readFileSync('proxy.ts', 'utf8')
    const [, matcher = ''] = /matcher: \['(.+)'\]/.exec(text) ?? []
    const isAsked = (path: string) => new RegExp(`^${matcher.replaceAll('\\\\', '\\')}$`).test(path)
    expect([isAsked('/'), isAsked('/kk/account')]).toEqual([true, true])
    expect(Object.keys(declared).filter((name) => isAsked(name.split(' ')[1] ?? ''))).toEqual([])
    expect([...text.matchAll(/from '(.+)'/g)].map(([, from]) => from)).toEqual(['next-intl/middleware', './src/i18n/routing'])
  })
})

describe.each(testDatabases)('who may do what on $name', (place) => {
  let server: AccountServer
  let root: HttpClient
  beforeAll(async () => {
    await readSomeBuild()
    server = await startAccountServer(place)
    const adminToken = new URL((await offerAdminLink('http://x', Date.now())) ?? '').searchParams.get('admin')
    root = await server.signedUp('root', { adminToken })
  })
  afterAll(() => server.close())

  /** All values in the database; sorted, as PostgreSQL gives a row that was only locked at another place. */
  const stored = async () => (await dumpRows(server.database)).map(String).sort()

  let made = 0

  async function enter(role: string, appointed?: 'teacher' | 'admin'): Promise<Person & { readonly recoveryCode: string }> {
    const username = `${role} ${(made += 1)}`
    const client = await server.signedUp(username)
    const { me, recoveryCode } = client.answer.body as SignedUp
    if (appointed !== undefined) {
      expect((await root.send('PUT', `/api/admin/users/${me.userId}/role`, { json: { role: appointed } })).status).toBe(204)
      expect((await server.signIn(client, username)).status).toBe(200)
    }
    return { ...client, username, userId: me.userId, recoveryCode }
  }

  /** Everybody anew, with a class and another one; the owner has two devices and a log, of which one event is kept apart. */
  async function openSchool(): Promise<School> {
    const [owner, classmate, otherPupil, teacher, otherTeacher, admin] = await Promise.all([enter('owner'), enter('classmate'), enter('other pupil'), enter('teacher', 'teacher'), enter('other teacher', 'teacher'), enter('admin', 'admin')])
    // Nobody is signed in there; the name and its password are good, so that nothing but the login is missing.
    const anonymous = { ...server.browser(), username: owner.username, userId: '' }
    const [room, otherRoom] = [(await teacher.post('/api/classrooms', plan)).body as Classroom, (await otherTeacher.post('/api/classrooms', plan)).body as Classroom]
    const joins = [[owner, room], [classmate, room], [otherPupil, otherRoom]] as const
    for (const [pupil, { joining }] of joins) expect((await pupil.post('/api/join', { code: joining?.code, ownName: 'x' })).body).toMatchObject({ outcome: 'joined' })
    await server.signIn(server.browser(), owner.username)
    const { devices } = (await owner.get('/api/me/devices')).body as { devices: readonly Device[] }
    await owner.post('/api/sync/push', { v: 1, userId: owner.userId, events: [event(1), event(1, 'another under its id')] })
    const { id: assignmentId } = (await teacher.post(`/api/classrooms/${room.id}/assignments`, assignmentPlan)).body as Assignment
    expect((await teacher.send('PUT', `/api/assignments/${assignmentId}/extensions/${owner.userId}`, { json: { dueAt: '2026-12-10T18:00' } })).status).toBe(200)
    const { key } = (await owner.send('PUT', `/api/classrooms/${room.id}/calendar`, { json: {} })).body as CalendarKey
    const { id: deckId } = (await teacher.post('/api/decks', set)).body as TeacherDeck
    const { shareKey } = (await teacher.send('PUT', `/api/decks/${deckId}`, { json: { isShared: true } })).body as TeacherDeck
    const { id: invitationId } = (await root.post('/api/admin/invitations')).body as NewInvitation
    return {
      people: { anonymous, owner, classmate, otherPupil, teacher, otherTeacher, admin },
      ids: { classrooms: room.id, members: owner.userId, users: owner.userId, devices: devices.find(({ isThis }) => !isThis)?.id ?? '', invitations: invitationId, banks: 'alash', assignments: assignmentId, extensions: owner.userId, calendar: key, decks: deckId, 'shared-decks': shareKey ?? '' },
      joinCode: room.joining?.code ?? '',
      root,
      database: server.database,
      newcomer: async () => {
        const { username, recoveryCode } = await enter('newcomer')
        return { username, recoveryCode }
      },
    }
  }

  let shared: Promise<School> | undefined
  /** What only reads needs no people of its own. */
  const schoolFor = (name: string, { who }: Row) => (name.startsWith('GET ') || who === nobody ? (shared ??= openSchool()) : openSchool())

  // Those who may not ask first, and change nothing; then the same request succeeds, in the same state: the role made the difference, and nothing else.
  test.each(Object.entries(declared))('%s answers each role as declared, with no other fields', async (name, row) => {
    const school = await schoolFor(name, row)
    await row.before?.(school)
    const rows = await stored()
    const cells: Partial<Record<Role, string>> = {}
    for (const role of roles.filter((each) => row.who[each] !== 'yes')) cells[role] = cellOf(await ask(name, row, { school, role, ids: school.ids }))
    const afterRefusals = await stored()
    const answers = new Map<Role, unknown>()
    for (const role of roles.filter((each) => row.who[each] === 'yes')) {
      const answer = await ask(name, row, { school, role, ids: school.ids })
      cells[role] = cellOf(answer)
      answers.set(role, answer.body)
    }
    expect(cells).toEqual(row.who)
    expect(isDeepStrictEqual(rows, afterRefusals), 'whoever was refused has changed nothing').toBe(true)
    if (name.startsWith('GET ')) expect(isDeepStrictEqual(rows, await stored()), 'whoever reads has changed nothing').toBe(true)
    expect([...new Set([...answers.values()].flatMap(keysOf))].sort()).toEqual([...row.fields].sort())
    for (const [role, body] of answers) expect([role, named(school, body).filter((other) => !knows[role].includes(other))]).toEqual([role, []])
  })

  test('a class is taught only by whom it has as its teacher, and only while they may teach at all', async () => {
    const school = await openSchool()
    const { people, ids, joinCode } = school
    const appoint = async (role: 'learner' | 'teacher') => {
      expect((await root.send('PUT', `/api/admin/users/${ids.users}/role`, { json: { role } })).status).toBe(204)
      await server.signIn(people.owner, people.owner.username)
    }
    const isTaughtBy = async (role: Role) => (await people[role].get(`/api/classrooms/${ids.classrooms}`)).status === 200
    // A teacher of theirs who is a learner again, a teacher who is a pupil here, and an administrator whom nobody has let in yet.
    await appoint('teacher')
    expect((await people.teacher.send('PUT', `/api/classrooms/${ids.classrooms}/members/${ids.members}`, { json: { role: 'teacher' } })).status).toBe(204)
    expect(await isTaughtBy('owner')).toBe(true)
    await appoint('learner')
    expect((await people.otherTeacher.post('/api/join', { code: joinCode, ownName: 'x' })).body).toMatchObject({ outcome: 'joined' })
    await people.teacher.send('PUT', `/api/classrooms/${ids.classrooms}`, { json: { asksTeacher: true } })
    expect((await people.admin.post('/api/join', { code: joinCode, ownName: 'x' })).body).toMatchObject({ outcome: 'asked' })
    for (const [name, row] of Object.entries(declared).filter(([, { who }]) => who === teacherOfTheClass)) {
      for (const role of ['owner', 'otherTeacher', 'admin'] as const) expect([name, role, cellOf(await ask(name, row, { school, role, ids }))]).toEqual([name, role, '404 NOT_FOUND'])
    }
    expect(await isTaughtBy('teacher')).toBe(true)
  })

  test('an id that was seen somewhere is worth no more to whoever may not than one that does not exist', async () => {
    const [school, elsewhere] = [await openSchool(), await openSchool()]
    const rows = await stored()
    const tried = new Set<string>()
    for (const [name, row] of Object.entries(declared).filter(([, { who }]) => who !== open)) {
      for (const kind of await kindsIn(name, row, school)) {
        tried.add(`${name} ${kind}`)
        for (const role of roles) {
          const withId = (id: string) => ask(name, row, { school, role, ids: { ...school.ids, [kind]: id } })
          const unknown = await withId('00000000-0000-4000-8000-000000000000')
          const isAdmins = role === 'admin' && row.who.admin === 'yes'
          const expected = isAdmins ? '404 NOT_FOUND' : row.who[role] === 'yes' ? row.who[isTeaching(role) ? 'otherTeacher' : 'otherPupil'] : row.who[role]
          expect([name, kind, role, cellOf(unknown)]).toEqual([name, kind, role, expected])
          // An administrator looks after every account, of whatever school.
          if (isAdmins) continue
          const ids = new Set([...(row.who[role] === 'yes' ? [] : Object.values(school.ids)), ...Object.values(elsewhere.ids)])
          for (const id of ids) expect([name, kind, role, visible(await withId(id))]).toEqual([name, kind, role, visible(unknown)])
        }
      }
    }
    expect(isDeepStrictEqual(rows, await stored()), 'nothing has changed').toBe(true)
    expect(tried.size).toBeGreaterThanOrEqual(15)
    // Every route with an id is asked by every role for every id: it grows with both.
  }, 240_000)
})
