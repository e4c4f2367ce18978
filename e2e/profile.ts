import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, test, type BrowserContext } from '@playwright/test'

/** A browser profile on disk, to be opened, closed and opened again as a learner's phone is. */
export class Profile {
  #context: BrowserContext | null = null

  private constructor(private readonly folder: string) {}

  static async create(): Promise<Profile> {
    return new Profile(await mkdtemp(join(tmpdir(), 'jady-profile-')))
  }

  async open({ baseURL, args = [], javaScriptEnabled = true }: { baseURL: string; args?: readonly string[]; javaScriptEnabled?: boolean }): Promise<BrowserContext> {
    await this.close()
    const { launchOptions, viewport, hasTouch, isMobile, timezoneId, locale } = test.info().project.use
    this.#context = await chromium.launchPersistentContext(this.folder, {
      ...launchOptions,
      ...{ viewport, hasTouch, isMobile, timezoneId, locale, baseURL, javaScriptEnabled },
      args: [...(launchOptions?.args ?? []), ...args],
    } as Parameters<typeof chromium.launchPersistentContext>[1])
    return this.#context
  }

  async close(): Promise<void> {
    await this.#context?.close()
    this.#context = null
  }

  async discard(): Promise<void> {
    await this.close()
    await rm(this.folder, { recursive: true, force: true })
  }
}
