import AxeBuilder from '@axe-core/playwright'
import { expect, type BrowserContext, type Page } from '@playwright/test'
import type { Bank } from '../src/core/items/bank'
import { type PackedBank, unpackBank } from '../src/core/items/packed-bank'
import { locales, type Locale } from '../src/core/locale'
import type { AppServer } from './app-server'
import { fetchBank, Learner, words } from './driver'
import { test } from './server-test'

async function firstPage(context: BrowserContext): Promise<Page> {
  return context.pages()[0] ?? (await context.newPage())
}

async function bankOf(server: AppServer, locale: Locale): Promise<Bank> {
  return unpackBank((await (await fetch(`${server.url}/api/banks/alash?locale=${locale}`)).json()) as PackedBank)
}

/** Our caches in this browser, without the one that outlives builds. */
function cachesOn(page: Page): Promise<string[]> {
  return page.evaluate(async () => (await caches.keys()).filter((name) => name !== 'jady-state'))
}

async function answerOne(learner: Learner): Promise<void> {
  await learner.answer()
  await learner.next()
}

/** The build that the page's own scripts belong to. */
function scriptOf(page: Page): Promise<string> {
  return page.locator('script[src*="/_next/static/chunks/"]').first().evaluate((script: HTMLScriptElement) => new URL(script.src).pathname)
}

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
    // Of its own accord the browser reports each request to a server that is gone, and a header that plain http does not know.
    if (message.type() === 'error' && !/net::ERR_|Cross-Origin-Opener-Policy header has been ignored/.test(message.text())) complaints.push(message.text())
  })
  return complaints
}

test('after one visit the app opens with browser and server gone, in every language and at any address', async ({ server, profile }) => {
  await server.start()
  const first = await profile.open({ baseURL: server.url })
  const visit = await firstPage(first)
  const bank = await bankOf(server, 'ru')
  const { files } = (await (await fetch(`${server.url}/api/offline`)).json()) as { files: readonly string[] }
  await visit.goto('/ru')
  await keptOnDevice(visit)
  await expect(visit.getByRole('link', { name: new Learner(visit, 'ru', bank).t.home.study, exact: true })).toBeVisible()
  await profile.close()
  await server.stop()

  const context = await profile.open({ baseURL: server.url })
  const page = await firstPage(context)
  const complaints = complaintsOf(page)
  const learner = new Learner(page, 'ru', bank)
  const { t } = learner
  const fact = Object.entries(bank.facts)[7]
  const heading = (name: string) => page.getByRole('heading', { level: 1, name })

  // The address without a language leads to the one used last.
  await page.goto('/')
  await expect(page).toHaveURL(/\/ru$/)
  await expect(heading(t.home.today)).toBeVisible()
  await expect(page.getByText(t.offline.noConnection)).toBeVisible()
  for (const [path, title] of [
    ['/facts', t.facts.title],
    [`/facts/${fact?.[0]}`, fact?.[1].statement ?? ''],
    ['/settings', t.settings.title],
    ['/sources', t.sources.title],
    ['/nothing', t.home.today],
  ] as const) {
    await learner.open(path)
    await expect(heading(title)).toBeVisible()
    if (path === `/facts/${fact?.[0]}`) await expect(page).toHaveTitle(`${title} · ${t.app.name}`)
  }
  const deck = Object.keys(bank.decks)[2]
  await learner.open(`/study/${deck}`)
  for (let count = 0; count < 4; count += 1) {
    await learner.answer(count !== 1)
    await learner.next()
  }
  expect((await learner.events()).filter(({ kind }) => kind === 'review')).toHaveLength(4)

  // Every part of the app is here, also what no screen has asked for yet.
  expect(files.length).toBeGreaterThan(15)
  expect(files.some((path) => path.endsWith('.woff2'))).toBe(true)
  expect(await page.evaluate((all) => Promise.all(all.map((path) => fetch(path).then(({ ok }) => (ok ? null : path), () => path))), files)).toEqual(files.map(() => null))

  // Of the languages that were not visited the pages are there, and say that their questions are not.
  for (const locale of locales.filter((other) => other !== 'ru')) {
    const other = new Learner(page, locale, bank)
    await other.open('/settings')
    await expect(heading(other.t.settings.title)).toBeVisible()
    await other.open()
    await expect(page.getByRole('heading', { name: other.t.app.bankErrorTitle })).toBeVisible()
  }

  // A network that takes requests and never answers is no better than none, and costs two seconds.
  const letGo = await server.hang()
  await learner.open('/facts')
  await expect(heading(t.facts.title)).toBeVisible()
  await letGo()
  expect(complaints).toEqual([])
})

