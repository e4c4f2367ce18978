import { readFileSync } from 'node:fs'
import { expect, type Browser, type Page } from '@playwright/test'
import { createTranslator } from 'next-intl'
import { wholeBase, type DeckQuery } from '../src/core/classroom/deck-query'
import { matchDeck, minutesUntilDone, studiedItems } from '../src/core/classroom/match-deck'
import type { BankIndex } from '../src/core/items/bank-index'
import { locales, type Locale } from '../src/core/locale'
import { parseCsv } from '../src/testing/parse-csv'
import type { AccountHolder } from './account-driver'
import type { AppServer } from './app-server'
import { fetchBank } from './driver'
import { expectNoSidewaysScroll, expectNoViolations, lookAt } from './look-at'
import { at, openTeaching } from './school-driver'
import { test } from './server-test'

const index = JSON.parse(readFileSync('content/banks/alash.index.json', 'utf8')) as BankIndex

async function teacherAt(browser: Browser, server: AppServer, locale: Locale, name: string): Promise<AccountHolder> {
  const teacher = await at(browser, server, locale)
  await teacher.signUp(name)
  expect((await teacher.page.request.post('/api/me/teach', { headers: { 'X-Jady': '1' }, data: { label: 'x' } })).status()).toBe(200)
  return teacher
}

/** What the screen says of a set. */
function saysOf({ t, locale, bank }: AccountHolder) {
  const translate = createTranslator({ locale, messages: t })
  return (query: Partial<DeckQuery>) => {
    const count = studiedItems(matchDeck(bank, index, { ...wholeBase, ...query })).length
    return `${translate('decks.items', { count })}, ${translate('decks.minutes', { count: minutesUntilDone(count) })}`
  }
}

const statusOf = (page: Page) => page.getByRole('main').getByRole('status')

