import { expect, type Browser, type Locator, type Page } from '@playwright/test'
import ICAL from 'ical.js'
import { createTranslator } from 'next-intl'
import type { Me } from '../src/contracts/account'
import type { AssignedList, Assignment } from '../src/contracts/assignment'
import type { Classroom } from '../src/contracts/classroom'
import { wallTimeMs } from '../src/core/classroom/wall-time'
import { locales, type Locale } from '../src/core/locale'
import type { AccountHolder } from './account-driver'
import type { AppServer } from './app-server'
import { fetchBank, Learner } from './driver'
import { expectNoSidewaysScroll, expectNoViolations, lookAt } from './look-at'
import { at, opened, openTeaching } from './school-driver'
import { test } from './server-test'

const zone = 'Asia/Almaty'
const ours = { 'X-Jady': '1' }
const className = '9 «Ә», тарих'
/** Far enough ahead; day and month are the same, whichever a browser asks for first. */
const year = new Date().getFullYear() + 1
const desktop = { viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false, deviceScaleFactor: 1 }

async function teacherAt(browser: Browser, server: AppServer, locale: Locale): Promise<AccountHolder> {
  const teacher = await at(browser, server, locale, desktop)
  await teacher.signUp('Айгүл')
  expect((await teacher.page.request.post('/api/me/teach', { headers: ours, data: { label: 'x' } })).status()).toBe(200)
  return teacher
}

/** Goes on with Tab, or back, until this has the focus. */
async function tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const page = target.page()
  await expect(target).toBeVisible()
  for (let steps = 0; steps < 120; steps += 1) {
    if (await target.evaluate((node) => node === document.activeElement)) return
    await page.keyboard.press(key)
  }
  throw new Error('Tab does not lead there')
}

/** Types into a field for a day and a time, whichever way its browser writes them: month and day are one number, and the time is in the morning. */
async function typeTime(field: Locator, monthAndDay: string, time: string, ofYear = year): Promise<void> {
  const { keyboard } = field.page()
  await tabTo(field)
  // The field knows that years have four digits, and goes on to the hour by itself.
  await keyboard.type(`${monthAndDay}${monthAndDay}${ofYear}${time.replace(':', '')}a`)
  await expect(field).toHaveValue(`${ofYear}-${monthAndDay}-${monthAndDay}T${time}`)
}

const theirs = async <T>(page: Page, path: string): Promise<T> => (await (await page.request.get(path)).json()) as T
const work = async ({ page }: AccountHolder) => (await theirs<AssignedList>(page, '/api/me/assignments')).assignments

/** Every line of somebody's log, as the server holds it. */
async function logOf(page: Page): Promise<readonly unknown[]> {
  const { me } = await theirs<{ me: Me }>(page, '/api/me')
  return (await theirs<{ events: readonly unknown[] }>(page, `/api/sync/pull?after=0&userId=${me.userId}`)).events
}

/** The phone's widths, then the desk's. */
async function lookAtBoth(page: Page, where: string): Promise<void> {
  await lookAt(page, where)
  await page.setViewportSize(desktop.viewport)
  await expectNoSidewaysScroll(page, `${where} 1280`)
  await expectNoViolations(page, `${where} 1280`)
}

