import { expect, test, type Page } from '@playwright/test'
import { AccountHolder, newName } from './account-driver'
import { fetchBank, Learner } from './driver'
import { expectNoSidewaysScroll, expectNoViolations, lookAt } from './look-at'

// What a language can break, its length and its words, is the same in both themes; what a theme can break, its colours, is the same in every language.
const looks = [['kk', 'light'], ['ru', 'dark'], ['en', 'light']] as const
for (const [locale, theme] of looks) {
  test(`${locale} ${theme}: no violation on any screen, targets are large, nothing scrolls sideways`, async ({ page }) => {
    test.setTimeout(240_000)
    await page.emulateMedia({ colorScheme: theme })
    const learner = new Learner(page, locale, await fetchBank(page, locale))
    const look = (where: string) => lookAt(page, where)
    const conflict = Object.entries(learner.bank.facts).find(([, fact]) => fact.conflict !== null)?.[0]
    expect(conflict).toBeDefined()
    for (const [path, heading] of [
      ['', learner.t.home.today],
      ['/facts', learner.t.facts.title],
      [`/facts/${conflict}`, null],
      ['/settings', learner.t.settings.title],
      ['/sources', learner.t.sources.title],
      ['/account', learner.t.accountPages.me],
      ['/account/sign-in', learner.t.accountPages.signIn],
      ['/account/sign-up', learner.t.accountPages.signUp],
      ['/account/recover', learner.t.accountPages.recover],
      ['/account/privacy', learner.t.accountPages.privacy],
      ['/account/admin', learner.t.accountPages.admin],
      ['/nothing', learner.t.notFound.title],
    ] as const) {
      await learner.open(path)
      const title = heading === null ? page.getByRole('heading', { level: 1 }) : page.getByRole('heading', { level: 1, name: heading })
      await expect(title).toBeVisible()
      // A screen that comes later says so as long as it is not there.
      await expect(page.getByText(learner.t.app.loading, { exact: true })).toHaveCount(0)
      await look(path)
    }

    // Every form of question and every kind of verdict that comes up in a first sitting and in reviews of the weeks after it.
    const forms = ['choice', 'trueFalse', 'cloze', 'typed', 'date', 'number']
    const seen = new Set<string>()
    const start = Date.now()
    for (const days of [0, 4, 20, 60, 150]) {
      if (forms.every((form) => seen.has(form))) break
      await page.clock.setSystemTime(start + days * 86_400_000)
      await learner.open('/study/everything')
      for (let count = 0; (await learner.phase()) !== 'summary' && count < 60; count += 1) {
        const item = await learner.item()
        const form = await formOnScreen(page, learner)
        if (!seen.has(form)) await look(`question ${form}`)
        await learner.answer(days > 0 || count % 3 !== 1 || count > 9)
        const verdict = await page.getByRole('heading', { level: 1 }).innerText()
        if (!seen.has(verdict) || !seen.has(form)) await look(`feedback ${form} ${item.id}`)
        seen.add(form).add(verdict)
        await learner.next()
      }
      expect(await learner.phase()).toBe('summary')
      if (days === 0) await look('summary')
    }
    expect([...seen]).toEqual(expect.arrayContaining(forms))
  })
}

