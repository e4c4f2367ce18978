import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitsJson } from './fits-json'

test('a value fits exactly where its JSON in UTF-8 is no longer', () => {
  const value = fc.jsonValue({ stringUnit: 'binary', maxDepth: 5 })
  fc.assert(
    fc.property(value, fc.nat(1200), fc.integer({ min: -2, max: 2 }), (value, most, beside) => {
      const bytes = Buffer.byteLength(JSON.stringify(value))
      expect(fitsJson(value, most)).toBe(bytes <= most)
      expect(fitsJson(value, bytes + beside)).toBe(beside >= 0)
    }),
    { numRuns: 2000 },
  )
})

test('numbers at their longest under many names are not taken for shorter than they are', () => {
  const value = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`"${i}`, -1.2345678901234567e-300]))
  const bytes = Buffer.byteLength(JSON.stringify(value))
  expect(fitsJson(value, bytes)).toBe(true)
  expect(fitsJson(value, bytes - 1)).toBe(false)
})

test('what is no plain JSON does not fit, however short', () => {
  const circle: unknown[] = []
  circle.push(circle)
  const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)])
  for (const value of [undefined, NaN, Infinity, new Date(), { a: undefined }, { a: new Map() }, [, 1], circle, () => 1, 1n, nested(33)]) expect(fitsJson(value, 10_000)).toBe(false)
  expect(fitsJson(nested(32), 10_000)).toBe(true)
})
