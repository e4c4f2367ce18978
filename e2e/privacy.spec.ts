import { expect, test } from '@playwright/test'
import { fetchBank, Learner } from './driver'

test('no page asks another origin for anything, and no policy is violated', async ({ page, baseURL }) => {
  const origins = new Set<string>()
  const complaints: string[] = []
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (protocol.startsWith('http')) origins.add(origin)
  })
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (fault) => complaints.push(String(fault)))
  const learner = new Learner(page, 'kk', await fetchBank(page, 'kk'))
  for (const path of ['', '/facts', '/settings', '/sources', '/study/everything']) {
    await learner.open(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  await learner.answer()
  expect([...origins]).toEqual([baseURL])
  expect(complaints).toEqual([])
  const headers = (await page.request.get('/kk')).headers()
  expect(headers['content-security-policy']).toContain("default-src 'self'")
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['x-powered-by']).toBeUndefined()
})

test('once loaded, the screens and a sitting need no network', async ({ page, context }) => {
  const learner = new Learner(page, 'ru', await fetchBank(page, 'ru'))
  await learner.open()
  const start = page.getByRole('link', { name: learner.t.home.study, exact: true })
  await expect(start).toBeVisible()
  // What follows behind the first screen has arrived.
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  await start.click()
  for (let count = 0; count < 5; count += 1) {
    await learner.answer(count % 2 === 0)
    await learner.next()
  }
  await page.getByRole('link', { name: learner.t.study.leave }).click()
  await expect(page.getByRole('heading', { name: learner.t.home.today })).toBeFocused()
  await page.getByRole('link', { name: learner.t.home.allFacts }).click()
  await expect(page.getByRole('heading', { name: learner.t.facts.title })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('heading', { name: learner.t.home.today })).toBeVisible()
})

test('every letter of the three languages is drawn by our own font', async ({ page }) => {
  await page.goto('/kk')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const missing = await page.evaluate(async () => {
    const family = getComputedStyle(document.documentElement).getPropertyValue('--font-inter')
    const own = family.split(',')[0] ?? ''
    await Promise.all([400, 700].map((weight) => document.fonts.load(`${weight} 40px ${own}`, 'Әә')))
    const kazakh = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя'
    const letters = [...kazakh, ...kazakh.toUpperCase(), ...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789«»“”’–—…₸№%·×']
    const context = document.createElement('canvas').getContext('2d')
    if (context === null) return ['no canvas']
    // A letter that the font lacks is drawn by the one behind it: with two different ones behind, its width changes.
    const width = (letter: string, behind: string) => {
      context.font = `40px ${own}, ${behind}`
      return context.measureText(letter).width
    }
    return letters.filter((letter) => width(letter, 'monospace') !== width(letter, 'serif'))
  })
  expect(missing).toEqual([])
})
