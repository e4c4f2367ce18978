import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anEntity, day, entity, people } from '../../testing/fact-base-fixture'
import { buildKinship } from './kinship'
import { mayBeSame } from './may-be-same'
import { bucketsOf } from './value-buckets'
import type { Value } from './value'

const kinship = buildKinship([
  anEntity('semey', 'town', { sameAs: ['semipalatinsk'] }),
  anEntity('semipalatinsk', 'town'),
  anEntity('suburb', 'town', { partOf: ['semey'] }),
  anEntity('other-suburb', 'town', { partOf: ['semipalatinsk'] }),
  anEntity('omsk', 'town'),
  anEntity('semei', 'town', { sameAs: ['semipalatinsk'] }),
])
const meet = (a: Value, b: Value) => mayBeSame(a, b, kinship)

describe('entities that a question cannot tell apart', () => {
  it('are the same under another name, whichever of the two says so', () => {
    expect(meet(entity('semey'), entity('semipalatinsk'))).toBe(true)
    expect(meet(entity('semipalatinsk'), entity('semey'))).toBe(true)
    expect(meet(entity('semei'), entity('semey'))).toBe(true)
  })
  it('are a part and its whole, also under the other name of the whole', () => {
    expect(meet(entity('suburb'), entity('semipalatinsk'))).toBe(true)
    expect(meet(entity('semey'), entity('other-suburb'))).toBe(true)
  })
  it('are not two parts of one whole, nor strangers', () => {
    expect(meet(entity('suburb'), entity('other-suburb'))).toBe(false)
    expect(meet(entity('omsk'), entity('semey'))).toBe(false)
  })
})

describe('dates that a question cannot tell apart', () => {
  it('are thirteen days earlier or later', () => {
    expect(meet(day('1917-12-05'), day('1917-12-18'))).toBe(true)
    expect(meet(day('1917-12-18'), day('1917-12-05'))).toBe(true)
    expect(meet(day('1917-12-05'), day('1917-12-17'))).toBe(false)
    expect(meet(day('1917-12-05', { to: '1917-12-13' }), day('1917-12-18', { to: '1917-12-26' }))).toBe(true)
  })
  it('are a day in its month and its year', () => {
    expect(meet(day('1919-12-19'), day('1919-12'))).toBe(true)
    expect(meet(day('1919-12-19'), day('1919'))).toBe(true)
    expect(meet(day('1919-12-19'), day('1918'))).toBe(false)
  })
  it('are neighbouring months while both calendars were in use, and not after', () => {
    expect(meet(day('1917-11'), day('1917-12'))).toBe(true)
    expect(meet(day('1920-07'), day('1920-08'))).toBe(false)
    expect(meet(day('1918'), day('1919'))).toBe(false)
  })
})

describe('numbers that a question cannot tell apart', () => {
  it('lie inside a range or below an upper bound', () => {
    expect(meet(people(2000), people(2000, { min: null }))).toBe(true)
    expect(meet(people(1000), people(2000, { min: null }))).toBe(true)
    expect(meet(people(3000), people(2000, { min: null }))).toBe(false)
    expect(meet(people(35, { min: 20 }), people(20))).toBe(true)
  })
  it('lie within a quarter of an approximation', () => {
    expect(meet(people(9500, { approx: true }), people(8000))).toBe(true)
    expect(meet(people(9500, { approx: true }), people(7000))).toBe(false)
  })
  it('have one unit', () => {
    expect(meet(people(600), people(600, { unit: 'rifle' }))).toBe(false)
  })
})

const anyNumber = fc.record({ max: fc.integer({ min: 0, max: 20_000 }), low: fc.option(fc.integer({ min: 0, max: 100 })), approx: fc.boolean() })
const anyDay = fc.date({ min: new Date('1917-01-01'), max: new Date('1921-01-01'), noInvalidDate: true })
const anyValue: fc.Arbitrary<Value> = fc.oneof(
  anyNumber.map(({ max, low, approx }) => people(max, { min: low === null ? null : Math.max(0, max - low), approx })),
  fc.tuple(anyDay, fc.constantFrom(4, 7, 10)).map(([date, length]) => day(date.toISOString().slice(0, length))),
  fc.constantFrom('semey', 'semipalatinsk', 'suburb', 'other-suburb', 'omsk').map(entity),
)

it('two values that may be the same are symmetric and share a drawer of the index', () => {
  fc.assert(
    fc.property(anyValue, anyValue, (a, b) => {
      expect(meet(a, b)).toBe(meet(b, a))
      const drawers = new Set(bucketsOf(a, kinship))
      return !meet(a, b) || bucketsOf(b, kinship).some((drawer) => drawers.has(drawer))
    }),
    { numRuns: 2000 },
  )
})
