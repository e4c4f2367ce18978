import Sqlite from 'better-sqlite3'
import { expect, type APIRequestContext, type Browser, type Page } from '@playwright/test'
import type { Assignment } from '../src/contracts/assignment'
import type { Classroom } from '../src/contracts/classroom'
import { noticeVersion } from '../src/core/accounts/notice'
import { wholeBase } from '../src/core/classroom/deck-query'
import { mostStudents } from '../src/core/classroom/most-students'
import { locales, type Locale } from '../src/core/locale'
import { password, type AccountHolder } from './account-driver'
import type { AppServer } from './app-server'
import { dataFolder } from './data-folder'
import { expectNoSidewaysScroll, expectNoViolations, lookAt } from './look-at'
import { at, opened, openTeaching } from './school-driver'
import { test } from './server-test'

/** Latin capitals as a Russian keyboard writes what looks like them. */
const inCyrillic = (code: string) => [...code.toLowerCase()].map((sign) => ({ a: 'а', b: 'в', c: 'с', e: 'е', h: 'н', k: 'к', m: 'м', p: 'р', t: 'т', x: 'х', y: 'у' })[sign] ?? sign).join('')

const codeOn = async (page: Page) => (await page.locator('[translate=no]').first().innerText()).trim()

for (const locale of locales) {
  test(`${locale}: a class from its making to its end: joined by code on a phone and by link, let in, renamed, removed, archived, deleted`, async ({ browser, server }) => {
    test.setTimeout(240_000)
    await server.start()
    await openTeaching(browser, server)
    const teacher = await at(browser, server, locale)
    const { common, accountPages, classrooms: words, home } = teacher.t
    await teacher.signUp('Айгүл')
    await teacher.page.getByRole('link', { name: home.classes }).first().click()
    await expect(teacher.page.getByText(words.none)).toBeVisible()
    await teacher.page.getByText(words.teachTitle).click()
    await lookAt(teacher.page, 'classes of somebody who might teach')
    await teacher.button(words.teach).click()
    await expect(teacher.page.getByRole('heading', { name: words.list, exact: true })).toBeFocused()
    await teacher.button(words.make).click()
    await expect(teacher.field(words.name)).toBeFocused()
    await expect(teacher.page.getByText(words.wrongName.empty)).toHaveCount(2)
    await lookAt(teacher.page, 'a class without a name')
    await teacher.field(words.name).fill('9 «Ә», тарих')
    await teacher.field(words.teacherName).fill('Айгүл Сәрсенқызы')
    await teacher.button(words.make).click()
    await expect(teacher.page.getByRole('heading', { level: 1, name: accountPages.class })).toBeVisible()
    await expect(teacher.page.getByText(words.nobody)).toBeVisible()
    await lookAt(teacher.page, 'a new class')
    const code = await codeOn(teacher.page)
    await teacher.button(words.copyLink).click()
    const link = new URL(await teacher.page.evaluate(() => navigator.clipboard.readText()))

    const first = await at(browser, server, locale)
    await first.page.setViewportSize({ width: 360, height: 740 })
    await first.signUp('erlan')
    await first.page.getByRole('link', { name: home.classes }).first().click()
    await first.button(words.joinButton).click()
    await expect(first.field(words.code)).toBeFocused()
    await first.field(words.code).fill('ABCEH-KMPTX')
    await first.field(words.ownName).fill('Ерлан')
    await first.button(words.joinButton).click()
    await expect(first.page.getByRole('alert').filter({ hasText: common.errors.WRONG_JOIN_CODE })).toBeFocused()
    // What was typed stays.
    await expect(first.field(words.ownName)).toHaveValue('Ерлан')
    await first.field(words.code).fill(inCyrillic(code))
    await first.button(words.joinButton).click()
    await expect(first.page.getByText(words.outcome.joined.replace('{name}', '9 «Ә», тарих'))).toBeVisible()
    await expect(first.page.getByText(words.none)).toHaveCount(0)
    await lookAt(first.page, 'classes of a student')

    await teacher.page.reload()
    await expect(teacher.page.getByText('Ерлан', { exact: true })).toBeVisible()
    await teacher.page.getByLabel(words.asksTeacher).check()
    await expect(teacher.page.getByLabel(words.asksTeacher)).toBeChecked()

    const second = await at(browser, server, locale)
    await second.page.goto(link.pathname + link.search)
    await expect(second.page.getByText(common.comeBack)).toBeVisible()
    await lookAt(second.page, 'a link without an account')
    await second.page.getByRole('main').getByRole('link', { name: common.signUp }).click()
    await second.fillSignUp('saule')
    await second.keepCode()
    await second.field(words.ownName).fill('Сәуле')
    await second.button(words.joinButton).click()
    await expect(second.page.getByText(words.outcome.asked.replace('{name}', '9 «Ә», тарих'))).toBeVisible()
    await second.page.getByRole('link', { name: common.toClasses }).click()
    await expect(second.page.getByText(words.waiting)).toBeVisible()

    await teacher.page.reload()
    await lookAt(teacher.page, 'a class with somebody who waits')
    await teacher.button(words.letInOf.replace('{name}', 'Сәуле')).click()
    await expect(teacher.button(words.manageOf.replace('{name}', 'Сәуле'))).toBeVisible()
    await teacher.button(words.manageOf.replace('{name}', 'Ерлан')).click()
    const dialog = teacher.page.getByRole('dialog')
    await lookAt(teacher.page, 'changing somebody')
    await dialog.getByLabel(words.ownNameOf).fill('Ерлан Қ.')
    await dialog.getByRole('button', { name: words.rename }).click()
    await expect(teacher.page.getByText('Ерлан Қ.', { exact: true })).toBeVisible()
    await teacher.button(words.manageOf.replace('{name}', 'Ерлан Қ.')).click()
    await dialog.getByRole('button', { name: words.makeTeacher }).click()
    // Somebody who may not teach here.
    await expect(dialog.getByRole('alert').filter({ hasText: common.errors.MAY_NOT_TEACH })).toBeFocused()
    await dialog.getByRole('button', { name: words.remove }).click()
    await expect(dialog.getByText(words.removeText)).toBeVisible()
    await lookAt(teacher.page, 'asking before somebody is removed')
    await dialog.getByRole('button', { name: words.remove }).click()
    await expect(teacher.page.getByText('Ерлан Қ.', { exact: true })).toHaveCount(0)
    await opened(first, '/classes')
    await expect(first.page.getByText(words.none)).toBeVisible()

    await teacher.button(words.renew).click()
    await dialog.getByRole('button', { name: words.renew }).click()
    await expect(teacher.page.getByText(words.renewed)).toBeVisible()
    await expect.poll(() => codeOn(teacher.page)).not.toBe(code)
    await teacher.button(words.close).click()
    await expect(dialog.getByText(words.closeText)).toBeVisible()
    await dialog.getByRole('button', { name: words.close }).click()
    await expect(teacher.page.getByText(words.closedText)).toBeVisible()
    await teacher.button(words.open).click()
    await expect(teacher.page.getByText(words.renewed)).toBeVisible()
    await teacher.button(words.archive).click()
    await dialog.getByRole('button', { name: words.archive }).click()
    await expect(teacher.page.getByText(words.closedText)).toHaveCount(0)
    await lookAt(teacher.page, 'an archived class')
    await teacher.button(words.delete).click()
    await dialog.getByRole('button', { name: words.delete }).click()
    await expect(teacher.page.getByText(words.none)).toBeVisible()
    await opened(second, '/classes')
    await expect(second.page.getByText(words.none)).toBeVisible()
  })
}

