import Sqlite from 'better-sqlite3'
import { expect, type Browser, type Page } from '@playwright/test'
import type { Classroom } from '../src/contracts/classroom'
import { noticeVersion } from '../src/core/accounts/notice'
import { readLoginLink } from '../src/core/classroom/login-link'
import { rosterLimit } from '../src/core/classroom/roster-limit'
import { locales, type Locale } from '../src/core/locale'
import { readQr } from '../src/testing/read-qr'
import { AccountHolder, password } from './account-driver'
import type { AppServer } from './app-server'
import { dataFolder } from './data-folder'
import { expectNoSidewaysScroll, expectNoViolations, lookAt } from './look-at'
import { test } from './server-test'

const projector = { width: 1280, height: 720 }
const headers = { 'X-Jady': '1' }

/** Somebody with a browser of their own; a teacher sits at a computer. */
async function at(browser: Browser, server: AppServer, locale: Locale, isPhone = true): Promise<AccountHolder> {
  const context = await browser.newContext({ baseURL: server.url, extraHTTPHeaders: headers, ...(isPhone ? {} : { viewport: projector, isMobile: false, hasTouch: false, deviceScaleFactor: 1 }) })
  return AccountHolder.on(await context.newPage(), locale)
}

/** A teacher with a class, in an installation where nobody can sign up any more. */
async function openClass(browser: Browser, server: AppServer, locale: Locale): Promise<{ readonly teacher: AccountHolder; readonly room: Classroom }> {
  const adminToken = /sign-up\?admin=([\w-]+)/.exec(server.said)?.[1]
  const { request } = await browser.newContext({ baseURL: server.url, extraHTTPHeaders: headers })
  expect((await request.post('/api/sign-up', { data: { username: 'Head', password, locale: 'kk', noticeVersion, label: 'x', adminToken } })).status()).toBe(201)
  await request.put('/api/admin/settings', { data: { teaching: 'open' } })
  const teacher = await at(browser, server, locale, false)
  await teacher.signUp('Айгүл')
  expect((await teacher.page.request.post('/api/me/teach', { data: { label: 'x' } })).status()).toBe(200)
  await request.put('/api/admin/settings', { data: { signUp: 'closed' } })
  const made = await teacher.page.request.post('/api/classrooms', { data: { name: '9 «Ә» сыныбы, тарих', ownName: 'Айгүл Сәрсенқызы', zone: 'Asia/Almaty', locale } })
  return { teacher, room: (await made.json()) as Classroom }
}

