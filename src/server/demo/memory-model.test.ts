import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { practised, published, recall, tick, type Memory } from './memory-model'
import { normal, seeded } from './seeded'

const easeOf = fc.double({ min: -1, max: 1.5, noNaN: true })
const gaps = fc.array(fc.integer({ min: 5, max: 40_000 }), { minLength: 1, maxLength: 12 })

/** Practices with these gaps, in psychological seconds; the moment of the last. */
function history(waits: readonly number[], ease: number): { readonly memory: Memory; readonly at: number } {
  let [memory, at]: [Memory, number] = [[], 0]
  for (const wait of waits) memory = practised(memory, (at += wait), ease)
  return { memory, at }
}

describe('the memory of a simulated student', () => {
  test('one practice is the power law with the published numbers', () => {
    const { memory, at } = history([1], 0)
    expect(memory).toEqual([{ at: 1, decay: 0.177 }])
    const m = -0.177 * Math.log(600)
    expect(recall(memory, at + 600, 0)).toBeCloseTo(1 / (1 + Math.exp((-0.704 - m) / 0.255)), 12)
    // At the threshold it is even.
    expect(recall(memory, at + Math.exp(-published.tau / published.a), 0)).toBeCloseTo(0.5, 12)
    expect(recall([], 100, 2)).toBe(0)
  })

  test('it falls with time and never rises by itself', () => {
    fc.assert(
      fc.property(gaps, easeOf, fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 1_000_000 }), (waits, ease, sooner, later) => {
        const { memory, at } = history(waits, ease)
        expect(recall(memory, at + sooner + later, ease)).toBeLessThan(recall(memory, at + sooner, ease) + 1e-12)
      }),
    )
  })

  test('a practice more is remembered better, at any later moment', () => {
    fc.assert(
      fc.property(gaps, easeOf, fc.integer({ min: 1, max: 1_000_000 }), (waits, ease, later) => {
        const { memory, at } = history(waits, ease)
        expect(recall(practised(memory, at, ease), at + later, ease)).toBeGreaterThan(recall(memory, at + later, ease) - 1e-12)
      }),
    )
  })

  test('spaced practice lasts longer than crammed practice', () => {
    const [crammed, spaced] = [history([1, 10, 10, 10], 0.3), history([1, 2000, 2000, 2000], 0.3)]
    const after = (seconds: number) => [crammed, spaced].map(({ memory, at }) => recall(memory, at + seconds, 0.3)) as [number, number]
    expect(after(5)[0]).toBeGreaterThan(after(5)[1])
    for (const seconds of [5000, 50_000]) expect(after(seconds)[1]).toBeGreaterThan(after(seconds)[0] + 0.05)
  })

  test('the easier, the likelier', () => {
    const { memory, at } = history([1, 600], 0)
    expect(recall(memory, at + 2000, 0.5)).toBeGreaterThan(recall(memory, at + 2000, 0))
  })

  test('time between sittings passes slowly, and never backwards', () => {
    const start = { at: 1000, seconds: 5 }
    expect(tick(start, 101_000, true)).toEqual({ at: 101_000, seconds: 105 })
    expect(tick(start, 101_000, false)).toEqual({ at: 101_000, seconds: 7.5 })
    expect(tick(start, 0, true)).toEqual(start)
  })
})

describe('seeded numbers', () => {
  test('the same seed gives the same, another one others', () => {
    const draw = (seed: number) => {
      const random = seeded(seed)
      return Array.from({ length: 100 }, () => random())
    }
    expect(draw(7)).toEqual(draw(7))
    expect(draw(7)).not.toEqual(draw(8))
    expect(draw(7).every((x) => x >= 0 && x < 1)).toBe(true)
  })

  test('normal draws have the mean and deviation asked for', () => {
    const random = seeded(1)
    const drawn = Array.from({ length: 20_000 }, () => normal(random, 2, 0.5))
    const mean = drawn.reduce((a, b) => a + b) / drawn.length
    expect(mean).toBeCloseTo(2, 1)
    expect(Math.sqrt(drawn.reduce((sum, x) => sum + (x - mean) ** 2, 0) / drawn.length)).toBeCloseTo(0.5, 1)
  })
})
