import { mkdirSync, readFileSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { expect, type APIRequestContext, type Browser, type Locator } from '@playwright/test'
import { createTranslator } from 'next-intl'
import type { Assignment } from '../src/contracts/assignment'
import type { Classroom } from '../src/contracts/classroom'
import type { ClassReport } from '../src/contracts/report'
import { noticeVersion } from '../src/core/accounts/notice'
import { wholeBase } from '../src/core/classroom/deck-query'
import { wallTimeOf } from '../src/core/classroom/wall-time'
import { dateValueText } from '../src/core/language/date-text'
import { locales, type Locale } from '../src/core/locale'
import { ofTen } from '../src/features/reports/recall-look'
import { answered, madeOf, type Deed, type Told } from '../src/testing/answer-log'
import { parseCsv } from '../src/testing/parse-csv'
import { AccountHolder, password } from './account-driver'
import type { AppServer } from './app-server'
import { dataFolder } from './data-folder'
import { expectNoSidewaysScroll, expectNoViolations, lookAt } from './look-at'
import { test } from './server-test'

const day = 24 * 3_600_000
const zone = 'Asia/Almaty'
/** Whatever time it is, it is another day than in the class in one of the first two. */
const zones = { kk: 'Pacific/Honolulu', ru: 'Pacific/Kiritimati', en: zone }
const pupils = ['Ақерке Дүйсенбекқызы', 'Бекзат', 'Гүлнұр Әбдірахманова', 'Дана', 'Ерлан Қ.', 'Жанар', 'Қуаныш Сейітжанұлы', 'Мадина', 'Нұрсұлтан', 'Өмірбек', 'Сәуле', 'Шыңғыс']

/** `asked`: a question that every pupil is asked. */
type School = { readonly room: Classroom; readonly asked: Assignment['questions'][number]; readonly report: () => Promise<ClassReport>; readonly push: (name: string, deeds: readonly Deed[]) => Promise<void> }

/** A class with work set and answered over three weeks: made by the requests that screens make, and moved back in time, since the clock of a server cannot be turned. */
async function openSchool(browser: Browser, server: AppServer): Promise<School> {
  const at = async () => (await browser.newContext({ baseURL: server.url, extraHTTPHeaders: { 'X-Jady': '1' } })).request
  const signUp = async (username: string, more: object = {}) => {
    const request = await at()
    const answer = await request.post('/api/sign-up', { data: { username, password, locale: 'kk', noticeVersion, label: 'x', ...more } })
    expect(answer.status()).toBe(201)
    return { request, userId: ((await answer.json()) as { me: { userId: string } }).me.userId }
  }
  const adminToken = /sign-up\?admin=([\w-]+)/.exec(server.said)?.[1]
  const { request: teacher } = await signUp('teacher', { adminToken })
  const room = (await (await teacher.post('/api/classrooms', { data: { name: '9 «Ә», тарих', ownName: 'Айгүл Сәрсенқызы', zone, locale: 'kk' } })).json()) as Classroom
  const people: Pupil[] = []
  for (const [i, name] of pupils.entries()) {
    const person = await signUp(`pupil ${i}`)
    expect((await person.request.post('/api/join', { data: { code: room.joining?.code, ownName: name } })).status()).toBe(200)
    people.push(person)
  }
  const now = Date.now()
  const wall = (at: number) => new Date(at + 5 * 3_600_000).toISOString().slice(0, 16)
  const assign = async (title: string, query: object, more: object = {}) => {
    const answer = await teacher.post(`/api/classrooms/${room.id}/assignments`, { data: { title, query: { ...wholeBase, ...query }, locale: null, opensAt: wall(now - 21 * day), dueAt: wall(now + 3 * day), ...more } })
    expect(answer.status(), await answer.text()).toBe(201)
    return (await answer.json()) as Assignment
  }
  const militia = await assign('Алаш милициясы', { topics: ['militia'], importance: 3 })
  const people1 = await assign('=Үкімет пен құрылтай', { topics: ['government', 'congress'], importance: 3 }, { dueAt: wall(now - day) })
  await assign('Кейін ашылады', { topics: ['end'], importance: 3 }, { opensAt: wall(now + 7 * day), dueAt: null })
  const file = new Sqlite(`${dataFolder(server.port)}/jady.db`)
  file.prepare('UPDATE "Enrollment" SET "enrolledAt" = ?').run(now - 22 * day)
  file.prepare('UPDATE "Assignment" SET "countsFrom" = "opensAt"').run()
  file.close()
  const items = [...militia.questions, ...people1.questions]
  for (const [i, { request, userId }] of people.entries()) {
    if (i === 7) continue
    const deeds = items.flatMap(({ id: itemId }, k) => {
      if ((k * 7 + i) % 12 < i % 5) return []
      const first = now - (20 - ((i + k) % 9)) * day + k * 1000
      const hard = (k + i) % 11 === 0 ? [1, 2, 3, 4].map((n) => answered('Again', first + n * 100_000, { itemId })) : []
      return [...hard, answered((i * k) % 5 === 1 ? 'Again' : 'Good', first + 1_000_000, { itemId }), ...((i + k) % 3 === 0 ? [answered('Good', first + 4 * day, { itemId })] : [])]
    })
    await push({ request, userId }, deeds.sort((a, b) => a.at - b.at))
  }
  const [asked] = militia.questions
  if (asked === undefined) throw new Error('nothing is asked about the militia')
  const report = async () => (await (await teacher.get(`/api/classrooms/${room.id}/report?locale=kk`)).json()) as ClassReport
  return { room, asked, report, push: (name, deeds) => push(people[pupils.indexOf(name)] ?? { request: teacher, userId: '' }, deeds) }
}

type Pupil = { readonly request: APIRequestContext; readonly userId: string }

async function push({ request, userId }: Pupil, deeds: readonly Deed[]): Promise<void> {
  const events = madeOf(deeds)
  for (let from = 0; from < events.length; from += 100) {
    const answer = await request.post('/api/sync/push', { data: { v: 1, userId, events: events.slice(from, from + 100) } })
    const { results } = (await answer.json()) as { results: readonly { status: string }[] }
    expect(results.every(({ status }) => status === 'held')).toBe(true)
  }
}

/** Somebody with a browser of their own at this server. */
async function at(browser: Browser, server: AppServer, locale: Locale, colorScheme: 'light' | 'dark' = 'light', timezoneId = zone): Promise<AccountHolder> {
  const context = await browser.newContext({ baseURL: server.url, colorScheme, timezoneId })
  return AccountHolder.on(await context.newPage(), locale)
}

const shots = process.env.SHOTS
async function shoot({ page }: AccountHolder, name: string): Promise<void> {
  if (shots === undefined) return
  mkdirSync(shots, { recursive: true })
  await page.screenshot({ path: `${shots}/${name}.png`, fullPage: (await page.getByRole('dialog').count()) === 0 })
}

test('a class report in three languages: on a large screen and on a phone, by keys, as a file, and as the student sees it', async ({ browser, server }) => {
  test.setTimeout(300_000)
  await server.start()
  const { room, report } = await openSchool(browser, server)
  const { students, assignments, topics, progress, recall, help: needy } = await report()
  expect(new Set(needy.map(({ userId }) => userId)).size).toBeLessThan(needy.length)
  for (const locale of locales) {
    const teacher = await at(browser, server, locale, locale === 'ru' ? 'dark' : 'light', zones[locale])
    const { page } = teacher
    const words = teacher.t.reports
    const dayOf = (ms: number) => {
      const text = wallTimeOf(ms, zone).slice(0, 10)
      return dateValueText({ kind: 'date', from: text, to: text, precision: 'day', calendar: 'unstated' }, locale, 'answer')
    }
    await page.setViewportSize({ width: 1280, height: 900 })
    await teacher.signIn('teacher')
    await teacher.isHome()
    await teacher.open(`/report?class=${room.id}`)
    await expect(page.getByRole('heading', { name: words.gradebook })).toBeVisible()
    await expectNoViolations(page, 'report 1280')
    await expectNoSidewaysScroll(page, 'report 1280')
    await shoot(teacher, `report-1280-${locale}`)

    // The file is what the table shows.
    const table = page.getByRole('region', { name: words.gradebook }).getByRole('table')
    const shown = await table.getByRole('row').evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => (cell.textContent ?? '').trim())))
    const [file] = await Promise.all([page.waitForEvent('download'), teacher.button(words.csv).click()])
    await expect(page.getByText(words.csvDone)).toBeVisible()
    const written = parseCsv(readFileSync(await file.path(), 'utf8').replace(/^\uFEFF/, ''))
    expect(written.map((cells) => cells.map((text) => text.replace(/^'(?=[=+\-@])/, '')))).toEqual(shown)
    expect(shown).toHaveLength(3 + pupils.length)
    expect(shown[0]?.slice(2)).toEqual(assignments.flatMap(({ title }) => [title, `${words.table.state}: ${title}`]))
    const told = new Set(shown.slice(3).flatMap((cells) => cells.slice(2)).filter((text) => !/^\d*$/.test(text)))
    expect(told).toEqual(new Set(progress.map(({ state }) => words.state[state])))
    expect(told).toContain(words.state.overdue)
    await page.setViewportSize({ width: 320, height: 640 })
    // The name stays in sight beside what is scrolled to.
    await table.getByRole('button', { name: 'Дана' }).scrollIntoViewIfNeeded()
    await table.evaluate((node) => node.parentElement?.scrollBy({ left: 300 }))
    await expect(table.getByRole('button', { name: 'Дана' })).toBeInViewport()
    await expectNoSidewaysScroll(page, 'gradebook 320')
    await shoot(teacher, `gradebook-320-${locale}`)
    await page.setViewportSize({ width: 1280, height: 900 })
    await teacher.button(words.sortBy.done).click()
    await expect(table.getByRole('row').nth(3)).toContainText('Мадина')

    // By keys: a name opens how the student is doing, a cell of the map its facts, a fact its page.
    await table.getByRole('button', { name: 'Дана' }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText('Алаш милициясы')
    const lastAt = progress.find(({ userId, attempts }) => userId === students.find(({ name }) => name === 'Дана')?.userId && attempts > 0)?.lastAt ?? 0
    await expect(dialog).toContainText(words.lastAt.replace('{date}', dayOf(lastAt)))
    await expectNoViolations(page, 'a student')
    await shoot(teacher, `student-${locale}`)
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    // Each name once, and whoever answered wrong last comes first.
    const help = page.getByRole('region', { name: words.helpTitle })
    const names = new Map(students.map(({ userId, name }) => [userId, name]))
    expect(await help.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual([...new Set(needy.map(({ userId }) => names.get(userId)))])
    await expect(help.getByRole('link')).toHaveCount(needy.length)
    // Days are those of the class, wherever they are looked at.
    await expect(help.getByRole('listitem').first()).toContainText(words.lastWrong.replace('{date}', dayOf(needy[0]?.lastWrongAt ?? 0)))
    const grid = page.getByRole('grid', { name: words.heatmap })
    await grid.getByRole('button').first().focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowDown')
    await expect(grid.getByRole('button').nth(await grid.getByRole('columnheader').count())).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('link').first()).toBeVisible()
    // How sure it is, of how many facts, is to be read and not only to be heard.
    const { facts: asked, met } = recall[1]?.topics[1] ?? { facts: 0, met: null }
    expect([asked, met?.n, topics.length > 1]).toEqual([expect.any(Number), expect.any(Number), true])
    const translate = createTranslator({ locale, messages: teacher.t })
    await expect(dialog.getByText(translate('reports.metOf', { met: met?.n ?? 0, facts: asked }))).toContainText(translate('reports.likelyOfTen', { low: ofTen(met?.low ?? 0), high: ofTen(met?.high ?? 0) }))
    await expectNoViolations(page, 'a cell')
    await page.setViewportSize({ width: 320, height: 640 })
    await expectNoSidewaysScroll(page, 'a cell 320')
    await shoot(teacher, `cell-320-${locale}`)
    await page.setViewportSize({ width: 1280, height: 900 })
    await shoot(teacher, `cell-${locale}`)
    await page.keyboard.press('Escape')

    const facts = page.getByRole('region', { name: words.factsTitle })
    const before = await facts.getByRole('row').nth(1).innerText()
    await page.getByLabel(words.on).fill(new Date(Date.now() + 300 * day).toISOString().slice(0, 10))
    await expect(facts.getByRole('row').nth(1)).not.toHaveText(before)
    await facts.getByRole('button', { name: words.column.met }).click()
    await expect(facts.getByRole('columnheader', { name: words.column.met })).toHaveAttribute('aria-sort', 'ascending')
    await page.getByLabel(words.on).fill('2001-01-01')
    await expect(page.getByText(words.onWrong)).toBeVisible()

    await lookAt(page, `report ${locale}`)
    await shoot(teacher, `report-360-${locale}`)
    const statement = await facts.getByRole('link').first().innerText()
    await facts.getByRole('link').first().click()
    await expect(page).toHaveURL(/\/facts\/[\w.%-]+$/)
    await expect(page.getByRole('heading', { level: 1, name: statement, exact: true })).toBeVisible()
    const citations = page.getByRole('heading', { level: 2, name: teacher.t.facts.citations }).locator('xpath=following-sibling::ul')
    await expect(citations.getByRole('listitem').first()).toContainText(teacher.t.citations.words)
    await expect(citations.locator('q').first()).toHaveText(/\S/)

    const pupil = await at(browser, server, locale, locale === 'en' ? 'dark' : 'light')
    await pupil.signIn('pupil 3')
    await pupil.isHome()
    await pupil.open(`/my-report?class=${room.id}`)
    await expect(pupil.page.getByText(words.own.memory)).toBeVisible()
    await expect(pupil.page.getByText('Алаш милициясы', { exact: true }).first()).toBeVisible()
    await expect(pupil.page.getByText('Кейін ашылады')).toHaveCount(0)
    for (const other of pupils.filter((name) => name !== 'Дана')) await expect(pupil.page.getByText(other)).toHaveCount(0)
    await lookAt(pupil.page, `my report ${locale}`)
    await shoot(pupil, `my-report-${locale}`)
    await Promise.all([teacher.page.context().close(), pupil.page.context().close()])
  }
})

test('a cell opens to the answers one by one, to the teacher and to the student, and what was private is not among them', async ({ browser, server }) => {
  test.setTimeout(300_000)
  await server.start()
  const { room, asked, report, push: tell } = await openSchool(browser, server)
  const now = Date.now()
  const typed = (text: string): Told => ({ form: 'typed', given: [{ as: 'text', text }], score: { result: 'unknown' } })
  const say = (before: number, rating: 'Again' | 'Good', told: Told, mode: 'study' | 'free' = 'study') => answered(rating, now - before, { itemId: asked.id, told, mode })
  const secret = 'жасырын жауап'
  await tell('Дана', [
    say(30 * day, 'Again', typed(secret)),
    say(3 * day, 'Again', typed('ашық жауап')),
    say(2 * day, 'Again', typed(secret), 'free'),
    say(day, 'Again', { form: 'typed', given: [{ as: 'dontKnow' }], score: { result: 'dontKnow' } }),
    say(day / 2, 'Good', { form: 'choice', given: [{ as: 'option', id: 'key' }], score: { result: 'exact' } }),
  ])
  const { facts, topics, recall, students } = await report()
  const place = facts.findIndex(({ id }) => id === asked.fact)
  const count = recall[students.findIndex(({ name }) => name === 'Дана')]?.answers[place] ?? 0
  expect(count).toBeGreaterThan(3)
  for (const locale of locales) {
    const teacher = await at(browser, server, locale, locale === 'kk' ? 'dark' : 'light')
    const { page } = teacher
    const words = teacher.t.reports
    const { bank } = teacher
    const topic = bank.topics[facts[place]?.topic ?? '']?.title ?? ''
    expect(topics.map(({ id }) => id)).toContain(facts[place]?.topic)
    const opensFact = (inside: Locator) => inside.getByRole('listitem').filter({ has: page.getByRole('link', { name: bank.facts[asked.fact]?.statement ?? '', exact: true }) }).last()
    await page.setViewportSize({ width: 1280, height: 900 })
    await teacher.signIn('teacher')
    await teacher.isHome()
    await teacher.open(`/report?class=${room.id}`)
    const cell = page.getByRole('grid', { name: words.heatmap }).getByRole('button', { name: `Дана, ${topic}:` })
    await cell.press('Enter')
    const dialog = page.getByRole('dialog')
    const fact = opensFact(dialog)
    await expect(fact.locator('summary')).toContainText(String(count))
    await expect(dialog.getByText(words.answer.form.flashcard)).toHaveCount(0)

    // Without a network it says so, and the same place asks again.
    await page.context().setOffline(true)
    await fact.locator('summary').press('Enter')
    await expect(fact.getByText(teacher.t.common.needsConnection)).toBeVisible()
    await page.context().setOffline(false)
    await fact.getByRole('button', { name: teacher.t.common.retry }).press('Enter')
    const lines = fact.getByRole('listitem')
    await expect(lines).toHaveCount(count)
    await expect(lines.nth(0)).toContainText(words.answer.result.right)
    await expect(lines.nth(0)).toContainText(words.answer.form.choice)
    await expect(lines.nth(0)).toContainText(/\d{4}.*\d\d:\d\d/)
    await expect(lines.nth(1)).toContainText(words.answer.result.dontKnow)
    await expect(lines.nth(2)).toContainText(words.answer.result.wrong)
    await expect(lines.nth(2)).toContainText('ашық жауап')
    await expect(lines.last()).toContainText(words.answer.form.flashcard)
    await expect(dialog.getByText(secret)).toHaveCount(0)
    await expectNoViolations(page, 'answers')
    await shoot(teacher, `answers-1280-${locale}`)
    await lookAt(page, `answers ${locale}`)
    await shoot(teacher, `answers-360-${locale}`)
    await fact.locator('summary').press('Enter')
    await expect(lines).toHaveCount(0)
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await expect(cell).toBeFocused()

    const pupil = await at(browser, server, locale, locale === 'ru' ? 'dark' : 'light')
    await pupil.signIn('pupil 3')
    await pupil.isHome()
    await pupil.open(`/my-report?class=${room.id}`)
    const own = pupil.page.getByRole('region', { name: words.own.heatmap }).getByRole('listitem').filter({ hasText: topic })
    await own.locator('summary').press('Enter')
    const ownFact = own.getByRole('listitem').filter({ has: pupil.page.getByRole('link', { name: bank.facts[asked.fact]?.statement ?? '', exact: true }) })
    await ownFact.locator('summary').press('Enter')
    await expect(ownFact.getByRole('listitem')).toHaveCount(count)
    await expect(ownFact).toContainText('ашық жауап')
    await expect(pupil.page.getByText(secret)).toHaveCount(0)
    await lookAt(pupil.page, `own answers ${locale}`)
    await shoot(pupil, `own-answers-360-${locale}`)
    await Promise.all([page.context().close(), pupil.page.context().close()])
  }
})

test('the map of a class can be reached by keys when whoever had its last row has gone', async ({ browser, server }) => {
  test.setTimeout(180_000)
  await server.start()
  const { room, report } = await openSchool(browser, server)
  const { students } = await report()
  const teacher = await at(browser, server, 'en')
  const { page } = teacher
  const words = teacher.t.reports
  await teacher.signIn('teacher')
  await teacher.isHome()
  await teacher.open(`/report?class=${room.id}`)
  const grid = page.getByRole('grid', { name: words.heatmap })
  const rows = grid.getByRole('row')
  await expect(rows).toHaveCount(1 + students.length)
  await grid.getByRole('button').first().focus()
  for (let row = 1; row < students.length; row += 1) await page.keyboard.press('ArrowDown')
  await expect(rows.last().getByRole('button').first()).toBeFocused()
  expect((await page.request.delete(`/api/classrooms/${room.id}/members/${students.at(-1)?.userId ?? ''}`, { headers: { 'X-Jady': '1' } })).status()).toBe(204)
  await page.getByLabel(words.on).fill(new Date(Date.now() + 100 * day).toISOString().slice(0, 10))
  await expect(rows).toHaveCount(students.length)
  await expect(grid.locator('[tabindex="0"]')).toHaveCount(1)
  await expect(rows.last().locator('[tabindex="0"]')).toHaveCount(1)
})

test('a report of nobody, of nothing, and of somebody else’s class says so', async ({ browser, server }) => {
  test.setTimeout(180_000)
  await server.start()
  const adminToken = /sign-up\?admin=([\w-]+)/.exec(server.said)?.[1]
  const teacher = await at(browser, server, 'en')
  const words = teacher.t.reports
  await teacher.signUp('head', `?admin=${adminToken ?? ''}`)
  const headers = { 'X-Jady': '1', Origin: server.url }
  const room = (await (await teacher.page.request.post('/api/classrooms', { headers, data: { name: '9 «Ә»', ownName: 'Айгүл', zone, locale: 'kk' } })).json()) as Classroom
  await teacher.open(`/report?class=${room.id}`)
  await expect(teacher.page.getByText(words.noStudents)).toBeVisible()
  await lookAt(teacher.page, 'a report of nobody')
  const pupil = await at(browser, server, 'kk')
  await pupil.signUp('dana')
  await pupil.page.request.post('/api/join', { headers, data: { code: room.joining?.code, ownName: 'Дана' } })
  await pupil.open(`/my-report?class=${room.id}`)
  await expect(pupil.page.getByText(pupil.t.reports.own.noAssignments)).toBeVisible()
  await lookAt(pupil.page, 'a report of nothing')
  await pupil.open(`/report?class=${room.id}`)
  await expect(pupil.page.getByText(pupil.t.reports.notFound)).toBeVisible()
  await teacher.open(`/report?class=${room.id}`)
  await expect(teacher.page.getByText(words.noAssignments)).toBeVisible()
  await teacher.page.request.post(`/api/classrooms/${room.id}/assignments`, { headers, data: { title: 'Militia', query: { ...wholeBase, topics: ['militia'] }, locale: null, opensAt: null, dueAt: null } })
  await teacher.open(`/report?class=${room.id}`)
  await expect(teacher.page.getByText(words.noAnswers)).toBeVisible()
  await lookAt(teacher.page, 'a report without answers')
  await teacher.page.context().setOffline(true)
  await teacher.page.getByLabel(words.on).fill(new Date(Date.now() + 100 * day).toISOString().slice(0, 10))
  await expect(teacher.page.getByText(teacher.t.common.needsConnection)).toBeVisible()
  await teacher.page.context().setOffline(false)
  await teacher.button(teacher.t.common.retry).click()
  await expect(teacher.page.getByRole('heading', { name: words.gradebook })).toBeVisible()
  // Whoever is removed reads nothing more.
  await teacher.page.request.delete(`/api/classrooms/${room.id}/members/${((await (await pupil.page.request.get('/api/me')).json()) as { me: { userId: string } }).me.userId}`, { headers })
  await pupil.open(`/my-report?class=${room.id}`)
  await expect(pupil.page.getByText(pupil.t.reports.own.notFound)).toBeVisible()
})
