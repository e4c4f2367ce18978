import { readFileSync } from 'node:fs'
import { expect, test as base } from '@playwright/test'
import { AccountHolder, newName, password } from './account-driver'
import { AppServer } from './app-server'

const test = base

test.describe('an account', () => {
  test('a guest with answers signs up, keeps the code, and finds the answers on a second device', async ({ page, browser }) => {
    const guest = await AccountHolder.on(page)
    await guest.study(3)
    const before = (await guest.events()).map(({ id }) => id)
    await guest.open('/account')
    await page.getByRole('link', { name: guest.t.account.guest.signUp }).click()
    await expect(page.getByRole('heading', { level: 1, name: guest.t.accountPages.signUp })).toBeVisible()
    await expect(page.getByText(`${before.length} records on this device will move`)).toBeVisible()
    const name = newName('Asel')
    await guest.fillSignUp(name)
    await expect(page.getByRole('heading', { name: guest.t.account.code.title })).toBeFocused()
    // Without the box there is no way on, and the focus shows what is missing.
    await guest.button(guest.t.account.goOn).click()
    await expect(page.getByText(guest.t.account.code.keepFirst)).toBeVisible()
    await expect(page.getByRole('checkbox', { name: guest.t.account.code.kept })).toBeFocused()
    expect(await guest.keepCode()).toMatch(/^([A-Z0-9]{5}-){3}[A-Z0-9]{5}$/)
    await guest.isHome()
    await guest.allSaved()
    expect((await guest.events()).map(({ id }) => id)).toEqual(before)

    await guest.open('/account')
    await expect(page.getByText(name, { exact: true })).toBeVisible()
    await expect(page.getByText(guest.t.account.devices.isThis, { exact: true })).toBeVisible()

    const second = await AccountHolder.elsewhere(browser)
    await second.signIn(name)
    await second.isHome()
    await second.allSaved()
    expect((await second.events()).map(({ id }) => id).sort()).toEqual([...before].sort())
    await second.context.close()
  })

  test('a wrong password and an unknown name are told alike, and what was typed stays', async ({ page, browser }) => {
    const name = newName('Bota')
    const owner = await AccountHolder.elsewhere(browser)
    await owner.signUp(name)
    await owner.context.close()
    const learner = await AccountHolder.on(page)
    for (const [who, secret] of [
      [name, 'not my password at all'],
      [newName('Nobody'), password],
    ] as const) {
      await learner.signIn(who, secret)
      const summary = page.getByRole('alert').filter({ hasText: learner.t.common.errors.wrong.signIn })
      await expect(summary).toBeFocused()
      await expect(learner.field(learner.t.common.username)).toHaveValue(who)
      await expect(learner.field(learner.t.common.password)).toHaveValue(secret)
    }
    // The browser's own back leads out of the form.
    await page.goBack()
    await page.goForward()
    await expect(page.getByRole('heading', { level: 1, name: learner.t.accountPages.signIn })).toBeVisible()
  })

  test('a weak password and a taken name are refused in words, at their fields', async ({ page, browser }) => {
    const name = newName('Dana')
    const owner = await AccountHolder.elsewhere(browser)
    await owner.signUp(name)
    await owner.context.close()
    const learner = await AccountHolder.on(page, 'kk')
    const { account, common } = learner.t
    await learner.open('/account/sign-up')
    await learner.fillSignUp(name, 'қысқа')
    const secret = learner.field(common.password)
    await expect(secret).toBeFocused()
    await expect(secret).toHaveAccessibleDescription(/кемінде 10 таңба керек/)
    await secret.fill('1234567890')
    await learner.button(account.signUp.button).click()
    await expect(page.getByText(account.rules.password.common)).toBeVisible()
    await secret.fill(password)
    await learner.button(account.signUp.button).click()
    await expect(page.getByRole('alert').filter({ hasText: common.errors.USERNAME_TAKEN })).toBeFocused()
    await expect(learner.field(common.username)).toHaveValue(name)
    await expect(page.getByRole('checkbox', { name: account.signUp.agree })).toBeChecked()
  })

  test('password managers and pasting work: fields say what they are, and the password can be looked at', async ({ page }) => {
    const learner = await AccountHolder.on(page, 'ru')
    const { account, common } = learner.t
    await learner.open('/account/sign-in')
    await expect(learner.field(common.username)).toHaveAttribute('autocomplete', 'username')
    const secret = learner.field(common.password)
    await expect(secret).toHaveAttribute('autocomplete', 'current-password')
    await expect(secret).toHaveAttribute('type', 'password')
    await secret.focus()
    await page.evaluate(() => document.execCommand('insertText', false, 'из буфера обмена'))
    await learner.button(account.show).click()
    await expect(secret).toHaveAttribute('type', 'text')
    await expect(secret).toHaveValue('из буфера обмена')
    await learner.open('/account/sign-up')
    await expect(learner.field(common.password)).toHaveAttribute('autocomplete', 'new-password')
  })

  test('the recovery code gives a new password and a new code, once', async ({ page, browser }) => {
    const name = newName('Erlan')
    const owner = await AccountHolder.elsewhere(browser)
    const code = await owner.signUp(name)
    const learner = await AccountHolder.on(page)
    const { account, common } = learner.t
    const fill = async (given: string, secret: string) => {
      await learner.open('/account/recover')
      await learner.field(common.username).fill(name)
      await learner.field(account.code.label).fill(given)
      await learner.field(account.newPassword).fill(secret)
      await learner.button(account.recover.button).click()
    }
    await fill(code.toLowerCase().replaceAll('-', ' '), 'nine camels on the steppe')
    expect(await learner.keepCode()).not.toBe(code)
    await learner.isHome()
    await fill(code, 'ten camels on the steppe')
    await expect(page.getByRole('alert').filter({ hasText: common.errors.wrong.recover })).toBeFocused()
    // The first device is signed out; its answers are still there, and the new password brings it back.
    await owner.open('/account')
    await expect(owner.page.getByRole('heading', { name: account.trouble.signedOut.title })).toBeVisible()
    await owner.page.getByRole('link', { name: account.trouble.signedOut.signIn }).click()
    await expect(owner.field(common.username)).toHaveValue(name)
    await owner.field(common.password).fill('nine camels on the steppe')
    await owner.button(account.signIn.button).click()
    await owner.isHome()
    await owner.allSaved()
    await owner.context.close()
  })

  test('another device is listed and can be signed out from here; its answers wait there', async ({ page, browser }) => {
    const name = newName('Gulnar')
    const first = await AccountHolder.on(page)
    await first.signUp(name)
    const second = await AccountHolder.elsewhere(browser)
    await second.signIn(name)
    await second.isHome()
    await first.open('/account')
    const revoke = page.getByRole('button', { name: new RegExp(`^${first.t.account.devices.revoke}: `) })
    await expect(revoke).toHaveCount(1)
    await revoke.click()
    await expect(revoke).toHaveCount(0)
    await expect(page.getByText(first.t.account.devices.only)).toBeVisible()
    await second.study(1)
    await second.open('/account')
    await expect(second.page.getByRole('heading', { name: second.t.account.trouble.signedOut.title })).toBeVisible()
    expect(await second.events()).toHaveLength(1)
    await second.context.close()
  })

  test('signing out asks about unsent answers, and can send them first', async ({ page, context, browser }) => {
    const name = newName('Ilyas')
    const learner = await AccountHolder.on(page)
    const { account, sync } = learner.t
    await learner.signUp(name)
    await learner.allSaved()
    await page.waitForLoadState('networkidle')
    await context.setOffline(true)
    await page.getByRole('link', { name: learner.t.home.study, exact: true }).click()
    for (let given = 0; given < 2; given += 1) {
      await learner.answer()
      await learner.next()
    }
    await page.getByRole('link', { name: learner.t.study.leave }).click()
    await expect(page.getByText(/2 records/).first()).toBeVisible()
    // Closed before the network is back, or the device sends by itself as soon as it notices.
    await context.route('**/api/sync/**', (route) => route.abort())
    await context.setOffline(false)
    await page.getByRole('link', { name: learner.t.home.account }).click()
    await learner.button(account.signOut.button).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByText('2 records are not on the server yet')).toBeVisible()
    await dialog.getByRole('button', { name: account.signOut.send }).click()
    await expect(dialog.getByText(account.signOut.notSent)).toBeVisible()
    const saving = page.waitForEvent('download')
    await dialog.getByRole('button', { name: account.save.button }).click()
    expect((JSON.parse(readFileSync(await (await saving).path(), 'utf8')) as { events: unknown[] }).events).toHaveLength(2)
    await context.unroute('**/api/sync/**')
    await dialog.getByRole('button', { name: account.signOut.send }).click()
    await expect(dialog.getByText(account.signOut.text)).toBeVisible()
    await dialog.getByRole('button', { name: account.signOut.button, exact: true }).click()
    await learner.isHome()
    expect(await learner.events()).toEqual([])
    await expect(page.getByText(sync.saved)).toHaveCount(0)

    const second = await AccountHolder.elsewhere(browser)
    await second.signIn(name)
    await second.isHome()
    await second.allSaved()
    expect(await second.events()).toHaveLength(2)
    await second.context.close()
  })

  test('whoever signs out without a network is not found signed in by the next one', async ({ page, context }) => {
    const learner = await AccountHolder.on(page)
    const { account } = learner.t
    await learner.signUp(newName('Kanat'))
    await learner.allSaved()
    await page.getByRole('link', { name: learner.t.home.account }).click()
    await expect(page.getByText(account.devices.isThis, { exact: true })).toBeVisible()
    await context.setOffline(true)
    await learner.button(account.signOut.button).click()
    await page.getByRole('dialog').getByRole('button', { name: account.signOut.button, exact: true }).click()
    await learner.isHome()
    await context.setOffline(false)
    await learner.open('/account')
    await expect(page.getByRole('link', { name: account.guest.signIn })).toBeVisible()
    expect((await page.request.get('/api/me')).status()).toBe(401)
  })

  test('answers of a guest are asked about when somebody signs in: mine, or not mine', async ({ page, browser }) => {
    const name = newName('Laura')
    const owner = await AccountHolder.elsewhere(browser)
    await owner.signUp(name)
    await owner.context.close()
    const learner = await AccountHolder.on(page)
    const { arrival } = learner.t.account
    await learner.study(2)
    await learner.signIn(name)
    await expect(page.getByRole('heading', { name: arrival.guest.title })).toBeFocused()
    await learner.button(arrival.cancel).click()
    // Nothing has changed, and what was typed is still there.
    await expect(learner.field(learner.t.common.username)).toHaveValue(name)
    expect((await page.request.get('/api/me')).status()).toBe(401)
    expect(await learner.events()).toHaveLength(2)
    await learner.button(learner.t.account.signIn.button).click()
    await learner.button('Not mine: remove 2 records').click()
    await learner.isHome()
    await learner.allSaved()
    expect(await learner.events()).toEqual([])

    const third = await AccountHolder.elsewhere(browser)
    await third.study(1)
    await third.signIn(name)
    await third.button('Mine: add 1 record to the account').click()
    await third.isHome()
    await third.allSaved()
    expect(await third.events()).toHaveLength(1)
    await third.context.close()
  })

  test('another account on the device is never mixed in', async ({ page, browser }) => {
    const other = newName('Marat')
    const elsewhere = await AccountHolder.elsewhere(browser)
    await elsewhere.signUp(other)
    await elsewhere.context.close()
    const learner = await AccountHolder.on(page)
    const { arrival, signUp } = learner.t.account
    await learner.study(1)
    const name = newName('Nurlan')
    await learner.signUp(name)
    await learner.allSaved()
    await learner.open('/account/sign-up')
    await expect(page.getByText(signUp.takenTitle)).toBeVisible()
    await learner.signIn(other)
    await expect(page.getByRole('heading', { name: arrival.foreign.title })).toBeFocused()
    await expect(page.getByText(name).first()).toBeVisible()
    await learner.button(arrival.foreign.replace).click()
    await learner.isHome()
    await learner.allSaved()
    expect(await learner.events()).toEqual([])
    await learner.open('/account')
    await expect(page.getByText(other, { exact: true })).toBeVisible()
  })

  test('deleting takes a password, leaves seven days, and can be taken back', async ({ page }) => {
    const name = newName('Oralbek')
    const learner = await AccountHolder.on(page)
    const { account, common } = learner.t
    await learner.study(1)
    await learner.signUp(name)
    await learner.allSaved()
    await learner.open('/account')
    const ask = async (secret: string) => {
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel(common.password, { exact: true }).fill(secret)
      await dialog.getByRole('button', { name: account.erase.button }).click()
    }
    await learner.button(account.me.erase).click()
    await ask('a wrong password here')
    await expect(page.getByRole('alert').filter({ hasText: common.errors.wrong.password })).toBeFocused()
    await ask(password)
    await expect(page.getByRole('heading', { name: account.erase.doneTitle })).toBeVisible()
    await page.getByRole('dialog').getByRole('button', { name: account.home }).click()
    await learner.isHome()
    expect(await learner.events()).toEqual([])

    await learner.signIn(name)
    await expect(page.getByRole('heading', { name: account.arrival.erasing.title })).toBeFocused()
    await learner.button(account.arrival.erasing.leave).click()
    await expect(learner.button(account.signIn.button)).toBeVisible()
    expect((await page.request.get('/api/me')).status()).toBe(401)
    await learner.button(account.signIn.button).click()
    await learner.button(account.arrival.erasing.keep).click()
    await learner.isHome()
    await learner.allSaved()
    expect(await learner.events()).toHaveLength(1)
    await learner.open('/account')
    await expect(page.getByText(account.devices.isThis, { exact: true })).toBeVisible()
    await expect(page.getByText(account.arrival.erasing.title)).toHaveCount(0)
  })

  test('all of it can be saved and taken in elsewhere, by an account or by a guest', async ({ page, browser }) => {
    const learner = await AccountHolder.on(page)
    const { account } = learner.t
    await learner.study(2)
    await learner.signUp(newName('Perizat'))
    await learner.allSaved()
    await learner.open('/account')
    const save = async (label: string) => {
      const saving = page.waitForEvent('download')
      await learner.button(label).click()
      const file = await saving
      return { name: file.suggestedFilename(), path: await file.path() }
    }
    const table = await save(account.me.exportCsv)
    expect(table.name).toBe('jady-account.csv')
    expect(readFileSync(table.path, 'utf8').trim().split('\n')).toHaveLength(3)
    const whole = await save(account.me.exportJson)

    const guest = await AccountHolder.elsewhere(browser)
    await guest.open('/account')
    const choose = async (file: Parameters<typeof guest.page.setInputFiles>[1]) => {
      const choosing = guest.page.waitForEvent('filechooser')
      await guest.button(account.import.label).click()
      await (await choosing).setFiles(file)
    }
    await choose(whole.path)
    await expect(guest.page.getByText('Added: 2 records')).toBeVisible()
    expect(await guest.events()).toHaveLength(2)
    await choose(whole.path)
    await expect(guest.page.getByText('Already here: 2 records')).toBeVisible()
    expect(await guest.events()).toHaveLength(2)
    for (const [text, words] of [
      ['not json', account.import.failed.noJson],
      ['{"format":"other"}', account.import.failed.noFile],
    ] as const) {
      await choose({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) })
      await expect(guest.page.getByRole('alert').filter({ hasText: words })).toBeFocused()
    }
    await guest.context.close()
  })

  test('the password can be changed; the old one is of no use then', async ({ page }) => {
    const name = newName('Raushan')
    const learner = await AccountHolder.on(page)
    const { account, common } = learner.t
    await learner.signUp(name)
    await learner.open('/account')
    await page.getByText(account.me.passwordTitle).click()
    await learner.field(account.change.old).fill('wrong wrong wrong')
    await learner.field(account.newPassword).fill('a new password, quite long')
    await learner.button(account.change.button).click()
    await expect(page.getByRole('alert').filter({ hasText: common.errors.wrong.password })).toBeFocused()
    await learner.field(account.change.old).fill(password)
    await learner.button(account.change.button).click()
    await expect(page.getByText(account.change.done)).toBeVisible()
    await expect(learner.field(account.newPassword)).toHaveValue('')
    await learner.signIn(name)
    await expect(page.getByRole('alert').filter({ hasText: common.errors.wrong.signIn })).toBeFocused()
    await learner.signIn(name, 'a new password, quite long')
    await learner.isHome()
  })

  test('without a network the screens say what they need, and nothing typed is lost', async ({ page, context }) => {
    const learner = await AccountHolder.on(page, 'ru')
    const { account, common } = learner.t
    await learner.open('/account/sign-in')
    await learner.field(common.username).fill('Сауле')
    await learner.field(common.password).fill(password)
    await context.setOffline(true)
    await learner.button(account.signIn.button).click()
    await expect(page.getByRole('alert').filter({ hasText: common.errors.offline })).toBeFocused()
    await expect(learner.field(common.username)).toHaveValue('Сауле')
    await expect(learner.field(common.password)).toHaveValue(password)
  })

  test('a browser that keeps nothing cannot sign in, and says why', async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }))
    const learner = await AccountHolder.on(page)
    for (const path of ['/account/sign-in', '/account/sign-up', '/account/recover']) {
      await learner.open(path)
      await expect(page.getByText(learner.t.account.connection.memoryTitle)).toBeVisible()
      await expect(page.locator('form')).toHaveCount(0)
    }
  })
})

