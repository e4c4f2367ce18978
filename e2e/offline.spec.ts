import { expect, test as base, type Page } from '@playwright/test'
import { locales } from '../src/core/locale'
import { AppServer } from './app-server'
import { fetchBank, Learner } from './driver'
import { Profile } from './profile'

/** A server and a browser profile of the test's own: both are stopped and started again. */
const test = base.extend<{ server: AppServer; profile: Profile }>({
  server: async ({}, give) => {
    const server = await AppServer.onFreePort()
    await give(server)
    await server.stop()
  },
  profile: async ({}, give) => {
    const profile = await Profile.create()
    await give(profile)
    await profile.discard()
  },
})

/** Resolves once the app is kept on the device and this page is served through the worker. */
async function keptOnDevice(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    if (navigator.serviceWorker.controller === null) await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }))
  })
}

/** Collects what pages complain about; React says there when a stored page does not fit an address. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (fault) => complaints.push(String(fault)))
  page.on('console', (message) => {
    // With the server gone the browser reports each request of its own accord.
    if (message.type() === 'error' && !message.text().includes('net::ERR_')) complaints.push(message.text())
  })
  return complaints
}

test('after one visit the app opens with browser and server gone, in every language and at any address', async ({ server, profile }) => {
  await server.start()
  const first = await profile.open({ baseURL: server.url })
  const visit = first.pages()[0] ?? (await first.newPage())
  const bank = await fetchBank(visit, 'ru')
  await visit.goto('/ru')
  await keptOnDevice(visit)
  await expect(visit.getByRole('link', { name: new Learner(visit, 'ru', bank).t.home.study, exact: true })).toBeVisible()
  await profile.close()
  await server.stop()

  const context = await profile.open({ baseURL: server.url })
  const page = context.pages()[0] ?? (await context.newPage())
  const complaints = complaintsOf(page)
  const learner = new Learner(page, 'ru', bank)
  const { t } = learner
  const fact = Object.entries(bank.facts)[7]
  const heading = (name: string) => page.getByRole('heading', { level: 1, name })

  // The address without a language leads to the one used last.
  await page.goto('/')
  await expect(page).toHaveURL(/\/ru$/)
  await expect(heading(t.home.today)).toBeVisible()
  for (const [path, title] of [
    ['/facts', t.facts.title],
    [`/facts/${fact?.[0]}`, fact?.[1].statement ?? ''],
    ['/settings', t.settings.title],
    ['/sources', t.sources.title],
    ['/nothing', t.home.today],
  ] as const) {
    await learner.open(path)
    await expect(heading(title)).toBeVisible()
  }
  const deck = Object.keys(bank.decks)[2]
  await learner.open(`/study/${deck}`)
  for (let count = 0; count < 4; count += 1) {
    await learner.answer(count !== 1)
    await learner.next()
  }
  expect((await learner.events()).filter(({ kind }) => kind === 'review')).toHaveLength(4)

  // Of the languages that were not visited the pages are there, and say that their questions are not.
  for (const locale of locales.filter((other) => other !== 'ru')) {
    const other = new Learner(page, locale, bank)
    await other.open('/settings')
    await expect(heading(other.t.settings.title)).toBeVisible()
    await other.open()
    await expect(heading(other.t.app.bankErrorTitle)).toBeVisible()
  }
  expect(complaints).toEqual([])
})
