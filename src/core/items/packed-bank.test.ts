import { describe, expect, it } from 'vitest'
import { smallBase } from '../../testing/fact-base-fixture'
import { locales } from '../locale'
import { generateBank } from './generate'
import { type PackedBank, packBank, unpackBank } from './packed-bank'

const bank = generateBank(smallBase(), 'en', 'v1')
const first = (change: object) => ({ ...bank, items: bank.items.map((item, at) => (at === 0 ? { ...item, ...change } : item)) })

describe('a packed bank', () => {
  it.each(locales)('gives the whole back in %s, also after a way through JSON', (locale) => {
    const whole = generateBank(smallBase(), locale, 'v1')
    expect(unpackBank(JSON.parse(JSON.stringify(packBank(whole))) as PackedBank)).toEqual(whole)
  })
  it('keeps an explanation, a text and a reason of their own', () => {
    const [item] = bank.items
    const own = first({ explanation: 'Its own.', answer: { ...item?.answer, text: 'Other' }, options: item?.options.map((option) => ({ ...option, text: 'Said', why: 'Because.' })) })
    expect(unpackBank(packBank(own))).toEqual(own)
  })
  it('says shared parts once', () => {
    const [item] = packBank(bank).items
    expect(item).not.toHaveProperty('statement')
    expect(item).not.toHaveProperty('explanation')
    expect(item?.forms).toMatchObject({ stem: 'How many men did North send?', asks: ['choice', 'number'], trueFalse: { before: 'North sent ', claims: [{ words: '1,000', option: null }, { words: '2,000', option: '2000' }, { words: '4,000', option: '4000' }] } })
  })
  it('is refused where an item contradicts its fact or asks with two stems', () => {
    expect(() => packBank(first({ statement: 'Something else.' }))).toThrow('quota.north/number differs from its fact')
    expect(() => packBank(first({ forms: { flashcard: { stem: 'A?' }, number: { stem: 'B?' } } }))).toThrow('two stems')
  })
  it('is refused where an option is cited otherwise than the fact it is true of', () => {
    const [item] = bank.items
    const options = item?.options.map((option) => ({ ...option, trueOf: option.trueOf && { ...option.trueOf, citations: [] } }))
    expect(() => packBank(first({ options }))).toThrow('is not cited as its fact')
  })
  it('that leans on something missing is refused', () => {
    expect(() => unpackBank({ ...packBank(bank), facts: {} })).toThrow(TypeError)
    const wordless = packBank(bank)
    expect(() => unpackBank({ ...wordless, items: wordless.items.map((item) => ({ ...item, options: [{ id: 'odd', text: 'Odd' }] })) })).toThrow('no words for odd why')
  })
})
