import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const widths = [320, 360, 412]

/** No rule of WCAG 2.2 AA and of good practice is broken. */
export async function expectNoViolations(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
  expect(violations.map(({ id, nodes }) => `${where}: ${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)).toEqual([])
}

/** Every box that can be pressed is 44 px high and wide at least; links inside a sentence are excepted by WCAG 2.5.8. */
async function expectLargeTargets(page: Page, where: string): Promise<void> {
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('button, summary, select, input:not([type=checkbox], [type=radio]), main > a, nav a, header a, footer a')]
      .filter((node) => node.checkVisibility())
      .map((node) => ({ text: (node.textContent ?? '').trim().slice(0, 30), box: node.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 43.5 || box.height < 43.5)
      .map(({ text, box }) => `${text} ${Math.round(box.width)}×${Math.round(box.height)}`),
  )
  expect(small, where).toEqual([])
}

/** The page is no wider than the screen. */
export async function expectNoSidewaysScroll(page: Page, where: string): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(overflow, where).toBeLessThanOrEqual(0)
}

/** What must hold of every screen at every width of a phone: no rule of accessibility broken, targets large, nothing to scroll sideways. Leaves the page 360 px wide. */
export async function lookAt(page: Page, where: string): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 740 })
    await expectNoSidewaysScroll(page, `${where} ${width}`)
    await expectLargeTargets(page, `${where} ${width}`)
  }
  await page.setViewportSize({ width: 360, height: 740 })
  await expectNoViolations(page, where)
}
