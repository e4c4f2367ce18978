import { expect, test } from 'vitest'
import { longestTitle, readTitle } from './deck-title'

test('a title is tidied, and may hold any sign that can be seen', () => {
  expect(readTitle('  Съезд:\n 5–13   желтоқсан (1917)? ')).toEqual({ title: 'Съезд: 5–13 желтоқсан (1917)?' })
  expect(readTitle('1917')).toEqual({ title: '1917' })
  expect(readTitle('x'.repeat(longestTitle))).toEqual({ title: 'x'.repeat(longestTitle) })
})

test('a title that is none says why', () => {
  expect([' \n ', 'x'.repeat(longestTitle + 1), 'a\u202Eb', 'a\u200Bb', 'a\u0000b', '?!', '…'].map(readTitle)).toEqual([{ problem: 'empty' }, { problem: 'tooLong' }, ...Array<object>(5).fill({ problem: 'signs' })])
})
