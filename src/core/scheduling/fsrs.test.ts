import { FSRSVersion } from 'ts-fsrs'
import { describe, expect, test } from 'vitest'
import { defaultWeights, effectiveWeights, intervalFor, nextMemory, retrievability, schedulerVersion, shortTermStability } from './fsrs'

const version5 = defaultWeights.slice(0, 19)

describe('the library behind the schedule', () => {
  test('the scheduler named in events is the library installed', () => {
    expect(FSRSVersion).toBe(`v${schedulerVersion.replace('ts-fsrs@', '')} using FSRS-6.0`)
  })

  test('there are 21 default weights, those of FSRS-6', () => {
    expect(defaultWeights).toHaveLength(21)
    expect(effectiveWeights(defaultWeights)).toEqual(defaultWeights)
  })

  test('weights of FSRS-5 keep its fixed decay and its short-term formula without saturation', () => {
    expect(effectiveWeights(version5).slice(19)).toEqual([0, 0.5])
    expect(shortTermStability(version5, 5, 'Easy')).toBeCloseTo(5 * Math.exp(0.5425 * (1 + 0.0912)), 6)
  })

  test.each([[[]], [defaultWeights.slice(0, 20)], [[...defaultWeights, 1]]])('a list of weights of another length is refused', (weights) => {
    expect(() => nextMemory(weights, null, 0, 'Good')).toThrow(RangeError)
  })

  test.each([NaN, Infinity])('a weight %d is refused', (weight) => {
    expect(() => nextMemory(defaultWeights.with(3, weight), null, 0, 'Good')).toThrow(RangeError)
  })
})

describe('recall and intervals', () => {
  test('stability is the days until recall falls to nine in ten', () => {
    for (const stability of [0.5, 3, 40, 900]) expect(retrievability(defaultWeights, stability, stability)).toBeCloseTo(0.9, 6)
  })

  test('an interval is whole, at least a day and never above the maximum', () => {
    expect(intervalFor(defaultWeights, 0.01, 0.9, 100)).toBe(1)
    expect(intervalFor(defaultWeights, 12.4, 0.9, 100)).toBe(12)
    expect(intervalFor(defaultWeights, 5000, 0.9, 100)).toBe(100)
  })

  test('wanting better recall brings the item back sooner', () => {
    expect(intervalFor(defaultWeights, 50, 0.94, 36_500)).toBeLessThan(50)
    expect(intervalFor(defaultWeights, 50, 0.85, 36_500)).toBeGreaterThan(50)
  })
})
