import { expect, type APIRequestContext, type Browser, type Page } from '@playwright/test'
import { noticeVersion } from '../src/core/accounts/notice'
import { wholeBase } from '../src/core/classroom/deck-query'
import { locales, type Locale } from '../src/core/locale'
import { AccountHolder, password } from './account-driver'
import type { AppServer } from './app-server'
import { lookAt } from './look-at'
import { test } from './server-test'

/** What a teacher does, over the API alone. */
class Teacher {
  private constructor(
    private readonly request: APIRequestContext,
    readonly classroom: { readonly id: string; readonly joining: { readonly code: string } },
  ) {}

  static async with(browser: Browser, server: AppServer, locale: Locale): Promise<Teacher> {
    const adminToken = /sign-up\?admin=([\w-]+)/.exec(server.said)?.[1]
    const { request } = await browser.newContext({ baseURL: server.url, extraHTTPHeaders: { 'X-Jady': '1' } })
    expect((await request.post('/api/sign-up', { data: { username: 'Head', password, locale, noticeVersion, label: 'x', adminToken } })).status()).toBe(201)
    const made = await request.post('/api/classrooms', { data: { name: '9 «Ә»', ownName: 'Айгүл', zone: 'Asia/Almaty', locale } })
    const { id } = (await made.json()) as { id: string }
    const opened = await request.put(`/api/classrooms/${id}/code`, { data: { joining: 'open' } })
    return new Teacher(request, (await opened.json()) as Teacher['classroom'])
  }

  /** Sets the first items of a topic; gives the assignment's id. `dueAt` on the class's clock. */
  async assign(title: string, all: readonly { readonly id: string; readonly topic: string }[], count: number, given: object = {}): Promise<string> {
    const topic = all[0]?.topic ?? ''
    const without = all.filter((item) => item.topic === topic).slice(count).map(({ id }) => id)
    const made = await this.request.post(`/api/classrooms/${this.classroom.id}/assignments`, { data: { title, query: { ...wholeBase, topics: [topic], without }, locale: null, opensAt: null, dueAt: null, ...given } })
    expect(made.status(), await made.text()).toBe(201)
    return ((await made.json()) as { id: string }).id
  }

  close = (id: string) => this.setClosed(id, true)
  reopen = (id: string) => this.setClosed(id, false)

  private async setClosed(id: string, isClosed: boolean): Promise<void> {
    expect((await this.request.put(`/api/assignments/${id}`, { data: { isClosed } })).status()).toBe(200)
  }

  /** From now on the teacher looks at each who joins. */
  async askBefore(): Promise<void> {
    expect((await this.request.put(`/api/classrooms/${this.classroom.id}`, { data: { asksTeacher: true } })).status()).toBe(200)
  }

  async letIn(userId: string): Promise<void> {
    expect((await this.request.put(`/api/classrooms/${this.classroom.id}/members/${userId}`, { data: { isEnrolled: true } })).status()).toBe(204)
  }

  async remove(userId: string): Promise<void> {
    expect((await this.request.delete(`/api/classrooms/${this.classroom.id}/members/${userId}`, { data: {} })).status()).toBe(204)
  }
}

/** A student on a phone, in the class. */
async function studentOf(browser: Browser, teacher: Teacher, server: AppServer, locale: Locale) {
  const context = await browser.newContext({ baseURL: server.url, viewport: { width: 360, height: 740 }, hasTouch: true })
  const student = await AccountHolder.on(await context.newPage(), locale)
  await student.signUp('erlan')
  const joined = await context.request.post('/api/join', { headers: { 'X-Jady': '1' }, data: { code: teacher.classroom.joining.code, ownName: 'Ерлан' } })
  expect(joined.status()).toBe(200)
  const { me } = (await (await context.request.get('/api/me')).json()) as { me: { userId: string } }
  return { student, context, userId: me.userId }
}

/** The last hour of a day so many days from now, on the clock of Almaty. */
function evening(days: number): string {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Almaty' }).format(Date.now() + days * 86_400_000)
  return `${day}T23:00`
}

/** Resolves once the app is kept on the device; a worker that could not be installed is tried again with the next page. */
async function keptOnDevice(page: Page): Promise<void> {
  await expect(async () => {
    await page.reload()
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 20_000 })
  }).toPass({ timeout: 120_000 })
}

