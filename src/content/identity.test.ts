import { expect, it } from 'vitest'
import { generateBank } from '../core/items/generate'
import { smallBase } from '../testing/fact-base-fixture'
import { freeze, identityProblems, readIdentity } from './identity'

const items = generateBank(smallBase(), 'en', 'v').items
const all = { kk: items, ru: items, en: items }
const old = { value: 'an older answer', rev: 3, wording: 'an older wording' }

it('freezing adds what is new, keeps every value it froze and takes nothing out', () => {
  const frozen = freeze({ 'quota.north/number': old, 'gone/number': old }, all)
  expect(Object.keys(frozen)).toEqual([...items.map((item) => item.id), 'gone/number'].sort())
  expect(frozen['quota.north/number']).toMatchObject({ value: old.value, rev: 4 })
  expect(frozen['gone/number']).toEqual(old)
})

it('a baseline of other items and answers is not met', () => {
  const problems = identityProblems({ 'quota.north/number': old, 'gone/number': old }, items)
  expect(problems.map(({ id, check }) => `${id ?? ''}: ${check}`)).toEqual(['quota.north/number: changed answer', 'gone/number: vanished id'])
})

it('a damaged baseline is not taken for an empty one', () => {
  expect(readIdentity(null)).toEqual({})
  expect(() => readIdentity({})).toThrow()
})
