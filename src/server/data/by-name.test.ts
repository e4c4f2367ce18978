import { expect, test } from 'vitest'
import { compareNames } from './by-name'

test('names stand in the order of the Kazakh alphabet, whatever their capitals', () => {
  const names = ['Алия', 'Әлихан', 'Бота', 'Ғани', 'Данияр', 'дина', 'Ерлан', 'Камила', 'Қуаныш', 'Нұрлан', 'Олжас', 'Өмірбек', 'Умар', 'Ұлан', 'Үміт', 'Шыңғыс', 'Інжу']
  const reversed = names.map((name, i) => ({ name, userId: String(i) })).reverse()
  expect(reversed.sort(compareNames).map(({ name }) => name)).toEqual(names)
  expect([{ name: 'Дана', userId: 'b' }, { name: 'Дана', userId: 'a' }].sort(compareNames).map(({ userId }) => userId)).toEqual(['a', 'b'])
})
