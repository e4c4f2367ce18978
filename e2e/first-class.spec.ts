import { readFileSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { expect, type Page } from '@playwright/test'
import ICAL from 'ical.js'
import { wallTimeMs } from '../src/core/classroom/wall-time'
import { parseCsv } from '../src/testing/parse-csv'
import type { AccountHolder } from './account-driver'
import { dataFolder } from './data-folder'
import { at, opened, openTeaching, watchOrigins } from './school-driver'
import { test } from './server-test'

const day = 24 * 3_600_000
const room = '9 «Ә», тарих'
const title = 'Әскер · 1-апта'
const desktop = { viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false, deviceScaleFactor: 1 }

/** A teacher of the name, who has just made a class; gives its code. */
async function makeClass(teacher: AccountHolder): Promise<string> {
  const { page, t } = teacher
  await teacher.signUp('Айгүл')
  await page.getByRole('link', { name: t.accountPages.classes, exact: true }).first().click()
  await page.getByText(t.classrooms.teachTitle).click()
  await teacher.button(t.classrooms.teach).click()
  await teacher.field(t.classrooms.name).fill(room)
  await teacher.field(t.classrooms.teacherName).fill('Айгүл Сәрсенқызы')
  await teacher.button(t.classrooms.make).click()
  await expect(page.getByRole('heading', { level: 1, name: t.accountPages.class })).toBeVisible()
  const code = page.locator('[translate=no]').filter({ hasText: /^[A-Z0-9]{5}-[A-Z0-9]{5}$/ }).first()
  await expect(code).toBeVisible()
  return (await code.innerText()).trim()
}

/** A set of three questions about one topic, kept. */
async function makeSet(teacher: AccountHolder): Promise<void> {
  const { page, t } = teacher
  await teacher.open('/classes')
  await page.getByRole('link', { name: t.classrooms.sets }).click()
  await page.getByRole('link', { name: t.decks.make }).click()
  await teacher.field(t.decks.title).fill(title)
  await page.getByRole('group', { name: t.decks.topics }).getByRole('checkbox', { name: teacher.bank.topics.militia?.title ?? '' }).check()
  await page.getByLabel(t.decks.importance).selectOption('3')
  const items = teacher.bank.items.filter(({ topic, importance, retired }) => topic === 'militia' && importance === 3 && retired === null)
  for (const { forms } of items.slice(3)) await page.getByRole('checkbox', { name: forms.flashcard.stem, exact: true }).uncheck()
  await teacher.button(t.decks.save).click()
  await expect(page).toHaveURL(/\/set\?id=/)
}

/** What is set is due in ten days; gives when. */
async function assignSet(teacher: AccountHolder): Promise<number> {
  const { page, t } = teacher
  await page.getByRole('link', { name: t.decks.assign }).click()
  await expect(teacher.field(t.assignments.title)).toHaveValue(title)
  const due = new Date(Date.now() + 10 * day).toISOString().slice(0, 11) + '18:00'
  await teacher.field(t.assignments.dueAt).fill(due)
  await teacher.button(t.assignments.make).click()
  await expect(page.getByRole('heading', { level: 1, name: t.accountPages.assignment })).toBeVisible()
  return wallTimeMs(due, 'Asia/Almaty') ?? 0
}

/** Practises, with answers that are all right, until the sitting is over. */
async function practise(student: AccountHolder): Promise<void> {
  await student.page.getByRole('link', { name: new RegExp(title) }).click()
  for (let guard = 0; (await student.phase()) === 'question' && guard < 30; guard += 1) {
    await student.answer()
    await student.next()
  }
  expect(await student.phase()).toBe('summary')
}

const doneText = ({ t }: AccountHolder, done: number) => t.assigned.done.replace('{done}', String(done)).replace('{size}', '3')

async function keptOnDevice(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    if (navigator.serviceWorker.controller === null) await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }))
  })
  await page.waitForLoadState('networkidle')
}