/** Who may sign up is the whole server's: this one is the tests' own. */
const alone = base.extend<{ server: AppServer; folder: string }>({
  folder: async ({}, give, info) => give(info.outputPath('data')),
  server: async ({ folder }, give) => {
    const server = await AppServer.onFreePort()
    await server.start({ env: { DATA_DIR: folder } })
    await give(server)
    await server.stop()
  },
})

alone('the first administrator comes by the link on the console, invites, and helps who has lost everything', async ({ browser, server }) => {
  alone.setTimeout(240_000)
  const { pathname, search } = new URL(/https?:\S+\/account\/sign-up\?admin=\S+/.exec(server.said)?.[0] ?? 'http://none/')
  const context = await browser.newContext({ baseURL: server.url })
  const admin = await AccountHolder.on(await context.newPage())
  const { account, common } = admin.t
  // Another language keeps the link.
  await admin.page.goto(`${pathname}${search}`)
  await admin.page.getByRole('combobox').selectOption('en')
  await expect(admin.page.getByText(account.signUp.admin)).toBeVisible()
  await admin.fillSignUp('Head Teacher')
  await admin.keepCode()
  await admin.isHome()

  await admin.open('/account')
  await admin.page.getByRole('link', { name: account.me.admin }).click()
  await admin.page.getByRole('combobox', { name: account.admin.policy }).selectOption('invitation')
  await admin.button(account.admin.changeOf.replace('{label}', account.admin.policy)).click()
  await expect(admin.page.getByText(account.admin.stored, { exact: true })).toBeVisible()
  await admin.button(account.admin.invite).click()
  const code = (await admin.page.getByRole('group', { name: account.admin.newInvitation }).locator('[translate=no]').innerText()).trim()
  await admin.page.reload()
  await expect(admin.button(account.admin.withdraw)).toHaveCount(1)
  await expect(admin.page.getByText(code)).toHaveCount(0)

  const pupilContext = await browser.newContext({ baseURL: server.url })
  const pupil = await AccountHolder.on(await pupilContext.newPage())
  await pupil.open('/account/sign-up')
  await pupil.field(account.signUp.invitation).fill('ABCEH-KMPTX-Y2345-679AB')
  await pupil.fillSignUp('Pupil')
  await expect(pupil.page.getByRole('alert').filter({ hasText: common.errors.WRONG_INVITATION })).toBeFocused()
  await pupil.open(`/account/sign-up?invitation=${code}`)
  await expect(pupil.field(account.signUp.invitation)).toHaveValue(code)
  await pupil.fillSignUp('Pupil')
  await pupil.keepCode()
  await pupil.isHome()
  await pupil.open('/account/admin')
  await expect(pupil.page.getByText(common.errors.FORBIDDEN)).toBeVisible()

  await admin.page.reload()
  await expect(admin.button(account.admin.withdraw)).toHaveCount(0)
  await admin.page.getByRole('button', { name: `${account.admin.reset.replace('code', 'recovery code')}: Pupil` }).click()
  await admin.button(account.admin.resetButton).click()
  const recovery = (await admin.page.getByRole('group', { name: 'Recovery code: Pupil' }).locator('[translate=no]').innerText()).trim()
  await pupil.open('/account/recover')
  await pupil.field(common.username).fill('Pupil')
  await pupil.field(account.code.label).fill(recovery)
  await pupil.field(account.newPassword).fill('eleven foxes in the reeds')
  await pupil.button(account.recover.button).click()
  await pupil.keepCode()
  await pupil.isHome()

  await admin.page.getByRole('combobox', { name: account.admin.policy }).selectOption('closed')
  await admin.button(account.admin.changeOf.replace('{label}', account.admin.policy)).click()
  await expect(admin.page.getByText(account.admin.stored, { exact: true })).toBeVisible()
  const third = await browser.newContext({ baseURL: server.url })
  const late = await AccountHolder.on(await third.newPage())
  await late.open('/account/sign-up')
  await expect(late.page.getByText(account.signUp.closedTitle)).toBeVisible()
  for (const each of [context, pupilContext, third]) await each.close()
})
