import { openDB } from 'idb'
import { describe, expect, test } from 'vitest'
import { buildBank, buildItem, buildNumberItem } from '../testing/bank-builder'
import { createLearnerDevice, type LearnerDevice } from '../testing/learner-device'
import type { Bank } from '../core/items/bank'
import type { LearnerSession } from './learner-session'
import { sittingQueue, sittingState } from './sitting-state'

const minute = 60_000
const bank = buildBank([
  buildItem('congress'),
  buildItem('capital'),
  buildNumberItem('quota', 3000, [1000, 2000, 4000]),
  ...Array.from({ length: 20 }, (_, n) => buildItem(`fact${String(n).padStart(2, '0')}`)),
])

const view = (tab: LearnerSession, of: Bank = bank) => sittingState(tab.getSnapshot(), of, sittingQueue(tab.getSnapshot(), of))
/** What a learner sees, without the parts that tell when it was looked at. */
function screen(tab: LearnerSession) {
  const { sitting, ...seen } = { sitting: null, ...view(tab) }
  return { ...seen, answered: sitting?.answered, shownAt: sitting?.current?.shownAt }
}
function question(tab: LearnerSession) {
  const shown = view(tab)
  if (shown.phase !== 'question') throw new Error(`the screen shows ${shown.phase}`)
  return shown
}
const answerRight = (tab: LearnerSession) => tab.answer(bank, rightAnswer(tab))
function rightAnswer(tab: LearnerSession) {
  const { presentation, item } = question(tab)
  return presentation.form === 'choice' ? ({ as: 'option', id: 'key' } as const) : ({ as: 'text', text: item.answer.text } as const)
}
async function started(device: LearnerDevice, deck = 'everything'): Promise<LearnerSession> {
  const tab = await device.openTab()
  await tab.start(bank, deck)
  return tab
}

describe('an answer', () => {
  test('is stored before its feedback is shown, with the card it leads to', async () => {
    const device = createLearnerDevice()
    const tab = await started(device)
    const { item, presentation } = question(tab)
    device.now += 7000
    await tab.answer(bank, { as: 'option', id: 'key' })
    const shown = view(tab)
    if (shown.phase !== 'feedback') throw new Error(shown.phase)
    expect(shown.feedback).toMatchObject({ score: { result: 'exact' }, rating: 'Good', interval: { minutes: 10 } })
    const stored = JSON.parse(await (await tab.exportEvents()).text()) as { events: Record<string, unknown>[] }
    expect(stored.events).toHaveLength(1)
    expect(stored.events[0]).toMatchObject({
      ...{ kind: 'review', itemId: item.id, bankVersion: 'v1', form: presentation.form, seed: presentation.seed, durationMs: 7000, prev: null },
      ...{ deviceSeq: 1, day: '2026-03-10', zone: 'Asia/Almaty', mode: 'study', rating: 'Good', scheduler: 'ts-fsrs@5.4.2', retention: 0.9 },
    })
    expect(tab.getSnapshot().state.cards.get(item.id)).toMatchObject({ reps: 1, lastEvent: shown.feedback.eventId, due: { at: device.now + 10 * minute } })
    expect(tab.getSnapshot()).toMatchObject({ storage: 'indexeddb', setAside: null, quarantined: 0, log: { freshMet: 1 } })
  })

  test('counts at most a minute of thinking', async () => {
    const device = createLearnerDevice()
    const tab = await started(device)
    device.now += 5 * minute
    await answerRight(tab)
    expect(tab.getSnapshot().recent.at(-1)).toMatchObject({ durationMs: 60_000 })
  })

  test('tapped twice is one answer', async () => {
    const tab = await started(createLearnerDevice())
    await Promise.all([answerRight(tab), answerRight(tab)])
    expect(tab.getSnapshot().events).toBe(1)
  })

  test('"I don’t know" is Again and comes back within the sitting', async () => {
    const device = createLearnerDevice()
    const tab = await started(device, 'everything')
    const { item } = question(tab)
    await tab.answer(bank, { as: 'dontKnow' })
    expect(view(tab)).toMatchObject({ phase: 'feedback', feedback: { rating: 'Again', interval: { minutes: 1 } } })
    device.now += 2 * minute
    await tab.next(bank)
    expect(question(tab).item.id).not.toBe(item.id)
    await answerRight(tab)
    await tab.next(bank)
    expect(question(tab).item.id).toBe(item.id)
    const first = tab.getSnapshot().recent[0]
    await answerRight(tab)
    expect(tab.getSnapshot().recent.at(-1)).toMatchObject({ itemId: item.id, prev: first?.id })
  })

  test('cannot be skipped by going on', async () => {
    const tab = await started(createLearnerDevice())
    const before = screen(tab)
    await tab.next(bank)
    expect(screen(tab)).toEqual(before)
  })

  test('of the longest text is kept as a valid event', async () => {
    const typedBank = buildBank([buildItem('one', { forms: { flashcard: { stem: '?' }, typed: { stem: '?' } } })])
    const tab = await createLearnerDevice().openTab()
    await tab.start(typedBank, 'everything')
    await tab.answer(typedBank, { as: 'text', text: 'ә'.repeat(5000) })
    expect(view(tab, typedBank)).toMatchObject({ phase: 'feedback', feedback: { given: [{ text: 'ә'.repeat(1000) }], rating: 'Again' } })
  })
})

