import { expect, type Browser, type BrowserContextOptions } from '@playwright/test'
import { noticeVersion } from '../src/core/accounts/notice'
import type { Locale } from '../src/core/locale'
import { AccountHolder, password } from './account-driver'
import type { AppServer } from './app-server'

/** Somebody with a browser of their own at this server. */
export async function at(browser: Browser, server: AppServer, locale: Locale, options: BrowserContextOptions = {}): Promise<AccountHolder> {
  const context = await browser.newContext({ baseURL: server.url, permissions: ['clipboard-read', 'clipboard-write'], ...options })
  return AccountHolder.on(await context.newPage(), locale)
}

/** What a page asks other origins for, and violations of its policy, from now on. */
export function watchOrigins({ url }: AppServer, { page }: AccountHolder): () => readonly string[] {
  const found: string[] = []
  const own = new URL(url).origin
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (protocol.startsWith('http') && origin !== own) found.push(request.url())
  })
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) found.push(message.text())
  })
  return () => found
}

/** The first administrator lets everybody teach. */
export async function openTeaching(browser: Browser, server: AppServer): Promise<void> {
  const adminToken = /sign-up\?admin=([\w-]+)/.exec(server.said)?.[1]
  const { request } = await browser.newContext({ baseURL: server.url, extraHTTPHeaders: { 'X-Jady': '1' } })
  expect((await request.post('/api/sign-up', { data: { username: 'Head', password, locale: 'kk', noticeVersion, label: 'x', adminToken } })).status()).toBe(201)
  expect((await request.put('/api/admin/settings', { data: { teaching: 'open' } })).status()).toBe(200)
}

/** Opens an address and waits until its screen is there. */
export async function opened(who: AccountHolder, path: string): Promise<void> {
  await who.open(path)
  await expect(who.page.getByText(who.t.app.loading, { exact: true })).toHaveCount(0)
}
