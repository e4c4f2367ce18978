import { expect, type Page } from '@playwright/test'
import type { Bank, Item } from '../src/core/items/bank'
import { type PackedBank, unpackBank } from '../src/core/items/packed-bank'
import { claimsOf } from '../src/core/items/claims'
import type { Locale } from '../src/core/locale'
import { catalogueOf } from '../src/testing/catalogue'

/** The interface's words, read from the very catalogues the app shows. */
export const words = { kk: catalogueOf('kk'), ru: catalogueOf('ru'), en: catalogueOf('en') } as const

/** The bank that the running server serves. */
export async function fetchBank(page: Page, locale: Locale): Promise<Bank> {
  const response = await page.request.get(`/api/banks/alash?locale=${locale}`)
  expect(response.status()).toBe(200)
  return unpackBank((await response.json()) as PackedBank)
}

/** Plays the learner's part through the interface alone. */
export class Learner {
  constructor(
    readonly page: Page,
    readonly locale: Locale,
    readonly bank: Bank,
  ) {}

  get t() {
    return words[this.locale]
  }

  async open(path = ''): Promise<void> {
    await this.page.goto(`/${this.locale}${path}`)
  }

  stem() {
    return this.page.locator('h1#stem')
  }

  /** The item on screen, known by its stem. */
  async item(): Promise<Item> {
    const stem = (await this.stem().innerText()).trim()
    const found = this.bank.items.find((item) => asks(item, stem))
    if (found === undefined) throw new Error(`no item asks “${stem}”`)
    return found
  }

  async phase(): Promise<'question' | 'feedback' | 'summary'> {
    const question = this.stem()
    const feedback = this.page.getByRole('button', { name: this.t.study.feedback.next, exact: true })
    const summary = this.page.getByRole('heading', { name: this.t.study.summary.title }).or(this.page.getByRole('heading', { name: this.t.study.summary.nothing }))
    await expect(question.or(feedback).or(summary)).toBeVisible()
    if (await question.isVisible()) return 'question'
    return (await feedback.isVisible()) ? 'feedback' : 'summary'
  }

  /** Gives the right answer in whatever form it is asked, or says "I don't know". */
  async answer(right = true): Promise<void> {
    const item = await this.item()
    const dontKnow = this.page.getByRole('button', { name: this.t.study.dontKnow })
    const reveal = this.page.getByRole('button', { name: this.t.study.flashcard.reveal })
    if (await reveal.isVisible()) {
      await reveal.click()
      await this.page.getByRole('button', { name: right ? this.t.study.flashcard.remembered : this.t.study.flashcard.forgot, exact: true }).click()
    } else if (!right) {
      await dontKnow.click()
    } else if (await this.page.getByRole('group', { name: this.t.study.claim.title }).isVisible()) {
      await this.judge(item)
    } else if (await this.page.getByRole('group', { name: this.t.study.options }).isVisible()) {
      await this.page.getByRole('group', { name: this.t.study.options }).getByRole('button').filter({ hasText: exactly(item.answer.text) }).click()
    } else {
      await this.fill(item)
      await this.page.getByRole('button', { name: this.t.study.check, exact: true }).click()
    }
    await expect(this.page.getByRole('button', { name: this.t.study.feedback.next, exact: true })).toBeVisible()
  }

  /** Calls the claim on screen what it is, and puts right what is false. */
  private async judge(item: Item): Promise<void> {
    const text = (await this.stem().innerText()).trim()
    const isTrue = text === item.statement
    await this.page.getByRole('button', { name: isTrue ? this.t.study.claim.true : this.t.study.claim.false, exact: true }).click()
    if (isTrue) return
    const options = this.page.getByRole('group', { name: this.t.study.options })
    if (await options.isVisible()) return options.getByRole('button').filter({ hasText: exactly(item.forms.trueFalse?.claims[0]?.words ?? '') }).click()
    await this.fill(item)
    await this.page.getByRole('button', { name: this.t.study.check, exact: true }).click()
  }

  private async fill(item: Item): Promise<void> {
    const { value } = item.answer
    const t = this.t.study
    if (value.kind === 'date') {
      await this.fillDate(0, value.from)
      if (value.to !== value.from) await this.fillDate(1, value.to)
    } else if (value.kind === 'number') {
      const isRange = value.min !== null && value.min !== value.max
      await this.page.getByLabel(isRange ? t.number.from : t.number.label, { exact: true }).fill(String(value.min ?? value.max))
      if (isRange) await this.page.getByLabel(t.number.to, { exact: true }).fill(String(value.max))
    } else {
      await this.page.getByLabel(t.typed.label, { exact: true }).fill(item.answer.text)
    }
  }

  private async fillDate(row: number, iso: string): Promise<void> {
    const [year = '', month, day] = iso.split('-')
    const t = this.t.study.date
    await this.page.getByLabel(t.year, { exact: true }).nth(row).fill(year)
    if (month !== undefined) await this.page.getByLabel(t.month, { exact: true }).nth(row).selectOption(String(Number(month)))
    if (day !== undefined) await this.page.getByLabel(t.day, { exact: true }).nth(row).fill(String(Number(day)))
  }

  /** Goes on from the feedback and waits until it is gone. */
  async next(): Promise<void> {
    const next = this.page.getByRole('button', { name: this.t.study.feedback.next, exact: true })
    await next.click()
    await expect(next).toBeHidden()
  }

  /** Waits until a setting that was just changed is stored; it is shown before. */
  async settingStored(): Promise<void> {
    await expect.poll(async () => (await this.events()).filter(({ kind }) => kind === 'setting').length).toBeGreaterThan(0)
  }

  /** Every event stored on the device, in the order written. */
  async events(): Promise<readonly { id: string; kind: string; deviceSeq: number; itemId?: string; rating?: string; form?: string }[]> {
    return this.page.evaluate(
      () =>
        new Promise<never[]>((resolve, reject) => {
          const opening = indexedDB.open('jady')
          opening.onerror = () => reject(new Error('the store does not open'))
          opening.onsuccess = () => {
            const reading = opening.result.transaction('events').objectStore('events').getAll()
            reading.onsuccess = () => {
              opening.result.close()
              resolve((reading.result as { event: { deviceSeq: number } }[]).map(({ event }) => event).sort((a, b) => a.deviceSeq - b.deviceSeq) as never[])
            }
            reading.onerror = () => reject(new Error('the events cannot be read'))
          }
        }),
    )
  }
}

/** Whether an item asks in these words: a question, a claim, or a statement whose gap is named in words. */
function asks(item: Item, text: string): boolean {
  const { cloze, trueFalse: _, ...questions } = item.forms
  if (Object.values(questions).some((form) => form.stem === text) || claimsOf(item.forms).some((claim) => claim.text === text)) return true
  return cloze !== undefined && text.length > cloze.before.length + cloze.after.length && text.startsWith(cloze.before.trim()) && text.endsWith(cloze.after.trim())
}

function exactly(text: string): RegExp {
  return new RegExp(`^(?:\\d\\s*)?${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s/g, '\\s')}$`)
}
