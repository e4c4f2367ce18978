import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locales } from '../locale'
import { pluralCategory } from './plural-category'

describe('G3: plural categories are those of CLDR', () => {
  it.each(locales)('%s agrees with Intl.PluralRules for every whole number to 1 200 and beyond', (locale) => {
    const rules = new Intl.PluralRules(locale)
    for (let n = 0; n <= 1200; n += 1) expect([n, pluralCategory(n, locale)]).toEqual([n, rules.select(n)])
    fc.assert(fc.property(fc.nat(900_000), (n) => pluralCategory(n, locale) === rules.select(n)))
  })
})
