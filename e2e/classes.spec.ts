import { expect, type Page } from '@playwright/test'
import { locales } from '../src/core/locale'
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
    await expect(second.page.getByText(words.comeBack)).toBeVisible()
    await lookAt(second.page, 'a link without an account')
    await second.signUp('saule')
    await second.page.goto(link.pathname + link.search)
    await second.field(words.ownName).fill('Сәуле')
    await second.button(words.joinButton).click()
    await expect(second.page.getByText(words.outcome.asked.replace('{name}', '9 «Ә», тарих'))).toBeVisible()
    await second.page.getByRole('link', { name: words.back }).click()
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
    await expect(dialog.getByRole('alert').filter({ hasText: common.errors.CONFLICT })).toBeFocused()
    await dialog.getByRole('button', { name: words.remove }).click()
    await expect(teacher.page.getByText('Ерлан Қ.', { exact: true })).toHaveCount(0)
    await opened(first, '/classes')
    await expect(first.page.getByText(words.none)).toBeVisible()

    await teacher.button(words.renew).click()
    await expect(teacher.page.getByText(words.renewed)).toBeVisible()
    await expect.poll(() => codeOn(teacher.page)).not.toBe(code)
    await teacher.button(words.close).click()
    await expect(teacher.page.getByText(words.closedText)).toBeVisible()
    await teacher.button(words.archive).click()
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
