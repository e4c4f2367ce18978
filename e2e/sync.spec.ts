import { expect, type APIRequestContext, type Page } from '@playwright/test'
import type { LogEvent } from '../src/core/events/log-event'
import { unpackBank, type PackedBank } from '../src/core/items/packed-bank'
import { AccountHolder, newName } from './account-driver'
import type { Profile } from './profile'
import { test } from './server-test'

/** All that the server holds of whoever's cookies these are, in its own order. */
async function logOnServer(request: APIRequestContext, base = ''): Promise<readonly LogEvent[]> {
  const { me } = (await (await request.get(`${base}/api/me`)).json()) as { me: { userId: string } }
  const events: LogEvent[] = []
  for (let [after, last] = [0, 1]; after < last; ) {
    const page = (await (await request.get(`${base}/api/sync/pull?after=${after}&userId=${me.userId}`)).json()) as { events: { seq: number; event: LogEvent }[]; lastSeq: number }
    events.push(...page.events.map(({ event }) => event))
    last = page.lastSeq
    after = page.events.at(-1)?.seq ?? last
  }
  return events
}

/** The three counts of today on the home screen. */
async function countsOf(holder: AccountHolder): Promise<string> {
  await holder.open()
  await holder.isHome()
  return holder.page.locator('dl').first().innerText()
}

async function firstPage(profile: Profile, baseURL: string, args: readonly string[] = []): Promise<Page> {
  const context = await profile.open({ baseURL, args })
  return context.pages()[0] ?? (await context.newPage())
}

async function answerSome(holder: AccountHolder, count: number, right: (i: number) => boolean = () => true): Promise<void> {
  for (let i = 0; i < count; i += 1) {
    await holder.answer(right(i))
    await holder.next()
  }
}

test('two devices answer the same questions without a network and come back: one memory; an answer taken back on one is taken back on both', async ({ page, context, browser }) => {
  test.setTimeout(240_000)
  const first = await AccountHolder.on(page)
  const name = newName('Aigerim')
  await first.signUp(name)
  await first.study(2)
  const second = await AccountHolder.elsewhere(browser)
  await second.signIn(name)
  await second.allSaved()
  for (const holder of [first, second]) {
    await holder.open('/study/everything')
    await expect(holder.stem()).toBeVisible()
    // What is fetched behind the first question has arrived.
    await holder.page.waitForLoadState('networkidle')
  }
  await context.setOffline(true)
  await second.context.setOffline(true)
  await answerSome(first, 6)
  await answerSome(second, 5, (i) => i % 2 === 0)
  const met = async (holder: AccountHolder) => new Set((await holder.events()).flatMap(({ itemId }) => itemId ?? []))
  const both = [...(await met(first))].filter((item) => item !== undefined)
  expect(both.filter((item) => item !== undefined).length).toBeGreaterThan(4)
  const ofSecond = await met(second)
  expect(both.filter((item) => ofSecond.has(item)).length).toBeGreaterThan(2)

  await context.setOffline(false)
  await first.open()
  await first.allSaved()
  await second.context.setOffline(false)
  await second.open()
  await second.allSaved()
  await first.open()
  const ids = async (holder: AccountHolder) => (await holder.events()).map(({ id }) => id).sort()
  const onServer = async () => (await logOnServer(context.request)).map(({ id }) => id).sort()
  // "All saved" speaks of what this device has to send; what the other one sent comes with the next round.
  await expect.poll(() => ids(first)).toHaveLength(13)
  expect(await ids(second)).toEqual(await ids(first))
  expect(await onServer()).toEqual(await ids(first))
  expect(await countsOf(first)).toBe(await countsOf(second))

  // An answer on the first, seen by the second, is taken back on the first.
  await first.open('/study/everything')
  await first.answer(false)
  await first.next()
  await expect.poll(onServer, { timeout: 30_000 }).toHaveLength(14)
  await second.open()
  await expect.poll(() => ids(second)).toHaveLength(14)
  await page.getByRole('button', { name: first.t.study.undo }).click()
  await expect(first.stem()).toBeVisible()
  await first.open()
  await expect.poll(onServer).toHaveLength(15)
  await second.open()
  await expect.poll(() => ids(second)).toHaveLength(15)
  expect(await countsOf(first)).toBe(await countsOf(second))
  const state = async (holder: AccountHolder) => holder.page.evaluate(() => new Promise((resolve) => {
    const opening = indexedDB.open('jady')
    opening.onsuccess = () => {
      const reading = opening.result.transaction('cards').objectStore('cards').getAll()
      reading.onsuccess = () => resolve(reading.result)
    }
  }))
  expect(await state(first)).toEqual(await state(second))
  await second.context.close()
})

