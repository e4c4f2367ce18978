import { expect, test } from '@playwright/test'
import { locales } from '../src/core/locale'
import { fetchBank, Learner } from './driver'

test.describe('a guest studies on a phone', () => {
  for (const locale of locales) {
    test(`${locale}: ten new items, ten more, a reload in the middle, closing and coming back: nothing is lost`, async ({ context, page }) => {
      const learner = new Learner(page, locale, await fetchBank(page, locale))
      await learner.open()
      await page.getByRole('link', { name: learner.t.home.study, exact: true }).click()

      let given = 0
      const met = new Set<string>()
      while ((await learner.phase()) !== 'summary') {
        met.add((await learner.item()).id)
        await learner.answer(given % 4 !== 3)
        given += 1
        await learner.next()
        expect(given).toBeLessThan(80)
      }
      expect(met.size).toBe(10)

      await page.getByRole('button', { name: /10/ }).click()
      for (let more = 0; more < 4; more += 1) {
        met.add((await learner.item()).id)
        await learner.answer()
        given += 1
        await learner.next()
      }

      // In the middle of a question: the same one, with its options in the same order, comes back after a reload.
      const before = await page.getByRole('main').innerText()
      await page.reload()
      await expect(learner.stem()).toBeVisible()
      expect(await page.getByRole('main').innerText()).toBe(before)

      // After the answer, before going on: the feedback comes back, and the answer is there once.
      await learner.answer()
      given += 1
      const verdict = await page.getByRole('main').innerText()
      await page.reload()
      await expect(page.getByRole('button', { name: learner.t.study.feedback.next, exact: true })).toBeVisible()
      expect(await page.getByRole('main').innerText()).toBe(verdict)
      await learner.next()

      // Closed and opened again: the sitting goes on, and no answer is lost or doubled.
      await page.close()
      const again = new Learner(await context.newPage(), locale, learner.bank)
      await again.open('/study/everything')
      while (given < 20 || met.size < 20) {
        if ((await again.phase()) === 'summary') break
        met.add((await again.item()).id)
        await again.answer()
        given += 1
        await again.next()
        expect(given).toBeLessThan(80)
      }
      expect(met.size).toBeGreaterThanOrEqual(20)
      const reviews = (await again.events()).filter(({ kind }) => kind === 'review')
      expect(reviews).toHaveLength(given)
      expect(new Set(reviews.map(({ id }) => id)).size).toBe(given)
      expect((await again.events()).map(({ deviceSeq }) => deviceSeq)).toEqual((await again.events()).map((_, index) => index + 1))
    })
  }

  test('undo takes the last answer back and asks the same question again', async ({ page }) => {
    const learner = new Learner(page, 'en', await fetchBank(page, 'en'))
    await learner.open('/study/everything')
    const question = await learner.stem().innerText()
    await learner.answer(false)
    await page.getByRole('button', { name: learner.t.study.undo }).click()
    await expect(learner.stem()).toHaveText(question)
    await learner.answer(true)
    const events = await learner.events()
    expect(events.map(({ kind }) => kind)).toEqual(['review', 'undo', 'review'])
    expect(events.map(({ rating }) => rating)).toEqual(['Again', undefined, 'Good'])
  })

  test('an odd figure or year is refused at its field and breaks nothing', async ({ page }) => {
    const learner = new Learner(page, 'ru', await fetchBank(page, 'ru'))
    await learner.open('/study/everything')
    const check = page.getByRole('button', { name: learner.t.study.check, exact: true })
    const tried = new Set<string>()
    for (let count = 0; tried.size < 2; count += 1) {
      expect(count).toBeLessThan(40)
      const { kind } = (await learner.item()).answer
      const number = page.getByLabel(learner.t.study.number.label, { exact: true })
      const year = page.getByLabel(learner.t.study.date.year, { exact: true }).first()
      if (kind === 'number' && (await number.isVisible())) {
        await number.fill('1,5')
        await expect(check).toBeDisabled()
        await expect(page.getByText(learner.t.study.number.unreadable)).toBeVisible()
        tried.add('number')
      } else if (kind === 'date' && (await year.isVisible())) {
        await year.fill('0017')
        await expect(check).toBeDisabled()
        await expect(page.getByText(learner.t.study.date.impossible)).toBeVisible()
        tried.add('date')
      }
      await learner.answer()
      await learner.next()
      await learner.phase()
    }
  })

  test('a half-typed answer survives a reload', async ({ page }) => {
    const learner = new Learner(page, 'kk', await fetchBank(page, 'kk'))
    await learner.open('/study/everything')
    const field = page.getByLabel(learner.t.study.typed.label, { exact: true })
    for (let tries = 0; !(await field.isVisible()); tries += 1) {
      expect(tries).toBeLessThan(40)
      await learner.answer()
      await learner.next()
      await learner.phase()
    }
    await field.fill('Бөкей')
    await page.getByRole('button', { name: 'қ', exact: true }).click()
    await expect(field).toHaveValue('Бөкейқ')
    await page.reload()
    await expect(field).toHaveValue('Бөкейқ')
  })

  test('the content keeps its own language when the interface changes, and the learner is asked', async ({ page }) => {
    const learner = new Learner(page, 'ru', await fetchBank(page, 'ru'))
    await learner.open('/settings')
    await page.getByLabel(learner.t.settings.contentLocale).selectOption('kk')
    await learner.settingStored()
    await page.goto('/ru/study/everything')
    await expect(learner.stem()).toHaveAttribute('lang', 'kk')
    await page.goto('/ru')
    let asked = ''
    page.once('dialog', (dialog) => {
      asked = dialog.message()
      void dialog.accept()
    })
    await page.getByLabel(learner.t.app.language).selectOption('en')
    await expect(page).toHaveURL(/\/en$/)
    expect(asked).toContain('English')
    await page.goto('/en/study/everything')
    await expect(learner.stem()).toHaveAttribute('lang', 'en')
  })
})