for (const [locale, theme] of looks) {
  test(`${locale} ${theme}: the same of everything about an account, from signing up to deleting it`, async ({ page }) => {
    test.setTimeout(240_000)
    await page.emulateMedia({ colorScheme: theme })
    const learner = await AccountHolder.on(page, locale)
    const { account, common } = learner.t
    const look = (where: string) => lookAt(page, where)
    await learner.open('/account/sign-up')
    await learner.button(account.signUp.button).click()
    await page.locator('summary').click()
    await look('sign-up, with its mistakes and the notice')
    const name = newName('Аққұс')
    await learner.fillSignUp(name)
    await expect(page.getByRole('heading', { name: account.code.title })).toBeVisible()
    await learner.button(account.goOn).click()
    await look('recovery code')
    await learner.keepCode()
    await learner.isHome()
    await learner.allSaved()
    await look('home of an account')
    await learner.open('/settings')
    await learner.allSaved()
    await look('settings of an account')
    await learner.open('/account')
    await expect(page.getByText(account.devices.isThis, { exact: true })).toBeVisible()
    await page.locator('summary').click()
    await look('my account')
    await learner.button(account.signOut.button).click()
    await look('signing out')
    await page.keyboard.press('Escape')
    await learner.button(account.me.erase).click()
    await look('deleting')
    await page.keyboard.press('Escape')
    for (const path of ['/classes', '/join?key=x', '/class?id=x']) {
      await learner.open(path)
      await expect(page.getByText(learner.t.app.loading, { exact: true })).toHaveCount(0)
      await look(path)
    }
    await learner.open('/account/admin')
    await expect(page.getByText(common.errors.FORBIDDEN)).toBeVisible()
    await look('administration, for nobody else')
    await page.context().clearCookies()
    await learner.open('/account')
    await expect(page.getByRole('heading', { name: account.trouble.signedOut.title })).toBeVisible()
    await look('signed out elsewhere')
    await learner.signIn(name, 'not this one at all')
    await expect(page.getByRole('alert').first()).toBeVisible()
    await look('wrong password')
  })
}

async function formOnScreen(page: Page, learner: Learner): Promise<string> {
  const t = learner.t.study
  if (await page.getByText(t.cloze.title).isVisible()) return 'cloze'
  if (await page.getByRole('group', { name: t.claim.title }).isVisible()) return 'trueFalse'
  if (await page.getByRole('group', { name: t.options }).isVisible()) return 'choice'
  if (await page.getByRole('button', { name: t.flashcard.reveal }).isVisible()) return 'flashcard'
  if (await page.getByLabel(t.typed.label, { exact: true }).isVisible()) return 'typed'
  return (await page.getByLabel(t.date.year, { exact: true }).first().isVisible()) ? 'date' : 'number'
}

test('at 200 % text nothing is lost or cut', async ({ page }) => {
  const learner = new Learner(page, 'kk', await fetchBank(page, 'kk'))
  for (const path of ['', '/facts', '/settings', '/account', '/account/sign-up', '/account/privacy', '/study/everything']) {
    await learner.open(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.addStyleTag({ content: 'html { font-size: 200% !important; line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em }' })
    await expectNoSidewaysScroll(page, `200 % ${path}`)
    const cut = await page.evaluate(() => [...document.querySelectorAll('main *')].filter((node) => node.scrollWidth > node.clientWidth + 1 && getComputedStyle(node).overflowX === 'hidden').map(({ textContent }) => textContent))
    expect(cut, path).toEqual([])
  }
})

test('the hidden side of a flashcard is not in the accessibility tree before it is turned', async ({ page }) => {
  const learner = new Learner(page, 'en', await fetchBank(page, 'en'))
  await learner.open('/settings')
  await page.getByLabel(learner.t.settings.style).selectOption('flashcards')
  await learner.settingStored()
  await learner.open('/study/everything')
  const item = await learner.item()
  await expectNoViolations(page, 'flashcard')
  expect(await page.getByRole('main').ariaSnapshot()).not.toContain(item.answer.text)
  expect(await page.content()).not.toContain(`>${item.answer.text}<`)
  await page.getByRole('button', { name: learner.t.study.flashcard.reveal }).click()
  await expect(page.getByText(item.answer.text, { exact: true })).toBeFocused()
  await expectNoViolations(page, 'flashcard, turned')
})

test('content says its language, so that a screen reader changes its voice', async ({ page }) => {
  const learner = new Learner(page, 'en', await fetchBank(page, 'kk'))
  await learner.open('/settings')
  await page.getByLabel(learner.t.settings.contentLocale).selectOption('kk')
  await learner.settingStored()
  await learner.open('/study/everything')
  const foreign = async () =>
    page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const wrong: string[] = []
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const owner = node.parentElement
        if (owner === null || owner.closest('script, style') !== null || !/[а-яәіңғүұқөһ]{2}/i.test(node.textContent ?? '')) continue
        if (!['kk', 'ru'].includes(owner.closest('[lang]')?.getAttribute('lang') ?? '')) wrong.push(node.textContent ?? '')
      }
      return wrong
    })
  await expect(learner.stem()).toBeVisible()
  expect(await foreign()).toEqual([])
  await learner.answer(false)
  expect(await foreign()).toEqual([])
})
