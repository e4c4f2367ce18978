import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { logArbitrary, logFor, testUuid } from '../../testing/review-log'
import { cardLines, changeDigest, eventLine } from './digest'
import { fold } from './fold'

const texts = fc.uniqueArray(fc.string({ maxLength: 40 }), { maxLength: 30 })

describe('a digest', () => {
  test('does not depend on the order, nor on the steps in which texts came', () => {
    fc.assert(
      fc.property(texts, fc.nat(30), (all, at) => {
        const whole = changeDigest('', all)
        expect(changeDigest('', all.toReversed())).toBe(whole)
        expect(changeDigest(changeDigest('', all.slice(0, at)), all.slice(at))).toBe(whole)
      }),
    )
  })

  test('what is taken out again leaves no trace', () => {
    fc.assert(
      fc.property(texts, texts, (stay, go) => {
        expect(changeDigest(changeDigest('', [...stay, ...go]), [], go)).toBe(changeDigest('', stay))
        expect(changeDigest(changeDigest('', stay), [], stay)).toBe('')
      }),
    )
  })

  test('differs where a text is missing, is there twice, or is another one', () => {
    fc.assert(
      fc.property(texts.filter((all) => all.length > 0), fc.string(), (all, other) => {
        const whole = changeDigest('', all)
        expect(changeDigest('', all.slice(1))).not.toBe(whole)
        expect(changeDigest(whole, all.slice(0, 1))).not.toBe(whole)
        if (other !== all[0]) expect(changeDigest('', [other, ...all.slice(1)])).not.toBe(whole)
      }),
    )
  })

  test('is 32 hex digits, and none for nothing', () => {
    expect(changeDigest('', [])).toBe('')
    expect(changeDigest('', ['Жады'])).toMatch(/^[0-9a-f]{32}$/)
  })

  test('100,000 lines that differ in a digit all differ', () => {
    const digests = new Set(Array.from({ length: 100_000 }, (_, i) => changeDigest('', [`{"id":"${testUuid(i % 65_536, i)}","n":${i}}`])))
    expect(digests.size).toBe(100_000)
  })
})

describe('what goes into a digest', () => {
  test('any change of any field of an event changes its line', () => {
    fc.assert(
      fc.property(logArbitrary.filter((log) => log.length > 0), fc.nat(), (log, at) => {
        const event = log[at % log.length]
        if (event === undefined) return
        for (const key of Object.keys(event)) expect(eventLine({ ...event, [key]: 'another' })).not.toBe(eventLine(event))
      }),
    )
  })

  test('of a card everything but what engines may calculate differently', () => {
    const [card] = fold(logFor(['Good', 'Good', 'Again'])).cards.values()
    if (card === undefined) throw new Error('no card')
    const line = cardLines(card.itemId, card, null)
    expect(cardLines(card.itemId, { ...card, stability: card.stability + 1e-12, difficulty: card.difficulty + 1e-12 }, null)).toEqual(line)
    for (const change of [{ reps: 9 }, { lapses: 9 }, { due: { day: '2030-01-01' } }, { lastDay: '2030-01-01' }, { lastAt: 1 }, { lastRating: 'Easy' as const }, { lastEvent: 'x' }, { step: 7 }]) expect(cardLines(card.itemId, { ...card, ...change }, null)).not.toEqual(line)
    expect(cardLines('a', null, null)).toEqual([])
  })
})
