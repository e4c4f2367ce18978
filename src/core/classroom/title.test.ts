import { expect, test } from 'vitest'
import { readTitle } from './title'

test('a title is tidied and otherwise kept', () => {
  for (const [typed, title] of [['  Алаш\t  милициясы ', 'Алаш милициясы'], ['1917–1920: «Алаш» & co.; <b>', '1917–1920: «Алаш» & co.; <b>'], ['=1+1', '=1+1'], ['й', 'й'], ['ә'.repeat(200), 'ә'.repeat(200)]] as const) expect(readTitle(typed)).toBe(title)
})

test('what cannot be read is none', () => {
  for (const typed of ['', ' \n ', '…', 'a\u202Eb', 'a\u0000b', 'a\u200Bb', 'x'.repeat(201), '\uD800a']) expect([typed, readTitle(typed)]).toEqual([typed, null])
})
