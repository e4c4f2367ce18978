import { expect, test } from 'vitest'
import { buildCard, buildReview, noon } from '../../testing/study-builder'
import { dayLog, defaultSecondsPerAnswer, liveReviews } from './day-log'

const cards = (...given: readonly (readonly [string, number])[]) => new Map(given.map(([id, reps]) => [id, buildCard({ id }, { reps })]))
const undo = (target: string) => ({ ...buildReview('x'), kind: 'undo' as const, id: `undo-${target}`, target })

test('an item is new on the day its first memory events are of, however often it was asked', () => {
  const events = [buildReview('a', { id: '1' }), buildReview('a', { id: '2' }), buildReview('b', { id: '3' })]
  const log = dayLog(events, cards(['a', 2], ['b', 5]), noon.day)
  expect(log).toMatchObject({ freshMet: 1, reviewsDone: 1 })
  expect([...log.studied]).toEqual(['a', 'b'])
})

test('answers of another day, taken back or in free practice do not count', () => {
  const events = [
    buildReview('a', { id: '1', day: '2026-03-09' }),
    buildReview('b', { id: '2' }),
    undo('2'),
    buildReview('c', { id: '3', mode: 'free' }),
  ]
  expect(dayLog(events, cards(['a', 1]), noon.day)).toMatchObject({ freshMet: 0, reviewsDone: 0, studied: new Set() })
  expect(liveReviews(events).map((review) => review.id)).toEqual(['1'])
})

test('seconds per answer are the median of recent answers, twelve until there are five', () => {
  const took = (seconds: readonly number[]) => seconds.map((s, n) => buildReview('a', { id: String(n), durationMs: s * 1000 }))
  expect(dayLog(took([2, 3, 60, 1]), cards(['a', 4]), noon.day).secondsPerAnswer).toBe(defaultSecondsPerAnswer)
  expect(dayLog(took([2, 3, 60, 1, 4]), cards(['a', 5]), noon.day).secondsPerAnswer).toBe(3)
  expect(dayLog(took([2, 3, 60, 1, 4, 5]), cards(['a', 6]), noon.day).secondsPerAnswer).toBe(3.5)
  const old = Array.from({ length: 60 }, () => 60)
  const recent = Array.from({ length: 50 }, () => 5)
  expect(dayLog(took([...old, ...recent]), cards(['a', 110]), noon.day).secondsPerAnswer).toBe(5)
})
