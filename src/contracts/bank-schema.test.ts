import { describe, expect, it } from 'vitest'
import { generateBank } from '../core/items/generate'
import { packBank } from '../core/items/packed-bank'
import { locales } from '../core/locale'
import { smallBase } from '../testing/fact-base-fixture'
import { bankSchema } from './bank-schema'

const bank = packBank(generateBank(smallBase(), 'en', 'v1'))
const accepts = (value: unknown) => bankSchema.safeParse(value).success
const withItem = (change: object) => ({ ...bank, items: bank.items.map((item, at) => (at === 0 ? { ...item, ...change } : item)) })

describe('the schema of a bank', () => {
  it.each(locales)('accepts what is generated in %s, also after a way through JSON', (locale) => {
    expect(accepts(JSON.parse(JSON.stringify(packBank(generateBank(smallBase(), locale, 'v1')))))).toBe(true)
  })
  it('refuses what is not public', () => {
    expect(accepts({ ...bank, proofs: {} })).toBe(false)
    expect(accepts(withItem({ proof: { rule: 'functional' } }))).toBe(false)
  })
  it('refuses a fact without its citation, a missing form and a form that is null', () => {
    expect(accepts({ ...bank, facts: Object.fromEntries(Object.entries(bank.facts).map(([id, fact]) => [id, { ...fact, citations: [] }])) })).toBe(false)
    expect(accepts(withItem({ forms: {} }))).toBe(false)
    expect(accepts(withItem({ forms: { stem: 'Why?', asks: [], cloze: null } }))).toBe(false)
  })
})