test('a new version waits for the end of a sitting in any tab, then takes over and reloads; no answer is lost', async ({ server, profile, second }) => {
  await server.start()
  const context = await profile.open({ baseURL: server.url })
  const page = await firstPage(context)
  const learner = new Learner(page, 'en', await bankOf(server, 'en'))
  await learner.open('/settings')
  await page.getByLabel(learner.t.settings.freshPerDay).selectOption('5')
  await learner.settingStored()
  await keptOnDevice(page)
  const [before] = await cachesOn(page)
  await learner.open('/study/everything')
  await answerOne(learner)
  await page.evaluate(() => Object.assign(window, { isSamePage: true }))

  await server.stop()
  await server.start({ folder: second.folder })
  // Opening a page is when a browser looks for a new worker; its own screen is calm and asks for it, the sitting's lock keeps it waiting.
  const other = await context.newPage()
  await other.goto('/en')
  await expect.poll(() => other.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state)).toBe('installed')
  let given = 1
  for (; given < 4; given += 1) await answerOne(learner)
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true)
  expect(await cachesOn(page)).toEqual(expect.arrayContaining([before, `jady-${second.name}`]))
  // What the old build has not fetched so far is still there, though not on the server.
  expect((await fetch(`${server.url}${second.lostScript}`)).status).toBe(404)
  expect(await page.evaluate((path) => fetch(path).then(({ status }) => status), second.lostScript)).toBe(200)

  const reloaded = Promise.all([page.waitForEvent('load'), other.waitForEvent('load')])
  while ((await learner.phase()) !== 'summary') {
    await learner.answer()
    given += 1
    expect(given).toBeLessThan(40)
    await page.getByRole('button', { name: learner.t.study.feedback.next, exact: true }).click()
  }
  await reloaded
  await expect(page.getByRole('heading', { name: learner.t.study.summary.title })).toBeVisible()
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(false)
  expect(await cachesOn(page)).toEqual([`jady-${second.name}`])
  expect((await fetch(`${server.url}${await scriptOf(page)}`)).status).toBe(200)
  expect((await learner.events()).filter(({ kind }) => kind === 'review')).toHaveLength(given)
  expect(await page.evaluate(() => localStorage.getItem('jady-sittings'))).toMatch(/^1 /)

  // Back to the first build: no screen stays white, and that one is kept again.
  await server.stop()
  await server.start()
  await other.goto('/en/facts')
  await expect(other.getByRole('heading', { name: learner.t.facts.title })).toBeVisible()
  await page.evaluate(() => sessionStorage.clear())
  await page.goto('/en/settings')
  // The page may just be reloading itself.
  await expect.poll(() => cachesOn(page).catch(() => null)).toEqual([before])
})