test('a class has two columns on a wide screen and one on a phone, in the same order of reading', async ({ browser, server }) => {
  await server.start()
  await openTeaching(browser, server)
  const teacher = await at(browser, server, 'kk')
  const words = teacher.t.classrooms
  await teacher.signUp('Айгүл')
  await teacher.page.setViewportSize({ width: 1280, height: 900 })
  const headers = { 'X-Jady': '1', Origin: server.url }
  expect((await teacher.page.request.post('/api/me/teach', { headers, data: { label: 'x' } })).status()).toBe(200)
  const { id } = (await (await teacher.page.request.post('/api/classrooms', { headers, data: { name: '9 «Ә»', ownName: 'Айгүл', zone: 'Asia/Almaty', locale: 'kk' } })).json()) as { id: string }
  await opened(teacher, `/class?id=${id}`)
  const titles = [teacher.t.assignments.section, words.joining, words.people, words.settings]
  const boxes = () => Promise.all(titles.map(async (name) => (await teacher.page.getByRole('region', { name, exact: true }).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }))
  await expect(teacher.page.getByRole('region', { name: words.settings, exact: true })).toBeVisible()
  const [work, joining, people, settings] = await boxes()
  expect([joining?.y, people?.x, settings?.x]).toEqual([work?.y, work?.x, joining?.x])
  expect(joining?.x).toBeGreaterThan((work?.x ?? 0) + (work?.width ?? 0))
  // Neither column waits for the other.
  const gap = (above: typeof work, below: typeof work) => Math.round((below?.y ?? 0) - (above?.y ?? 0) - (above?.height ?? 0))
  expect([gap(work, people), gap(joining, settings)]).toEqual([20, 20])
  await expectNoViolations(teacher.page, 'a class on a wide screen')
  await expectNoSidewaysScroll(teacher.page, 'a class on a wide screen')
  expect((await teacher.page.getByRole('heading', { level: 2 }).allInnerTexts()).filter((title) => titles.includes(title))).toEqual(titles)
  await teacher.page.setViewportSize({ width: 1023, height: 900 })
  const narrow = await boxes()
  expect(new Set(narrow.map(({ x }) => x)).size).toBe(1)
  expect(narrow.map(({ y }) => y)).toEqual(narrow.map(({ y }) => y).sort((a, b) => a - b))
  await lookAt(teacher.page, 'a class on a phone')
})

