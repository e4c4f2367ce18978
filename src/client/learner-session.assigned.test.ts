import { describe, expect, test } from 'vitest'
import { itemProgress } from '../core/classroom/item-progress'
import type { Review } from '../core/events/event'
import { studyBank } from '../core/study/study-bank'
import { buildAssignedWork, buildCopies } from '../testing/assigned-builder'
import { buildBank, buildItem } from '../testing/bank-builder'
import { createLearnerDevice } from '../testing/learner-device'
import { noon } from '../testing/study-builder'
import type { LearnerSession } from './learner-session'
import { sittingQueue, sittingState, todayOf } from './sitting-state'

const dayMs = 86_400_000
const bank = buildBank([...Array.from({ length: 12 }, (_, n) => buildItem(`fact${String(n).padStart(2, '0')}`)), buildItem('asked', { rev: 2, statement: 'as it is now' })])
const asked = buildItem('asked', { statement: 'as it was' })
const gone = buildItem('gone')
const work = buildAssignedWork('11111111-1111-7111-8111-111111111111', [asked.id, gone.id])
const assigned = studyBank(bank, [work], () => buildCopies(asked, gone))

const view = (tab: LearnerSession, of = assigned) => sittingState(tab.getSnapshot(), of, sittingQueue(tab.getSnapshot(), of))
function question(tab: LearnerSession, of = assigned) {
  const shown = view(tab, of)
  if (shown.phase !== 'question') throw new Error(`the screen shows ${shown.phase}`)
  return shown
}
async function answerRight(tab: LearnerSession, of = assigned) {
  const { presentation, item } = question(tab, of)
  await tab.answer(of, presentation.form === 'choice' ? { as: 'option', id: 'key' } : { as: 'text', text: item.answer.text })
  await tab.next(of)
}
const logOf = async (tab: LearnerSession) => (JSON.parse(await (await tab.exportEvents()).text()) as { events: Review[] }).events

describe('assigned items', () => {
  test('lead the sitting of everything, without any network, and say whose they are', async () => {
    const tab = await createLearnerDevice().openTab()
    await tab.start(assigned, 'everything')
    expect(question(tab)).toMatchObject({ work: { id: work.id, title: work.title } })
    await answerRight(tab)
    expect(question(tab).work?.id).toBe(work.id)
    await answerRight(tab)
    expect(question(tab).work).toBeNull()
    expect(todayOf(tab.getSnapshot(), assigned).all.fresh).toBe(8)
  })

  test('are shown from the copy, be the bank’s newer or gone, and their answers say so', async () => {
    const tab = await createLearnerDevice().openTab()
    await tab.start(assigned, work.id)
    const seen = [question(tab).item]
    await answerRight(tab)
    seen.push(question(tab).item)
    await answerRight(tab)
    expect(new Set(seen)).toEqual(new Set([asked, gone]))
    expect((await logOf(tab)).map((event) => [event.from, event.bankVersion, event.rev])).toEqual([1, 2].map(() => [work.id, 'v0', 1]))
    await tab.start(assigned, 'everything')
    await answerRight(tab)
    expect((await logOf(tab)).at(-1)).toMatchObject({ from: 'bank', bankVersion: 'v1' })
  })

  test('of two works are of the one that is being practised, shown from the copy of the one that is due first', async () => {
    const later = buildAssignedWork('22222222-2222-7222-8222-222222222222', [asked.id], { dueAt: null })
    const both = studyBank(bank, [later, work], ({ id }) => (id === work.id ? buildCopies(asked, gone) : { bankVersion: 'v9', items: [{ ...asked, rev: 9 }] }))
    const tab = await createLearnerDevice().openTab()
    await tab.start(both, later.id)
    expect(question(tab, both)).toMatchObject({ work: { id: later.id }, item: asked })
    await answerRight(tab, both)
    expect((await logOf(tab))[0]).toMatchObject({ from: work.id, bankVersion: 'v0' })
    await tab.start(both, 'everything')
    expect(question(tab, both).work?.id).toBe(work.id)
  })

  test('taken back are asked again from the same copy', async () => {
    const tab = await createLearnerDevice().openTab()
    await tab.start(assigned, work.id)
    const { item, presentation } = question(tab)
    await answerRight(tab)
    await tab.undo()
    expect(question(tab)).toMatchObject({ item, presentation })
    expect(tab.getSnapshot().about.get(item.id)).toHaveLength(2)
  })

  test('are done after two study days, and ordinary from then on; the tab and one opened later see the same', async () => {
    const device = createLearnerDevice()
    const tab = await device.openTab()
    const progress = (of: LearnerSession) => [...(of.getSnapshot().about.values() ?? [])].map((events) => itemProgress(events, work.since).recalledOn.length)
    await tab.start(assigned, work.id)
    for (let n = 0; n < 2; n += 1) await answerRight(tab)
    expect(progress(tab)).toEqual([1, 1])
    device.now += 11 * 60_000
    await tab.start(assigned, work.id)
    for (let n = 0; n < 2; n += 1) await answerRight(tab)
    expect([view(tab).phase, progress(tab)]).toEqual(['summary', [1, 1]])
    device.now += 4 * dayMs
    await tab.start(assigned, work.id)
    for (let n = 0; n < 2; n += 1) await answerRight(tab)
    expect(progress(tab)).toEqual([2, 2])
    expect(sittingQueue(tab.getSnapshot(), assigned)?.lead).toEqual({ due: 0, fresh: 0 })
    const later = await device.openTab()
    await later.start(assigned, 'everything')
    expect(question(later).item.id).toMatch(/^fact/)
    expect(progress(later)).toEqual([2, 2])
  })

  test('come to a tab in the middle of a sitting with the next question', async () => {
    const tab = await createLearnerDevice().openTab()
    await tab.start(bank, 'everything')
    await tab.watch(work.itemIds)
    await answerRight(tab, assigned)
    expect(question(tab).work?.id).toBe(work.id)
  })
})

test('a student who is removed while practising offline loses nothing: all answers wait to be sent, the item on screen is the bank’s', async () => {
  const device = createLearnerDevice()
  const tab = await device.openTab()
  await tab.own({ userId: 'ann', username: 'ann' }, 'claim')
  await tab.start(assigned, 'everything')
  await answerRight(tab)
  await answerRight(tab)
  // Back on line, the list is empty: from here on the bank is the plain one.
  expect(question(tab, bank).work).toBeNull()
  await answerRight(tab, bank)
  const events = await logOf(tab)
  expect(events.map(({ from }) => from)).toEqual([work.id, work.id, 'bank'])
  expect(tab.getSnapshot().sync).toMatchObject({ phase: 'offline', unsent: 3, refused: 0 })
  expect([...tab.getSnapshot().state.cards.keys()].sort()).toEqual(events.map(({ itemId }) => itemId).sort())
})

test('an overdue item is asked today, whatever the day’s limit', async () => {
  const device = createLearnerDevice()
  const tab = await device.openTab()
  await tab.setSetting('freshPerDay', 0)
  const late = studyBank(bank, [{ ...work, dueAt: noon.now - 3 * dayMs }], () => buildCopies(asked, gone))
  await tab.start(late, 'everything')
  expect(question(tab, late).work?.id).toBe(work.id)
  expect(todayOf(tab.getSnapshot(), late).all.fresh).toBe(2)
})
