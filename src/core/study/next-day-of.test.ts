import { expect, test } from 'vitest'
import { buildCard, buildReview, buildWork, noon } from '../../testing/study-builder'
import { nextDayOf } from './next-day-of'
import { readAssigned } from './read-assigned'

const next = (due: string | null, dueAt: number | null, events = [buildReview('a')]) => {
  const card = buildCard({ id: 'a' }, { lastDay: noon.day, ...(due !== null && { due: { day: due } }) })
  const state = readAssigned([buildWork('w', ['a'], { dueAt })], new Map([['a', events]]), noon.day, 'UTC')
  return nextDayOf('w', state, new Map(due === null ? [] : [['a', card]]), noon.day)
}

test('work goes on when its first item comes back, in time for the last day, tomorrow at the earliest, and never when it is done', () => {
  const inDays = (days: number): number => noon.now + days * 86_400_000
  expect(next('2026-03-14', null)).toBe('2026-03-14')
  expect(next('2026-03-30', null)).toBe('2026-03-17')
  expect(next('2026-03-30', inDays(5))).toBe('2026-03-14')
  expect(next('2026-03-30', inDays(-5))).toBe('2026-03-11')
  expect(next(null, inDays(5), [])).toBe('2026-03-11')
  const recalled = ['2026-03-08', '2026-03-09'].map((day, n) => buildReview('a', { id: `r${n}`, deviceSeq: n + 1, day }))
  expect(next('2026-03-30', inDays(5), recalled)).toBeNull()
})
