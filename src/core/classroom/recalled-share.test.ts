import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recalledShare } from './recalled-share'

/** The exact distribution of how many of independent draws succeed. */
function countDistribution(probabilities: readonly number[]): readonly number[] {
  return probabilities.reduce<readonly number[]>((counts, p) => [...counts, 0].map((_, k) => (counts[k] ?? 0) * (1 - p) + (counts[k - 1] ?? 0) * p), [1])
}

const manyProbabilities = fc.array(fc.double({ min: 0.05, max: 0.95, noNaN: true }), { minLength: 30, maxLength: 60 })

describe('the share that would be recalled', () => {
  test('is null of nothing, certain of what is certain', () => {
    expect(recalledShare([])).toBeNull()
    expect(recalledShare([1, 1, 1])).toEqual({ n: 3, mean: 1, low: 1, high: 1 })
    expect(recalledShare([0, 1])).toEqual({ n: 2, mean: 0.5, low: 0.5, high: 0.5 })
  })

  test('by hand: ten even chances', () => {
    const share = recalledShare(Array.from({ length: 10 }, () => 0.5))
    // Σp(1−p) = 2.5, its root 1.5811, times 1.28155 and by 10.
    expect(share?.mean).toBeCloseTo(0.5, 12)
    expect([share?.low, share?.high].map((end) => end?.toFixed(4))).toEqual(['0.2974', '0.7026'])
  })

  test('never leaves what a share can be', () => {
    expect(recalledShare([0.5])).toEqual({ n: 1, mean: 0.5, low: 0, high: 1 })
    expect(recalledShare([0.97, 0.99])?.high).toBe(1)
  })

  test('of many things holds about four fifths of the exact distribution', () => {
    fc.assert(
      fc.property(manyProbabilities, (probabilities) => {
        const share = recalledShare(probabilities)
        if (share === null) throw new Error('there are some')
        const n = probabilities.length
        // Half a count more to each side, as a count stands for all from half below to half above.
        const inside = countDistribution(probabilities).reduce((sum, p, k) => sum + (k >= share.low * n - 0.5 && k <= share.high * n + 0.5 ? p : 0), 0)
        expect(inside).toBeGreaterThan(0.74)
        expect(inside).toBeLessThan(0.97)
      }),
    )
  })
})