test('an operator can turn the worker off: it goes even where no page runs, takes its caches and leaves the answers', async ({ server, profile }) => {
  await server.start()
  const page = await firstPage(await profile.open({ baseURL: server.url }))
  const learner = new Learner(page, 'kk', await bankOf(server, 'kk'))
  await learner.open('/study/everything')
  await answerOne(learner)
  await keptOnDevice(page)
  await profile.close()
  await server.stop()
  await server.start({ env: { SERVICE_WORKER: 'off' } })

  const broken = await firstPage(await profile.open({ baseURL: server.url, javaScriptEnabled: false }))
  const devtools = await broken.context().newCDPSession(broken)
  const gone = new Promise<void>((resolve) => devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => (registrations.some(({ isDeleted }) => isDeleted) ? resolve() : undefined)))
  await devtools.send('ServiceWorker.enable')
  await broken.goto('/kk')
  await gone

  const after = new Learner(await firstPage(await profile.open({ baseURL: server.url })), 'kk', learner.bank)
  const left = () => after.page.evaluate(async () => [(await navigator.serviceWorker.getRegistrations()).length, await caches.keys()])
  // An address where none of the app's own code runs, which would tidy up, too.
  await after.page.goto('/api/banks')
  expect(await left()).toEqual([0, []])
  await after.open('/settings')
  await expect(after.page.getByText(after.t.offline.state.off)).toBeVisible()
  expect(await left()).toEqual([0, []])
  expect((await after.events()).filter(({ kind }) => kind === 'review')).toHaveLength(1)
  await after.open('/study/everything')
  await answerOne(after)
})

test('on a plain-http address of the network one can study, and is told once why not offline', async ({ server, profile }) => {
  await server.start()
  const context = await profile.open({ baseURL: `http://jady.test:${server.port}`, args: ['--host-resolver-rules=MAP jady.test 127.0.0.1'] })
  const page = await firstPage(context)
  const complaints = complaintsOf(page)
  const learner = new Learner(page, 'kk', await bankOf(server, 'kk'))
  await learner.open()
  expect(await page.evaluate(() => [isSecureContext, 'serviceWorker' in navigator, 'locks' in navigator])).toEqual([false, false, false])
  const notice = page.getByText(learner.t.offline.insecureTitle)
  await expect(notice).toBeVisible()
  await accessibleAtOnce(page)
  await page.getByRole('button', { name: learner.t.offline.dismiss }).click()
  await expect(notice).toBeHidden()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.getByRole('link', { name: learner.t.home.study, exact: true }).click()
  for (let count = 0; count < 3; count += 1) await answerOne(learner)
  await learner.open('/settings')
  await expect(page.getByText(learner.t.offline.state.insecure)).toBeVisible()
  await page.getByRole('link', { name: learner.t.app.name }).click()
  await expect(page.getByRole('heading', { name: learner.t.home.today })).toBeVisible()
  await expect(notice).toBeHidden()
  expect((await learner.events()).filter(({ kind }) => kind === 'review')).toHaveLength(3)
  expect(complaints).toEqual([])
})

test('without room for the app it is used with a connection, and the room is left to the answers', async ({ page, baseURL }) => {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: baseURL ?? '', quotaSize: 2_000_000 })
  const learner = new Learner(page, 'en', await fetchBank(page, 'en'))
  await learner.open('/settings')
  await expect(page.getByText(learner.t.offline.state.failed)).toBeVisible()
  await expect.poll(() => cachesOn(page)).toEqual([])
  await learner.open('/study/everything')
  for (let count = 0; count < 3; count += 1) await answerOne(learner)
  await page.reload()
  await expect(learner.stem()).toBeVisible()
  expect((await learner.events()).filter(({ kind }) => kind === 'review')).toHaveLength(3)
})

test('a browser that refuses workers is no worse off than before', async ({ page }) => {
  await page.addInitScript(() => {
    ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('refused', 'SecurityError'))
  })
  const learner = new Learner(page, 'ru', await fetchBank(page, 'ru'))
  await learner.open('/settings')
  await expect(page.getByText(learner.t.offline.state.unsupported)).toBeVisible()
  await learner.open('/study/everything')
  await answerOne(learner)
})

test('the list of what to keep is given for the build at hand alone, and to strict questions', async ({ request }) => {
  const { build } = (await (await request.get('/api/offline')).json()) as { build: string }
  expect((await request.get(`/api/offline?build=${build}`)).headers()['cache-control']).toBe('no-store')
  for (const [query, status] of [['?build=another', 404], ['?build=', 400], ['?more=1', 400], [`?build=${build}&build=${build}`, 400]] as const) {
    expect((await request.get(`/api/offline${query}`)).status(), query).toBe(status)
  }
  expect((await request.post('/api/offline')).status()).toBe(405)
})

