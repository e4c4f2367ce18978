import { describe, expect, test } from 'vitest'
import type { Score } from '../events/event'
import { lowerCase } from '../language/normalise'
import { matchText } from './match-text'
import { askFor, entity, indexOf } from '../../testing/match-fixtures'
import { familyWords, minimalPairs } from '../../testing/minimal-pairs'

const right: readonly Score['result'][] = ['exact', 'spelling', 'wrongForm']

describe('answers that look alike are never taken for one another', () => {
  test('there are at least 500 pairs, no two alike', () => {
    expect(minimalPairs.length).toBeGreaterThanOrEqual(500)
    expect(minimalPairs.filter(([first, second]) => first === second)).toEqual([])
  })

  test.each(['town', 'person', 'body'])('both in the bank, as %s: each is the other one, and itself', (type) => {
    const wrong = minimalPairs.filter(([first, second]) => {
      const entities = { first: entity(type, first), second: entity(type, second) }
      const index = indexOf(entities)
      const ask = (id: string, text: string) => matchText(index, askFor(entities, id), 'typed', text)
      const mixed = [ask('first', second), ask('second', first)].some(({ result }) => result !== 'knownOther')
      return mixed || ask('first', first).result !== 'exact' || ask('second', second).result !== 'exact'
    })
    expect(wrong).toEqual([])
  })

  test('only one in the bank: a lexicon keeps the other from being its misspelling', () => {
    const wrong = minimalPairs.filter(([first, second]) => familyWords.has(lowerCase(first)) && [[first, second] as const, [second, first] as const].some(isTakenFor))
    expect(wrong).toEqual([])
  })

  test('as aliases they are kept apart too', () => {
    const wrong = minimalPairs.filter(([first, second]) => {
      const entities = { first: entity('body', 'Бірінші мекеме', { alias: [first] }), second: entity('body', 'Басқа бірлестік', { alias: [second] }) }
      return matchText(indexOf(entities), askFor(entities, 'first'), 'typed', second).result !== 'knownOther'
    })
    expect(wrong).toEqual([])
  })
})

function isTakenFor([asked, typed]: readonly [string, string]): boolean {
  const entities = { asked: entity('town', asked) }
  return right.includes(matchText(indexOf(entities, [], 'kk', familyWords), askFor(entities, 'asked'), 'typed', typed).result)
}
