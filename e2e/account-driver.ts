import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { fetchBank, Learner } from './driver'
import type { Locale } from '../src/core/locale'

export const password = 'seven horses by the river'

/** A name of its own for every test: the server is one for all. */
export function newName(stem: string): string {
  return `${stem} ${Math.random().toString(36).slice(2, 9)}`
}

/** Plays the learner's part on the account screens, through the interface alone. */
export class AccountHolder extends Learner {
  static async on(page: Page, locale: Locale = 'en'): Promise<AccountHolder> {
    return new AccountHolder(page, locale, await fetchBank(page, locale))
  }

  /** The same person's other device: a browser that shares nothing with the first. */
  static async elsewhere(browser: Browser, locale: Locale = 'en'): Promise<AccountHolder & { readonly context: BrowserContext }> {
    const context = await browser.newContext()
    return Object.assign(await AccountHolder.on(await context.newPage(), locale), { context })
  }

  button(name: string) {
    return this.page.getByRole('button', { name, exact: true })
  }

  field(name: string) {
    return this.page.getByLabel(name, { exact: true })
  }

  /** Answers questions as a guest or as whoever is signed in. */
  async study(count: number): Promise<void> {
    await this.open('/study/everything')
    for (let given = 0; given < count; given += 1) {
      await this.answer()
      await this.next()
    }
  }

  async fillSignUp(username: string, secret = password): Promise<void> {
    await this.field(this.t.common.username).fill(username)
    await this.field(this.t.common.password).fill(secret)
    await this.page.getByRole('checkbox', { name: this.t.account.signUp.agree }).check()
    await this.button(this.t.account.signUp.button).click()
  }

  /** Reads the code on screen, confirms that it is kept, and goes on. */
  async keepCode(): Promise<string> {
    const { code, goOn } = this.t.account
    await expect(this.page.getByRole('heading', { name: code.title })).toBeVisible()
    const text = (await this.page.locator('dd').first().innerText()).replace(/\s/g, '')
    await this.page.getByRole('checkbox', { name: code.kept }).check()
    await this.button(goOn).click()
    return text
  }

  async signUp(username: string, query = ''): Promise<string> {
    await this.open(`/account/sign-up${query}`)
    await this.fillSignUp(username)
    const code = await this.keepCode()
    await this.isHome()
    return code
  }

  async signIn(username: string, secret = password): Promise<void> {
    await this.open('/account/sign-in')
    await this.field(this.t.common.username).fill(username)
    await this.field(this.t.common.password).fill(secret)
    await this.button(this.t.account.signIn.button).click()
  }

  async isHome(): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: this.t.home.today })).toBeVisible()
  }

  /** Waits until the server has everything. */
  async allSaved(): Promise<void> {
    await expect(this.page.getByText(this.t.sync.saved).first()).toBeVisible()
  }
}