describe('an almost right answer', () => {
  const item = buildItem('one', { answer: { kind: 'entity', text: 'Bukeikhan', value: { kind: 'entity', entity: 'b' }, accepted: [{ text: 'Bukeikhan', as: 'name' }] }, forms: { flashcard: { stem: '?' }, typed: { stem: '?' } } })
  const typedBank = buildBank([item], { entities: { b: { type: 'person', name: 'Bukeikhan', accepted: [{ text: 'Bukeikhan', as: 'name' }] } } })
  const short = buildItem('two', { ...item, id: 'two/body', answer: { ...item.answer, text: 'Turgay', accepted: [{ text: 'Turgay', as: 'name' }] } })
  const shortBank = buildBank([short], { entities: { b: { type: 'town', name: 'Turgay', accepted: [{ text: 'Turgay', as: 'name' }] } } })

  test('gives a second try without an event, also after a reload; right then is Hard', async () => {
    const device = createLearnerDevice()
    const tab = await device.openTab()
    await tab.start(shortBank, 'everything')
    await tab.answer(shortBank, { as: 'text', text: 'Turgey' })
    expect(view(tab, shortBank)).toMatchObject({ phase: 'question', firstTry: { as: 'text', text: 'Turgey' } })
    expect(tab.getSnapshot().events).toBe(0)
    const again = await device.openTab()
    expect(view(again, shortBank)).toEqual(view(tab, shortBank))
    await again.answer(shortBank, { as: 'text', text: 'Turgay' })
    expect(view(again, shortBank)).toMatchObject({ phase: 'feedback', feedback: { rating: 'Hard', given: [{ text: 'Turgey' }, { text: 'Turgay' }] } })
  })

  test('twice is Again, and two quick presses are one try', async () => {
    const tab = await createLearnerDevice().openTab()
    await tab.start(shortBank, 'everything')
    await Promise.all([tab.answer(shortBank, { as: 'text', text: 'Turgey' }), tab.answer(shortBank, { as: 'text', text: 'Turgey' })])
    expect(view(tab, shortBank).phase).toBe('question')
    await tab.answer(shortBank, { as: 'text', text: 'Turgey' })
    expect(view(tab, shortBank)).toMatchObject({ phase: 'feedback', feedback: { rating: 'Again' }, canOverride: true })
  })

  test('"I was right" raises it to Good, schedules anew and survives a reload', async () => {
    const device = createLearnerDevice()
    const tab = await device.openTab()
    await tab.start(typedBank, 'everything')
    await tab.answer(typedBank, { as: 'text', text: 'somebody else' })
    await tab.override()
    const shown = view(tab, typedBank)
    expect(shown).toMatchObject({ phase: 'feedback', canOverride: false, feedback: { rating: 'Good', interval: { minutes: 10 } } })
    expect(tab.getSnapshot().state.cards.get(item.id)).toMatchObject({ lastRating: 'Good', reps: 1 })
    expect(view(await device.openTab(), typedBank)).toEqual(shown)
  })

  test('"I was right" is not for a picked option or "I don’t know"', async () => {
    const tab = await started(createLearnerDevice())
    await tab.answer(bank, { as: 'option', id: 'o1' })
    expect(view(tab)).toMatchObject({ phase: 'feedback', canOverride: false, feedback: { rating: 'Again' } })
    await tab.override()
    expect(tab.getSnapshot().events).toBe(1)
  })
})