const filled = (text: string, values: Readonly<Record<string, string | number>>) => Object.entries(values).reduce((made, [name, value]) => made.replace(`{${name}}`, String(value)), text)

for (const locale of locales) {
  test(`${locale}: assigned work on a phone: shown first, practised and reloaded without a network, sent when it is back, and told when it is over`, async ({ browser, server }) => {
    test.setTimeout(240_000)
    await server.start()
    const teacher = await Teacher.with(browser, server, locale)
    const { student, context, userId } = await studentOf(browser, teacher, server, locale)
    const { page } = student
    const { assigned: words, home } = student.t
    const title = 'Екінші съезд · II съезд · 2nd Congress'
    const id = await teacher.assign(title, student.bank.items, 4, { dueAt: evening(1) })

    await student.open()
    const work = page.getByRole('link', { name: new RegExp(title) })
    await expect(work).toContainText(filled(words.done, { done: 0, size: 4 }))
    await expect(work).toContainText(words.tomorrow)
    await expect(work).toContainText('23:00')
    await expect(page.getByText(words.seen)).toBeVisible()
    await lookAt(page, 'home with something assigned')
    await keptOnDevice(page)
    await context.setOffline(true)

    await page.getByRole('link', { name: home.study, exact: true }).click()
    await expect(page.getByText(filled(words.of, { title }))).toBeVisible()
    await lookAt(page, 'an assigned question')
    await student.answer()
    await student.next()
    await student.open()
    await work.click()
    await expect(page).toHaveURL(new RegExp(`/study/${id}$`))
    await expect(student.stem()).toBeVisible()
    const stem = await student.stem().innerText()
    await page.reload()
    await expect(student.stem()).toHaveText(stem)
    for (let guard = 0; (await student.phase()) === 'question' && guard < 20; guard += 1) {
      await student.answer()
      await student.next()
    }
    await expect(page.getByText(words.meaning)).toBeVisible()
    await expect(page.getByText(filled(words.done, { done: 0, size: 4 }))).toBeVisible()
    await lookAt(page, 'the end of assigned work')
    const given = await student.events()
    expect(given.map((event) => (event as { from?: string }).from)).toEqual(given.map(() => id))
    expect(new Set(given.map(({ itemId }) => itemId)).size).toBe(4)

    // Removed while practising without a network: what was answered is theirs still, and is saved; the work is over, and its class has no report of it.
    await teacher.remove(userId)
    await context.setOffline(false)
    await student.open()
    await student.allSaved()
    const page1 = (await (await context.request.get(`/api/sync/pull?after=0&userId=${userId}`)).json()) as { events: { event: { id: string; from: string } }[] }
    expect(page1.events.map(({ event }) => [event.id, event.from])).toEqual(given.map((event) => [event.id, id]))

    const over = page.getByText(filled(words.gone, { title, classroom: '9 «Ә»' }))
    await expect(over).toBeVisible()
    await expect(work).toHaveCount(0)
    await lookAt(page, 'home when work is over')
    await student.button(words.ok).click()
    await expect(over).toHaveCount(0)
    await student.open()
    await student.isHome()
    await expect(over).toHaveCount(0)
    expect(await student.events()).toHaveLength(given.length)
    await student.open(`/study/${id}`)
    await expect(page.getByRole('heading', { level: 1, name: words.unknown })).toBeVisible()
  })
}

test('who is practising is told that the work was closed', async ({ browser, server }) => {
  test.setTimeout(120_000)
  await server.start()
  const teacher = await Teacher.with(browser, server, 'en')
  const { student, context } = await studentOf(browser, teacher, server, 'en')
  const { page } = student
  const { assigned: words } = student.t
  const id = await teacher.assign('Militia', student.bank.items, 4)
  await page.clock.install()
  await student.open(`/study/${id}`)
  await student.answer()
  await student.next()
  await expect(page.getByText(filled(words.of, { title: 'Militia' }))).toBeVisible()
  await teacher.close(id)
  await page.clock.fastForward(31_000)
  await expect(page.getByRole('heading', { level: 1, name: words.unknown })).toBeVisible()
  // Several of one class are told of in one sentence.
  await teacher.reopen(id)
  await teacher.assign('Congress', student.bank.items, 5)
  await student.open()
  await expect(page.getByRole('link', { name: /Congress/ })).toBeVisible()
  const { me } = (await (await context.request.get('/api/me')).json()) as { me: { userId: string } }
  await teacher.remove(me.userId)
  await page.clock.fastForward(31_000)
  await expect(page.getByText(filled(words.goneMany, { classroom: '9 «Ә»', titles: 'Militia, Congress' }))).toBeVisible()
})

