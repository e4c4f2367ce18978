import { expect, type Locator, type Request } from '@playwright/test'
import { password } from './account-driver'
import { lookAt } from './look-at'
import { at, opened, openTeaching } from './school-driver'
import { test } from './server-test'

test('a rude name is refused at its field wherever others would see it; what was typed stays, and another name goes through', async ({ browser, server }) => {
  test.setTimeout(240_000)
  await server.start()
  await openTeaching(browser, server)
  const person = await at(browser, server, 'kk')
  const { page } = person
  const { account, accountPages, assignments, classrooms, common, decks } = person.t
  /** Types this, sends it, and sees the field say why not: once by the server's word, then without asking again. Nothing is said any more once something else stands there. */
  const isRefused = async (field: Locator, rude: string, other: string, send: () => Promise<void>) => {
    await field.fill(rude)
    let asked = 0
    // Looking at what a set comes to is no sending of it.
    const count = (request: Request) => void (asked += request.method() === 'GET' || request.url().endsWith('/api/deck-preview') ? 0 : 1)
    page.on('request', count)
    for (let time = 0; time < 2; time += 1) {
      await send()
      await expect(field).toBeFocused()
      await expect(field).toHaveAccessibleDescription(new RegExp(common.errors.RUDE_NAME))
      await expect(field).toHaveAttribute('aria-invalid', 'true')
      await expect(field).toHaveValue(rude)
    }
    page.off('request', count)
    expect(asked).toBe(1)
    await expect(page.getByText(common.errors.RUDE_NAME)).toHaveCount(1)
    await lookAt(page, rude)
    await field.fill(other)
    await expect(page.getByText(common.errors.RUDE_NAME)).toHaveCount(0)
  }
  const press = (name: string) => () => person.button(name).click()

  await person.open('/account/sign-up')
  await person.field(common.password).fill(password)
  await page.getByRole('checkbox', { name: account.signUp.agree }).check()
  await person.field(common.username).focus()
  await isRefused(person.field(common.username), 'cyкa 2011', 'Айгүл', press(account.signUp.button))
  await expect(person.field(common.password)).toHaveValue(password)
  await expect(page.getByRole('checkbox', { name: account.signUp.agree })).toBeChecked()
  await person.button(account.signUp.button).click()
  await person.keepCode()
  await person.isHome()

  await opened(person, '/classes')
  await page.getByText(classrooms.teachTitle).click()
  await person.button(classrooms.teach).click()
  await person.field(classrooms.teacherName).fill('Айгүл')
  await isRefused(person.field(classrooms.name), 'Қ.О.Т.А.Қ', '9 «Ә»', press(classrooms.make))
  await expect(person.field(classrooms.teacherName)).toHaveValue('Айгүл')
  await person.button(classrooms.make).click()
  await expect(page.getByRole('heading', { level: 1, name: accountPages.class })).toBeVisible()
  const code = (await page.locator('[translate=no]').first().innerText()).trim()
  const classId = new URL(page.url()).searchParams.get('id') ?? ''
  await isRefused(person.field(classrooms.name), 'х у й л о', '9 «Б»', press(classrooms.renameClass))
  await person.button(classrooms.renameClass).click()
  await expect(page.getByText('9 «Б»', { exact: true })).toBeVisible()

  await opened(person, '/set')
  await isRefused(person.field(decks.title), 'Fuuuck', 'Алаш', press(decks.save))
  await person.button(decks.save).click()
  await expect(page.getByText(decks.saved, { exact: true })).toBeVisible()

  await opened(person, `/assign?class=${classId}`)
  await isRefused(person.field(assignments.title), 'пи3дец', 'Алаш', press(assignments.make))
  await person.button(assignments.make).click()
  await expect(page).toHaveURL(/assignment\?id=/)
  await isRefused(person.field(assignments.title), 'sh1t', 'Алашорда', press(assignments.save))
  await person.button(assignments.save).click()
  await expect(page.getByText(assignments.saved, { exact: true })).toBeVisible()

  const student = await at(browser, server, 'ru')
  await student.signUp('Сукачёв')
  await opened(student, '/classes')
  await student.field(student.t.classrooms.code).fill(code)
  await student.field(student.t.classrooms.ownName).fill('су-ка')
  await student.page.keyboard.press('Enter')
  await expect(student.field(student.t.classrooms.ownName)).toBeFocused()
  await expect(student.field(student.t.classrooms.ownName)).toHaveAccessibleDescription(new RegExp(student.t.common.errors.RUDE_NAME))
  await expect(student.field(student.t.classrooms.code)).toHaveValue(code)
  await lookAt(student.page, 'a rude name when joining')
  await student.field(student.t.classrooms.ownName).fill('Саша Сукачёв')
  await student.page.keyboard.press('Enter')
  await expect(student.page.getByText(student.t.classrooms.outcome.joined.replace('{name}', '9 «Б»'))).toBeVisible()
})