const loaded = (who: AccountHolder) => expect(who.page.getByText(who.t.app.loading, { exact: true })).toHaveCount(0)
const cards = (page: Page) => page.locator('.login-card')
const linkOf = async (page: Page, index: number) => new URL(readQr(await cards(page).nth(index).locator('svg').evaluate((svg) => svg.outerHTML)))
const sheetsOf = (pdf: Buffer) => (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length

const people = ['1.\tАхметов\tЕрлан\t12.03.2011', '', '2.\tСәуле Қуанышқызы', '3.\tӘлібек', '4.\tСмирнова Анна-Мария Владимировна', '5.\tӘлібек', '\t\t', '6.\tМұхамедрахимжанов Нұрсұлтан Бекболатұлы', '7.\tO’Brien Kate', '8.\tЖанна', '9.\tДана']

for (const locale of locales) {
  test(`${locale}: a pasted list becomes accounts and cards on paper; a student comes in by the card, gets another one, and the board shows who joins`, async ({ browser, server }, info) => {
    test.setTimeout(300_000)
    await server.start()
    const { teacher, room } = await openClass(browser, server, locale)
    const { page } = teacher
    const { classrooms: words, account, common, accountPages } = teacher.t
    const { roster, cards: cardWords, board } = words
    await teacher.open(`/class?id=${room.id}`)
    await page.getByRole('link', { name: roster.link }).click()
    await expect(page.getByRole('heading', { level: 1, name: accountPages.roster })).toBeVisible()
    const list = teacher.field(roster.names)
    await teacher.button(roster.make).click()
    await expect(list).toBeFocused()
    await expect(page.getByText(roster.empty)).toBeVisible()
    await list.fill(`${people.join('\r\n')}\n<b>`)
    await expect(page.getByText(roster.count.replace('{count, number}', '9'))).toBeVisible()
    await expect(page.getByText(roster.wrong.replace('{count, number}', '1'))).toBeVisible()
    await expect(page.getByText(roster.repeated.replace('{count, number}', '1'))).toBeVisible()
    await expect(page.getByText(words.wrongName.signs)).toBeVisible()
    await teacher.button(roster.make).click()
    await expect(list).toBeFocused()
    await expect(page.getByText(roster.mend)).toBeVisible()
    await page.screenshot({ path: info.outputPath('list.png'), fullPage: true })
    await lookAt(page, 'a list with a wrong line')
    await page.screenshot({ path: info.outputPath('list-phone.png'), fullPage: true })
    await page.setViewportSize(projector)
    await list.fill(people.join('\n'))
    await teacher.button(roster.make).click()
    await expect(page.getByLabel(roster.consent)).toBeFocused()
    await expect(page.getByText(roster.consentMissing)).toBeVisible()
    await page.getByLabel(roster.consent).check()
    await teacher.button(roster.make).click()
    await expect(page.getByRole('progressbar', { name: roster.working })).toBeVisible()
    await expect(page.getByRole('heading', { name: cardWords.made.replace('{count, number}', '9') })).toBeFocused({ timeout: 60_000 })
    await expect(cards(page)).toHaveCount(9)
    await lookAt(page, 'login cards')
    await page.screenshot({ path: info.outputPath('cards-phone.png'), fullPage: true })
    await page.setViewportSize(projector)
    const pdf = await page.pdf({ path: info.outputPath(`cards-${locale}.pdf`), preferCSSPageSize: true })
    expect(sheetsOf(pdf)).toBe(2)

    const card = await linkOf(page, 0)
    const login = readLoginLink(card.hash)
    await expect(cards(page).nth(0)).toContainText(login?.password ?? '?')
    await expect(cards(page).nth(0)).toContainText(login?.username ?? '?')
    await teacher.button(cardWords.finish).click()
    await expectNoViolations(page, 'leaving the cards')
    await teacher.button(cardWords.finishButton).click()
    await expect(page.getByText(cardWords.unused)).toHaveCount(9)

    const student = await at(browser, server, locale)
    const said: string[] = []
    student.page.on('request', (request) => said.push(`${request.url()} ${request.postData() ?? ''}`))
    await student.page.goto(`${card.pathname}${card.hash}`)
    await expect(student.field(common.username)).toHaveValue(login?.username ?? '?')
    await expect(student.field(common.password)).toHaveValue(login?.password ?? '?')
    expect(new URL(student.page.url()).hash).toBe('')
    expect(said.length).toBeGreaterThan(3)
    expect(said.filter((line) => line.includes(card.hash.slice(1)) || line.includes(login?.password ?? '?'))).toEqual([])
    await lookAt(student.page, 'the sign-in by a card')
    await student.button(account.signIn.button).click()
    await student.isHome()
    await student.open('/classes')
    await expect(student.page.getByText(room.name)).toBeVisible()

    // Two clicks from the list to another card.
    await page.reload()
    await expect(page.getByText(cardWords.unused)).toHaveCount(8)
    await teacher.button(words.manageOf.replace('{name}', 'Ахметов Ерлан')).click()
    await teacher.button(cardWords.renew).click()
    await expect(page.getByText(cardWords.renewed)).toBeVisible()
    const fresh = readLoginLink((await linkOf(page, 0)).hash)
    expect([fresh?.username, fresh?.password === login?.password]).toEqual([login?.username, false])
    expect(sheetsOf(await page.pdf({ path: info.outputPath('one-card.pdf'), preferCSSPageSize: true }))).toBe(1)
    await lookAt(page, 'a new card')
    await page.screenshot({ path: info.outputPath('new-card-phone.png') })
    await page.setViewportSize(projector)
    await teacher.button(cardWords.close).click()
    expect((await student.page.request.get('/api/me')).status()).toBe(401)
    await student.signIn(fresh?.username ?? '', fresh?.password)
    await student.isHome()
    // The teacher's own place has no such button, and says nothing of it.
    await teacher.button(words.manageOf.replace('{name}', 'Айгүл Сәрсенқызы')).click()
    await expect(teacher.button(cardWords.renew)).toHaveCount(0)
    await teacher.button(common.cancel).click()

    // Cards for all who have never signed in.
    await page.getByRole('link', { name: roster.link }).click()
    await teacher.button(roster.unusedButton).click()
    await expect(page.getByRole('heading', { name: cardWords.made.replace('{count, number}', '8') })).toBeFocused({ timeout: 60_000 })
    await expect(cards(page).filter({ hasText: login?.username ?? '?' })).toHaveCount(0)
    await teacher.button(cardWords.finish).click()
    await teacher.button(cardWords.finishButton).click()

    await page.getByRole('link', { name: board.link }).click()
    await loaded(teacher)
    await expect(page.getByText(board.inside.replace('{count, number}', '9'))).toBeVisible()
    const code = room.joining?.code ?? '?'
    await expect(page.getByText(code)).toBeVisible()
    expect(readQr(await page.getByRole('img', { name: board.qr }).evaluate((svg) => svg.outerHTML))).toBe(`${server.url}/${locale}/join?key=${room.joining?.linkKey ?? ''}`)
    await page.screenshot({ path: info.outputPath('board.png') })
    await expectNoSidewaysScroll(page, 'board')
    await expectNoViolations(page, 'board')
    // From the last row one reads signs of a fourteenth of the screen's height.
    expect(await page.getByText(code).evaluate((node) => parseFloat(getComputedStyle(node).fontSize))).toBeGreaterThan(720 / 14)
    await teacher.button(board.fullScreen).click()
    await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true)
    expect(await page.evaluate(() => (document.fullscreenElement?.scrollHeight ?? 9999) - window.innerHeight)).toBeLessThanOrEqual(0)
    await page.screenshot({ path: info.outputPath('board-full.png') })
    await page.evaluate(() => document.exitFullscreen())
    // Somebody more comes in, and is counted while the board is looked at.
    await teacher.page.request.post(`/api/classrooms/${room.id}/roster`, { data: { names: ['Кейін келген'], hasConsent: true } })
    await expect(page.getByText(board.inside.replace('{count, number}', '10'))).toBeVisible()
    await expect(page.getByText('Кейін келген')).toHaveCount(0)
    await lookAt(page, 'board on a phone')
    await page.screenshot({ path: info.outputPath('board-phone.png') })
    await teacher.page.request.put(`/api/classrooms/${room.id}/code`, { data: { joining: 'closed' } })
    await expect(page.getByText(words.closedText)).toBeVisible()
    await expect(page.getByText(code)).toHaveCount(0)
    await expectNoViolations(page, 'a closed board')
  })
}