for (const locale of locales) {
  test(`${locale}: from nothing to assigned work by keyboard alone; bad dates, a student’s own date, a trial in another language, the calendar, the end`, async ({ browser, server }) => {
    test.setTimeout(300_000)
    await server.start()
    await openTeaching(browser, server)
    const teacher = await teacherAt(browser, server, locale)
    const { page } = teacher
    const { keyboard } = page
    const { assignments: words, classrooms, common, accountPages, decks } = teacher.t
    const translate = createTranslator({ locale, messages: teacher.t })

    await teacher.open('/classes')
    await tabTo(teacher.field(classrooms.name))
    await keyboard.type(className)
    await tabTo(teacher.field(classrooms.teacherName))
    await keyboard.type('Айгүл Сәрсенқызы')
    await keyboard.press('Enter')
    await expect(page.getByText(words.none)).toBeVisible()
    const id = new URL(page.url()).searchParams.get('id') ?? ''
    const room = await theirs<Classroom>(page, `/api/classrooms/${id}`)
    expect(room.zone).toBe(zone)
    await lookAtBoth(page, 'a class without work')
    await tabTo(page.getByRole('link', { name: words.new }))
    await keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: accountPages.assign })).toBeFocused()
    await expect(page.getByText(words.forClass.replace('{name}', className))).toBeVisible()

    // A topic, and the title that goes with it.
    const bank = await fetchBank(page, locale)
    const militia = bank.topics.militia?.title ?? ''
    const questions = page.getByLabel(words.what, { exact: true })
    await tabTo(questions)
    for (let steps = 0; steps < 12 && (await questions.inputValue()) !== 'topic:militia'; steps += 1) await keyboard.press('ArrowDown')
    await expect(questions).toHaveValue('topic:militia')
    await expect(teacher.field(words.title)).toHaveValue(militia)
    const count = bank.items.filter(({ topic }) => topic === 'militia').length
    await expect(page.getByRole('status').filter({ hasText: translate('decks.items', { count }) })).toBeVisible()
    await tabTo(teacher.field(words.title))
    await keyboard.press('Control+A')
    await keyboard.type(' … ')
    await tabTo(page.getByRole('radio', { name: words.now }))
    await keyboard.press('ArrowDown')
    await expect(page.getByRole('radio', { name: words.later })).toBeChecked()

    // What is wrong is said one after the other, and the focus is there.
    await tabTo(teacher.button(words.make))
    await keyboard.press('Enter')
    await expect(teacher.field(words.title)).toBeFocused()
    await expect(page.getByText(decks.wrongTitle.signs)).toBeVisible()
    await expect(page.getByText(words.wrongTime.missing)).toBeVisible()
    await lookAtBoth(page, 'an assignment with mistakes')
    await keyboard.press('Control+A')
    await keyboard.type('Алаш милициясы, 1-бөлім')
    await keyboard.press('Enter')
    const opens = teacher.field(words.opensAt)
    const due = teacher.field(words.dueAt)
    await expect(opens).toBeFocused()
    await typeTime(opens, '11', '06:00')
    await typeTime(due, '10', '06:00')
    await keyboard.press('Enter')
    await expect(due).toBeFocused()
    await expect(page.getByText(words.wrongTime.beforeOpening)).toBeVisible()
    expect((await theirs<{ assignments: readonly unknown[] }>(page, `/api/classrooms/${id}/assignments`)).assignments).toEqual([])
    await tabTo(page.getByRole('radio', { name: words.later }), 'Shift+Tab')
    await keyboard.press('ArrowUp')
    await expect(opens).toHaveCount(0)
    await tabTo(teacher.button(words.make))
    await keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: accountPages.assignment })).toBeFocused()
    const assignmentId = new URL(page.url()).searchParams.get('id') ?? ''
    const dueAt = wallTimeMs(`${year}-10-10T06:00`, zone) ?? 0
    expect(await theirs<Assignment>(page, `/api/assignments/${assignmentId}`)).toMatchObject({ title: 'Алаш милициясы, 1-бөлім', items: count, locale: null, dueAt, closedAt: null })
    await expect(page.getByText(words.noStudents)).toBeVisible()

    // A student on a phone has it, and one of them gets more time.
    const [first, second] = [await at(browser, server, locale), await at(browser, server, locale)]
    for (const [who, name] of [[first, 'Ерлан'], [second, 'Сәуле']] as const) {
      await who.signUp(name)
      expect((await who.page.request.post('/api/join', { headers: ours, data: { linkKey: room.joining?.linkKey, ownName: name } })).status()).toBe(200)
    }
    await page.reload()
    const extend = (name: string) => teacher.button(words.extendOf.replace('{name}', name))
    await expect(page.getByText(words.asClass)).toHaveCount(2)
    await page.getByText(words.allQuestions).click()
    await expect(page.getByRole('link', { name: words.factOf.replace('{question}', bank.items.find(({ topic }) => topic === 'militia')?.forms.flashcard.stem ?? '') }).first()).toBeVisible()
    await lookAtBoth(page, 'an assignment')
    await tabTo(extend('Ерлан'), 'Shift+Tab')
    await keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    const own = dialog.getByLabel(words.newDue)
    await expect(own).toHaveValue(`${year}-10-10T06:00`)
    await own.fill('2001-01-01T06:00')
    await dialog.getByRole('button', { name: words.save }).click()
    await expect(own).toBeFocused()
    await expect(dialog.getByText(words.wrongTime.beforeOpening)).toBeVisible()
    await lookAtBoth(page, 'another date')
    await typeTime(own, '11', '06:00')
    await keyboard.press('Enter')
    await expect(dialog).toHaveCount(0)
    await expect(page.getByText(words.asClass)).toHaveCount(1)
    const ownDue = wallTimeMs(`${year}-11-11T06:00`, zone) ?? 0
    expect([(await work(first)).map((each) => each.dueAt), (await work(second)).map((each) => each.dueAt)]).toEqual([[ownDue], [dueAt]])

    // The real study screen in another language; nothing of it leaves the page or stays.
    const other = locale === 'kk' ? 'en' : 'kk'
    await page.getByRole('link', { name: words.preview }).click()
    await page.getByLabel(words.trial.language).selectOption(other)
    await lookAtBoth(page, 'before a trial')
    const sent: string[] = []
    page.on('request', (request) => void (request.method() === 'GET' ? undefined : sent.push(request.url())))
    await teacher.button(words.trial.start).click()
    const trial = new Learner(page, locale, await fetchBank(page, other))
    expect((await trial.item()).topic).toBe('militia')
    await expect(page.getByText(words.trial.bar)).toBeVisible()
    await lookAtBoth(page, 'a trial')
    await trial.answer()
    await trial.next()
    await trial.answer(false)
    await expect(page.getByText(words.trial.bar)).toBeVisible()
    await teacher.button(words.trial.end).click()
    await expect(trial.stem()).toHaveCount(0)
    await expect(page.getByText(words.trial.text)).toBeVisible()
    await page.reload()
    await expect(teacher.button(words.trial.start)).toBeVisible()
    expect([sent, await logOf(page)]).toEqual([[], []])
    await teacher.open('/settings')
    await expect(page.getByText(translate('settings.dataTextAccount', { count: 0 }))).toBeVisible()

    // The student's calendar, as a calendar program fetches it.
    await first.open('/classes')
    await expect(first.page.getByRole('link', { name: words.myReportOf.replace('{name}', className) })).toBeVisible()
    const makeAddress = async () => {
      await first.button(words.calendarOf.replace('{name}', className)).click()
      await first.button(words.calendarMake).click()
      await first.button(words.calendarCopy).click()
      await expect(first.page.getByText(common.copied)).toBeVisible()
      return first.page.evaluate(() => navigator.clipboard.readText())
    }
    const address = await makeAddress()
    await lookAt(first.page, 'the address of a calendar')
    await first.button(words.calendarClose).click()
    const fetched = await fetch(address)
    expect([fetched.status, fetched.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
    const [event] = new ICAL.Component(ICAL.parse(await fetched.text()) as unknown[]).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
    expect([event?.summary, event?.description, event?.startDate.toJSDate().getTime()]).toEqual(['Алаш милициясы, 1-бөлім', className, ownDue])
    await makeAddress()
    expect((await fetch(address)).status).toBe(404)
    await first.button(words.calendarClose).click()
    await lookAt(first.page, 'classes of a student with work')

    // Another title and no date; closed, open again, and gone.
    await teacher.open(`/assignment?id=${assignmentId}`)
    await teacher.field(words.title).fill('Екінші бөлім')
    await teacher.field(words.dueAt).fill('')
    await teacher.button(words.save).click()
    await expect(page.getByRole('main').getByText(words.saved, { exact: true })).toBeVisible()
    await expect(page.getByText(words.noDue, { exact: true })).toBeVisible()
    expect((await work(second)).map(({ title, dueAt: at }) => [title, at])).toEqual([['Екінші бөлім', null]])
    await teacher.button(words.close).click()
    await expect(page.getByText(words.closed, { exact: true })).toBeVisible()
    expect(await work(first)).toEqual([])
    await page.getByRole('link', { name: words.toClass }).click()
    await expect(page.getByRole('link', { name: 'Екінші бөлім' })).toContainText(words.closed)
    await lookAtBoth(page, 'a class with closed work')
    await page.getByRole('link', { name: 'Екінші бөлім' }).click()
    await teacher.button(words.reopen).click()
    await expect(teacher.button(words.close)).toBeVisible()
    expect(await work(first)).toHaveLength(1)
    await teacher.button(words.delete).click()
    await lookAtBoth(page, 'deleting an assignment')
    await dialog.getByRole('button', { name: words.delete }).click()
    await expect(page.getByText(words.none)).toBeVisible()
    expect(await work(first)).toEqual([])
  })
}

