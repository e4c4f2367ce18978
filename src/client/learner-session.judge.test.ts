import { afterEach, expect, test, vi } from 'vitest'
import { buildBank, buildItem } from '../testing/bank-builder'
import { createLearnerDevice } from '../testing/learner-device'
import type * as judge from './judge'
import type { LearnerSession } from './learner-session'
import { sittingQueue, sittingState } from './sitting-state'

/** Stands between the page and the judge, as a network does. */
const network = vi.hoisted(() => ({ isUp: true, asked: (): void => undefined, arrives: Promise.resolve() }))
vi.mock('./load-judge', async (importOriginal) => {
  const { loadJudge } = await importOriginal<{ loadJudge: () => Promise<typeof judge> }>()
  const { PartNotLoaded } = await import('./part-not-loaded')
  return { loadJudge: async () => (network.asked(), await network.arrives, network.isUp ? loadJudge() : Promise.reject(new PartNotLoaded('no network'))) }
})
afterEach(() => Object.assign(network, { isUp: true, asked: () => undefined, arrives: Promise.resolve() }))

const typed = buildBank([buildItem('one', { forms: { flashcard: { stem: '?' }, typed: { stem: '?' } }, answer: { kind: 'entity', text: 'Turgay', value: { kind: 'entity', entity: 't' }, accepted: [{ text: 'Turgay', as: 'name' }] } })], { entities: { t: { type: 'town', name: 'Turgay', accepted: [{ text: 'Turgay', as: 'name' }] } } })
const view = (tab: LearnerSession) => sittingState(tab.getSnapshot(), typed, sittingQueue(tab.getSnapshot(), typed))

test('without the judge a typed answer is kept, the reason is not put on the store, and a repetition succeeds', async () => {
  const tab = await createLearnerDevice().openTab()
  await tab.start(typed, 'everything')
  network.isUp = false
  await tab.answer(typed, { as: 'text', text: 'Turgay' })
  expect(tab.getSnapshot()).toMatchObject({ problem: { kind: 'unloaded' }, events: 0, busy: false })
  network.isUp = true
  await tab.retry()
  expect(tab.getSnapshot()).toMatchObject({ problem: null, events: 1 })
  expect(view(tab)).toMatchObject({ phase: 'feedback', feedback: { score: { result: 'exact' } } })
})

test.each([
  ['a picked option', buildBank([buildItem('one')]), { as: 'option', id: 'o1' }, { result: 'knownOther', option: 'o1' }],
  ['“I don’t know”', typed, { as: 'dontKnow' }, { result: 'dontKnow' }],
  ['the learner’s own word', buildBank([buildItem('one', { forms: { flashcard: { stem: '?' } } })]), { as: 'self', rating: 'Good' }, { result: 'self' }],
] as const)('%s needs no judge', async (_what, bank, given, score) => {
  const tab = await createLearnerDevice().openTab()
  await tab.start(bank, 'everything')
  network.isUp = false
  await tab.answer(bank, given)
  expect(tab.getSnapshot()).toMatchObject({ problem: null, recent: [{ score }] })
})

test.each(['the judge', 'the store'])('what is typed while %s is waited for stays when the question is asked again', async (waitedFor) => {
  let arrive = (): void => undefined
  const arrives = new Promise<void>((resolve) => (arrive = resolve))
  const device = createLearnerDevice()
  let isSlow = false
  const tab = await device.openTab((store) => ({
    ...store,
    saveSitting: async (...given) => {
      if (isSlow) await (network.asked(), arrives)
      return store.saveSitting(...given)
    },
  }))
  await tab.start(typed, 'everything')
  tab.setDraft({ text: 'Turgey' })
  if (waitedFor === 'the judge') network.arrives = arrives
  else isSlow = true
  const asked = new Promise<void>((resolve) => (network.asked = resolve))
  const answered = tab.answer(typed, { as: 'text', text: 'Turgey' })
  await asked
  tab.setDraft({ text: 'Turga' })
  arrive()
  await answered
  expect(view(tab)).toMatchObject({ phase: 'question', firstTry: { text: 'Turgey' }, draft: { text: 'Turga' } })
})
