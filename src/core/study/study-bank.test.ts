import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildBank, buildItem } from '../../testing/bank-builder'
import { buildWork } from '../../testing/study-builder'
import { deckItems, everythingDeck } from './deck-items'
import { originOf, studyBank, type Work, type WorkCopy } from './study-bank'

const [a, b, old] = [buildItem('a'), buildItem('b', { rev: 7 }), buildItem('old', { retired: 'wrong' })]
const bank = buildBank([a, b, old])
const copyOf = (...items: WorkCopy['items']): WorkCopy => ({ bankVersion: 'v0', items })
const shown = (copies: Readonly<Record<string, WorkCopy>>, works: readonly Work[]) => studyBank(bank, works, ({ id }) => copies[id] ?? null)

test('a copy stands in the place of the bank’s item, and its answers say so', () => {
  const copy = { ...b, rev: 3, statement: 'as it was' }
  const made = shown({ w: copyOf(copy) }, [buildWork('w', ['b/body'])])
  expect(made.items.map(({ id, rev }) => [id, rev])).toEqual([['a/body', 1], ['b/body', 3], ['old/body', 1]])
  expect(originOf(made, 'b/body')).toEqual({ from: 'w', bankVersion: 'v0' })
  expect(originOf(made, 'a/body')).toEqual({ from: 'bank', bankVersion: 'v1' })
  expect(bank.items[1]).toBe(b)
})

test('what the bank lacks or has retired comes from its copy, in every deck and in the work’s own', () => {
  const made = shown({ w: copyOf(buildItem('old'), buildItem('gone')) }, [buildWork('w', ['gone/body', 'old/body', 'a/body', 'nowhere/body'])])
  expect(deckItems(made, 'w').map(({ id }) => id)).toEqual(['gone/body', 'old/body', 'a/body'])
  expect(deckItems(made, everythingDeck).map(({ id }) => id)).toEqual(['a/body', 'b/body', 'old/body', 'gone/body'])
})

test('of several works the copy of the one that is due first is shown; without a date comes last', () => {
  const works = [buildWork('never', ['b/body'], { dueAt: null }), buildWork('late', ['b/body'], { dueAt: 20 }), buildWork('soon', ['b/body'], { dueAt: 10 })]
  fc.assert(
    fc.property(fc.shuffledSubarray(works, { minLength: 3 }), (mixed) => {
      const made = shown({ never: copyOf({ ...b, rev: 1 }), late: copyOf({ ...b, rev: 2 }), soon: copyOf({ ...b, rev: 3 }) }, mixed)
      expect(made.assigned?.works.map(({ id }) => id)).toEqual(['soon', 'late', 'never'])
      expect(deckItems(made, 'late')[0]?.rev).toBe(3)
      expect(originOf(made, 'b/body').from).toBe('soon')
    }),
  )
})

test('work in another language of its own is no part of this bank; without a copy the bank’s item stands', () => {
  expect(shown({ w: copyOf(a) }, [buildWork('w', ['a/body'], { locale: 'kk' })])).toBe(bank)
  const made = shown({}, [buildWork('w', ['b/body'], { locale: 'en' })])
  expect(deckItems(made, 'w')).toEqual([b])
  expect(originOf(made, 'b/body').from).toBe('bank')
})