test('a class without a network says so, and nothing typed is lost', async ({ browser, server }) => {
  await server.start()
  const pupil = await at(browser, server, 'en')
  const { common, classrooms: words } = pupil.t
  await pupil.signUp('dana')
  await opened(pupil, '/classes')
  await pupil.field(words.code).fill('ABCEH-KMPTX')
  await pupil.field(words.ownName).fill('Дана')
  await pupil.page.context().setOffline(true)
  await pupil.button(words.joinButton).click()
  await expect(pupil.page.getByRole('alert').filter({ hasText: common.errors.offline })).toBeFocused()
  await expect(pupil.field(words.code)).toHaveValue('ABCEH-KMPTX')
  await pupil.page.context().setOffline(false)
  await pupil.button(words.joinButton).click()
  await expect(pupil.page.getByRole('alert').filter({ hasText: common.errors.WRONG_JOIN_CODE })).toBeFocused()
})

const headers = { 'X-Jady': '1' }

/** Somebody with an account and no browser. */
async function person(browser: Browser, server: AppServer, username: string): Promise<APIRequestContext> {
  const { request } = await browser.newContext({ baseURL: server.url, extraHTTPHeaders: headers })
  expect((await request.post('/api/sign-up', { data: { username, password, locale: 'kk', noticeVersion, label: 'x' } })).status()).toBe(201)
  return request
}

/** A teacher with a class, whom everybody can join. */
async function classOf(browser: Browser, server: AppServer, locale: Locale): Promise<{ readonly teacher: AccountHolder; readonly room: Classroom; readonly joined: (name: string) => Promise<APIRequestContext> }> {
  await server.start()
  await openTeaching(browser, server)
  const teacher = await at(browser, server, locale, { extraHTTPHeaders: headers })
  await teacher.signUp('Айгүл')
  const { request } = teacher.page
  expect((await request.post('/api/me/teach', { data: { label: 'x' } })).status()).toBe(200)
  const room = (await (await request.post('/api/classrooms', { data: { name: '10 «Б»', ownName: 'Айгүл Сәрсенқызы', zone: 'Asia/Almaty', locale } })).json()) as Classroom
  const joined = async (name: string) => {
    const who = await person(browser, server, name)
    expect((await who.post('/api/join', { data: { code: room.joining?.code, ownName: name } })).status()).toBe(200)
    return who
  }
  return { teacher, room, joined }
}

const membersOf = async ({ page }: AccountHolder, { id }: Classroom) => ((await (await page.request.get(`/api/classrooms/${id}`)).json()) as Classroom).members