test('whoever joins by the code finds the work at home at once, leaves and is told, and is shown it again once the teacher has let them in', async ({ browser, server }) => {
  test.setTimeout(120_000)
  await server.start()
  const teacher = await Teacher.with(browser, server, 'en')
  const context = await browser.newContext({ baseURL: server.url, viewport: { width: 360, height: 740 }, hasTouch: true })
  const student = await AccountHolder.on(await context.newPage(), 'en')
  const { page } = student
  const { assigned: words, classrooms, home, app } = student.t
  await teacher.assign('Militia', student.bank.items, 4)
  await student.signUp('erlan')
  const work = page.getByRole('link', { name: /Militia/ })
  // By links alone: nothing but the app itself fetches anything anew.
  const toClasses = () => page.getByRole('link', { name: home.classes }).first().click()
  const toHome = () => page.getByRole('link', { name: app.name, exact: true }).click()
  const join = async () => {
    await student.field(classrooms.code).fill(teacher.classroom.joining.code)
    await student.field(classrooms.ownName).fill('Ерлан')
    await student.button(classrooms.joinButton).click()
  }
  await expect(work).toHaveCount(0)
  await toClasses()
  await join()
  await expect(page.getByText(classrooms.outcome.joined.replace('{name}', '9 «Ә»'))).toBeVisible()
  await toHome()
  await expect(work).toBeVisible()

  await toClasses()
  await student.button(classrooms.leaveOf.replace('{name}', '9 «Ә»')).click()
  await page.getByRole('dialog').getByRole('button', { name: classrooms.leave }).click()
  await expect(page.getByText(classrooms.none)).toBeVisible()
  await toHome()
  await expect(page.getByText(filled(words.gone, { title: 'Militia', classroom: '9 «Ә»' }))).toBeVisible()
  await expect(work).toHaveCount(0)

  await teacher.askBefore()
  await page.clock.install()
  await toClasses()
  await join()
  await expect(page.getByText(classrooms.outcome.asked.replace('{name}', '9 «Ә»'))).toBeVisible()
  await toHome()
  await student.isHome()
  const { me } = (await (await context.request.get('/api/me')).json()) as { me: { userId: string } }
  await teacher.letIn(me.userId)
  await page.clock.fastForward(6_000)
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })))
  await expect(work).toBeVisible()
})

test('work that is late says so, and work in a language of its own is practised in it, without a network too', async ({ browser, server }) => {
  test.setTimeout(120_000)
  await server.start()
  const teacher = await Teacher.with(browser, server, 'en')
  const { student, context } = await studentOf(browser, teacher, server, 'en')
  const { page } = student
  const { assigned: words } = student.t
  await teacher.assign('Long ago', student.bank.items, 2, { opensAt: '2024-01-01T08:00', dueAt: '2024-02-01T08:00' })
  await teacher.assign('Қазақша', student.bank.items, 2, { locale: 'kk' })
  await student.open()
  const [late, kazakh] = [page.getByRole('link', { name: /Long ago/ }), page.getByRole('link', { name: /Қазақша/ })]
  await expect(late).toContainText(words.late)
  await expect(kazakh).toContainText('Қазақша')
  await expect(kazakh).toContainText(words.noDate)
  await lookAt(page, 'home with late work')
  await keptOnDevice(page)
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  await kazakh.click()
  await expect(student.stem()).toHaveAttribute('lang', 'kk')
  await expect(page.getByText(filled(words.of, { title: 'Қазақша' }))).toBeVisible()
})

test('an address that is no assignment’s and no set’s is not found; every assignment’s gives the same page', async ({ page, request }) => {
  const [a, b] = await Promise.all(['019d4c1e-7f00-4abc-8def-0123456789ab', '019d4c1e-7f00-4abc-8def-0123456789ac'].map((id) => request.get(`/ru/study/${id}`)))
  expect([a?.status(), b?.status()]).toEqual([200, 200])
  expect(await a?.text()).toBe(await b?.text())
  for (const path of ['/ru/study/nothing', '/ru/study/019d4c1e']) expect((await request.get(path)).status(), path).toBe(404)
  await page.goto('/ru/study/019d4c1e-7f00-4abc-8def-0123456789ab')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})
