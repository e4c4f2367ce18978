import { expect, test } from '@playwright/test'
import { fetchBank, Learner } from './driver'

test('the whole loop by keyboard alone, with the focus always on something visible', async ({ page }) => {
  const learner = new Learner(page, 'kk', await fetchBank(page, 'kk'))
  const t = learner.t.study
  await learner.open()
  const start = page.getByRole('link', { name: learner.t.home.study, exact: true })
  await expect(start).toBeVisible()
  for (let presses = 0; presses < 15 && !(await start.evaluate((node) => node === document.activeElement)); presses += 1) await page.keyboard.press('Tab')
  await expect(start).toBeFocused()
  await page.keyboard.press('Enter')

  const forms = new Set<string>()
  for (let count = 0; (await learner.phase()) !== 'summary'; count += 1) {
    expect(count).toBeLessThan(60)
    const item = await learner.item()
    if (await page.getByRole('group', { name: t.options }).isVisible()) {
      forms.add('choice')
      await expect(learner.stem()).toBeFocused()
      await page.keyboard.press(count % 5 === 4 ? '4' : String(((count % 3) as number) + 1))
    } else if (await page.getByRole('button', { name: t.flashcard.reveal }).isVisible()) {
      forms.add('flashcard')
      await page.keyboard.press('Space')
      await page.keyboard.press(count % 2 === 0 ? '2' : '1')
    } else if (await page.getByLabel(t.typed.label, { exact: true }).isVisible()) {
      forms.add('typed')
      await expect(page.getByLabel(t.typed.label, { exact: true })).toBeFocused()
      // Digits are typed here, they pick nothing.
      await page.keyboard.type('1')
      await expect(page.getByLabel(t.typed.label, { exact: true })).toHaveValue('1')
      await page.keyboard.press('Backspace')
      await page.keyboard.type(item.answer.text)
      await page.keyboard.press('Enter')
    } else {
      forms.add(item.answer.kind)
      const { value } = item.answer
      if (value.kind === 'number') await page.keyboard.type(String(value.max))
      else {
        await page.keyboard.press('Tab')
        await page.keyboard.press('Tab')
        await page.keyboard.type('1917')
      }
      await page.keyboard.press('Enter')
    }
    // The verdict's heading has the focus: it is read once, and the keys go on from there.
    const heading = page.getByRole('heading', { level: 1 })
    await expect(page.getByRole('button', { name: t.feedback.next, exact: true })).toBeVisible()
    await expect(heading).toBeFocused()
    await page.keyboard.press(count % 2 === 0 ? 'Enter' : 'Space')
  }
  expect(forms.size).toBeGreaterThan(1)
  await expect(page.getByRole('heading', { name: t.summary.title })).toBeFocused()
})

test('the list of keys opens with “?”, holds the focus, closes with Escape; keys work in a Cyrillic layout; they can be turned off', async ({ page }) => {
  const learner = new Learner(page, 'en', await fetchBank(page, 'en'))
  await learner.open('/study/everything')
  await expect(learner.stem()).toBeVisible()
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  await page.keyboard.press('1')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(learner.stem()).toBeVisible()

  // The key in the place of 4, whatever character the layout gives it.
  await page.evaluate(() => document.body.dispatchEvent(new KeyboardEvent('keydown', { code: 'Digit4', key: ';', bubbles: true })))
  await expect(page.getByRole('heading', { name: learner.t.study.feedback.verdict.dontKnow })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(learner.stem()).toBeVisible()

  await learner.open('/settings')
  await page.getByLabel(learner.t.settings.shortcuts).uncheck()
  await learner.open('/study/everything')
  await expect(learner.stem()).toBeVisible()
  await page.keyboard.press('4')
  await page.keyboard.press('1')
  await expect(learner.stem()).toBeVisible()
})
