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
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog', { name: cardWords.oneTitle })).toBeVisible()
    await teacher.button(cardWords.oneButton).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
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
    const asked = page.getByRole('dialog', { name: roster.unusedAsk.replace('{count, number}', '8') })
    await asked.getByRole('button', { name: roster.unusedButton }).click()
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

test('the code on a card opens the site in the language of the class, whatever language the teacher reads', async ({ browser, server }) => {
  await server.start()
  const { teacher, room } = await openClass(browser, server, 'ru')
  const { request } = teacher.page
  expect((await request.put(`/api/classrooms/${room.id}`, { data: { locale: 'kk' } })).status()).toBe(200)
  expect((await request.post(`/api/classrooms/${room.id}/roster`, { data: { names: ['Ерлан'], hasConsent: true } })).ok()).toBe(true)
  await teacher.open(`/class?id=${room.id}`)
  await teacher.button(teacher.t.classrooms.manageOf.replace('{name}', 'Ерлан')).click()
  await teacher.button(teacher.t.classrooms.cards.renew).click()
  await expect(cards(teacher.page)).toHaveCount(1)
  expect((await linkOf(teacher.page, 0)).pathname).toBe('/kk/account/sign-in')
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

const questionOn = (page: Page) => (name: string) => page.getByRole('dialog', { name, exact: true })

async function shoot(page: Page, path: (file: string) => string, name: string): Promise<void> {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.screenshot({ path: path(`${name}-360.png`) })
  await page.setViewportSize(projector)
  await page.screenshot({ path: path(`${name}-1280.png`) })
}

const rosterKeys = (page: Page) => page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('jady-roster')))

