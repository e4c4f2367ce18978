import { describe, expect, it } from 'vitest'
import { anEntity, changed, day, entity, plainAsk, smallBase } from '../../testing/fact-base-fixture'
import { syntheticBase } from '../../testing/synthetic-base'
import { checkFactBase } from '../facts/check'
import { indexBase } from '../facts/fact-index'
import { generateBank } from './generate'
import { planItems } from './plan-items'

describe('a bank', () => {
  it('is the same for the same base, whatever was generated before', () => {
    const first = JSON.stringify(generateBank(smallBase(), 'ru', 'v1'))
    generateBank(changed(smallBase(), 'quota.north', () => ({ ask: {} })), 'ru', 'v1')
    expect(JSON.stringify(generateBank(smallBase(), 'ru', 'v1'))).toBe(first)
  })
  it('gives the same options to every item when the order of entities, relations and sources changes', () => {
    const { entities, relations, ...rest } = smallBase()
    const turned = generateBank({ ...rest, entities: entities.toReversed(), relations: relations.toReversed() }, 'en', 'v1')
    expect(turned.items).toEqual(generateBank(smallBase(), 'en', 'v1').items)
  })
  it('says of every option what it really is', () => {
    const option = generateBank(smallBase(), 'en', 'v1').items.find((item) => item.id === 'quota.north/number')?.options[0]
    expect(option).toMatchObject({ id: '2000', text: '2,000 people', why: 'South sent 2,000 men.', trueOf: { item: 'quota.south/number', fact: 'quota.south' } })
  })
  it('accepts what may be typed, each text once under its kindest kind', () => {
    const base = smallBase()
    const { names } = anEntity('north', 'region')
    const aliased = { ...names, ru: { ...names.ru, aliases: [{ text: 'Сивер', as: 'misspelling' as const }, { text: 'Север', as: 'historical' as const }, { text: names.ru.cases.gen, as: 'misspelling' as const }] } }
    const bank = generateBank({ ...base, entities: base.entities.map((each) => (each.id === 'north' ? { ...each, names: aliased } : each)) }, 'ru', 'v1')
    const accepted = bank.items.find((item) => item.id === 'quota.north/region')?.answer.accepted ?? []
    expect(accepted.slice(0, 2)).toEqual([{ text: names.ru.name, as: 'name' }, { text: 'Север', as: 'historical' }])
    expect(accepted.at(-1)).toEqual({ text: 'Сивер', as: 'misspelling' })
    expect(accepted.filter((each) => each.as === 'caseForm')).toHaveLength(4)
  })
  it('accepts the other calendar only where the fact names its own', () => {
    const accepted = (calendar: 'julian' | 'unstated') => {
      const base = changed(smallBase(), 'days.ball', () => ({ slots: { event: entity('ball'), date: day('1917-12-05', { calendar }) } }))
      return generateBank(base, 'en', 'v1').items.find((item) => item.id === 'days.ball/date')?.answer.accepted
    }
    expect(accepted('unstated')).toEqual([])
    expect(accepted('julian')).toEqual([{ value: day('1917-12-18', { calendar: 'gregorian' }), as: 'otherCalendar' }])
  })
  it('refuses a base without wording', () => {
    expect(() => generateBank(changed(smallBase(), 'plan.cause', () => ({ wording: { statement: null, ask: {} }, ask: { cause: plainAsk } })), 'en', 'v1')).toThrow('plan.cause lacks a wording')
  })
})

it('a synthetic base is sound and has as many times the items, each with as many options', () => {
  const [one, ten] = [1, 10].map((copies) => {
    const index = indexBase(syntheticBase(smallBase(), copies))
    const plans = planItems(index)
    return { problems: [...checkFactBase(index), ...plans.problems], items: plans.items.length, options: plans.items.filter((item) => item.options.length < 2).length }
  })
  expect(ten).toEqual({ problems: [], items: (one?.items ?? 0) * 10, options: 0 })
})