test('the app can be installed, in each of its languages', async ({ profile, baseURL }) => {
  const page = await firstPage(await profile.open({ baseURL: baseURL ?? '' }))
  const devtools = await page.context().newCDPSession(page)
  for (const locale of locales) {
    await page.goto(`/${locale}`)
    await expect.poll(async () => (await devtools.send('Page.getInstallabilityErrors')).installabilityErrors).toEqual([])
    const { url, errors, data } = await devtools.send('Page.getAppManifest')
    expect(errors).toEqual([])
    expect(url).toMatch(new RegExp(`/${locale}/manifest.webmanifest$`))
    const manifest = JSON.parse(data ?? '{}') as { lang: string; short_name: string; start_url: string; icons: { src: string; sizes: string }[] }
    expect(manifest).toMatchObject({ lang: locale, short_name: words[locale].app.name, start_url: '/' })
    expect(manifest.icons).toHaveLength(4)
    for (const { src, sizes } of manifest.icons) expect(await sizeOf(page, src)).toBe(sizes)
    expect(await sizeOf(page, (await page.locator('link[rel="apple-touch-icon"]').getAttribute('href')) ?? '')).toBe('180x180')
  }
})

/** The size of a picture that the server has. */
function sizeOf(page: Page, path: string): Promise<string> {
  return page.evaluate(async (src) => {
    const { width, height } = await createImageBitmap(await (await fetch(src)).blob())
    return `${width}x${height}`
  }, path)
}

test.describe('at the width of a small phone', () => {
  test.use({ viewport: { width: 320, height: 640 } })

  test('from the second sitting on a button puts the app on the home screen, unless it is declined', async ({ page }) => {
    const learner = new Learner(page, 'kk', await fetchBank(page, 'kk'))
    const t = learner.t.offline.install
    await offerToInstall(page)
    await learner.open()
    await page.evaluate(() => localStorage.setItem('jady-sittings', '1 a'))
    await learner.open()
    await expect(page.getByRole('link', { name: learner.t.home.study, exact: true })).toBeVisible()
    await expect.poll(() => page.evaluate(() => 'isOffered' in window)).toBe(true)
    await expect(page.getByText(t.title)).toBeHidden()
    await page.evaluate(() => localStorage.setItem('jady-sittings', '2 b'))
    await learner.open()
    await expect(page.getByText(t.title)).toBeVisible()
    await accessibleAtOnce(page)
    await page.getByRole('button', { name: t.dismiss }).click()
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    await learner.open()
    await expect.poll(() => page.evaluate(() => 'isOffered' in window)).toBe(true)
    await expect(page.getByText(t.title)).toBeHidden()
    // Still at hand in the settings.
    await learner.open('/settings')
    await page.getByRole('button', { name: t.button }).click()
    expect(await page.evaluate(() => 'isAsked' in window)).toBe(true)
    await accessibleAtOnce(page)
  })

  test.describe('of Apple’s', () => {
    test.use({ userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1' })

    test('the hint says which buttons to tap', async ({ page }) => {
      const learner = new Learner(page, 'ru', await fetchBank(page, 'ru'))
      await page.addInitScript(() => localStorage.setItem('jady-sittings', '2 b'))
      await learner.open()
      await expect(page.getByText(learner.t.offline.install.ios.add)).toBeVisible()
      await accessibleAtOnce(page)
    })
  })
})

/** Plays the browser's part: it offers to install the app shortly after each page is there. */
async function offerToInstall(page: Page): Promise<void> {
  await page.addInitScript(() => {
    addEventListener('load', () => {
      const offer = setInterval(() => {
        const event = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt: () => Promise.resolve(Object.assign(window, { isAsked: true })) })
        if (dispatchEvent(event)) return
        Object.assign(window, { isOffered: true })
        clearInterval(offer)
      }, 20)
    })
  })
}

/** Nothing that axe finds, nothing wider than the screen, and no button too small for a thumb. */
async function accessibleAtOnce(page: Page): Promise<void> {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  for (const button of await page.getByRole('button').all()) expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44)
}
