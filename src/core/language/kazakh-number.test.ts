import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kazakhCases } from '../facts/fact-base'
import { inflectNumber, spellNumberLastWord } from './kazakh-number'

describe('G5: figures take the ending of their last spoken word', () => {
  it.each([
    [1917, 'loc', '1917-де'], [25, 'abl', '25-тен'], [2030, 'loc', '2030-да'], [1000, 'abl', '1000-нан'], [1986, 'loc', '1986-да'],
    [1991, 'loc', '1991-де'], [35, 'loc', '35-те'], [100, 'dat', '100-ге'], [1920, 'gen', '1920-ның'], [3, 'ins', '3-пен'],
    [9, 'ins', '9-бен'], [40, 'dat', '40-қа'], [0, 'dat', '0-ге'], [1_000_000, 'abl', '1000000-нан'], [1918, 'nom', '1918'],
  ] as const)('%i in the %s is %s', (n, name, text) => {
    expect(inflectNumber(n, name)).toBe(text)
  })

  it('groups digits on demand', () => {
    expect(inflectNumber(2000, 'dat', { grouped: true })).toBe('2\u00a0000-ға')
  })

  it.each([
    [0, 'нөл'], [7, 'жеті'], [10, 'он'], [17, 'жеті'], [20, 'жиырма'], [100, 'жүз'], [1900, 'жүз'], [2000, 'мың'], [500_000, 'мың'],
    [1_000_000, 'миллион'], [2_000_000_000, 'миллиард'], [13_500, 'жүз'],
  ])('%i ends in %s', (n, word) => {
    expect(spellNumberLastWord(n)).toBe(word)
  })

  it('only the last two digits matter while they are not both zero', () => {
    fc.assert(fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 99 }), fc.constantFrom(...kazakhCases), (high, low, name) =>
      inflectNumber(high * 100 + low, name).split('-')[1] === inflectNumber(low, name).split('-')[1]))
  })

  it.each([-1, 2.5, Number.NaN])('refuses %d', (n) => {
    expect(() => spellNumberLastWord(n)).toThrow(RangeError)
  })
})
