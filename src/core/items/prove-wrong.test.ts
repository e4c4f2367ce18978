import { describe, expect, it } from 'vitest'
import { aFact, anEntity, changed, day, entity, people, plainAsk, smallBase, withFact } from '../../testing/fact-base-fixture'
import type { Fact, FactBase } from '../facts/fact-base'
import { indexBase } from '../facts/fact-index'
import type { Value } from '../facts/value'
import { proveWrong } from './prove-wrong'

function judge(base: FactBase, id: string, slot: string, value: Value, authored = false) {
  const fact = base.facts.find((each) => each.id === id)
  if (fact === undefined) throw new Error(id)
  const result = proveWrong(indexBase(base), fact, slot, value, authored)
  return 'refused' in result ? `${result.refused}: ${result.by}` : result.rule
}

const withEntity = (...entities: FactBase['entities']): FactBase => ({ ...smallBase(), entities: [...smallBase().entities, ...entities] })
const asked = (fact: Fact, slot: string, parts: Partial<Fact['ask'][string]>) => ({ ask: { ...fact.ask, [slot]: { ...plainAsk, ...parts } } })

describe('a wrong answer is proven', () => {
  it('by a slot that has one value', () => {
    expect(judge(smallBase(), 'quota.north', 'number', people(4000))).toBe('functional')
    expect(judge(smallBase(), 'days.ball', 'date', day('1919-04-04'))).toBe('functional')
  })
  it('by a closed list', () => {
    expect(judge(smallBase(), 'quota.north', 'region', entity('east-land'))).toBe('closed')
  })
  it('by its author where the fact has no relation, and by nothing else there', () => {
    expect(judge(smallBase(), 'plan.cause', 'cause', { kind: 'text', key: 'glory' }, true)).toBe('authored')
    expect(judge(smallBase(), 'plan.cause', 'cause', { kind: 'text', key: 'glory' })).toBe('no relation: plan.cause')
  })
})

describe('a value is refused', () => {
  it('where the list is open, even with a reason of the author', () => {
    expect(judge(smallBase(), 'plan.member', 'person', entity('bella'), true)).toBe('open list: member')
  })
  it('if it has another type or unit', () => {
    expect(judge(smallBase(), 'quota.north', 'region', entity('adam'))).toBe('type: region')
    expect(judge(smallBase(), 'quota.north', 'number', people(5, { unit: 'rifle' }))).toBe('type: number')
  })
  it('if it is the key under another name, a part or a whole of it', () => {
    const base = withEntity(anEntity('northland', 'region', { sameAs: ['north'] }), anEntity('corner', 'region', { partOf: ['north'] }))
    expect(judge(base, 'quota.north', 'region', entity('northland'))).toBe('key: north')
    expect(judge(base, 'quota.north', 'region', entity('corner'))).toBe('key: north')
  })
  it('if it is a range around the key, an approximation of it, or the key in the other calendar', () => {
    expect(judge(smallBase(), 'quota.north', 'number', people(1500, { min: 500 }))).toBe('key: 1000')
    expect(judge(smallBase(), 'quota.north', 'number', people(1200, { approx: true }))).toBe('key: 1000')
    expect(judge(smallBase(), 'days.ball', 'date', day('1917-12-18'))).toBe('key: 1917-12-05')
    expect(judge(smallBase(), 'days.ball', 'date', day('1917-11-22'))).toBe('key: 1917-12-05')
  })
  it('if it shares a name with the key in one language', () => {
    const alias = anEntity('north', 'region').names.ru.name
    const other = anEntity('other', 'region')
    const base = withEntity({ ...other, names: { ...other.names, ru: { ...other.names.ru, aliases: [{ text: alias.toLowerCase(), as: 'historical' }] } } })
    expect(judge(base, 'quota.north', 'region', entity('other'))).toBe('sharedName: north')
  })
  it('if the author forbids it', () => {
    const base = changed(smallBase(), 'days.ball', (fact) => asked(fact, 'date', { never: [{ value: day('1918-06-08'), reason: 'trap' }] }))
    expect(judge(base, 'days.ball', 'date', day('1918-06-08'))).toBe('never: trap')
  })
  it('if it stands in a fact of the same conflict group', () => {
    const base = changed(changed(smallBase(), 'quota.north', () => ({ conflict: 'c' })), 'quota.east', () => ({ conflict: 'c' }))
    expect(judge(base, 'quota.north', 'number', people(4000))).toBe('conflict: quota.east')
    expect(judge(base, 'quota.north', 'number', people(2000))).toBe('functional')
    const about = changed(base, 'quota.east', ({ slots }) => ({ slots: { ...slots, number: people(4000, { approx: true }) } }))
    expect(judge(about, 'quota.north', 'number', people(3500))).toBe('functional')
    expect(judge(about, 'quota.north', 'number', people(4000))).toBe('conflict: quota.east')
  })
  it('if it stands in the stem', () => {
    const base = withFact(smallBase(), aFact('days.span', { event: entity('ball'), date: day('1918-06-08'), until: day('1918-09-23') }, { relation: 'dated', ask: { date: plainAsk } }))
    expect(judge(base, 'days.span', 'date', day('1918-09-23'))).toBe('stem: until')
  })
  it('if another fact makes it true of the stem, a retired one too', () => {
    const second = aFact('quota.south-too', { region: entity('south'), number: people(1000) }, { retired: 'a slip' })
    expect(judge(withFact(smallBase(), second), 'quota.north', 'region', entity('south'))).toBe('true: quota.south-too')
  })
  it('if it is part of what another fact makes true of the stem', () => {
    const base = withEntity(anEntity('corner', 'region', { partOf: ['south'] }))
    const second = aFact('quota.south-too', { region: entity('south'), number: people(1000) })
    expect(judge(withFact(base, second), 'quota.north', 'region', entity('corner'))).toBe('true: quota.south-too')
  })
})

it('a stem about a part is not answered by a fact about its whole', () => {
  const base = withEntity(anEntity('corner', 'region', { partOf: ['south'] }))
  const corner = aFact('quota.corner', { region: entity('corner'), number: people(300) }, { ask: { number: plainAsk } })
  expect(judge(withFact(base, corner), 'quota.corner', 'number', people(2000))).toBe('functional')
})
