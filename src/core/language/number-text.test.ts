import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Unit } from '../facts/fact-base'
import type { NumberValue } from '../facts/value'
import { locales } from '../locale'
import { formatNumber, numberValueText } from './number-text'

const person: Unit = { id: 'person', noun: { kk: 'адам', ru: { one: 'человек', few: 'человека', many: 'человек' }, en: { one: 'person', other: 'people' } } }
const rifle: Unit = { id: 'rifle', noun: { kk: 'винтовка', ru: { one: 'винтовка', few: 'винтовки', many: 'винтовок' }, en: { one: 'rifle', other: 'rifles' } } }
const exactly = (n: number): NumberValue => ({ kind: 'number', min: n, max: n, approx: false, unit: 'person' })
const about = (n: number): NumberValue => ({ ...exactly(n), approx: true })
const upTo = (n: number): NumberValue => ({ ...exactly(n), min: null })
const range = (min: number, max: number): NumberValue => ({ ...exactly(max), min })

describe('figures', () => {
  it.each([
    [0, '0', '0'], [25, '25', '25'], [999, '999', '999'], [3000, '3\u00a0000', '3,000'], [13500, '13\u00a0500', '13,500'],
    [1000005, '1\u00a0000\u00a0005', '1,000,005'],
  ])('%i is grouped by threes', (n, spaced, commas) => {
    expect([formatNumber(n, 'kk'), formatNumber(n, 'ru'), formatNumber(n, 'en')]).toEqual([spaced, spaced, commas])
  })

  it('groups hold three digits, the first one to three, and without separators the number is itself', () => {
    fc.assert(fc.property(fc.maxSafeNat(), fc.constantFrom(...locales), (n, locale) => {
      const groups = formatNumber(n, locale).split(locale === 'en' ? ',' : '\u00a0')
      expect(groups.map((group) => group.length).slice(1).every((length) => length === 3)).toBe(true)
      expect(groups[0]).toMatch(/^\d{1,3}$/u)
      expect(groups.join('')).toBe(String(n))
    }))
  })

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d', (n) => {
    expect(() => formatNumber(n, 'en')).toThrow(RangeError)
  })
})

describe('wording rule 6: what the source leaves open stays open', () => {
  it.each([
    [exactly(13500), '13\u00a0500', '13\u00a0500', '13,500'],
    [range(20, 35), '20–35', '20–35', '20–35'],
    [about(9500), 'шамамен 9\u00a0500', 'около 9\u00a0500', 'about 9,500'],
    [upTo(2000), '2\u00a0000-ға дейін', 'до 2\u00a0000', 'up to 2,000'],
    [{ ...upTo(300), approx: true }, 'шамамен 300-ге дейін', 'примерно до 300', 'up to about 300'],
  ] as const)('%o without a noun', (value, kk, ru, en) => {
    expect([numberValueText(value, 'kk'), numberValueText(value, 'ru'), numberValueText(value, 'en')]).toEqual([kk, ru, en])
  })
})

describe('G3: the noun agrees with its numeral', () => {
  it.each([
    [1, '1 адам', '1 человек', '1 person'], [2, '2 адам', '2 человека', '2 people'], [5, '5 адам', '5 человек', '5 people'],
    [11, '11 адам', '11 человек', '11 people'], [21, '21 адам', '21 человек', '21 people'], [25, '25 адам', '25 человек', '25 people'],
    [112, '112 адам', '112 человек', '112 people'], [1003, '1\u00a0003 адам', '1\u00a0003 человека', '1,003 people'],
  ])('%i', (n, kk, ru, en) => {
    expect([numberValueText(exactly(n), 'kk', person), numberValueText(exactly(n), 'ru', person), numberValueText(exactly(n), 'en', person)]).toEqual([kk, ru, en])
  })

  it.each([
    [about(9500), 'шамамен 9\u00a0500 адам', 'около 9\u00a0500 человек', 'about 9,500 people'],
    [about(21), 'шамамен 21 адам', 'около 21 человека', 'about 21 people'],
    [about(22), 'шамамен 22 адам', 'около 22 человек', 'about 22 people'],
    [upTo(2000), '2\u00a0000 адамға дейін', 'до 2\u00a0000 человек', 'up to 2,000 people'],
    [range(300, 500), '300–500 адам', '300–500 человек', '300–500 people'],
    [range(2, 3), '2–3 адам', '2–3 человека', '2–3 people'],
  ] as const)('%o takes the case its words ask for', (value, kk, ru, en) => {
    expect([numberValueText(value, 'kk', person), numberValueText(value, 'ru', person), numberValueText(value, 'en', person)]).toEqual([kk, ru, en])
  })

  it('a Russian noun with three different forms', () => {
    const texts = [exactly(1), exactly(3), exactly(600), about(1), about(3), upTo(21)].map((value) => numberValueText(value, 'ru', rifle))
    expect(texts).toEqual(['1 винтовка', '3 винтовки', '600 винтовок', 'около 1 винтовки', 'около 3 винтовок', 'до 21 винтовки'])
  })
})