test('two teachers change the same work, each something else: neither takes back what the other has changed', async ({ browser, server }) => {
  await server.start()
  await openTeaching(browser, server)
  const teacher = await teacherAt(browser, server, 'en')
  const { page } = teacher
  const words = teacher.t.assignments
  const room = (await (await page.request.post('/api/classrooms', { headers: ours, data: { name: '9 A', ownName: 'x', zone, locale: 'en' } })).json()) as Classroom
  const query = { topics: ['militia'], entities: [], years: null, importance: 3, sources: [], without: [] }
  const made = (await (await page.request.post(`/api/classrooms/${room.id}/assignments`, { headers: ours, data: { title: 'Militia', query, locale: null, opensAt: `${year}-01-10T08:00`, dueAt: `${year}-10-10T06:00` } })).json()) as Assignment
  const stored = () => theirs<Assignment>(page, `/api/assignments/${made.id}`)
  const save = async (tab: Page) => {
    await tab.getByRole('button', { name: words.save, exact: true }).click()
    await expect(tab.getByRole('main').getByText(words.saved, { exact: true })).toBeVisible()
  }
  const field = (tab: Page, name: string) => tab.getByLabel(name, { exact: true })
  await teacher.open(`/assignment?id=${made.id}`)
  await expect(teacher.field(words.title)).toHaveValue('Militia')
  const other = await page.context().newPage()
  await other.goto(page.url())
  await field(other, words.dueAt).fill(`${year}-11-11T06:00`)
  await save(other)

  // The first page still shows the date that is past; what is corrected there is the title alone.
  await expect(teacher.field(words.dueAt)).toHaveValue(`${year}-10-10T06:00`)
  await teacher.field(words.title).fill('The militia of Alash')
  await save(page)
  expect(await stored()).toMatchObject({ title: 'The militia of Alash', opens: `${year}-01-10T08:00`, due: `${year}-11-11T06:00` })
  await expect(teacher.field(words.dueAt)).toHaveValue(`${year}-11-11T06:00`)

  // What else is done on a page brings in what is stored, and what was typed there stays.
  await field(other, words.opensAt).fill(`${year}-02-02T08:00`)
  await save(other)
  await expect(field(other, words.title)).toHaveValue('The militia of Alash')
  await teacher.field(words.dueAt).fill(`${year}-12-12T06:00`)
  await teacher.button(words.close).click()
  await expect(teacher.button(words.reopen)).toBeVisible()
  await expect(teacher.field(words.opensAt)).toHaveValue(`${year}-02-02T08:00`)
  await expect(teacher.field(words.dueAt)).toHaveValue(`${year}-12-12T06:00`)
  await save(page)
  expect(await stored()).toMatchObject({ title: 'The militia of Alash', opens: `${year}-02-02T08:00`, due: `${year}-12-12T06:00` })

  // A class that is archived meanwhile is not given another one's place.
  await opened(teacher, '/assign?class=archived-meanwhile')
  await expect(page.getByText(words.otherClass)).toBeVisible()
  await teacher.button(words.make).click()
  await expect(page.getByText(words.noneChosen)).toBeVisible()
})