test('a list outlasts every way off its screen until its accounts are made; accounts, new cards and cards on screen are not left unasked', async ({ browser, server }, info) => {
  test.setTimeout(300_000)
  await server.start()
  const { teacher, room } = await openClass(browser, server, 'en')
  const { page } = teacher
  const { classrooms: words, app, common } = teacher.t
  const { roster, cards: cardWords } = words
  const question = questionOn(page)
  const members = async () => ((await (await page.request.get(`/api/classrooms/${room.id}`)).json()) as Classroom).members.length
  const toRoster = () => page.getByRole('link', { name: roster.link }).click()
  const list = teacher.field(roster.names)
  const language = page.getByLabel(app.language)
  const header = page.getByRole('link', { name: app.name, exact: true })
  const toClass = page.getByRole('link', { name: roster.toClass })
  const shot = (name: string) => shoot(page, (file) => info.outputPath(file), name)
  await page.request.post(`/api/classrooms/${room.id}/roster`, { data: { names: ['Ахметов Ерлан', 'Сәуле', 'Дана'], hasConsent: true } })
  const text = ['№\tАты-жөні\tТуған күні', '1\tАХМЕТОВ ЕРЛАН\t12.03.2011', ...Array.from({ length: 60 }, (_, at) => `${at + 2}\tОқушы Ә${at}`)].join('\n')

  await teacher.open(`/class?id=${room.id}`)
  await toRoster()
  await list.fill(text)
  await expect(page.getByText(roster.count.replace('{count, number}', '61'))).toBeVisible()
  await expect(page.getByText(roster.inClass.replace('{count, number}', '1'))).toBeVisible()
  await expect(page.getByText(roster.heading)).toBeVisible()
  await lookAt(page, 'a list with a heading and a name of the class')
  await shot('heading')
  await teacher.button(roster.takeHeading).click()
  await expect(page.getByText(roster.count.replace('{count, number}', '62'))).toBeVisible()

  // The list comes back after a change of the language, a reload, and the link to the class.
  await language.selectOption('ru')
  await expect(page.locator('textarea')).toHaveValue(text)
  await page.getByRole('banner').getByRole('combobox').selectOption('en')
  await expect(list).toHaveValue(text)
  await page.reload()
  await expect(list).toHaveValue(text)
  await toClass.click()
  await expect(page.getByRole('heading', { name: words.people })).toBeVisible()
  await page.goBack()
  await expect(list).toHaveValue(text)
  await toClass.click()
  await toRoster()

  // While accounts are made every way is asked about; whoever leaves stops them, and may begin anew at once.
  await page.getByLabel(roster.consent).check()
  await teacher.button(roster.make).click()
  await expect(page.getByRole('progressbar', { name: roster.working })).toBeVisible()
  await shot('making')
  await header.click()
  await expect(question(roster.leaveTitle)).toBeVisible()
  await shot('making-asked')
  await expectNoViolations(page, 'leaving while accounts are made')
  await teacher.button(roster.stay).click()
  await page.goBack()
  await expect(question(roster.leaveTitle)).toBeVisible()
  await expect(page.getByRole('progressbar')).toBeVisible()
  await teacher.button(roster.leaveButton).click()
  await expect(page.getByRole('heading', { name: words.people })).toBeVisible()
  await toRoster()
  await list.fill(['ФИО', 'Бірінші', 'Екінші', 'Үшінші', 'Төртінші', 'Бесінші'].join('\n'))
  await page.getByLabel(roster.consent).check()
  await teacher.button(roster.make).click()
  await expect(page.getByRole('heading', { name: cardWords.made.replace('{count, number}', '5') })).toBeFocused({ timeout: 60_000 })
  expect([await members(), await rosterKeys(page)]).toEqual([1 + 3 + 5, []])

  // The cards: each way off asks, and whoever stays has them still.
  const stays = async () => {
    await expect(question(cardWords.finishTitle)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(cards(page)).toHaveCount(5)
  }
  await header.click()
  await shot('cards-asked')
  await stays()
  await page.goBack()
  await stays()
  await page.goBack()
  await stays()
  await language.selectOption('kk')
  await stays()
  await expect(language).toHaveValue('en')
  await teacher.button(cardWords.finish).click()
  await stays()
  const unload = page.waitForEvent('dialog')
  await page.evaluate(() => void setTimeout(() => window.location.reload()))
  expect((await unload).type()).toBe('beforeunload')
  await (await unload).dismiss()
  await expect(cards(page)).toHaveCount(5)
  await page.goBack()
  await teacher.button(cardWords.finishButton).click()
  await expect(page.getByText(cardWords.unused)).toHaveCount(8)

  // New cards: asked before; whoever leaves sees what was made.
  const sent: string[] = []
  let letGo = () => {}
  const held = new Promise<void>((resolve) => (letGo = resolve))
  await page.route('**/members/*/password', async (route) => {
    if (sent.push(route.request().url()) === 3) await held
    await route.continue()
  })
  await toRoster()
  await teacher.button(roster.unusedButton).click()
  await expect(question(roster.unusedAsk.replace('{count, number}', '8'))).toContainText(roster.unusedAskText)
  await shot('renew-asked')
  await expectNoViolations(page, 'before new cards')
  await teacher.button(common.cancel).click()
  expect(sent).toEqual([])
  await teacher.button(roster.unusedButton).click()
  await page.getByRole('dialog').getByRole('button', { name: roster.unusedButton }).click()
  await expect.poll(() => sent.length).toBe(3)
  await toClass.click()
  await expect(question(roster.unusedStopTitle)).toContainText(roster.unusedStopText.replace('{count, number}', '2'))
  await teacher.button(roster.stay).click()
  await page.goBack()
  await shot('renew-stop')
  await teacher.button(roster.unusedStop).click()
  letGo()
  await expect(page.getByRole('heading', { name: cardWords.made.replace('{count, number}', '3') })).toBeFocused()
  await expect(page.getByText(cardWords.part)).toBeVisible()
  await expect(cards(page)).toHaveCount(3)
  expect(sent).toHaveLength(3)
  await header.click()
  await teacher.button(cardWords.finishButton).click()
  await teacher.isHome()
})

test('a single card is not closed unasked; an archived class is left alone; whoever is signed out meanwhile signs in to the same list', async ({ browser, server }, info) => {
  test.setTimeout(180_000)
  await server.start()
  const { teacher, room } = await openClass(browser, server, 'en')
  const { page } = teacher
  const { classrooms: words, common, account } = teacher.t
  const { roster, cards: cardWords } = words
  const question = questionOn(page)
  const toRoster = () => page.getByRole('link', { name: roster.link }).click()
  const list = teacher.field(roster.names)
  const shot = (name: string) => shoot(page, (file) => info.outputPath(file), name)
  await page.request.post(`/api/classrooms/${room.id}/roster`, { data: { names: ['Ахметов Ерлан', 'Сәуле', 'Дана'], hasConsent: true } })

  // A single card: neither Escape nor Back nor its own button takes it away unasked.
  await teacher.open(`/class?id=${room.id}`)
  // So that Back stays in the same page; otherwise the browser asks.
  await toRoster()
  await page.getByRole('link', { name: roster.toClass }).click()
  await teacher.button(words.manageOf.replace('{name}', 'Сәуле')).click()
  await teacher.button(cardWords.renew).click()
  const asksOnce = async () => {
    await expect(question(cardWords.oneTitle)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(question(cardWords.oneTitle)).toHaveCount(0)
    await expect(cards(page)).toHaveCount(1)
  }
  await expect(cards(page)).toHaveCount(1)
  for (let times = 0; times < 3; times += 1) {
    await page.keyboard.press('Escape')
    await asksOnce()
  }
  await page.goBack()
  await asksOnce()
  await shot('one-card')
  await teacher.button(cardWords.close).click()
  await shot('one-card-asked')
  await expectNoViolations(page, 'leaving a card')
  await teacher.button(cardWords.oneButton).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)

  // A class that was archived meanwhile: one request, and it is said why; then it is not offered.
  await toRoster()
  await expect(teacher.button(roster.unusedButton)).toBeVisible()
  await page.request.put(`/api/classrooms/${room.id}`, { data: { isArchived: true } })
  const sent: string[] = []
  page.on('request', (request) => (request.url().endsWith('/password') ? sent.push(request.url()) : undefined))
  await teacher.button(roster.unusedButton).click()
  await page.getByRole('dialog').getByRole('button', { name: roster.unusedButton }).click()
  await expect(page.getByText(roster.unusedArchived)).toBeVisible()
  expect(sent).toHaveLength(1)
  await page.reload()
  await expect(page.getByText(roster.archived)).toBeVisible()
  await expect(teacher.button(roster.unusedButton)).toHaveCount(0)
  await page.request.put(`/api/classrooms/${room.id}`, { data: { isArchived: false } })

  // The session is over while a list is sent: it is there again after signing in, and goes with the account.
  await page.reload()
  await list.fill('Кешіккен')
  await page.getByLabel(roster.consent).check()
  await page.context().clearCookies()
  await teacher.button(roster.make).click()
  await expect(page.getByText(common.errors.UNAUTHENTICATED)).toBeVisible()
  await expect(page.getByRole('main').getByRole('link').first()).toHaveText(common.signIn)
  await shot('signed-out')
  await page.getByRole('main').getByRole('link', { name: common.signIn }).click()
  await teacher.field(common.password).fill(password)
  await teacher.button(account.signIn.button).click()
  await teacher.isHome()
  await teacher.open(`/roster?class=${room.id}`)
  await expect(list).toHaveValue('Кешіккен')
  await teacher.open('/account')
  await teacher.button(account.signOut.button).click()
  await page.getByRole('dialog').getByRole('button', { name: account.signOut.button, exact: true }).click()
  await expect.poll(() => rosterKeys(page)).toEqual([])
})