describe('a reload', () => {
  test('at any moment comes back to the same item, options, draft and feedback', async () => {
    const device = createLearnerDevice()
    let tab = await started(device)
    for (let step = 0; step < 12; step += 1) {
      tab.setDraft({ text: `typed ${step}` })
      await tab.flushDraft()
      const before = screen(tab)
      device.now += 20_000
      tab = await device.openTab()
      await tab.start(bank, 'everything')
      expect(screen(tab)).toEqual({ ...before, counts: expect.anything() as unknown })
      expect(screen(tab)).toMatchObject({ draft: { text: `typed ${step}` } })
      await (step % 3 === 0 ? tab.answer(bank, { as: 'dontKnow' }) : answerRight(tab))
      const judged = screen(tab)
      tab = await device.openTab()
      await tab.start(bank, 'everything')
      expect(screen(tab)).toEqual(judged)
      expect(judged.phase).toBe('feedback')
      await tab.next(bank)
    }
    expect(tab.getSnapshot().events).toBe(12)
  })

  test('keeps what was typed even if the page was closed before the store had it, and only for its own question', async () => {
    const device = createLearnerDevice()
    const tab = await device.openTab((store) => ({ ...store, saveDraft: () => new Promise(() => undefined) }))
    await tab.start(bank, 'everything')
    tab.setDraft({ text: 'half a w' })
    void tab.flushDraft()
    const again = await device.openTab()
    expect(question(again).draft.text).toBe('half a w')
    await answerRight(again)
    await again.next(bank)
    expect(question(await device.openTab()).draft.text).toBe('')
    device.scratch = { moment: 7, draft: 'nonsense' }
    expect(question(await device.openTab()).draft.text).toBe('')
  })

  test('of the summary shows the summary again until something is due', async () => {
    const device = createLearnerDevice()
    const one = buildBank([buildItem('only')])
    let tab = await device.openTab()
    await tab.start(one, 'everything')
    for (const wait of [0, 10 * minute, 2 * 86_400_000]) {
      device.now += wait
      tab = await device.openTab()
      await tab.start(one, 'everything')
      if (view(tab, one).phase === 'question') {
        const shown = view(tab, one)
        const isChoice = shown.phase === 'question' && shown.presentation.form === 'choice'
        await tab.answer(one, isChoice ? { as: 'option', id: 'key' } : { as: 'text', text: 'Key of only' })
        await tab.next(one)
      }
    }
    const summary = view(tab, one)
    expect(summary.phase).toBe('summary')
    const again = await device.openTab()
    await again.start(one, 'everything')
    expect(view(again, one)).toEqual(summary)
  })

  test('in another language asks the same item with the same options', async () => {
    const device = createLearnerDevice()
    const tab = await started(device)
    const kazakh = { ...bank, locale: 'kk' as const }
    const [before, after] = [view(tab), view(tab, kazakh)]
    if (before.phase !== 'question' || after.phase !== 'question') throw new Error()
    expect(after.options).toEqual(before.options)
    expect(after.presentation).toEqual({ ...before.presentation, locale: 'kk' })
    await tab.answer(kazakh, { as: 'option', id: 'key' })
    expect(tab.getSnapshot().recent.at(-1)).toMatchObject({ locale: 'kk' })
  })
})

describe('a sitting', () => {
  test('asks ten new items, then ten more on request, each twice on the way, and sums up', async () => {
    const device = createLearnerDevice()
    const tab = await started(device)
    const study = async () => {
      for (let turn = 0; turn < 200 && view(tab).phase === 'question'; turn += 1) {
        device.now += 8000
        await answerRight(tab)
        await tab.next(bank)
      }
    }
    await study()
    expect(view(tab)).toMatchObject({ phase: 'summary', summary: { answered: 20, remembered: 20, forgotten: 0, freshMet: 10, moreFresh: 13 } })
    expect(device.asked).toBe(1)
    await tab.learnMore(bank, 10)
    await study()
    const over = view(tab)
    expect(over).toMatchObject({ phase: 'summary', summary: { answered: 40, freshMet: 20, moreFresh: 3 } })
    expect(over.phase === 'summary' && over.summary.nextDue !== null && 'day' in over.summary.nextDue).toBe(true)
    expect(tab.getSnapshot().state.cards.size).toBe(20)
    expect(device.asked).toBe(1)
    await tab.start(bank, 'everything')
    expect(view(tab).phase).toBe('summary')
    await tab.learnMore(bank, 2)
    expect(view(tab)).toMatchObject({ phase: 'question', counts: { fresh: 2 } })
  })

  test('the next study day brings new items again and forgets "learn more"', async () => {
    const device = createLearnerDevice()
    const tab = await started(device)
    await tab.learnMore(bank, 5)
    const counts = view(tab)
    expect(counts).toMatchObject({ counts: { fresh: 15 } })
    device.now += 86_400_000
    tab.tick()
    expect(view(tab)).toMatchObject({ counts: { fresh: 10 } })
  })
})

