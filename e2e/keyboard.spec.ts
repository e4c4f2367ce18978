import { expect, test, type Page } from '@playwright/test'
import type { Item } from '../src/core/items/bank'
import type { Value } from '../src/core/facts/value'
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
    if (await page.getByRole('group', { name: t.claim.title }).isVisible()) {
      forms.add('trueFalse')
      await judgeByKeys(page, learner, item)
    } else if (await page.getByRole('group', { name: t.options }).isVisible()) {
      forms.add('choice')
      await expect(learner.stem()).toBeFocused()
      const texts = await page.getByRole('group', { name: t.options }).getByRole('button').allInnerTexts()
      const right = texts.findIndex((text) => text.trim() === item.answer.text)
      await page.keyboard.press(count % 6 === 5 ? '4' : String(right + 1))
    } else if (await page.getByRole('button', { name: t.flashcard.reveal }).isVisible()) {
      forms.add('flashcard')
      await page.keyboard.press('Space')
      await page.keyboard.press('2')
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
      await typeByFields(page, item.answer.value)
      await page.keyboard.press('Enter')
    }
    // The verdict's heading has the focus: it is read once, and the keys go on from there.
    const heading = page.getByRole('heading', { level: 1 })
    await expect(page.getByRole('button', { name: t.feedback.next, exact: true })).toBeVisible()
    await expect(heading).toBeFocused()
    await page.keyboard.press(count % 2 === 0 ? 'Enter' : 'Space')
    await expect(page.getByRole('button', { name: t.feedback.next, exact: true })).toBeHidden()
  }
  expect(forms.size).toBeGreaterThan(1)
  await expect(page.getByRole('heading', { name: t.summary.title })).toBeFocused()
})

/** 1 is true, 2 false; what is false is put right by the number of an option, or in writing. */
async function judgeByKeys(page: Page, learner: Learner, item: Item): Promise<void> {
  await expect(learner.stem()).toBeFocused()
  const isTrue = (await learner.stem().innerText()).trim() === item.statement
  await page.keyboard.press(isTrue ? '1' : '2')
  if (isTrue) return
  const options = page.getByRole('group', { name: learner.t.study.options }).getByRole('button')
  if (!(await options.first().isVisible())) {
    await typeByFields(page, item.answer.value)
    return page.keyboard.press('Enter')
  }
  const texts = await options.allInnerTexts()
  await page.keyboard.press(String(texts.findIndex((text) => text.trim() === item.forms.trueFalse?.claims[0]?.words) + 1))
}

/** The focus stands in the first field; Tab leads from one to the next, and a month is picked in its list by arrow keys. */
async function typeByFields(page: Page, value: Value): Promise<void> {
  if (value.kind === 'number') {
    await page.keyboard.type(String(value.min ?? value.max))
    if (value.min === null || value.min === value.max) return
    await page.keyboard.press('Tab')
    return page.keyboard.type(String(value.max))
  }
  if (value.kind !== 'date') return
  for (const [row, iso] of (value.from === value.to ? [value.from] : [value.from, value.to]).entries()) {
    const [year = '', month, day] = iso.split('-')
    if (row > 0) await page.keyboard.press('Tab')
    if (day !== undefined) await page.keyboard.type(String(Number(day)))
    await page.keyboard.press('Tab')
    for (let step = 0; step < Number(month ?? 0); step += 1) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    await page.keyboard.type(year)
  }
}

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
  await learner.settingStored()
  await learner.open('/study/everything')
  await expect(learner.stem()).toBeVisible()
  await page.keyboard.press('4')
  await page.keyboard.press('1')
  await expect(learner.stem()).toBeVisible()
})
