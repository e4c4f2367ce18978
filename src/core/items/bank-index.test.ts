import { expect, test } from 'vitest'
import { aFact, day, entity, people, smallBase } from '../../testing/fact-base-fixture'
import { indexBank } from './bank-index'

test('a fact is about the entities in its slots, each once, and about the years from its earliest date to its latest', () => {
  const facts = [
    aFact('plain', { number: people(3) }),
    aFact('twice', { one: entity('adam'), number: people(3), two: entity('board'), three: entity('adam') }),
    aFact('dated', { on: day('1917-12-05') }),
    aFact('period', { during: day('1918-06', { to: '1919-02' }), before: day('1917') }),
    aFact('gone', { one: entity('bella') }, { retired: 'wrong' }),
  ]
  expect(indexBank({ facts }, 'v')).toEqual({
    format: 1,
    version: 'v',
    facts: {
      plain: { entities: [], years: null },
      twice: { entities: ['adam', 'board'], years: null },
      dated: { entities: [], years: { from: 1917, to: 1917 } },
      period: { entities: [], years: { from: 1917, to: 1919 } },
      gone: { entities: ['bella'], years: null },
    },
  })
})

test('facts stand in the order of the base', () => {
  const { facts } = smallBase()
  expect(Object.keys(indexBank({ facts }, 'v').facts)).toEqual(facts.map(({ id }) => id))
})