test('what takes something from others is asked about first, and nothing happens before the answer', async ({ browser, server }) => {
  const { teacher, room, joined } = await classOf(browser, server, 'kk')
  const { classrooms: words, common } = teacher.t
  const colleague = await joined('Марат')
  expect((await colleague.post('/api/me/teach', { data: { label: 'x' } })).status()).toBe(200)
  const [, marat] = await membersOf(teacher, room)
  expect((await teacher.page.request.put(`/api/classrooms/${room.id}/members/${marat?.userId ?? ''}`, { data: { role: 'teacher' } })).status()).toBe(204)
  await opened(teacher, `/class?id=${room.id}`)
  const dialog = teacher.page.getByRole('dialog')
  const before = await membersOf(teacher, room)
  const asked = async (open: string, text: string) => {
    await dialog.getByRole('button', { name: open, exact: true }).click()
    await expect(dialog.getByText(text)).toBeVisible()
    await lookAt(teacher.page, text)
    await dialog.getByRole('button', { name: common.cancel }).click()
  }
  await teacher.button(words.manageOf.replace('{name}', 'Марат')).click()
  await asked(words.makeStudent, words.makeStudentText)
  await asked(words.remove, words.removeTeacherText)
  expect(await membersOf(teacher, room)).toEqual(before)
  await dialog.getByRole('button', { name: words.makeStudent }).click()
  await dialog.getByRole('button', { name: words.makeStudent }).click()
  await expect(dialog).toHaveCount(0)
  expect((await membersOf(teacher, room)).map(({ role }) => role)).toEqual(['teacher', 'student'])

  const code = await codeOn(teacher.page)
  await teacher.button(words.renew).click()
  await expect(dialog.getByText(words.renewText)).toBeVisible()
  await dialog.getByRole('button', { name: common.cancel }).click()
  await expect(teacher.button(words.renew)).toBeFocused()
  expect(await codeOn(teacher.page)).toBe(code)
  await teacher.button(words.archive).click()
  await expect(dialog.getByText(words.archiveAsk)).toBeVisible()
  await lookAt(teacher.page, 'asking before a class is archived')
  await dialog.getByRole('button', { name: common.cancel }).click()
  await expect(teacher.page.getByText(words.joiningText)).toBeVisible()
  await teacher.button(words.archive).click()
  await dialog.getByRole('button', { name: words.archive }).click()
  await expect(teacher.page.getByText(words.joiningText)).toHaveCount(0)
})

test('a class’s zone and language are chosen when it is made, and changed afterwards; what a colleague decides is shown after a reload', async ({ browser, server }) => {
  await server.start()
  await openTeaching(browser, server)
  const teacher = await at(browser, server, 'ru', { extraHTTPHeaders: headers, timezoneId: 'Europe/Berlin' })
  const { page } = teacher
  const { classrooms: words } = teacher.t
  await teacher.signUp('Айгүл')
  expect((await page.request.post('/api/me/teach', { data: { label: 'x' } })).status()).toBe(200)
  await opened(teacher, '/classes')
  const dialog = page.getByRole('dialog')
  const placed = (zone: string, language: string) => expect(page.getByText(`${words.zone}: ${zone}`)).toContainText(`${words.language}: ${language}`)
  await placed('Europe/Berlin', 'Русский')
  await teacher.button(words.placeChange).click()
  await expect(dialog.getByText(words.zoneHelp)).toHaveCount(0)
  await dialog.getByLabel(words.zone).selectOption('Asia/Almaty')
  await dialog.getByLabel(words.language).selectOption('kk')
  await lookAt(page, 'choosing where a new class is')
  await dialog.getByRole('button', { name: words.placeSave }).click()
  await placed('Asia/Almaty', 'Қазақша')
  await teacher.field(words.name).fill('10 «Б»')
  await teacher.field(words.teacherName).fill('Айгүл')
  await teacher.button(words.make).click()
  await expect(page.getByText(words.nobody)).toBeVisible()
  const id = new URL(page.url()).searchParams.get('id') ?? ''
  const room = async () => (await (await page.request.get(`/api/classrooms/${id}`)).json()) as Classroom
  expect(await room()).toMatchObject({ zone: 'Asia/Almaty', locale: 'kk' })

  await placed('Asia/Almaty', 'Қазақша')
  await teacher.button(words.placeChange).click()
  await expect(dialog.getByText(words.zoneHelp)).toBeVisible()
  await lookAt(page, 'changing where a class is')
  await dialog.getByLabel(words.zone).selectOption('Asia/Oral')
  await dialog.getByLabel(words.language).selectOption('en')
  await dialog.getByRole('button', { name: words.placeSave }).click()
  await placed('Asia/Oral', 'English')
  await expect(teacher.button(words.placeChange)).toBeFocused()
  expect(await room()).toMatchObject({ zone: 'Asia/Oral', locale: 'en', name: '10 «Б»' })

  const box = page.getByLabel(words.asksTeacher)
  await box.check()
  await expect(box).toBeFocused()
  await expect.poll(async () => (await room()).asksTeacher).toBe(true)
  await page.request.put(`/api/classrooms/${id}`, { data: { asksTeacher: false } })
  // Anything that is changed fetches the class anew.
  await teacher.button(words.renameClass).click()
  await expect(box).not.toBeChecked()
})

