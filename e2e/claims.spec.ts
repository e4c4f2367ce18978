import { expect, test } from '@playwright/test'
import { locales } from '../src/core/locale'
import { fetchBank, Learner } from './driver'

for (const locale of locales) {
  test(`${locale}: a forgotten item comes back as a claim; what is called false is put right, and a reload in between loses nothing`, async ({ page }) => {
    const learner = new Learner(page, locale, await fetchBank(page, locale))
    const t = learner.t.study
    const start = Date.now()
    await page.clock.setSystemTime(start)
    await learner.open('/study/everything')
    const judging = page.getByRole('group', { name: t.claim.title })
    const fixing = page.getByRole('heading', { level: 2, name: new RegExp(`${t.claim.pick}|${t.claim.write}`.replaceAll('?', '\\?')) })
    const seen = new Set<boolean>()
    for (let count = 0; seen.size < 2; count += 1) {
      expect(count).toBeLessThan(80)
      // A forgotten item waits a minute for its first step.
      await page.clock.setSystemTime(start + count * 61_000)
      await learner.phase()
      if (!(await judging.isVisible())) {
        await learner.answer(false)
        await learner.next()
        continue
      }
      const item = await learner.item()
      const isTrue = (await learner.stem().innerText()).trim() === item.statement
      seen.add(isTrue)
      await page.getByRole('button', { name: t.claim.false, exact: true }).click()
      await expect(fixing).toBeFocused()
      await page.getByRole('button', { name: t.claim.back, exact: true }).click()
      await expect(judging).toBeFocused()
      await page.getByRole('button', { name: t.claim.false, exact: true }).click()
      await expect(fixing).toBeVisible()
      await expect(async () => {
        await page.reload()
        await expect(fixing).toBeVisible({ timeout: 2000 })
      }).toPass()
      await page.getByRole('button', { name: t.claim.back, exact: true }).click()
      await learner.answer()
      await expect(page.getByRole('heading', { level: 1, name: t.feedback.verdict.right, exact: true })).toBeVisible()
      await learner.next()
    }
    const judged = (await learner.events()).filter((event) => event.form === 'trueFalse')
    expect(judged.length).toBeGreaterThanOrEqual(2)
    for (const event of judged) expect(event.rating).toBe('Good')
  })
}