test('a list that goes over what a teacher may make in a day is refused in words; it stays as typed, and a shorter one goes through', async ({ browser, server }) => {
  test.setTimeout(120_000)
  await server.start()
  const { teacher, room } = await openClass(browser, server, 'kk')
  const { page } = teacher
  const { classrooms: words, common } = teacher.t
  const { me } = (await (await page.request.get('/api/me')).json()) as { me: { userId: string } }
  const file = new Sqlite(`${dataFolder(server.port)}/jady.db`)
  file.prepare('INSERT INTO "Throttle" ("key", "count", "since") VALUES (?, ?, ?)').run(`made:${me.userId}`, rosterLimit.most - 1, Date.now() - 3_600_000)
  file.close()
  await teacher.open(`/roster?class=${room.id}`)
  const list = teacher.field(words.roster.names)
  await list.fill('Ерлан\nСәуле')
  await page.getByRole('checkbox', { name: words.roster.consent }).check()
  await teacher.button(words.roster.make).click()
  const said = page.getByRole('alert').filter({ hasText: common.errors.TOO_MANY_ACCOUNTS.split('.')[0] ?? '' })
  await expect(said).toBeFocused()
  await expect(said).toContainText('23 сағаттан кейін')
  await expect(list).toHaveValue('Ерлан\nСәуле')
  await lookAt(page, 'a list over the day’s limit')
  await list.fill('Ерлан')
  await teacher.button(words.roster.make).click()
  await expect(cards(page)).toHaveCount(1)
})

test('in an archived class no new password is offered, and the true reason is said', async ({ browser, server }) => {
  await server.start()
  const { teacher, room } = await openClass(browser, server, 'kk')
  const { classrooms: words } = teacher.t
  const { request } = teacher.page
  expect((await request.post(`/api/classrooms/${room.id}/roster`, { data: { names: ['Ерлан'], hasConsent: true } })).ok()).toBe(true)
  expect((await request.put(`/api/classrooms/${room.id}`, { data: { isArchived: true } })).status()).toBe(200)
  await teacher.open(`/class?id=${room.id}`)
  await teacher.button(words.manageOf.replace('{name}', 'Ерлан')).click()
  await expect(teacher.page.getByText(words.cards.archived)).toBeVisible()
  await expect(teacher.button(words.cards.renew)).toHaveCount(0)
  await lookAt(teacher.page, 'somebody in an archived class')
})
