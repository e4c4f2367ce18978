import { describe, expect, test } from 'vitest'
import { forgettingCurveFactor } from '../../testing/forgetting-curve'
import { recallAfterReview, recallOn } from './predicted-recall'

const card = { stability: 20, difficulty: 5, lastDay: '2026-11-01' }

describe('predicted recall', () => {
  test('is 1 on the day of the review, 0.9 after as many days as the stability, and follows the curve of FSRS-6', () => {
    expect(recallOn(card, '2026-11-01')).toBe(1)
    expect(recallOn(card, '2026-11-21')).toBeCloseTo(0.9, 6)
    for (const days of [1, 7, 60, 365]) {
      const day = new Date(Date.UTC(2026, 10, 1 + days)).toISOString().slice(0, 10)
      expect(recallOn(card, day)).toBeCloseTo(forgettingCurveFactor(days, 20), 6)
    }
  })

  test('is 1, not more, where the student was already a day ahead', () => {
    expect(recallOn({ ...card, lastDay: '2026-11-02' }, '2026-11-01')).toBe(1)
  })

  test('after a review today weighs what Good and Again would leave by how likely each is', () => {
    const p = recallOn(card, '2026-11-21')
    const after = recallAfterReview(card, '2026-11-21', '2026-12-21')
    // What is left lies between forgetting for certain and recalling for certain, and the review is worth more than none.
    expect(after).toBeGreaterThan(recallOn(card, '2026-12-21'))
    expect(after).toBeLessThan(1)
    expect(p).toBeCloseTo(0.9, 6)
    expect(recallAfterReview(card, '2026-11-21', '2026-11-21')).toBe(1)
  })

  test('a review repairs what is half forgotten more than what is fresh', () => {
    const gain = (lastDay: string) => recallAfterReview({ ...card, lastDay }, '2026-11-21', '2026-12-21') - recallOn({ ...card, lastDay }, '2026-12-21')
    expect(gain('2026-09-01')).toBeGreaterThan(gain('2026-11-20'))
  })
})