test('for several classes at once, out of one’s own set; whoever does not teach is told so', async ({ browser, server }) => {
  test.setTimeout(180_000)
  await server.start()
  await openTeaching(browser, server)
  const teacher = await teacherAt(browser, server, 'en')
  const { page } = teacher
  const { assignments: words, decks } = teacher.t
  await teacher.open('/assign')
  await expect(page.getByText(words.noClass)).toBeVisible()
  for (const name of ['9 A', '9 B', '9 C']) expect((await page.request.post('/api/classrooms', { headers: ours, data: { name, ownName: 'x', zone, locale: 'en' } })).status()).toBe(201)
  const query = { topics: [], entities: ['kolchak'], years: null, importance: 1, sources: [], without: [] }
  const set = (await (await page.request.post('/api/decks', { headers: ours, data: { title: 'About Kolchak', query } })).json()) as { id: string }
  const empty = (await (await page.request.post('/api/decks', { headers: ours, data: { title: 'Nothing fits', query: { ...query, topics: ['end'], years: { from: 1000, to: 1001 } } } })).json()) as { id: string }
  await teacher.open(`/assign?set=${set.id}`)
  await expect(teacher.field(words.title)).toHaveValue('About Kolchak')
  await teacher.button(words.make).click()
  await expect(page.getByRole('checkbox', { name: '9 C' })).toBeFocused()
  await expect(page.getByText(words.noneChosen)).toBeVisible()
  for (const name of ['9 A', '9 B']) await page.getByRole('checkbox', { name }).check()
  await page.getByLabel(words.what, { exact: true }).selectOption(`set:${empty.id}`)
  await expect(page.getByText(decks.empty)).toBeVisible()
  await teacher.button(words.make).click()
  await expect(page.getByLabel(words.what, { exact: true })).toBeFocused()
  await page.getByLabel(words.what, { exact: true }).selectOption(`set:${set.id}`)
  await page.getByLabel(words.language).selectOption('ru')
  await expect(page.getByText(decks.empty)).toHaveCount(0)
  await lookAt(page, 'work for several classes')
  await teacher.button(words.make).click()
  for (const name of ['9 A', '9 B']) await expect(page.getByRole('link', { name: words.madeFor.replace('{name}', name) })).toBeVisible()
  await lookAt(page, 'work made for two classes')
  await page.getByRole('link', { name: words.madeFor.replace('{name}', '9 B') }).click()
  await expect(page.getByText('About Kolchak').first()).toBeVisible()

  const pupil = await at(browser, server, 'en')
  await pupil.signUp('dana')
  await pupil.open('/assign')
  await expect(pupil.page.getByText(words.notTeacher)).toBeVisible()
  await pupil.open('/assignment?id=none')
  await expect(pupil.page.getByText(words.notFound)).toBeVisible()
  await pupil.open('/preview?id=none')
  await expect(pupil.page.getByText(words.notFound)).toBeVisible()
  await lookAt(pupil.page, 'an assignment of somebody else')
})
