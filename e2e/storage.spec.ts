import { expect, test } from '@playwright/test'
import { fetchBank, Learner } from './driver'

const refusals = {
  'has no IndexedDB': () => Object.defineProperty(window, 'indexedDB', { value: undefined }),
  'refuses IndexedDB at its mention': () =>
    Object.defineProperty(window, 'indexedDB', {
      get: () => {
        throw new DOMException('refused', 'SecurityError')
      },
    }),
}

for (const [how, refuse] of Object.entries(refusals)) test(`a browser that ${how} says so and still lets one practise`, async ({ page }) => {
  await page.addInitScript(refuse)
  const learner = new Learner(page, 'ru', await fetchBank(page, 'ru'))
  await learner.open()
  await expect(page.getByText(learner.t.storage.memoryTitle)).toBeVisible()
  await page.getByRole('link', { name: learner.t.home.study, exact: true }).click()
  for (let count = 0; count < 3; count += 1) {
    await learner.answer()
    await learner.next()
  }
  await expect(learner.stem()).toBeVisible()
})

test('a store of a newer version is set aside and told, never dropped', async ({ page }) => {
  const learner = new Learner(page, 'en', await fetchBank(page, 'en'))
  await page.goto('/api/banks')
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('jady', 9000)
        opening.onupgradeneeded = () => opening.result.createObjectStore('treasure').put('kept', 'key')
        opening.onsuccess = () => {
          opening.result.close()
          resolve()
        }
        opening.onerror = () => reject(new Error('not made'))
      }),
  )
  await learner.open('/study/everything')
  await expect(page.getByText(learner.t.storage.setAsideTitle)).toBeVisible()
  await learner.answer()
  await learner.next()
  await page.reload()
  await expect(page.getByText(learner.t.storage.setAsideTitle)).toBeVisible()
  const kept = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('jady')
        opening.onsuccess = () => {
          const reading = opening.result.transaction('treasure').objectStore('treasure').get('key')
          reading.onsuccess = () => resolve(reading.result)
        }
      }),
  )
  expect(kept).toBe('kept')
})

test('a damaged record is kept apart, told and exported; the other answers stand', async ({ page }) => {
  const learner = new Learner(page, 'en', await fetchBank(page, 'en'))
  await learner.open('/study/everything')
  await learner.answer()
  await learner.next()
  await expect(learner.stem()).toBeVisible()
  await page.goto('/api/banks')
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('jady')
        opening.onsuccess = () => {
          const writing = opening.result.transaction('events', 'readwrite')
          const store = writing.objectStore('events')
          const row: Record<string, unknown> = { id: 'damaged', deviceId: 'x', deviceSeq: 77, kind: 'review' }
          if (typeof store.keyPath === 'string') row[store.keyPath] = 'damaged'
          store.put(row)
          writing.oncomplete = () => {
            opening.result.close()
            resolve()
          }
          writing.onerror = () => reject(new Error('not written'))
        }
      }),
  )
  await learner.open('/settings')
  await expect(page.getByText('could not be read')).toBeVisible()
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: learner.t.settings.export }).click()
  const file = await (await saving).createReadStream()
  let text = ''
  for await (const chunk of file) text += String(chunk)
  expect(text).toContain('damaged')
  expect((await learner.events()).length).toBe(1)
})

test('two tabs of one browser share one memory: no answer is lost and no number used twice', async ({ context, page }) => {
  const bank = await fetchBank(page, 'en')
  const first = new Learner(page, 'en', bank)
  const second = new Learner(await context.newPage(), 'en', bank)
  await first.open('/study/congress')
  await first.phase()
  await second.open('/study/militia')
  await second.phase()
  const here = (learner: Learner) => learner.page.getByRole('button', { name: learner.t.study.elsewhere.continue })
  for (let count = 0; count < 3; count += 1) {
    for (const learner of [first, second]) {
      await here(learner).click()
      await learner.answer()
      await learner.next()
      await learner.phase()
    }
  }
  const events = await first.events()
  expect(events).toHaveLength(6)
  expect(events.map(({ deviceSeq }) => deviceSeq)).toEqual([1, 2, 3, 4, 5, 6])
})