describe('undo', () => {
  test('brings the item back just as it was asked, and memory to where it was', async () => {
    const device = createLearnerDevice()
    const tab = await started(device)
    const asked = question(tab)
    await answerRight(tab)
    await tab.next(bank)
    const second = question(tab)
    await tab.answer(bank, { as: 'dontKnow' })
    await tab.undo()
    expect(question(tab)).toMatchObject({ item: second.item, presentation: second.presentation, options: second.options })
    await tab.undo()
    expect(question(tab)).toMatchObject({ item: asked.item, presentation: asked.presentation, options: asked.options, canUndo: false })
    expect(tab.getSnapshot().state.cards.size).toBe(0)
    expect(tab.getSnapshot().log).toMatchObject({ freshMet: 0, studied: new Set() })
    expect(tab.getSnapshot().events).toBe(4)
    await tab.undo()
    expect(tab.getSnapshot().events).toBe(4)
  })

  test('holds after a reload, and the answer given then follows the memory before', async () => {
    const device = createLearnerDevice()
    const tab = await started(device)
    const { item } = question(tab)
    tab.setDraft({ text: 'what I typed then' })
    await tab.flushDraft()
    device.now += 5000
    await answerRight(tab)
    await tab.undo()
    const again = await device.openTab()
    expect(screen(again)).toEqual(screen(tab))
    await answerRight(again)
    expect(again.getSnapshot().recent.at(-1)).toMatchObject({ kind: 'review', prev: null, deviceSeq: 3 })
    expect(again.getSnapshot().state.cards.get(item.id)).toMatchObject({ reps: 1 })
  })
})

describe('undo of an answer that has gone from the store', () => {
  test('writes no event; the answer before it can still be taken back', async () => {
    const device = createLearnerDevice()
    let tab = await started(device)
    const first = question(tab)
    await answerRight(tab)
    await tab.next(bank)
    await answerRight(tab)
    const { id } = tab.getSnapshot().recent.at(-1) ?? { id: '' }
    const database = await openDB('jady')
    await database.put('events', { id, about: 'nothing', event: 'damaged' })
    database.close()
    tab = await device.openTab()
    await device.checked()
    expect(tab.getSnapshot()).toMatchObject({ events: 1, quarantined: 1 })
    await tab.undo()
    expect(tab.getSnapshot()).toMatchObject({ events: 1, problem: null, sitting: { answered: [{ itemId: first.item.id }] } })
    await tab.undo()
    expect(question(tab)).toMatchObject({ item: first.item, presentation: first.presentation, canUndo: false })
    expect(tab.getSnapshot().events).toBe(2)
  })
})

describe('a clock that was years ahead for one answer', () => {
  const right = Date.UTC(2026, 2, 10, 9)
  const stamps = async (tab: LearnerSession) => (JSON.parse(await (await tab.exportEvents()).text()) as { events: { effectiveAt: number; day: string }[] }).events

  test('does not carry the answers after it along, nor the day’s limit, nor what is due', async () => {
    const device = createLearnerDevice()
    device.now = Date.UTC(2030, 0, 1)
    const tab = await started(device)
    await answerRight(tab)
    device.now = right
    await tab.next(bank)
    await answerRight(tab)
    expect((await stamps(tab)).map((event) => event.effectiveAt)).toEqual([right, right + 1])
    expect(tab.getSnapshot()).toMatchObject({ day: '2026-03-10', log: { freshMet: 2 } })
    expect([...tab.getSnapshot().state.cards.values()].map((card) => card.due)).toEqual([{ at: right + 10 * minute }, { at: right + 1 + 10 * minute }])
    for (let turn = 0; turn < 100 && view(tab).phase !== 'summary'; turn += 1) {
      device.now += 8000
      if (view(tab).phase === 'question') await answerRight(tab)
      await tab.next(bank)
    }
    expect(view(tab)).toMatchObject({ phase: 'summary', summary: { freshMet: 10, answered: 20 } })
    expect(new Set((await stamps(tab)).map((event) => event.day))).toEqual(new Set(['2026-03-10']))
  })

  test('is forgotten when the app is opened with the clock set right', async () => {
    const device = createLearnerDevice()
    device.now = Date.UTC(2030, 0, 1)
    const tab = await started(device)
    await answerRight(tab)
    device.now = right
    const again = await device.openTab()
    await device.checked()
    expect(await stamps(again)).toMatchObject([{ effectiveAt: right, day: '2026-03-10' }])
    expect(again.getSnapshot()).toMatchObject({ log: { freshMet: 1 }, recent: [{ effectiveAt: right }] })
    expect(tab.getSnapshot().state).toEqual(again.getSnapshot().state)
  })
})