test('a co-teacher leaves a class, the last teacher cannot; whoever is no teacher any more is offered nothing but leaving', async ({ browser, server }) => {
  const { teacher, room, joined } = await classOf(browser, server, 'kk')
  const { page } = teacher
  const { classrooms: words, assignments: work, common } = teacher.t
  const dialog = page.getByRole('dialog')
  const self = teacher.button(words.manageOf.replace('{name}', 'Айгүл Сәрсенқызы'))
  await opened(teacher, `/class?id=${room.id}`)
  await self.click()
  await expect(dialog.getByText(words.lastTeacher)).toBeVisible()
  await expect(dialog.getByRole('button', { name: words.leave })).toHaveCount(0)
  await lookAt(page, 'the only teacher about herself')
  await dialog.getByRole('button', { name: common.cancel }).click()

  const colleague = await joined('Марат')
  expect((await colleague.post('/api/me/teach', { data: { label: 'x' } })).status()).toBe(200)
  const marat = (await membersOf(teacher, room)).find(({ name }) => name === 'Марат')
  const path = `/api/classrooms/${room.id}/members/${marat?.userId ?? ''}`
  expect((await page.request.put(path, { data: { role: 'teacher' } })).status()).toBe(204)
  await opened(teacher, `/class?id=${room.id}`)
  await self.click()
  await dialog.getByRole('button', { name: words.leave }).click()
  await expect(dialog.getByText(words.leaveTaughtText)).toBeVisible()
  await lookAt(page, 'asking before a teacher leaves')
  // The other one goes first.
  expect((await page.request.put(path, { data: { role: 'student' } })).status()).toBe(204)
  await dialog.getByRole('button', { name: words.leave }).click()
  await expect(dialog.getByRole('alert').filter({ hasText: words.lastTeacher })).toBeFocused()
  expect((await page.request.put(path, { data: { role: 'teacher' } })).status()).toBe(204)
  await dialog.getByRole('button', { name: words.leave }).click()
  await expect(page.getByText(words.none)).toBeVisible()

  const file = new Sqlite(`${dataFolder(server.port)}/jady.db`)
  file.prepare(`UPDATE "User" SET "role" = 'learner' WHERE "username" = 'Марат'`).run()
  file.close()
  const former = await at(browser, server, 'kk')
  await former.signIn('Марат')
  await former.isHome()
  await opened(former, '/classes')
  await expect(former.page.getByText(words.formerTeacher)).toBeVisible()
  await expect(former.page.getByRole('link', { name: work.myReportOf.replace('{name}', room.name) })).toHaveCount(0)
  await expect(former.button(work.calendarOf.replace('{name}', room.name))).toHaveCount(0)
  await lookAt(former.page, 'a class of somebody who is no teacher any more')
  await former.button(words.leaveOf.replace('{name}', room.name)).click()
  await former.page.getByRole('dialog').getByRole('button', { name: words.leave }).click()
  await expect(former.page.getByRole('alert').filter({ hasText: words.lastFormerTeacher })).toBeFocused()
})

