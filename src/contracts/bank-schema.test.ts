import { describe, expect, it } from 'vitest'
import { generateBank } from '../core/items/generate'
import { locales } from '../core/locale'
import { smallBase } from '../testing/fact-base-fixture'
import { bankSchema } from './bank-schema'

const bank = generateBank(smallBase(), 'en', 'v1')
const accepts = (value: unknown) => bankSchema.safeParse(value).success
const withItem = (change: object) => ({ ...bank, items: bank.items.map((item, at) => (at === 0 ? { ...item, ...change } : item)) })

describe('the schema of a bank', () => {
  it.each(locales)('accepts what is generated in %s, also after a way through JSON', (locale) => {
    expect(accepts(JSON.parse(JSON.stringify(generateBank(smallBase(), locale, 'v1'))))).toBe(true)
  })
  it('refuses what is not public', () => {
    expect(accepts({ ...bank, proofs: {} })).toBe(false)
    expect(accepts(withItem({ proof: { rule: 'functional' } }))).toBe(false)
  })
  it('refuses an item without its citation, a missing form and a form that is null', () => {
    expect(accepts(withItem({ citations: [] }))).toBe(false)
    expect(accepts(withItem({ forms: {} }))).toBe(false)
    expect(accepts(withItem({ forms: { flashcard: { stem: 'Why?' }, typed: null } }))).toBe(false)
  })
})
