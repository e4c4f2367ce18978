import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fuzzBounds, fuzzDraw, fuzzed } from './fuzz'

const days = fc.integer({ min: 1, max: 40_000 })
const draw = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

describe('fuzz', () => {
  test('the drawn interval lies within the bounds, the minimum and the maximum', () => {
    fc.assert(
      fc.property(days, days, days, draw, (interval, minimum, maximum, at) => {
        const { first, last } = fuzzBounds(interval, minimum, maximum)
        const drawn = fuzzed(interval, minimum, maximum, at)
        return Number.isInteger(drawn) && drawn >= first && drawn <= last && drawn <= maximum && drawn >= Math.min(minimum, maximum)
      }),
      { numRuns: 1000 },
    )
  })

  test('with one draw a longer interval never comes back sooner', () => {
    fc.assert(
      fc.property(days, days, draw, (a, b, at) => fuzzed(Math.min(a, b), 1, 36_500, at) <= fuzzed(Math.max(a, b), 1, 36_500, at)),
      { numRuns: 1000 },
    )
  })

  // Other values here would mean other due days for everybody whose intervals are computed anew.
  test.each([
    ['militia.quota.turgay/number', 1, 0.8002535298001021],
    ['militia.quota.turgay/number', 2, 0.1821700669825077],
    ['congress.second/date', 1, 0.7051054332405329],
    ['ә', 7, 0.68113759951666],
  ] as const)('the draw of %s at review %i is frozen', (itemId, reps, value) => {
    expect(fuzzDraw(itemId, reps)).toBeCloseTo(value, 14)
  })

  test('draws of one item and of neighbouring items are spread evenly', () => {
    const draws = Array.from({ length: 40 }, (_, item) => Array.from({ length: 25 }, (_, reps) => fuzzDraw(`fact.${item}/number`, reps + 1))).flat()
    const tenths = Array.from({ length: 10 }, (_, i) => draws.filter((value) => Math.floor(value * 10) === i).length)
    expect(Math.min(...tenths)).toBeGreaterThan(70)
    expect(Math.max(...tenths)).toBeLessThan(130)
  })
})