test('whoever comes to a full class is told so', async ({ browser, server }) => {
  const { room } = await classOf(browser, server, 'ru')
  const pupil = await at(browser, server, 'ru')
  const words = pupil.t.classrooms
  await pupil.signUp('dana')
  const file = new Sqlite(`${dataFolder(server.port)}/jady.db`)
  file.exec(`
    WITH RECURSIVE numbers(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM numbers WHERE value < ${mostStudents})
    INSERT INTO "User" ("id", "username", "usernameKey", "role", "locale", "passwordHash", "recoveryHash", "createdAt", "lastSeenAt", "noticeVersion", "noticeAt")
    SELECT 'full ' || value, 'full ' || value, 'full ' || value, "role", "locale", "passwordHash", "recoveryHash", "createdAt", "lastSeenAt", "noticeVersion", "noticeAt" FROM "User", numbers WHERE "username" = 'dana';
    INSERT INTO "Enrollment" ("userId", "classroomId", "role", "name", "askedAt", "enrolledAt") SELECT "id", '${room.id}', 'student', 'x', 1, 1 FROM "User" WHERE "id" LIKE 'full %'`)
  file.close()
  await opened(pupil, '/classes')
  await pupil.field(words.code).fill(room.joining?.code ?? '')
  await pupil.field(words.ownName).fill('Дана')
  await pupil.button(words.joinButton).click()
  await expect(pupil.page.getByRole('alert').filter({ hasText: words.full })).toBeFocused()
  await lookAt(pupil.page, 'a full class')
})

test('after something was done with somebody in a list, the focus is where the hands were', async ({ browser, server }) => {
  const { teacher, room, joined } = await classOf(browser, server, 'kk')
  const { classrooms: words, assignments: work, common } = teacher.t
  await joined('Ерлан')
  await joined('Сәуле')
  expect((await (await joined('Марат')).post('/api/me/teach', { data: { label: 'x' } })).status()).toBe(200)
  await teacher.page.request.put(`/api/classrooms/${room.id}`, { data: { asksTeacher: true } })
  await joined('Дана')
  await joined('Жанна')
  await opened(teacher, `/class?id=${room.id}`)
  const dialog = teacher.page.getByRole('dialog')
  const rowOf = (name: string) => teacher.button(words.manageOf.replace('{name}', name))
  const heading = teacher.page.getByRole('heading', { name: words.people })
  await rowOf('Сәуле').click()
  await dialog.getByRole('button', { name: common.cancel }).click()
  await expect(rowOf('Сәуле')).toBeFocused()
  await rowOf('Сәуле').click()
  // It moves to another place in the list.
  await dialog.getByLabel(words.ownNameOf).fill('Асем')
  await dialog.getByRole('button', { name: words.rename }).click()
  await expect(rowOf('Асем')).toBeFocused()
  await rowOf('Марат').click()
  await dialog.getByRole('button', { name: words.makeTeacher }).click()
  await expect(teacher.page.getByRole('listitem').filter({ hasText: 'Марат' })).toContainText(words.teacher)
  await expect(rowOf('Марат')).toBeFocused()
  await teacher.button(words.letInOf.replace('{name}', 'Дана')).click()
  await expect(rowOf('Дана')).toBeFocused()
  await teacher.button(words.refuseOf.replace('{name}', 'Жанна')).click()
  await expect(heading).toBeFocused()
  await rowOf('Ерлан').click()
  await dialog.getByRole('button', { name: words.remove }).click()
  await dialog.getByRole('button', { name: words.remove }).click()
  await expect(rowOf('Ерлан')).toHaveCount(0)
  await expect(heading).toBeFocused()

  await teacher.field(words.name).fill('  10 «В» ')
  await teacher.button(words.renameClass).click()
  await expect(teacher.page.getByText(words.renamed, { exact: true })).toBeVisible()
  await expect(teacher.field(words.name)).toHaveValue('10 «В»')
  await expect(teacher.page).toHaveTitle(/^10 «В» · /)
  await expect(teacher.button(words.renameClass)).toBeFocused()

  const made = await teacher.page.request.post(`/api/classrooms/${room.id}/assignments`, { data: { title: 'Жұмыс', query: { ...wholeBase, topics: ['militia'] }, locale: null, opensAt: null, dueAt: null } })
  await opened(teacher, `/assignment?id=${((await made.json()) as Assignment).id}`)
  const extend = teacher.button(work.extendOf.replace('{name}', 'Асем'))
  // Two may have one name.
  const username = `${common.username}: Сәуле`
  await expect(teacher.page.getByText(username)).toBeVisible()
  await extend.click()
  await expect(dialog.getByText(username)).toBeVisible()
  await dialog.getByLabel(work.newDue).fill('2037-12-04T18:00')
  await dialog.getByRole('button', { name: work.save }).click()
  await expect(dialog).toHaveCount(0)
  await expect(extend).toBeFocused()
})

