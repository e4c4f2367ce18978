import { describe, expect, test } from 'vitest'
import { logFor } from '../../testing/review-log'
import type { Card } from './card'
import { foldItem } from '../events/fold'
import { effectiveWeights } from './fsrs'
import { defaultOptions } from './review'
import { answer, optionsOf, ratingOf } from './vectors/adapter'
import type { Answered } from './vectors/adapter'
import invariants from './vectors/invariants.json'

const start = Date.parse('2024-01-01T12:00:00Z')
const dayMs = 86_400_000
const options = optionsOf({ w: defaultOptions.weights })

/** Answers one after another, each when the card is due or `lateMs` after it. */
function run(grades: readonly number[], own = options, lateMs = 0): readonly Answered[] {
  let now = start
  let card: Card | null = null
  return grades.map((grade) => {
    const done = answer(own, card, now, grade)
    card = done.card
    now += done.dueMs + lateMs
    return done
  })
}

/** What other implementations hold to be true whatever the numbers, by the words of their entry. */
const checks: Readonly<Record<string, () => void>> = {
  '1000 x Again, each one day late: stability >= 0.001 always': () => {
    const stabilities = run(Array.from({ length: 1000 }, () => 1), options, dayMs).map(({ card }) => card.stability)
    expect(stabilities.filter((stability) => !(stability >= 0.001))).toEqual([])
  },
  'no interval exceeds maximumInterval (100)': () => {
    const days = run([4, 3, 4, 3, 4, 4, 4], { ...options, maxInterval: 100 }).map(({ scheduledDays }) => scheduledDays)
    expect(Math.max(...days)).toBe(100)
  },
  '10 x Easy at due: difficulty == 1.0': () => {
    expect(run(Array.from({ length: 10 }, () => 4)).at(-1)?.card.difficulty).toBe(1)
  },
  'rollback(next(card)) deep-equals card for all four ratings at every step': () => {
    const grades = [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3]
    for (const [i] of grades.entries()) {
      for (const grade of [1, 2, 3, 4]) {
        const before = logFor(grades.slice(0, i).map(ratingOf))
        const after = logFor([...grades.slice(0, i), grade].map(ratingOf), { undoLast: true })
        expect(after).toHaveLength(before.length + 2)
        expect(foldItem(after, 'item.0/number')).toEqual(foldItem(before, 'item.0/number'))
      }
    }
  },
  'hard < good < easy for Review cards': () => {
    const last = run([3, 3, 3]).at(-1)
    const [hard = NaN, good = NaN, easy = NaN] = [2, 3, 4].map((grade) => answer(options, last?.card ?? null, start + 60 * dayMs, grade).scheduledDays)
    expect(last?.state).toBe('Review')
    expect(hard).toBeLessThan(good)
    expect(good).toBeLessThan(easy)
  },
  'default weights unchanged by clipping; out-of-range weights are brought into [lo,hi]': () => {
    const ranges = invariants.flatMap((entry) => ('ranges' in entry ? entry.ranges ?? [] : []))
    expect(ranges).toHaveLength(21)
    expect(effectiveWeights(defaultOptions.weights)).toEqual(defaultOptions.weights)
    expect(effectiveWeights(ranges.map(([least = NaN]) => least - 1))).toEqual(ranges.map(([least]) => least))
    expect(effectiveWeights(ranges.map(([, most = NaN]) => most + 1))).toEqual(ranges.map(([, most]) => most))
  },
}

describe('what other implementations hold to be true', () => {
  test('every entry is checked, and nothing else', () => {
    expect(invariants.map(({ property }) => property).sort()).toEqual(Object.keys(checks).sort())
  })

  test.each(Object.entries(checks))('%s', (_, check) => check())
})
