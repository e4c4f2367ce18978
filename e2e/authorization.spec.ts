import { cpSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { locales } from '../src/core/locale'
import { AppServer } from './app-server'
import { BuildWithoutProxy } from './authorization/build-without-proxy'
import { readBuiltApp } from './authorization/built-app'
import { askAll, nameOf, textsIn, type Cell } from './authorization/cells'
import { readDeclaredHandlers, type DeclaredHandler } from './authorization/declared-handlers'
import { codeOf, type Asked } from './authorization/raw-request'
import { roles, type Role } from './authorization/roles'
import { openSchool, type School } from './authorization/school'
import { actionCallsOf, spellingsOf } from './authorization/spellings'
import { storedRows, storedTexts } from './authorization/stored'
import { dataFolder } from './data-folder'

// Who gets what from the built app, over the wire: as `proxy.ts` leaves it and without it. A new page is declared here by one line; a new handler in
// src/server/authorization.test.ts, which asks the handlers themselves.

// One school for all tests, in one worker.
test.describe.configure({ mode: 'default' })

const everybody = (status: number) => Object.fromEntries(roles.map((role) => [role, status])) as Readonly<Record<Role, number>>

/** Every page and open file, and what each role gets. No page knows who asks: the same bytes for everybody, whatever the database holds. */
const pages: Readonly<Record<string, Readonly<Record<Role, number>>>> = {
  '/[locale]': everybody(200),
  '/[locale]/account': everybody(200),
  '/[locale]/account/admin': everybody(200),
  '/[locale]/account/privacy': everybody(200),
  '/[locale]/account/recover': everybody(200),
  '/[locale]/account/sign-in': everybody(200),
  '/[locale]/account/sign-up': everybody(200),
  '/[locale]/assign': everybody(200),
  '/[locale]/assignment': everybody(200),
  '/[locale]/board': everybody(200),
  '/[locale]/class': everybody(200),
  '/[locale]/classes': everybody(200),
  '/[locale]/facts': everybody(200),
  '/[locale]/facts/[id]': everybody(200),
  '/[locale]/join': everybody(200),
  '/[locale]/my-report': everybody(200),
  '/[locale]/preview': everybody(200),
  '/[locale]/report': everybody(200),
  '/[locale]/roster': everybody(200),
  '/[locale]/set': everybody(200),
  '/[locale]/sets': everybody(200),
  '/[locale]/settings': everybody(200),
  '/[locale]/sources': everybody(200),
  '/[locale]/study/[deck]': everybody(200),
  '/[locale]/[...rest]': everybody(404),
  // The framework's own; the proxy looks for a language first.
  '/_not-found': everybody(307),
  '/_global-error': everybody(307),
  '/[locale]/manifest.webmanifest': everybody(200),
  '/icon.svg': everybody(200),
}

const built = readBuiltApp()
const declared = readDeclaredHandlers()
const isOpen = ({ who }: DeclaredHandler) => roles.every((role) => who[role] === 'yes')
const personal = declared.filter((row) => !isOpen(row))
const unknownId = '00000000-0000-4000-8000-000000000000'

/** The addresses of a page: one per language. */
function addressesOf(pattern: string): readonly string[] {
  if (!pattern.startsWith('/[locale]')) return [pattern]
  if (pattern.endsWith('/[...rest]')) return locales.map((locale) => `/${locale}/no-such-page`)
  return locales.flatMap((locale) => built.renderedOf(pattern).find((path) => path === `/${locale}` || path.startsWith(`/${locale}/`)) ?? [])
}

/** In the first language each spelling, in the others the page and its payload. */
function requestsOf(pattern: string): readonly Asked[] {
  const [path = '', ...others] = addressesOf(pattern)
  const segments = built.segmentsOf(path).map((segment) => ({ path: `${path}.segments${segment}.segment.rsc` }))
  return [...spellingsOf(path, built.name), ...segments, ...actionCallsOf(path), ...others.flatMap((other) => [{ path: other }, { path: `${other}.rsc` }])]
}

/** Addresses of pages that name somebody's data, as the app itself writes them, and in the place of a page's own parameter. */
function namingRequests({ ids, userIds }: School): readonly Asked[] {
  const named = [...new Set([...Object.values(ids), userIds.teacher])]
  const query = `?id=${ids.classrooms}&userId=${ids.users}&deck=${ids.decks}&assignment=${ids.assignments}&code=x&key=x`
  return Object.keys(pages).flatMap((pattern) => {
    const [, , parameter] = /^(.*)\/(\[(?!locale)[^/]+\])$/.exec(pattern) ?? []
    const withId = parameter === undefined ? [] : named.map((id) => ({ path: pattern.replace('[locale]', 'kk').replace(parameter, id) }))
    return [...addressesOf(pattern).slice(0, 1).flatMap((path) => [{ path: path + query }, { path: `${path}.rsc${query}` }]), ...withId]
  })
}

/** Where the framework sends payload requests first, with the same headers. */
const followedOf = (cells: readonly Cell[]): readonly Asked[] => cells.flatMap(({ asked, answer }) => (asked.headers?.rsc === '1' && answer.status === 307 ? [{ ...asked, path: answer.headers.location ?? '' }] : []))

let first: AppServer
let bare: AppServer
let build: BuildWithoutProxy
let school: School
/** Every page as it was over an empty database. */
let empty: readonly Cell[]
let texts: readonly string[]

test.beforeAll(async () => {
  test.setTimeout(180_000)
  first = await AppServer.onFreePort()
  bare = await AppServer.onFreePort()
  build = BuildWithoutProxy.make()
  await first.start()
  const anonymous = await askAll(first.port, {}, Object.keys(pages).flatMap(requestsOf), ['anonymous'])
  empty = [...anonymous, ...(await askAll(first.port, {}, followedOf(anonymous), ['anonymous']))]
  school = await openSchool(first)
  cpSync(dataFolder(first.port), dataFolder(bare.port), { recursive: true })
  await Promise.all([first.start(), bare.start({ folder: build.folder })])
  texts = storedTexts(first.port)
})

test.afterAll(async () => {
  await Promise.all([first.stop(), bare.stop()])
  build.remove()
})

const askBoth = (all: readonly Asked[]) => Promise.all([askAll(first.port, school.cookies, all), askAll(bare.port, school.cookies, all)])

const isEncoded = ({ path }: Asked) => path.includes('%') || path.startsWith('/_next/data/')

/**
 * The two servers' cells that differ otherwise than by an address that the proxy made into another one: it sends the browser to a language, or reads an odd
 * address as that of a page. What the server without a proxy says instead is looked at like every answer.
 */
function differing(cells: readonly Cell[], bareCells: readonly Cell[], printFor: (cell: Cell) => string): readonly string[] {
  const open = new Set(empty.filter(({ answer }) => answer.status === 200).map(({ answer }) => String(answer.body)))
  return cells.flatMap((cell, at) => {
    const other = bareCells[at]
    if (other === undefined) return ['no answer']
    if (printFor(cell) === printFor(other)) return []
    const toLanguage = cell.answer.status === 307 && /^\/(?:kk|ru|en)(?:[/?]|$)/.test(cell.answer.headers.location ?? '')
    if (toLanguage || (other.answer.status === 404 && open.has(String(cell.answer.body)))) return []
    // An older address of payloads, which leads to the same page or handler only where a proxy is asked.
    if (other.answer.status === 404 && cell.asked.path.startsWith('/_next/data/')) return []
    // What the proxy reads as another path is told to the page as that path.
    if (isEncoded(cell.asked) && cell.answer.status === other.answer.status) return []
    return [`${cell.role} ${nameOf(cell.asked)}: ${cell.answer.status}, without the proxy ${other.answer.status}`]
  })
}

/** The framework redirects, and refuses what is no address, with a line of its own and no headers of ours. */
const hasContent = ({ answer: { status } }: Cell) => (status < 300 || status > 399) && status !== 400

/** The framework's router goes round in circles where the first part of a path hides `api` or a file behind a `%`, and gives up: three words, from no code of ours. */
const isLost = ({ asked, answer }: Cell) => /^\/[^/?]*%/.test(asked.path) && answer.status === 500 && String(answer.body) === 'Internal Server Error'

const few = (wrong: readonly string[]) => wrong.slice(0, 30)

test('every page, handler and action of the build is declared, and nothing is declared that is not there', () => {
  const isApi = (pattern: string) => pattern === '/api' || pattern.startsWith('/api/')
  const found = [...built.pages, ...built.handlers.filter((pattern) => !isApi(pattern))]
  expect(found.toSorted()).toEqual(Object.keys(pages).toSorted())
  // What is no route, is nobody's.
  const handlers = [...new Set([...declared.map(({ path }) => path), '/api/[[...unknown]]'])]
  expect(built.handlers.filter(isApi).toSorted()).toEqual(handlers.toSorted())
  for (const { who } of declared) expect(Object.keys(who)).toEqual([...roles])
  // All that changes anything is a handler, where src/server/write-routes.test.ts looks at it.
  expect(built.actions).toEqual([])
  for (const pattern of Object.keys(pages)) expect([pattern, addressesOf(pattern).length]).toEqual([pattern, pattern.startsWith('/[locale]') ? locales.length : 1])
})

test('the second server has no proxy: an address without a language is nowhere', async () => {
  const [here, there] = await askBoth([{ path: '/' }])
  if (built.hasProxy) expect(here.map(({ answer }) => [answer.status, answer.headers.location])).toEqual(roles.map(() => [307, '/kk']))
  expect(there.map(({ answer }) => answer.status)).toEqual(roles.map(() => 404))
})

test('every page is the same for all, however its address is spelt, over an empty database and a full one, with the proxy and without', async () => {
  test.setTimeout(420_000)
  const before = new Map(empty.map(({ asked, print }) => [nameOf(asked), print]))
  const all = [...empty.map(({ asked }) => asked), ...namingRequests(school)]
  const [cells, bareCells] = await askBoth(all)
  const checked = (some: readonly Cell[]) => {
    const looked = new Set<string>()
    const wrong: string[] = []
    for (const [at, cell] of some.entries()) {
      const [{ role, asked, answer, print }, anonymous] = [cell, some[at - roles.indexOf(cell.role)]]
      const say = (what: string) => wrong.push(`${role} ${nameOf(asked)}: ${answer.status} ${what}`)
      if (answer.status >= 500 && !asked.path.includes('_global-error') && !isLost(cell)) say('is our fault')
      if (print !== anonymous?.print) say('is another answer than an anonymous browser gets')
      if (some === cells && (before.get(nameOf(asked)) ?? print) !== print) say('is another answer than over an empty database')
      if (hasContent(cell) && answer.headers['x-content-type-options'] !== 'nosniff') say('without nosniff')
      if (answer.headers['content-type']?.startsWith('text/html') === true && !String(answer.headers['content-security-policy']).startsWith("default-src 'self'")) say('without a policy')
      if (!looked.has(print) || asked.path.includes('=')) for (const text of textsIn(answer, asked, texts)) say(`tells “${text}”`)
      looked.add(print)
    }
    return wrong
  }
  expect(few(checked(cells))).toEqual([])
  expect(few(checked(bareCells))).toEqual([])
  expect(few(differing(cells, bareCells, ({ print }) => print))).toEqual([])
  const plain = Object.fromEntries(Object.keys(pages).map((pattern) => [pattern, Object.fromEntries(cells.filter(({ asked }) => asked.path === addressesOf(pattern)[0] && nameOf(asked) === `GET ${asked.path}`).map(({ role, answer }) => [role, answer.status]))]))
  expect(plain).toEqual(built.hasProxy ? pages : { ...pages, '/_not-found': everybody(404), '/_global-error': everybody(500) })
})

/** The request of a row about some ids, those of the owner and their class unless others are given by their place in the path. */
function addressOf({ path, query }: DeclaredHandler, others: Readonly<Record<number, string>> = {}): string {
  const segments = path.split('/')
  const filled = segments.map((segment, place) => {
    if (!segment.startsWith('[')) return segment
    const id = others[place] ?? school.ids[segments[place - 1] ?? '']
    if (id === undefined) throw new Error(`no id for ${segment} of ${path}: add one to \`ids\` in e2e/authorization/school.ts`)
    return encodeURIComponent(id)
  })
  return [filled.join('/'), query(school.ids)].filter((part) => part !== '').join('?')
}

const cellOf = ({ answer }: Cell) => (answer.status >= 200 && answer.status <= 299 ? 'yes' : `${answer.status} ${codeOf(answer)}`)
const told = ({ answer, asked }: Pick<Cell, 'answer' | 'asked'>) => textsIn(answer, asked, texts)

/** What each role may know: all that the personal handlers tell it when asked plainly. */
async function knownOf(port: number): Promise<Readonly<Record<Role, ReadonlySet<string>>>> {
  const cells = await askAll(port, school.cookies, personal.filter(({ method }) => method === 'GET').map((row) => ({ path: addressOf(row) })))
  const of = (role: Role): ReadonlySet<string> => new Set(cells.filter((cell) => cell.role === role).flatMap(({ answer }) => textsIn(answer, { path: '' }, texts)))
  return { anonymous: of('anonymous'), owner: of('owner'), classmate: of('classmate'), otherPupil: of('otherPupil'), teacher: of('teacher'), otherTeacher: of('otherTeacher'), admin: of('admin') }
}

test('every personal handler answers as declared, and no spelling of its address gives more, with the proxy and without', async () => {
  test.setTimeout(300_000)
  const rows = personal.filter(({ method }) => method === 'GET')
  const known = await knownOf(first.port)
  const all = rows.flatMap((row) => spellingsOf(addressOf(row), built.name).map((asked) => ({ row, asked })))
  const [cells, bareCells] = await askBoth(all.map(({ asked }) => asked))
  for (const some of [cells, bareCells]) {
    const wrong: string[] = []
    const plain = new Map<string, Cell>()
    for (const [at, cell] of some.entries()) {
      const { role, asked, answer } = cell
      const row = all[Math.floor(at / roles.length)]?.row
      if (row === undefined) throw new Error('a cell without a row')
      const say = (what: string) => wrong.push(`${role} ${nameOf(asked)}: ${cellOf(cell)} ${what}`)
      const isPlain = nameOf(asked) === `GET ${addressOf(row)}`
      if (isPlain) plain.set(`${role} ${row.path}`, cell)
      const usual = plain.get(`${role} ${row.path}`)
      if (isPlain && cellOf(cell) !== row.who[role]) say(`where ${row.who[role]} is declared`)
      if (answer.status >= 500 && !isLost(cell)) say('is our fault')
      if (cellOf(cell) === 'yes' && row.who[role] !== 'yes') say('gives what is refused')
      if (cellOf(cell) === 'yes' && asked.method !== 'HEAD' && usual !== undefined && textsIn(answer, { path: '' }, texts).join() !== textsIn(usual.answer, { path: '' }, texts).join()) say('tells something else than the plain address')
      for (const text of told(cell)) if (!known[role].has(text)) say(`tells “${text}”`)
      if (hasContent(cell) && answer.headers['x-content-type-options'] !== 'nosniff') say('without nosniff')
      if (answer.headers['content-type']?.startsWith('application/json') === true && answer.headers['cache-control'] !== 'no-store') say('may be kept by a cache')
    }
    expect(few(wrong)).toEqual([])
  }
  expect(few(differing(cells, bareCells, (cell) => `${cellOf(cell)} ${told(cell).join()}`))).toEqual([])
})

test('what everybody may ask tells of nobody', async () => {
  const open = declared.filter((row) => isOpen(row) && row.method === 'GET' && (!row.path.includes('[') || row.path.includes('[bank]')))
  const cells = await askAll(first.port, school.cookies, open.map((row) => ({ path: addressOf(row) })))
  expect(cells.filter(({ answer }) => answer.status !== 200).map(({ role, asked }) => `${role} ${nameOf(asked)}`)).toEqual([])
  expect(few(cells.flatMap((cell) => told(cell).map((text) => `${cell.role} ${nameOf(cell.asked)} tells “${text}”`)))).toEqual([])
})

const ours = { 'x-jady': '1', 'content-type': 'application/json' }

test('an id that somebody else may see opens nothing, in a path, a query, a header or a body, with the proxy and without', async () => {
  test.setTimeout(300_000)
  const known = await knownOf(first.port)
  const everyId = new Set([...Object.values(school.ids), ...roles.flatMap((role) => [...known[role]])].filter((text) => /^[\w-]{8,64}$/.test(text)))
  expect(everyId.size).toBeGreaterThan(15)
  const strange = (role: Role, ids: Iterable<string> = everyId) => [...ids].filter((id) => !known[role].has(id))
  const oneOfEach = [...new Set(Object.values(school.ids))]
  const look = async ({ port }: AppServer) => {
    const [rows, wrong] = [storedRows(port), [] as string[]]
    const ask = (role: Role, asked: readonly Asked[]) => askAll(port, school.cookies, asked, [role])
    for (const role of roles) {
      const say = (cell: Cell, what: string) => wrong.push(`${role} ${nameOf(cell.asked)}: ${cellOf(cell)} ${what}`)
      const check = (cell: Cell) => told(cell).forEach((text) => known[role].has(text) || say(cell, `tells “${text}”`))
      for (const row of personal) {
        const places = row.path.split('/').flatMap((segment, place) => (segment.startsWith('[') ? [place] : []))
        const send = (path: string): Asked => (row.method === 'GET' ? { path } : { method: row.method, path, headers: ours, body: '{}' })
        for (const place of places) {
          const [unknown, ...cells] = await ask(role, [unknownId, ...strange(role)].map((id) => send(addressOf(row, { [place]: id }))))
          if (unknown === undefined) throw new Error('no answer')
          const refusals = row.who[role] === 'yes' ? ['404 NOT_FOUND', '400 INVALID_REQUEST'] : [row.who[role], '400 INVALID_REQUEST']
          for (const cell of cells) {
            if (!refusals.includes(cellOf(cell))) say(cell, `where ${refusals.join(' or ')} is declared`)
            if (cellOf(cell) !== cellOf(unknown)) say(cell, `where an id that does not exist gets ${cellOf(unknown)}`)
            check(cell)
          }
        }
        if (row.method === 'GET') {
          const asked = strange(role, oneOfEach).flatMap((id) => [{ path: beside(addressOf(row), id) }, { path: addressOf(row), headers: inHeaders(id) }])
          for (const cell of await ask(role, asked)) {
            check(cell)
            if (row.who[role] !== 'yes' && cellOf(cell) === 'yes') say(cell, 'gives what is refused')
          }
        } else if (row.hasBody) {
          for (const cell of await ask(role, strange(role, oneOfEach).map((id) => ({ method: row.method, path: addressOf(row), headers: ours, body: inBody(id) })))) {
            check(cell)
            if (cell.answer.status < 400 || cell.answer.status >= 500) say(cell, 'is no refusal')
          }
        }
      }
    }
    expect(few(wrong)).toEqual([])
    expect(storedRows(port), 'nothing has changed').toEqual(rows)
  }
  await Promise.all([look(first), look(bare)])
})

test('what is sent in somebody else’s name is not taken, with the proxy and without', async () => {
  const note = { v: 1, id: '01890000-0000-7000-8000-000000000099', deviceId: 'x', deviceSeq: 1, answeredAt: 1, effectiveAt: 1, zone: 'Asia/Almaty', day: '1970-01-01', kind: 'cardFlag', itemId: 'x', field: 'note', value: 'x' }
  const push: Asked = { method: 'POST', path: '/api/sync/push', headers: ours, body: JSON.stringify({ v: 1, userId: school.userIds.owner, events: [note] }) }
  const others = roles.filter((role) => role !== 'owner')
  for (const { port } of [first, bare]) {
    const rows = storedRows(port)
    // Past the router, and by it.
    for (const cell of await askAll(port, school.cookies, [push, { ...push, path: `${push.path}?long` }], others)) {
      if (cell.role === 'anonymous') expect(cellOf(cell)).toBe('401 UNAUTHENTICATED')
      else expect((JSON.parse(String(cell.answer.body)) as { readonly results: unknown }).results).toEqual([{ id: null, status: 'refused', code: 'foreign' }])
    }
    expect(storedRows(port), 'nothing has changed').toEqual(rows)
  }
})

function beside(address: string, id: string): string {
  const names = ['id', 'userId', 'classroomId', 'deviceId', 'code', 'nxtPid', 'nxtPuserId']
  return `${address}${address.includes('?') ? '&' : '?'}${names.map((name) => `${name}=${id}`).join('&')}`
}

function inHeaders(id: string): Readonly<Record<string, string>> {
  return { 'x-user-id': id, 'x-jady-user': id, 'x-forwarded-user': id, authorization: `Bearer ${id}`, 'x-now-route-matches': `nxtPid=${id}&nxtPuserId=${id}`, 'x-matched-path': `/api/classrooms/${id}`, 'x-nextjs-rewritten-query': `id=${id}&nxtPid=${id}` }
}

function inBody(id: string): string {
  return JSON.stringify(Object.fromEntries(['id', 'userId', 'classroomId', 'memberId', 'deviceId', 'assignmentId'].map((name) => [name, id])))
}