for (const locale of locales) {
  test(`${locale}: a set from its making to its end: asked for by topic, names and years, saved, shared, copied by a colleague, deleted`, async ({ browser, server }) => {
    test.setTimeout(240_000)
    await server.start()
    await openTeaching(browser, server)
    const teacher = await teacherAt(browser, server, locale, 'Айгүл')
    const { page } = teacher
    const { decks: words, classrooms, accountPages, common } = teacher.t
    const says = saysOf(teacher)
    const nameOf = (id: string) => teacher.bank.entities[id]?.name ?? ''
    const topic = (id: string) => page.getByRole('group', { name: words.topics }).getByRole('checkbox', { name: teacher.bank.topics[id]?.title ?? '' })

    await teacher.open('/classes')
    await page.getByRole('link', { name: classrooms.sets }).click()
    await expect(page.getByText(words.none)).toBeVisible()
    await lookAt(page, 'no sets')
    await page.getByRole('link', { name: words.make }).click()
    await expect(statusOf(page).getByText(says({}))).toBeVisible()
    await lookAt(page, 'a new set')

    await teacher.button(words.save).click()
    await expect(teacher.field(words.title)).toBeFocused()
    await expect(page.getByText(words.wrongTitle.empty)).toBeVisible()
    await teacher.field(words.title).fill('Әскер, 1917–1920')
    await topic('congress').check()
    await expect(statusOf(page).getByText(says({ topics: ['congress'] }))).toBeVisible()
    await topic('militia').check()
    const topics = ['congress', 'militia']
    await expect(statusOf(page).getByText(says({ topics }))).toBeVisible()
    const entities = ['bukeikhan', 'alash-militia', 'second-congress']
    for (const id of entities) {
      await teacher.field(words.search).fill(nameOf(id))
      if (id === 'alash-militia') await lookAt(page, 'looking for a name')
      await page.getByRole('button', { name: `${words.addOf.replace('{name}', nameOf(id))} (` }).click()
      await expect(teacher.button(words.removeOf.replace('{name}', nameOf(id)))).toBeVisible()
      await expect(teacher.field(words.search)).toBeFocused()
    }
    await expect(statusOf(page).getByText(says({ topics, entities }))).toBeVisible()
    await teacher.field(words.yearFrom).fill('1921')
    await teacher.field(words.yearTo).fill('1918')
    await teacher.button(words.save).click()
    await expect(teacher.field(words.yearTo)).toBeFocused()
    await expect(page.getByText(words.reversed)).toBeVisible()
    await lookAt(page, 'years the wrong way round')
    await teacher.field(words.yearFrom).fill('1917')
    await teacher.field(words.yearTo).fill('1920')
    const query = { topics, entities, years: { from: 1917, to: 1920 } }
    await expect(statusOf(page).getByText(says(query))).toBeVisible()
    expect(says(query)).not.toBe(says({ topics, entities }))

    const [first, second] = studiedItems(matchDeck(teacher.bank, index, { ...wholeBase, ...query }))
    const box = (item: typeof first) => page.getByRole('checkbox', { name: item?.forms.flashcard.stem ?? '', exact: true })
    await box(first).uncheck()
    const without = [first?.id ?? '']
    await expect(statusOf(page).getByText(says({ ...query, without }))).toBeVisible()
    await box(second).uncheck()
    await expect(statusOf(page).getByText(says({ ...query, without: [...without, second?.id ?? ''] }))).toBeVisible()
    await box(second).check()
    await expect(statusOf(page).getByText(says({ ...query, without }))).toBeVisible()
    await expect(statusOf(page).getByText(words.unsaved)).toBeVisible()

    // The preview has a language of its own.
    const other = locales.find((each) => each !== locale) ?? 'kk'
    const otherBank = await fetchBank(page, other)
    await page.getByLabel(words.previewLocale).selectOption(other)
    await expect(page.getByText(otherBank.items.find(({ id }) => id === second?.id)?.forms.flashcard.stem ?? 'none')).toBeVisible()
    await expect(page.getByRole('heading', { level: 1, name: accountPages.set })).toBeVisible()
    await lookAt(page, 'a set in another language')
    if (locale === 'kk') {
      // The file is what the list shows: in its language, without what was taken out.
      const [file] = await Promise.all([page.waitForEvent('download'), teacher.button(words.csv).click()])
      await expect(page.getByText(words.csvDone)).toBeVisible()
      expect(file.suggestedFilename()).toBe(`jady-Әскер-1917-1920-${other}.csv`)
      const text = readFileSync(await file.path(), 'utf8')
      expect(text.startsWith('\uFEFF')).toBe(true)
      const kept = studiedItems(matchDeck(otherBank, index, { ...wholeBase, ...query, without }))
      const lines = kept.map(({ id: itemId, fact, forms, answer }) => [itemId, forms.flashcard.stem, answer.text, `${server.url}/${other}/facts/${fact}`])
      expect(lines.length).toBeGreaterThan(1)
      expect(parseCsv(text.slice(1))).toEqual([[words.csvColumn.id, words.csvColumn.question, words.csvColumn.answer, words.csvColumn.address], ...lines])
    }
    await page.getByLabel(words.previewLocale).selectOption(locale)

    // A look at a fact loses nothing.
    await page.getByRole('link', { name: words.factOf.replace('{question}', second?.forms.flashcard.stem ?? '') }).click()
    await expect(page.getByRole('heading', { level: 1, name: teacher.bank.facts[second?.fact ?? '']?.statement ?? 'none' })).toBeVisible()
    await page.goBack()
    await expect(teacher.field(words.title)).toHaveValue('Әскер, 1917–1920')
    await expect(statusOf(page).getByText(says({ ...query, without }))).toBeVisible()

    await teacher.button(words.save).click()
    await expect(statusOf(page).getByText(words.saved, { exact: true })).toBeVisible()
    await expect(page).toHaveURL(/\/set\?id=[\w-]+$/)
    const id = new URL(page.url()).searchParams.get('id') ?? ''
    await expect(page.getByRole('link', { name: words.assign })).toHaveAttribute('href', `/${locale}/assign?set=${id}`)
    await page.getByRole('checkbox', { name: words.share }).check()
    await teacher.button(words.copyLink).click()
    const link = new URL(await page.evaluate(() => navigator.clipboard.readText()))
    await lookAt(page, 'a shared set of one’s own')
    await page.reload()
    await expect(statusOf(page).getByText(says({ ...query, without }))).toBeVisible()
    await expect(teacher.field(words.yearFrom)).toHaveValue('1917')
    await expect(box(first)).not.toBeChecked()

    const stranger = await (await browser.newContext({ baseURL: server.url, viewport: { width: 360, height: 740 } })).newPage()
    await stranger.goto(link.pathname + link.search)
    await expect(stranger.getByText('Әскер, 1917–1920')).toBeVisible()
    await expect(statusOf(stranger).getByText(says({ ...query, without }))).toBeVisible()
    await expect(stranger.getByText(second?.forms.flashcard.stem ?? 'none')).toBeVisible()
    await expect(stranger.getByText(first?.forms.flashcard.stem ?? 'none', { exact: true })).toHaveCount(0)
    await expect(stranger.getByRole('button', { name: words.copy })).toHaveCount(0)
    await lookAt(stranger, 'a shared set, signed out')

    const colleague = await teacherAt(browser, server, locale, 'Сәуле')
    await colleague.page.goto(link.pathname + link.search)
    await colleague.button(words.copy).click()
    await expect(colleague.field(words.title)).toHaveValue('Әскер, 1917–1920')
    await expect(statusOf(colleague.page).getByText(says({ ...query, without }))).toBeVisible()
    await expect(colleague.page.getByRole('checkbox', { name: words.share })).not.toBeChecked()
    // The copy is theirs alone.
    await colleague.field(words.title).fill('Сәуленің топтамасы')
    await colleague.button(words.save).click()
    await expect(statusOf(colleague.page).getByText(words.saved, { exact: true })).toBeVisible()

    await page.getByRole('checkbox', { name: words.share }).uncheck()
    await expect(page.getByText(words.link)).toHaveCount(0)
    await stranger.reload()
    await expect(stranger.getByText(words.gone)).toBeVisible()
    await lookAt(stranger, 'a link that has ended')

    await page.getByRole('link', { name: words.back }).click()
    await expect(page.getByRole('link', { name: 'Әскер, 1917–1920' })).toBeVisible()
    await expect(page.getByText('Сәуленің топтамасы')).toHaveCount(0)
    await lookAt(page, 'one set')
    await teacher.button(words.deleteOf.replace('{title}', 'Әскер, 1917–1920')).click()
    await lookAt(page, 'deleting a set')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: common.cancel }).click()
    await teacher.button(words.deleteOf.replace('{title}', 'Әскер, 1917–1920')).click()
    await dialog.getByRole('button', { name: words.delete, exact: true }).click()
    await expect(page.getByText(words.none)).toBeVisible()
    await teacher.open(`/set?id=${id}`)
    await expect(page.getByText(words.notFound)).toBeVisible()
  })
}