test('a refusal goes as soon as what was refused is changed', async ({ browser, server }) => {
  await server.start()
  const pupil = await at(browser, server, 'ru')
  const { common, classrooms: words } = pupil.t
  await pupil.signUp('dana')
  await opened(pupil, '/classes')
  const refusal = pupil.page.getByRole('alert').filter({ hasText: common.errors.WRONG_JOIN_CODE })
  await pupil.field(words.code).fill('ABCEH-KMPTX')
  await pupil.field(words.ownName).fill('Дана')
  await pupil.button(words.joinButton).click()
  await expect(refusal).toBeFocused()
  await pupil.field(words.ownName).fill('')
  await expect(refusal).toHaveCount(0)
})

test('a link into a class lasts through signing up and signing in; one that is over says so before anybody makes an account', async ({ browser, server }) => {
  const { teacher, room } = await classOf(browser, server, 'kk')
  const renewed = async () => ((await (await teacher.page.request.put(`/api/classrooms/${room.id}/code`, { data: { joining: 'open' } })).json()) as Classroom).joining
  const over = `/join?key=${room.joining?.linkKey ?? ''}`
  const joining = await renewed()
  const good = `/join?key=${joining?.linkKey ?? ''}`
  const pupil = await at(browser, server, 'kk')
  const { classrooms: words, accountPages, account, common } = pupil.t
  await opened(pupil, over)
  await expect(pupil.page.getByText(words.linkOver)).toBeVisible()
  await expect(pupil.page.getByText(common.comeBack)).toHaveCount(0)
  await lookAt(pupil.page, 'a link that is over, without an account')
  await opened(pupil, good)
  await expect(pupil.page.getByText(words.linkOver)).toHaveCount(0)
  await pupil.page.getByRole('main').getByRole('link', { name: common.signUp }).click()
  await pupil.fillSignUp('Дана')
  await pupil.keepCode()
  await expect(pupil.page.getByRole('heading', { level: 1, name: accountPages.join })).toBeVisible()
  await pupil.field(words.ownName).fill('Дана')
  await pupil.button(words.joinButton).click()
  await expect(pupil.page.getByRole('alert').filter({ hasText: words.outcome.joined.replace('{name}', room.name) })).toBeFocused()
  await expect(pupil.button(words.joinButton)).toHaveCount(0)
  await lookAt(pupil.page, 'joined by a link')
  await pupil.page.getByRole('link', { name: common.toClasses }).click()
  await pupil.button(words.leaveOf.replace('{name}', room.name)).click()
  await pupil.page.getByRole('dialog').getByRole('button', { name: words.leave }).click()
  await expect(pupil.page.getByText(words.none)).toBeVisible()
  await expect(pupil.page.getByRole('heading', { name: words.list, exact: true })).toBeFocused()

  await person(browser, server, 'Ерлан')
  const other = await at(browser, server, 'kk')
  await opened(other, good)
  await other.page.getByRole('main').getByRole('link', { name: common.signIn, exact: true }).click()
  await other.field(common.username).fill('Ерлан')
  await other.field(common.password).fill(password)
  await other.button(account.signIn.button).click()
  await expect(other.page.getByText(words.byLink)).toBeVisible()
  // It is good for one arrival.
  expect(await other.page.evaluate(() => sessionStorage.getItem('jady.join'))).toBeNull()
  const last = await renewed()
  await other.field(words.ownName).fill('Ерлан')
  await other.button(words.joinButton).click()
  await expect(other.page.getByRole('alert').filter({ hasText: words.linkOver })).toBeFocused()
  await expect(other.page.getByText(words.byLink)).toHaveCount(0)
  await expect(other.page.getByText(words.codeMissing)).toHaveCount(0)
  await lookAt(other.page, 'a link that is over')
  await other.field(words.code).fill(last?.code ?? '')
  await other.button(words.joinButton).click()
  await expect(other.page.getByText(words.outcome.joined.replace('{name}', room.name))).toBeVisible()
  await opened(other, over)
  await expect(other.page.getByText(words.linkOver)).toBeVisible()
  await expect(other.field(words.code)).toBeVisible()
})

