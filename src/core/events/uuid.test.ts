import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { uuidv7, uuidv7Pattern } from './uuid'

const bytes = fc.uint8Array({ minLength: 10, maxLength: 16 })
const time = fc.integer({ min: 0, max: 2 ** 48 - 1 })

describe('a UUID of version 7', () => {
  test('the example of RFC 9562, appendix A.6', () => {
    expect(uuidv7(0x017f22e279b0, Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]))).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f')
  })

  test('has its shape and its time', () => {
    fc.assert(
      fc.property(time, bytes, (now, random) => {
        const id = uuidv7(now, random)
        return uuidv7Pattern.test(id) && Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) === now
      }),
      { numRuns: 1000 },
    )
  })

  test('sorts by time', () => {
    fc.assert(fc.property(time, time, bytes, bytes, (a, b, first, second) => a >= b || uuidv7(a, first) < uuidv7(b, second)), { numRuns: 1000 })
  })

  test('every one of its 74 random bits counts', () => {
    const none = uuidv7(0, new Uint8Array(10))
    const distinct = new Set(Array.from({ length: 80 }, (_, bit) => uuidv7(0, Uint8Array.from({ length: 10 }, (__, i) => (i === bit >> 3 ? 1 << (bit & 7) : 0)))))
    // Version and variant take six of the eighty bits.
    expect(distinct.size).toBe(74 + 1)
    expect(distinct).toContain(none)
  })

  test.each([[9, 0], [10, -1], [10, 2 ** 48], [10, 0.5]])('%i bytes at %d are refused', (length, now) => {
    expect(() => uuidv7(now, new Uint8Array(length))).toThrow(RangeError)
  })
})
