import { expect, test } from 'vitest'
import { readName } from './names'

test('names of classes and people are tidied and kept as they are', () => {
  for (const [typed, name] of [['  9 «Ә»\tсыныбы ', '9 «Ә» сыныбы'], ['Әлихан Бөкейхан', 'Әлихан Бөкейхан'], ["O’Brien-Smith, Jr.", "O’Brien-Smith, Jr."], ['Мектеп №17 (түс) 9/2', 'Мектеп №17 (түс) 9/2'], ['й', 'й']] as const) expect(readName(typed)).toEqual({ name })
})

test('what cannot be read is no name', () => {
  for (const [typed, problem] of [['', 'empty'], [' \n ', 'empty'], ['x'.repeat(61), 'tooLong'], ['<b>', 'signs'], ['=1+1', 'signs'], ['a\u202Eb', 'signs'], ['a\u0000b', 'signs'], ['…', 'signs'], ['---', 'signs'], ['😀 a', 'signs']] as const) expect([typed, readName(typed)]).toEqual([typed, { problem }])
  expect(readName('ә'.repeat(60))).toEqual({ name: 'ә'.repeat(60) })
})
