import { expect, test } from 'vitest'
import { buildCard, buildReview, noon } from '../../testing/study-builder'
import { buildItem } from '../../testing/bank-builder'
import type { Feedback, Sitting } from './types'
import { changeDraft, emptyDraft, giveFeedback, learnMore, momentOf, raiseRating, show, startSitting, takeBack, tryAgain } from './sitting'
import { summarise } from './summary'

const presentation = { itemId: 'a/body', form: 'typed', locale: 'en', seed: 7 } as const
const asked = show(startSitting('s', 'everything', 1, noon.day), presentation, 2, noon.day)
const feedback: Feedback = { eventId: 'e1', given: [{ as: 'text', text: 'x' }], score: { result: 'unknown' }, rating: 'Again', interval: { minutes: 1 }, note: null }

test('a shown item starts with nothing typed', () => {
  expect(asked.current).toEqual({ presentation, shownAt: 2, firstTry: null, draft: emptyDraft, feedback: null })
})

test('a draft is merged, and left alone once the answer was judged', () => {
  const typed = changeDraft(changeDraft(asked, { text: 'Alash' }), { year: '1917' })
  expect(typed.current?.draft).toEqual({ ...emptyDraft, text: 'Alash', year: '1917' })
  const judged = giveFeedback(typed, feedback)
  expect(changeDraft(judged, { text: 'other' })).toBe(judged)
})

test('an almost right answer keeps question and draft and remembers the first try', () => {
  const again = tryAgain(changeDraft(asked, { text: 'Alas' }), { as: 'text', text: 'Alas' })
  expect(again.current).toMatchObject({ presentation, firstTry: { as: 'text', text: 'Alas' }, feedback: null })
  expect(again.current?.draft.text).toBe('Alas')
  expect(again.answered).toEqual([])
})

test('feedback adds one answer and cannot be given twice', () => {
  const judged = giveFeedback(asked, feedback)
  expect(judged.answered).toEqual([{ itemId: 'a/body', eventId: 'e1', rating: 'Again' }])
  expect(giveFeedback(judged, { ...feedback, eventId: 'e2' })).toBe(judged)
})

test('"I was right" raises the answer on screen only', () => {
  const judged = giveFeedback(asked, feedback)
  const raised = raiseRating(judged, 'e1', { days: 3 })
  expect(raised.answered[0]?.rating).toBe('Good')
  expect(raised.current?.feedback).toEqual({ ...feedback, rating: 'Good', interval: { days: 3 } })
  expect(raiseRating(judged, 'other', { days: 3 })).toBe(judged)
})

test('taking back equals never having answered', () => {
  expect(takeBack(giveFeedback(asked, feedback), presentation, 2)).toEqual(asked)
  expect(takeBack(show(giveFeedback(asked, feedback), { ...presentation, itemId: 'b/body' }, 3, noon.day), presentation, 2)).toEqual(asked)
})

test('"learn more" adds up, and ends with the study day', () => {
  const more = learnMore(learnMore(asked, 10, 10, 0), 10, 10, 10)
  expect(more.extraFresh).toBe(20)
  expect(show(more, null, 3, noon.day)).toMatchObject({ extraFresh: 20, current: null })
  expect(show(more, null, 3, '2026-03-11')).toMatchObject({ extraFresh: 0, day: '2026-03-11' })
})

test('"learn more" brings so many more although an earlier sitting of the day went beyond the limit', () => {
  expect(learnMore(asked, 10, 10, 20).extraFresh).toBe(20)
  expect(learnMore(asked, 10, 10, 4).extraFresh).toBe(10)
})

test('every step but typing is another moment', () => {
  const judged = giveFeedback(asked, feedback)
  const moments: readonly (Sitting | null)[] = [null, asked, tryAgain(asked, { as: 'text', text: 'x' }), judged, raiseRating(judged, 'e1', { days: 1 }), show(judged, null, 3, noon.day), learnMore(asked, 10, 10, 0), takeBack(judged, presentation, 9)]
  expect(new Set(moments.map(momentOf)).size).toBe(moments.length)
  expect(momentOf(changeDraft(asked, { text: 'x' }))).toBe(momentOf(asked))
})

test('the summary counts answers, first meetings and when the next item comes', () => {
  const items = [buildItem('a'), buildItem('b'), buildItem('c')]
  const again = giveFeedback(asked, feedback)
  const right = giveFeedback(show(again, { ...presentation, itemId: 'b/body' }, 3, noon.day), { ...feedback, eventId: 'e2', rating: 'Hard' })
  const live = [buildReview('a/body', { id: 'e1', prev: null }), buildReview('b/body', { id: 'e2', prev: 'e0' }), buildReview('c/body', { id: 'e9' })]
  const cards = [buildCard({ id: 'a/body' }, { due: { day: '2026-03-12' } }), buildCard({ id: 'b/body' }, { due: { day: '2026-03-11' } })]
  const summary = summarise(right, live, items, new Map(cards.map((card) => [card.itemId, card])), '2026-03-10')
  expect(summary).toEqual({ answered: 2, remembered: 1, forgotten: 1, freshMet: 1, nextDue: { day: '2026-03-11' } })
  const step = buildCard({ id: 'c/body' }, { state: 'learning', due: { at: noon.now } })
  expect(summarise(right, live, items, new Map([...cards, step].map((card) => [card.itemId, card])), '2026-03-10').nextDue).toEqual({ at: noon.now })
  expect(summarise(right, live, [], new Map(), '2026-03-10').nextDue).toBeNull()
  // Held back today, or overdue for days: it cannot come before tomorrow.
  expect(summarise(right, live, items, new Map(cards.map((card) => [card.itemId, card])), '2026-03-11').nextDue).toEqual({ day: '2026-03-12' })
  expect(summarise(right, live, items, new Map(cards.map((card) => [card.itemId, card])), '2026-03-20').nextDue).toEqual({ day: '2026-03-21' })
})