test('an arrow key in the list of roles changes nobody; an administrator is made after a question', async ({ browser, server }) => {
  await server.start()
  const admin = await at(browser, server, 'ru')
  const { account, common } = admin.t
  await admin.signUp('Head', `?admin=${/sign-up\?admin=([\w-]+)/.exec(server.said)?.[1] ?? ''}`)
  await person(browser, server, 'Дана')
  const roleOf = async () => ((await (await admin.page.request.get('/api/admin/users')).json()) as { users: { username: string; role: string }[] }).users.find(({ username }) => username === 'Дана')?.role
  await opened(admin, '/account/admin')
  const label = account.admin.role.replace('{name}', 'Дана')
  const list = admin.page.getByRole('combobox', { name: label })
  const change = admin.button(account.admin.changeOf.replace('{label}', label))
  const dialog = admin.page.getByRole('dialog')
  await list.focus()
  await admin.page.keyboard.press('ArrowDown')
  await admin.page.keyboard.press('ArrowDown')
  await list.selectOption('admin')
  await lookAt(admin.page, 'a role that is chosen and not yet given')
  expect(await roleOf()).toBe('learner')
  await change.click()
  await expect(dialog.getByText(account.admin.makeAdminText)).toBeVisible()
  await lookAt(admin.page, 'asking before an administrator is made')
  await dialog.getByRole('button', { name: common.cancel }).click()
  await expect(change).toBeFocused()
  expect(await roleOf()).toBe('learner')
  await list.selectOption('teacher')
  await change.click()
  await expect(admin.page.getByText(account.admin.stored, { exact: true })).toBeVisible()
  expect(await roleOf()).toBe('teacher')
  await list.selectOption('admin')
  await change.click()
  await dialog.getByRole('button', { name: account.admin.change }).click()
  await expect(dialog).toHaveCount(0)
  expect(await roleOf()).toBe('admin')
})

test('the title of each page of a class says which class it is', async ({ browser, server }) => {
  const { teacher, room } = await classOf(browser, server, 'kk')
  const { accountPages: pages, app, classrooms: words } = teacher.t
  await opened(teacher, `/class?id=${room.id}`)
  await expect(teacher.page).toHaveTitle(`${room.name} · ${app.name}`)
  await teacher.page.getByRole('link', { name: words.roster.link }).click()
  await expect(teacher.page).toHaveTitle(`${room.name} · ${pages.roster} · ${app.name}`)
  await teacher.page.getByRole('link', { name: words.roster.toClass }).click()
  await expect(teacher.page).toHaveTitle(`${room.name} · ${app.name}`)
  for (const page of ['board', 'report', 'roster'] as const) {
    await opened(teacher, `/${page}?class=${room.id}`)
    await expect(teacher.page).toHaveTitle(`${room.name} · ${pages[page]} · ${app.name}`)
  }
  await teacher.page.goto('/kk/class?id=none')
  await expect(teacher.page.getByText(words.notFound)).toBeVisible()
  await expect(teacher.page).toHaveTitle(`${pages.class} · ${app.name}`)
})

test('a page of a class that is opened without saying which one says that it is not there, and asks nobody', async ({ browser, server }) => {
  const { teacher } = await classOf(browser, server, 'kk')
  const { classrooms, assignments, reports } = teacher.t
  const asked: string[] = []
  teacher.page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (/^\/api\/(classrooms|assignments|me\/classrooms)/.test(pathname)) asked.push(pathname)
  })
  for (const [page, text] of [['class', classrooms.notFound], ['board', classrooms.notFound], ['roster', classrooms.notFound], ['report', reports.notFound], ['my-report', reports.own.notFound], ['assignment', assignments.notFound], ['preview', assignments.notFound]] as const) {
    await opened(teacher, `/${page}`)
    await expect(teacher.page.getByText(text)).toBeVisible()
  }
  expect(asked).toEqual([])
})