test('thirty answers while the server is gone and the app is updated in between: all are there, none twice', async ({ server, profile, second }) => {
  test.setTimeout(300_000)
  await server.start()
  let page = await firstPage(profile, server.url)
  let holder = await AccountHolder.on(page)
  await holder.signUp(newName('Nurlan'))
  await holder.open('/settings')
  await page.getByLabel(holder.t.settings.freshPerDay).selectOption('50')
  await holder.settingStored()
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await holder.open('/study/everything')
  await expect(holder.stem()).toBeVisible()
  await page.waitForLoadState('networkidle')
  await profile.close()
  await server.stop()

  page = await firstPage(profile, server.url)
  holder = new AccountHolder(page, 'en', holder.bank)
  await holder.open('/study/everything')
  await answerSome(holder, 15, (i) => i % 3 !== 2)
  const before = (await holder.events()).filter(({ kind }) => kind === 'review').map(({ id }) => id)
  expect(before).toHaveLength(15)
  // The next release is there for a moment, and gone again.
  await server.start({ folder: second.folder })
  await holder.open()
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).some((key) => key.startsWith('jady-')))).toBe(true)
  await server.stop()
  await holder.open('/study/everything')
  await answerSome(holder, 15, (i) => i % 3 !== 1)
  const given = (await holder.events()).filter(({ kind }) => kind === 'review').map(({ id }) => id)
  expect(given).toHaveLength(30)
  expect(given.slice(0, 15)).toEqual(before)

  await server.start({ folder: second.folder })
  await holder.open()
  await holder.allSaved()
  const held = (await logOnServer(page.context().request, server.url)).filter(({ kind }) => kind === 'review').map(({ id }) => id)
  expect([...held].sort()).toEqual([...given].sort())
})

test('storage cleared between answer and sync: an honest empty shell, and what the server has comes back', async ({ page, context }) => {
  const holder = await AccountHolder.on(page)
  const name = newName('Saule')
  await holder.signUp(name)
  await holder.study(3)
  await holder.open()
  await holder.allSaved()
  await holder.open('/study/everything')
  await expect(holder.stem()).toBeVisible()
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  await answerSome(holder, 2)
  const session = await context.newCDPSession(page)
  await session.send('Storage.clearDataForOrigin', { origin: new URL(page.url()).origin, storageTypes: 'all' })
  await context.setOffline(false)
  await holder.open()
  await holder.isHome()
  await expect(page.getByText(holder.t.sync.saved)).toBeHidden()
  expect(await holder.events()).toEqual([])
  await holder.signIn(name)
  await holder.isHome()
  await holder.allSaved()
  expect((await holder.events()).filter(({ kind }) => kind === 'review')).toHaveLength(3)
})

test('a device whose stored log is damaged notices at its next round and mends itself; nothing is lost', async ({ page }) => {
  const holder = await AccountHolder.on(page)
  await holder.signUp(newName('Timur'))
  await holder.study(4)
  await holder.open()
  await holder.allSaved()
  const before = await holder.events()
  await page.evaluate(() => new Promise<void>((resolve) => {
    const opening = indexedDB.open('jady')
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(['events', 'cards'], 'readwrite')
      const events = transaction.objectStore('events')
      const reading = events.getAll()
      reading.onsuccess = () => {
        const [first, other] = reading.result as { id: string; event: { durationMs: number } }[]
        if (first !== undefined) events.delete(first.id)
        if (other !== undefined) events.put({ ...other, event: { ...other.event, durationMs: other.event.durationMs + 1 } })
      }
      transaction.oncomplete = () => {
        opening.result.close()
        resolve()
      }
    }
  }))
  await page.reload()
  await expect.poll(() => holder.events()).toEqual(before)
  await holder.allSaved()
})

test('on a plain-http address of the network, where the operator allows it, one can sign in and answers are saved', async ({ server, profile }) => {
  await server.start({ env: { ALLOW_HTTP: '1' } })
  const address = `http://jady.test:${server.port}`
  const page = await firstPage(profile, address, ['--host-resolver-rules=MAP jady.test 127.0.0.1'])
  const bank = unpackBank((await (await fetch(`${server.url}/api/banks/alash?locale=en`)).json()) as PackedBank)
  const holder = new AccountHolder(page, 'en', bank)
  await page.goto(`${address}/en/account/sign-up`)
  expect(await page.evaluate(() => [isSecureContext, 'locks' in navigator, 'serviceWorker' in navigator])).toEqual([false, false, false])
  await expect(page.getByText(holder.t.account.connection.unprotected)).toBeVisible()
  await holder.fillSignUp(newName('Zhanna'))
  await holder.keepCode()
  await holder.isHome()
  await page.goto(`${address}/en/study/everything`)
  await answerSome(holder, 2)
  await page.goto(`${address}/en`)
  await holder.allSaved()
  expect((await holder.events()).filter(({ kind }) => kind === 'review')).toHaveLength(2)
})

test('without the operator’s word nobody signs in over plain http', async ({ server, profile }) => {
  await server.start()
  const address = `http://jady.test:${server.port}`
  const page = await firstPage(profile, address, ['--host-resolver-rules=MAP jady.test 127.0.0.1'])
  const answer = await page.goto(`${address}/en/account/sign-in`)
  expect(answer?.status()).toBe(200)
  const bank = unpackBank((await (await fetch(`${server.url}/api/banks/alash?locale=en`)).json()) as PackedBank)
  const holder = new AccountHolder(page, 'en', bank)
  await expect(page.getByText(holder.t.account.connection.refused)).toBeVisible()
})
