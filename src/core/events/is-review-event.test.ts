import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { logArbitrary, testUuid } from '../../testing/review-log'
import { parseEvent } from './event-schema'
import { isReviewEvent } from './is-review-event'

const runs = { numRuns: 1000 }

const base = { v: 1, id: testUuid(1), deviceId: 'phone', deviceSeq: 1, answeredAt: 1, effectiveAt: 2, zone: 'Asia/Almaty', day: '2024-05-10' }
const review = {
  ...base,
  kind: 'review',
  itemId: 'militia.quota.turgay/number',
  rev: 1,
  bankVersion: 'abc',
  from: 'bank',
  form: 'typed',
  locale: 'kk',
  seed: 7,
  given: [{ as: 'text', text: 'Торғай' }],
  score: { result: 'exact' },
  rating: 'Good',
  durationMs: 1234.5,
  hint: false,
  sure: null,
  mode: 'study',
  weightsId: 'fsrs6-default',
  scheduler: 'ts-fsrs@5.4.2',
  retention: 0.9,
  interval: { minutes: 5.5 },
  prev: null,
}
const givens = [
  { as: 'self', rating: 'Again' },
  { as: 'option', id: 'key' },
  { as: 'date', from: { year: 1917, month: 12, day: 13 }, to: { year: 1918 } },
  { as: 'number', min: 3000 },
  { as: 'number', min: 18, max: 35 },
  { as: 'claim', option: null, saysTrue: true },
  { as: 'claim', option: 'o1', saysTrue: false, fix: { as: 'text', text: '' } },
  { as: 'dontKnow' },
]
const flag = { ...base, kind: 'cardFlag', itemId: 'a/b', field: 'star', value: true }

/** One of every shape an event may have. */
const good: readonly object[] = [
  review,
  ...givens.map((given) => ({ ...review, given: [given, given] })),
  { ...review, score: { result: 'knownOther', option: 'o1' }, interval: { days: 3 }, sure: true, prev: testUuid(2) },
  { ...review, score: { result: 'knownOther', entity: 'turgay' }, from: testUuid(9), retention: 0.7 },
  { ...base, kind: 'undo', target: testUuid(2) },
  { ...base, kind: 'override', target: testUuid(2), rating: 'Good' },
  flag,
  { ...flag, field: 'suspended', value: false },
  { ...flag, field: 'buried', value: '2024-05-11' },
  { ...flag, field: 'buried', value: null },
  { ...flag, field: 'note', value: '' },
  ...['a', 1, true, null].map((value) => ({ ...base, kind: 'setting', key: 'retention', value })),
  { ...base, kind: 'fromTheFuture', colours: [{ red: 1 }, null] },
]

const bad: readonly (readonly [string, unknown])[] = [
  ['nothing', null],
  ['a list', [review]],
  ['a field too many', { ...review, extra: 1 }],
  ['a field too few', Object.fromEntries(Object.entries(review).filter(([key]) => key !== 'mode'))],
  ['an undefined optional field', { ...review, given: [{ as: 'number', min: 1, max: undefined }] }],
  ['a field named like an optional one', { ...review, given: [{ as: 'number', min: 1, 'max?': 2 }] }],
  ['no answer', { ...review, given: [] }],
  ['three answers', { ...review, given: [givens[0], givens[0], givens[0]] }],
  ['a hole among answers', { ...review, given: new Array(1) }],
  ['a claim corrected by a claim', { ...review, given: [{ as: 'claim', option: null, saysTrue: false, fix: { as: 'claim', option: null, saysTrue: true } }] }],
  ['a day that is not', { ...review, day: '2024-02-30' }],
  ['an id of another version', { ...review, id: '018dc3cf-ec00-4000-8000-000000000000' }],
  ['an id in capitals', { ...review, id: testUuid(255).toUpperCase() }],
  ['a number in place 0', { ...review, deviceSeq: 0 }],
  ['a time before 1970', { ...review, effectiveAt: -1 }],
  ['a fraction of a millisecond', { ...review, answeredAt: 0.5 }],
  ['an interval both ways', { ...review, interval: { minutes: 1, days: 1 } }],
  ['an interval of no days', { ...review, interval: { days: 0 } }],
  ['an interval without end', { ...review, interval: { days: 40_000 } }],
  ['a retention out of range', { ...review, retention: 1 }],
  ['a text beyond measure', { ...review, given: [{ as: 'text', text: 'ә'.repeat(1001) }] }],
  ['an override to Easy', { ...base, kind: 'override', target: testUuid(2), rating: 'Easy' }],
  ['a star that is a text', { ...flag, value: 'yes' }],
  ['a note that is null', { ...flag, field: 'note', value: null }],
  ['a field of flags not known', { ...flag, field: 'colour' }],
  ['an unknown kind with a wrong base', { ...base, kind: 'fromTheFuture', zone: '' }],
  ['an unknown kind above 4 KB', { ...base, kind: 'fromTheFuture', text: 'ә'.repeat(2000) }],
  ['an unknown kind that is not JSON', { ...base, kind: 'fromTheFuture', when: new Date(0) }],
  ['an unknown kind with undefined', { ...base, kind: 'fromTheFuture', x: undefined }],
  ['no kind', base],
  ['a field named like the prototype', JSON.parse(JSON.stringify(review).replace('"rev":', '"__proto__":1,"rev":'))],
  ['an empty kind', { ...base, kind: '' }],
]

