import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { logArbitrary } from '../../testing/review-log'
import { answered, madeOf, takenBack } from '../../testing/answer-log'
import { itemProgress } from './item-progress'

const day = 86_400_000
const start = Date.UTC(2026, 10, 2, 8)
const none = { attempts: 0, wrong: 0, recalledOn: [], doneAt: null, lastAt: null, unsettled: 0, lastWrongAt: null }

describe('the progress of one item', () => {
  test('it is done once it was recalled on two different study days', () => {
    const events = madeOf([answered('Good', start), answered('Good', start + 3_600_000), answered('Hard', start + day), answered('Good', start + 2 * day)])
    expect(itemProgress(events.slice(0, 2), 0)).toEqual({ ...none, attempts: 2, recalledOn: ['2026-11-02'], lastAt: start + 3_600_000 })
    expect(itemProgress(events, 0)).toEqual({ ...none, attempts: 4, recalledOn: ['2026-11-02', '2026-11-03'], doneAt: start + day, lastAt: start + 2 * day })
  })

  test('a wrong answer between does not take a day away, nor does one after', () => {
    const events = madeOf([answered('Good', start), answered('Again', start + day), answered('Good', start + day + 60_000), answered('Again', start + 2 * day)])
    expect(itemProgress(events, 0)).toEqual({ attempts: 4, wrong: 2, recalledOn: ['2026-11-02', '2026-11-03'], doneAt: start + day + 60_000, lastAt: start + 2 * day, unsettled: 2, lastWrongAt: start + 2 * day })
  })

  test('answers count from the moment on, not before', () => {
    const events = madeOf([answered('Good', start), answered('Again', start + day), answered('Good', start + 2 * day)])
    expect(itemProgress(events, start + day)).toMatchObject({ attempts: 2, wrong: 1, recalledOn: ['2026-11-04'], doneAt: null })
    expect(itemProgress(events, start + day + 1)).toMatchObject({ attempts: 1, wrong: 0 })
    expect(itemProgress(events, start + 3 * day)).toEqual(none)
  })

  test.each(['free', 'retry'] as const)('practice that does not touch memory (%s) is none', (mode) => {
    expect(itemProgress(madeOf([answered('Good', start, { mode }), answered('Again', start + day, { mode })]), 0)).toEqual(none)
    expect(itemProgress(madeOf([answered('Good', start, { mode: 'test' })]), 0)).toMatchObject({ attempts: 1 })
  })

  test('what was taken back never happened, whenever it was taken back', () => {
    const [wrong, right, next] = [answered('Again', start), answered('Good', start + 60_000), answered('Good', start + day)]
    const events = madeOf([wrong, right, next, takenBack(0, start + 2 * day)])
    expect(itemProgress(events, 0)).toMatchObject({ attempts: 2, wrong: 0, unsettled: 0, doneAt: start + day })
    expect(itemProgress(madeOf([right, next, takenBack(1, start + 2 * day)]), 0)).toMatchObject({ attempts: 1, doneAt: null, recalledOn: ['2026-11-02'] })
  })

  test('an answer raised to right counts as recalled, until that is taken back', () => {
    const raised = [answered('Again', start), { act: 'raise' as const, of: 0, at: start + 1000 }]
    expect(itemProgress(madeOf(raised), 0)).toMatchObject({ attempts: 1, wrong: 0, recalledOn: ['2026-11-02'] })
    expect(itemProgress(madeOf([...raised, takenBack(1, start + 2000)]), 0)).toMatchObject({ attempts: 1, wrong: 1, recalledOn: [], unsettled: 1 })
  })

  test('wrong answers add up until it was recalled on two days since the last of them', () => {
    const wrong = [0, 1, 2, 3].map((n) => answered('Again', start + n * 60_000))
    const after = (...more: readonly ReturnType<typeof answered>[]) => itemProgress(madeOf([...wrong, ...more]), 0)
    expect(after()).toMatchObject({ wrong: 4, unsettled: 4, lastWrongAt: start + 180_000 })
    expect(after(answered('Good', start + day), answered('Good', start + day + 60_000)).unsettled).toBe(4)
    expect(after(answered('Good', start + day), answered('Again', start + 2 * day), answered('Good', start + 3 * day)).unsettled).toBe(5)
    expect(after(answered('Good', start + day), answered('Good', start + 2 * day))).toMatchObject({ wrong: 4, unsettled: 0 })
    expect(after(answered('Good', start + day), answered('Good', start + 2 * day), answered('Again', start + 3 * day)).unsettled).toBe(1)
  })

  test('the order in which events come and events that come twice make no difference', () => {
    const shuffled = logArbitrary.chain((log) => fc.tuple(fc.constant(log), fc.shuffledSubarray([...log, ...log], { minLength: log.length * 2 }), fc.nat(log.length)))
    fc.assert(
      fc.property(shuffled, ([log, mixed, from]) => {
        const since = log[from]?.effectiveAt ?? 0
        expect(itemProgress(mixed, since)).toEqual(itemProgress(log, since))
      }),
    )
  })
})