describe('two tabs', () => {
  test('never give out a number twice, and the one overtaken follows', async () => {
    const device = createLearnerDevice()
    const first = await started(device)
    const second = await device.openTab()
    expect(screen(second)).toEqual(screen(first))
    await Promise.all([first.answer(bank, { as: 'dontKnow' }), second.answer(bank, { as: 'option', id: 'key' })])
    await Promise.all([first.opened(), second.opened()])
    expect(first.getSnapshot().events).toBe(1)
    expect(screen(second)).toEqual(screen(first))
    await Promise.all([first.setSetting('freshPerDay', 5), second.setSetting('style', 'flashcards'), first.setSetting('letterRow', false)])
    await Promise.all([first.opened(), second.opened()])
    const events = (JSON.parse(await (await first.exportEvents()).text()) as { events: { deviceSeq: number; deviceId: string }[] }).events
    expect(events.map((event) => event.deviceSeq)).toEqual([1, 2, 3, 4])
    expect(new Set(events.map((event) => event.deviceId)).size).toBe(1)
    expect(second.getSnapshot().settings).toMatchObject({ freshPerDay: 5, style: 'flashcards' })
    expect(first.getSnapshot().state).toEqual(second.getSnapshot().state)
  })

  test('that cannot hear each other still never answer one question twice', async () => {
    const device = createLearnerDevice()
    device.isDeaf = true
    const first = await started(device)
    const second = await device.openTab()
    await first.answer(bank, { as: 'dontKnow' })
    expect(view(second).phase).toBe('question')
    await second.answer(bank, { as: 'option', id: 'key' })
    expect(screen(second)).toEqual(screen(first))
    await first.next(bank)
    await second.next(bank)
    expect(screen(second)).toEqual(screen(first))
  })

  test('a draft stays in the tab where it is typed', async () => {
    const device = createLearnerDevice()
    const first = await started(device)
    const second = await device.openTab()
    second.setDraft({ text: 'half' })
    await first.setSetting('shortcuts', false)
    await second.opened()
    expect(question(second).draft.text).toBe('half')
  })
})

describe('a store that refuses', () => {
  test('shows no feedback, says why, and can be tried again', async () => {
    const device = createLearnerDevice()
    let isFull = true
    const tab = await device.openTab((store) => ({
      ...store,
      record: (change) => (isFull ? Promise.reject(new DOMException('full', 'QuotaExceededError')) : store.record(change)),
    }))
    await tab.start(bank, 'everything')
    const before = question(tab)
    await answerRight(tab)
    expect(question(tab)).toEqual(before)
    expect(tab.getSnapshot()).toMatchObject({ problem: { kind: 'full' }, events: 0, busy: false })
    await tab.retry()
    expect(tab.getSnapshot().problem).toEqual({ kind: 'full' })
    isFull = false
    await tab.retry()
    expect(view(tab)).toMatchObject({ phase: 'feedback', feedback: { rating: 'Good' } })
    expect(tab.getSnapshot()).toMatchObject({ problem: null, events: 1 })
    await tab.retry()
    expect(tab.getSnapshot().events).toBe(1)
  })

  test('is not tried again once a later command has succeeded', async () => {
    const device = createLearnerDevice()
    let isFull = true
    const tab = await device.openTab((store) => ({ ...store, record: (change) => (isFull ? Promise.reject(new Error('no')) : store.record(change)) }))
    await tab.setSetting('freshPerDay', 5)
    isFull = false
    await tab.setSetting('freshPerDay', 20)
    await tab.retry()
    expect(tab.getSnapshot()).toMatchObject({ settings: { freshPerDay: 20 }, events: 1, problem: null })
  })

  test('is an error when it cannot be read at all, until it can', async () => {
    const device = createLearnerDevice()
    let isBroken = true
    const tab = await device.openTab((store) => ({ ...store, load: (since) => (isBroken ? Promise.reject(new Error('unreadable')) : store.load(since)) }))
    expect(tab.getSnapshot()).toMatchObject({ status: 'error', problem: { kind: 'failed' } })
    isBroken = false
    await tab.retry()
    expect(tab.getSnapshot()).toMatchObject({ status: 'ready', problem: null })
  })
})

test('a setting is an event, and a value this version cannot use counts as not chosen', async () => {
  const device = createLearnerDevice()
  const tab = await device.openTab()
  await tab.setSetting('retention', 0.94)
  await tab.setSetting('contentLocale', 'ru')
  expect(tab.getSnapshot().settings).toMatchObject({ retention: 0.94, contentLocale: 'ru', freshPerDay: 10 })
  await tab.setSetting('freshPerDay', -3)
  expect((await device.openTab()).getSnapshot().settings).toMatchObject({ retention: 0.94, freshPerDay: 10 })
})