const removed = Symbol('removed')
const added = Symbol('added')

/** A copy of an event in which one place, at any depth, was replaced, removed or added to. */
const broken: fc.Arbitrary<unknown> = fc.tuple(fc.constantFrom(...good), fc.array(fc.nat(40), { minLength: 1, maxLength: 3 }), fc.oneof(anyValue(), fc.constant(removed), fc.constant(added))).map(([event, path, change]) => changed(event, path, change))

function anyValue(): fc.Arbitrary<unknown> {
  const likely = fc.constantFrom<unknown>(0, 1, -1, 1.5, NaN, Infinity, '', 'Good', 'kk', 'x'.repeat(300), true, null, undefined, [], {}, [{}], '2024-05-10', testUuid(3), { days: 2 }, { as: 'dontKnow' }, { result: 'self' }, 'undo', 'setting', 'later', 2)
  return fc.oneof({ weight: 3, arbitrary: likely }, { weight: 1, arbitrary: fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true }) })
}

function changed(value: unknown, [at = 0, ...path]: readonly number[], change: unknown): unknown {
  if (typeof value !== 'object' || value === null) return typeof change === 'symbol' ? value : change
  const keys = Object.keys(value)
  const key = keys[at % Math.max(1, keys.length)]
  if (change === added && path.length === 0) return Array.isArray(value) ? value.concat(1) : { ...value, more: 1 }
  if (key === undefined) return value
  if (change === removed && path.length === 0) return Array.isArray(value) ? value.slice(1) : Object.fromEntries(Object.entries(value).filter(([name]) => name !== key))
  const inner = path.length === 0 ? change : changed(Reflect.get(value, key), path, change)
  return Array.isArray(value) ? value.with(Number(key), inner) : { ...value, [key]: inner }
}

describe('events from outside', () => {
  test.each(good.map((event) => [JSON.stringify(event), event] as const))('%s is one', (_, event) => {
    expect(parseEvent(event)).toEqual({ ok: true, event })
    expect(isReviewEvent(event)).toBe(true)
  })

  test.each(bad)('%s is none', (_, value) => {
    expect(parseEvent(value)).toMatchObject({ ok: false, code: 'invalid' })
    expect(isReviewEvent(value)).toBe(false)
  })

  test('what a device writes is one, in JSON as well', () => {
    fc.assert(
      fc.property(logArbitrary, (log) => {
        for (const event of log) {
          expect(isReviewEvent(JSON.parse(JSON.stringify(event)))).toBe(true)
          expect(parseEvent(event).ok).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('an event of a newer version is told apart', () => {
    for (const event of [{ ...review, v: 2 }, { v: 7 }]) {
      expect(parseEvent(event)).toMatchObject({ ok: false, code: 'unknownVersion' })
      expect(isReviewEvent(event)).toBe(false)
    }
    expect(parseEvent({ ...review, v: '2' })).toMatchObject({ ok: false, code: 'invalid' })
  })

  test('problems name the place', () => {
    const parsed = parseEvent({ ...review, given: [{ as: 'text', text: 1 }] })
    expect(parsed.ok ? [] : parsed.problems.join()).toContain('given.0.text')
  })

  test('the light guard and the schema agree on whatever comes', () => {
    let accepted = 0
    fc.assert(
      fc.property(broken, (value) => {
        accepted += isReviewEvent(value) ? 1 : 0
        expect({ value, isOne: isReviewEvent(value) }).toEqual({ value, isOne: parseEvent(value).ok })
      }),
      { numRuns: 5000 },
    )
    // Both sides of the border were visited.
    expect(accepted).toBeGreaterThan(100)
    expect(accepted).toBeLessThan(4000)
  })

  test('circles and shared parts end', () => {
    const circle: Record<string, unknown> = { ...base, kind: 'fromTheFuture' }
    circle['self'] = circle
    const shared = Array.from({ length: 30 }).reduce<unknown>((part) => [part, part], 1)
    for (const value of [circle, { ...base, kind: 'fromTheFuture', shared }]) {
      expect(isReviewEvent(value)).toBe(false)
      expect(parseEvent(value).ok).toBe(false)
    }
  })

  test('agreement holds for values that are no events at all', () => {
    fc.assert(fc.property(fc.anything(), (value) => isReviewEvent(value) === parseEvent(value).ok), runs)
  })
})