/** Goes on by Tab, round the whole page if need be, until something has the focus. */
async function tabTo(page: Page, to: ReturnType<Page['getByRole']>): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed += 1) {
    await page.keyboard.press('Tab')
    if (await to.evaluate((node) => node === document.activeElement)) return expectInView(page)
  }
  throw new Error(`the focus never came to ${String(to)}`)
}

/** What has the focus is not covered by the bar at the bottom, of which it may be a part. */
async function expectInView(page: Page): Promise<void> {
  const isSeen = await page.evaluate(() => {
    const node = document.activeElement
    const { left, top, width, height } = node?.getBoundingClientRect() ?? new DOMRect()
    const found = document.elementFromPoint(left + width / 2, top + height / 2)
    return found !== null && (found === node || node?.contains(found) === true || found.contains(node))
  })
  expect(isSeen).toBe(true)
}

test('the whole builder by keyboard alone, 320 px wide, in the dark', async ({ browser, server }) => {
  await server.start()
  await openTeaching(browser, server)
  const teacher = await teacherAt(browser, server, 'en', 'Keys')
  const { page } = teacher
  const { decks: words } = teacher.t
  const says = saysOf(teacher)
  await page.setViewportSize({ width: 320, height: 640 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await teacher.open('/set')
  await expect(statusOf(page).getByText(says({}))).toBeVisible()
  const keys = page.keyboard
  await tabTo(page, teacher.field(words.title))
  await keys.type('By keys')
  await tabTo(page, page.getByRole('checkbox', { name: teacher.bank.topics.whites?.title ?? '' }))
  await keys.press('Space')
  await tabTo(page, teacher.field(words.search))
  await keys.type('kolch')
  await keys.press('Enter')
  await expect(teacher.button(words.removeOf.replace('{name}', teacher.bank.entities.kolchak?.name ?? ''))).toBeVisible()
  await expect(teacher.field(words.search)).toBeFocused()
  await keys.type('omsk c')
  await tabTo(page, page.getByRole('button', { name: words.addOf.replace('{name}', teacher.bank.entities['omsk-coup']?.name ?? '') }))
  await keys.press('Enter')
  const entities = ['kolchak', 'omsk-coup']
  await expect(statusOf(page).getByText(says({ topics: ['whites'], entities }))).toBeVisible()
  await tabTo(page, teacher.field(words.yearFrom))
  await keys.type('1918')
  await tabTo(page, teacher.field(words.yearTo))
  await keys.type('1919')
  const query = { topics: ['whites'], entities, years: { from: 1918, to: 1919 } }
  await expect(statusOf(page).getByText(says(query))).toBeVisible()
  await tabTo(page, page.getByLabel(words.importance))
  await keys.press('ArrowDown')
  await expect(page.getByLabel(words.importance)).toHaveValue('2')
  await keys.press('ArrowUp')
  await tabTo(page, page.getByRole('checkbox', { name: teacher.bank.sources['003']?.title ?? '' }))
  await keys.press('Space')
  await keys.press('Space')
  await tabTo(page, page.getByLabel(words.previewLocale))
  const [item] = studiedItems(matchDeck(teacher.bank, index, { ...wholeBase, ...query }))
  await tabTo(page, page.getByRole('checkbox', { name: item?.forms.flashcard.stem ?? '', exact: true }))
  await keys.press('Space')
  await expect(statusOf(page).getByText(says({ ...query, without: [item?.id ?? ''] }))).toBeVisible()
  await tabTo(page, teacher.button(words.save))
  await keys.press('Enter')
  await expect(statusOf(page).getByText(words.saved, { exact: true })).toBeVisible()
  await expectNoSidewaysScroll(page, 'a set 320 px wide')
  await expectNoViolations(page, 'a set in the dark')
  await tabTo(page, page.getByRole('link', { name: words.assign }))
  await tabTo(page, page.getByRole('checkbox', { name: words.share }))
  await keys.press('Space')
  await tabTo(page, teacher.button(words.copyLink))
})

test('without a network what was shown stays, says so, and nothing typed is lost', async ({ browser, server }) => {
  await server.start()
  await openTeaching(browser, server)
  const teacher = await teacherAt(browser, server, 'en', 'Offline')
  const { page } = teacher
  const { decks: words, common, offline } = teacher.t
  const says = saysOf(teacher)
  await teacher.open('/set')
  await expect(statusOf(page).getByText(says({}))).toBeVisible()
  await teacher.field(words.title).fill('Not lost')
  await page.context().setOffline(true)
  await page.getByRole('checkbox', { name: teacher.bank.topics.west?.title ?? '' }).check()
  await expect(page.getByText(common.needsConnection)).toBeVisible()
  await expect(page.getByText(offline.noConnectionTeacher)).toBeVisible()
  await expect(page.getByText(offline.noConnection)).toHaveCount(0)
  await expect(statusOf(page).getByText(says({}))).toBeVisible()
  await teacher.button(words.save).click()
  await expect(page.getByRole('alert').filter({ hasText: common.errors.offline })).toBeFocused()
  await lookAt(page, 'a set without a network')
  await page.context().setOffline(false)
  await teacher.button(common.retry).click()
  await expect(statusOf(page).getByText(says({ topics: ['west'] }))).toBeVisible()
  await teacher.button(words.save).click()
  await expect(statusOf(page).getByText(words.saved, { exact: true })).toBeVisible()
  await expect(teacher.field(words.title)).toHaveValue('Not lost')
})

test('of two answers that overtake each other the one to the last question counts', async ({ browser, server }) => {
  await server.start()
  await openTeaching(browser, server)
  const teacher = await teacherAt(browser, server, 'en', 'Hasty')
  const { page } = teacher
  const { decks: words } = teacher.t
  const says = saysOf(teacher)
  await teacher.open('/set')
  await expect(statusOf(page).getByText(says({}))).toBeVisible()
  let letGo: () => void = () => undefined
  const held = new Promise<void>((resolve) => (letGo = resolve))
  let isHolding = true
  await page.route('/api/deck-preview', async (route) => {
    if (!isHolding) return route.continue()
    isHolding = false
    const response = await route.fetch()
    await held
    await route.fulfill({ response })
  })
  const topic = (id: string) => page.getByRole('checkbox', { name: teacher.bank.topics[id]?.title ?? '' })
  const asked = page.waitForRequest('/api/deck-preview')
  await topic('west').check()
  await asked
  await expect(page.getByText(words.counting)).toBeVisible()
  await topic('end').check()
  await expect(statusOf(page).getByText(says({ topics: ['west', 'end'] }))).toBeVisible()
  const late = page.waitForResponse('/api/deck-preview')
  letGo()
  await (await late).finished()
  // Whatever the page makes of it is on screen after a frame.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  await expect(statusOf(page).getByText(says({ topics: ['west', 'end'] }))).toBeVisible()
  await expect(page.getByText(words.counting)).toHaveCount(0)
})

test('whoever does not teach has no sets, and is told so', async ({ browser, server }) => {
  await server.start()
  const learner = await at(browser, server, 'ru')
  const { decks: words, common } = learner.t
  await learner.open('/sets')
  await expect(learner.page.getByText(common.needsAccount).first()).toBeVisible()
  await learner.signUp('Дана')
  for (const path of ['/sets', '/set', '/set?id=x']) {
    await learner.open(path)
    await expect(learner.page.getByText(words.notTeacher)).toBeVisible()
  }
  await lookAt(learner.page, 'no teacher')
})
