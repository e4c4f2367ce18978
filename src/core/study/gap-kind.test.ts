import { expect, test } from 'vitest'
import { buildItem, buildNumberItem } from '../../testing/bank-builder'
import type { Value } from '../facts/value'
import { gapKind } from './gap-kind'

const kindOf = (value: Value, type = 'town') => gapKind({ entities: { e: { type, name: 'E', accepted: [] } } }, buildItem('a', { answer: { kind: value.kind, text: '', value, accepted: [] } }))
const date = (from: string, to = from): Value => ({ kind: 'date', from, to, precision: from.length === 4 ? 'year' : from.length === 7 ? 'month' : 'day', calendar: 'unstated' })

test('a gap tells the kind of its answer', () => {
  expect(kindOf({ kind: 'entity', entity: 'e' })).toBe('town')
  expect(kindOf({ kind: 'entity', entity: 'e' }, 'person')).toBe('person')
  expect([date('1919-12-19'), date('1919-12'), date('1919'), date('1917-12-05', '1917-12-13'), date('1917', '1920')].map((each) => kindOf(each))).toEqual(['day', 'month', 'year', 'period', 'period'])
  expect(gapKind({ entities: {} }, buildNumberItem('n', 5, []))).toBe('figure')
  expect([{ min: 20, max: 35 }, { min: null, max: 2000 }].map((ends) => kindOf({ kind: 'number', approx: false, unit: 'man', ...ends }))).toEqual(['range', 'figure'])
})

test('and nothing where words say it or the kind is unknown', () => {
  expect(kindOf({ kind: 'text', key: 'why' })).toBeNull()
  expect(kindOf({ kind: 'entity', entity: 'e' }, 'unit')).toBeNull()
  expect(kindOf({ kind: 'entity', entity: 'gone' })).toBeNull()
})
