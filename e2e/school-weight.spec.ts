import { gzipSync } from 'node:zlib'
import { expect, type Browser, type BrowserContext, type Response } from '@playwright/test'
import { schoolPaths } from '../src/contracts/shells'
import { AccountHolder } from './account-driver'
import { openTeaching } from './school-driver'
import { test } from './server-test'

/** JavaScript of a page of teachers at most, compressed. */
const mostBytes = 230 * 1024

/** What a browser that has nothing yet fetches to show a page, by path. */
async function scriptsOf(browser: Browser, url: string, storageState: Awaited<ReturnType<BrowserContext['storageState']>>, loading: string): Promise<ReadonlyMap<string, number>> {
  const context = await browser.newContext({ serviceWorkers: 'block', storageState })
  const page = await context.newPage()
  const answers: Response[] = []
  page.on('response', (answer) => void (answer.request().resourceType() === 'script' && answers.push(answer)))
  await page.goto(url)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText(loading, { exact: true })).toHaveCount(0)
  await page.waitForLoadState('networkidle')
  const sizes = new Map(await Promise.all(answers.map(async (answer) => [new URL(answer.url()).pathname, gzipSync(await answer.body()).length] as const)))
  await context.close()
  return sizes
}

test('no page of teachers needs more than 230 KB of compressed JavaScript', async ({ browser, server }) => {
  test.setTimeout(240_000)
  await server.start()
  await openTeaching(browser, server)
  const context = await browser.newContext({ baseURL: server.url })
  const teacher = await AccountHolder.on(await context.newPage(), 'kk')
  await teacher.signUp('Айгүл')
  const state = await context.storageState({ indexedDB: true })
  const weights: [string, number][] = []
  for (const path of schoolPaths) {
    const sizes = await scriptsOf(browser, `${server.url}/kk/${path}`, state, teacher.t.app.loading)
    expect(sizes.size, path).toBeGreaterThan(3)
    weights.push([path, [...sizes.values()].reduce((sum, size) => sum + size, 0)])
  }
  console.log(weights.map(([path, bytes]) => `${path} ${Math.round(bytes / 1024)} KB`).join(' · '))
  expect(weights.filter(([, bytes]) => bytes > mostBytes)).toEqual([])
})