test('two people: a class, a set and an assignment on a large screen; joined by code and practised on a phone without a network, day by day; reported, filed, in a calendar', async ({ browser, server }) => {
  test.setTimeout(300_000)
  await server.start()
  await openTeaching(browser, server)
  const teacher = await at(browser, server, 'kk', desktop)
  const asked = watchOrigins(server, teacher)
  const code = await makeClass(teacher)
  const classId = new URL(teacher.page.url()).searchParams.get('id') ?? ''
  await makeSet(teacher)
  const dueAt = await assignSet(teacher)

  const student = await at(browser, server, 'kk', { viewport: { width: 360, height: 740 } })
  const { page, t } = student
  const outside = watchOrigins(server, student)
  await student.signUp('Ерлан')
  await page.getByRole('link', { name: t.accountPages.classes, exact: true }).first().click()
  await student.field(t.classrooms.code).fill(code.toLowerCase())
  await student.field(t.classrooms.ownName).fill('Ерлан')
  await student.button(t.classrooms.joinButton).click()
  await expect(page.getByText(t.classrooms.outcome.joined.replace('{name}', room))).toBeVisible()

  // A week ago is made of today: the clock of a server cannot be turned, what it has written down can.
  const file = new Sqlite(`${dataFolder(server.port)}/jady.db`)
  file.prepare('UPDATE "Enrollment" SET "enrolledAt" = "enrolledAt" - ?').run(7 * day)
  file.prepare('UPDATE "Assignment" SET "opensAt" = "opensAt" - ?, "countsFrom" = "countsFrom" - ?').run(7 * day, 7 * day)
  file.close()

  await student.open()
  const work = page.getByRole('link', { name: new RegExp(title) })
  await expect(work).toContainText(doneText(student, 0))
  await keptOnDevice(page)
  await page.context().setOffline(true)
  // Related questions keep away from each other, so it takes some days until each was recalled on two.
  const today = Date.now()
  for (const daysAgo of [6, 4, 2, 0]) {
    await page.clock.setSystemTime(today - daysAgo * day)
    await student.open()
    await practise(student)
  }
  await student.open()
  await expect(work).toContainText(doneText(student, 3))
  await expect(work).toContainText(t.assigned.finished)
  await page.context().setOffline(false)
  await student.open()
  await student.allSaved()

  const { reports } = teacher.t
  await teacher.open(`/report?class=${classId}`)
  const table = teacher.page.getByRole('region', { name: reports.gradebook }).getByRole('table')
  await expect(table).toBeVisible()
  const shown = await table.getByRole('row').evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => (cell.textContent ?? '').trim())))
  expect(shown.at(-1)).toEqual(['Ерлан', 'Ерлан', '3', reports.state.done])
  const [download] = await Promise.all([teacher.page.waitForEvent('download'), teacher.button(reports.csv).click()])
  const written = parseCsv(readFileSync(await download.path(), 'utf8').replace(/^\uFEFF/, ''))
  expect(written).toEqual(shown)
  await table.getByRole('button', { name: 'Ерлан' }).click()
  await expect(teacher.page.getByRole('dialog')).toContainText(reports.state.done)

  await student.open('/classes')
  await student.button(t.assignments.calendarOf.replace('{name}', room)).click()
  await student.button(t.assignments.calendarMake).click()
  await student.button(t.assignments.calendarCopy).click()
  await expect(page.getByText(t.common.copied)).toBeVisible()
  const address = await page.evaluate(() => navigator.clipboard.readText())
  const [event] = new ICAL.Component(ICAL.parse(await (await fetch(address)).text()) as unknown[]).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
  expect([event?.summary, event?.description, event?.startDate.toJSDate().getTime()]).toEqual([title, room, dueAt])

  // The student sees what the teacher sees, and a removed one nothing.
  await student.open(`/my-report?class=${classId}`)
  await expect(page.getByText(reports.state.done).first()).toBeVisible()
  await teacher.open(`/class?id=${classId}`)
  await teacher.button(teacher.t.classrooms.manageOf.replace('{name}', 'Ерлан')).click()
  await teacher.button(teacher.t.classrooms.remove).click()
  await expect(teacher.page.getByText(teacher.t.classrooms.removeText)).toBeVisible()
  await teacher.button(teacher.t.classrooms.remove).click()
  await expect(teacher.page.getByRole('dialog')).toHaveCount(0)
  expect((await fetch(address)).status).toBe(404)
  for (const path of ['classes', 'sets', `board?class=${classId}`, `roster?class=${classId}`, `report?class=${classId}`]) await opened(teacher, `/${path}`)
  expect([asked(), outside()]).toEqual([[], []])
  await page.reload()
  await expect(page.getByText(reports.own.notFound)).toBeVisible()
})
