import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Fact, FactBase } from '../core/facts/fact-base'
import { indexBase } from '../core/facts/fact-index'
import type { Bank } from '../core/items/bank'
import { checkBanks } from '../core/items/check-bank'
import { renderBanks } from '../core/items/generate'
import { type ItemPlan, planItems } from '../core/items/plan-items'
import type { Localised } from '../core/locale'
import { loadFactBase } from './load-fact-base'

const { base } = loadFactBase(join(import.meta.dirname, '../../content'))
const index = indexBase(base)
const { items } = planItems(index)
const banks: Localised<Bank> = renderBanks(index, items, { version: 'v', rev: () => 1 })

/** As many items as are spoiled, spread over the whole bank. */
const wanted = 50
const provable = items.filter((item) => item.fact.relation !== null && item.options.length > 0)
const spoiled = Array.from({ length: wanted }, (_, at) => provable[Math.floor((at * provable.length) / wanted)]).filter((item) => item !== undefined)

/** The base with one more fact that says of the item's subject what one of its options says. */
function withTruth({ fact, slot, options }: ItemPlan, turn: number): FactBase {
  const value = options[turn % options.length]?.value ?? { kind: 'text', key: 'none' }
  const lie: Fact = { ...fact, id: `${fact.id}.too`, slots: { ...fact.slots, [slot]: value }, ask: {}, confusedWith: [], supersedes: [] }
  return { ...base, facts: [...base.facts, lie] }
}

describe('a fact that makes an option true turns the build red', () => {
  it(`${wanted} different items can be spoiled`, () => expect(new Set(spoiled.map(({ id }) => id)).size).toBe(wanted))

  it.each(spoiled.map((item, turn) => [item.id, item, turn] as const))('%s', (id, item, turn) => {
    const told = withTruth(item, turn)
    const planned = planItems(indexBase(told)).problems.filter((problem) => problem.id === item.fact.id)
    expect(planned.map(({ check }) => check)).toEqual(expect.arrayContaining([expect.stringMatching(/^(?:two keys|unprovable option)$/)]))
    // The bank made before the fact was known, read by the check that shares no rule with the generator.
    const read = checkBanks(told, banks).filter((problem) => problem.id === id)
    expect(read.map(({ check }) => check)).toContain('true option')
  })
})

it('no option of any item is true by any fact of the base, and each says what it is', () => {
  expect(checkBanks(base, banks)).toEqual([])
  for (const item of banks.en.items) for (const option of item.options) expect(option.why, `${item.id} ${option.id}`).not.toBe('')
  const held = banks.en.items.flatMap((item) => item.options).filter((option) => option.trueOf !== null)
  expect(held.length).toBeGreaterThan(0)
  for (const option of held) expect(option.trueOf?.citations.length).toBeGreaterThan(0)
})
