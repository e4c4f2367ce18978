import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readUsername, usernameKey } from './username'

describe('a username', () => {
  test.each([
    ['Ақтоты', 'Ақтоты'],
    ['  Айша   Нұрлан ', 'Айша Нұрлан'],
    ['ｍａｒａｔ_7', 'marat_7'],
    ['И\u0306горь', 'Йгорь'],
    ['Ёлка.7-а', 'Ёлка.7-а'],
    ['Әлихан Бөкейханұлы 1866', 'Әлихан Бөкейханұлы 1866'],
  ])('“%s” is shown as “%s”', (typed, shown) => expect(readUsername(typed)).toMatchObject({ name: shown }))

  test.each([
    ['', 'tooShort'],
    ['аб', 'tooShort'],
    ['  a  ', 'tooShort'],
    ['a'.repeat(33), 'tooLong'],
    ['a@b.kz', 'letters'],
    ['...', 'letters'],
    ['名前です', 'letters'],
    ['аli\u0441e\u200b', 'letters'],
    ['ab\u202ecd', 'letters'],
    ['аза\u0301т', 'letters'],
    ['ſaken', null],
    ['əlihan', 'letters'],
    ['a\nb c', null],
    ['<script>', 'letters'],
  ])('“%s” → %s', (typed, problem) => expect('problem' in readUsername(typed) ? readUsername(typed) : null).toEqual(problem === null ? null : { problem }))

  test.each([
    ['alic', 'аlіс'],
    ['MAPAT', 'МАРАТ'],
    ['BOTA', 'вота'],
    ['Admin', 'АDMIN'],
    ['admin0', 'adminO'],
    ['Ali', 'AlI'],
    ['Һан', 'HAH'],
    ['Ерёма', 'epema'],
  ])('“%s” and “%s” are one name', (a, b) => expect(usernameKey(a)).toBe(usernameKey(b)))

  test.each([['Нұр', 'Нур'], ['Қанат', 'Канат'], ['ақ бота', 'ақбота'], ['user 2', 'user 3']])('“%s” and “%s” are two', (a, b) => expect(usernameKey(a)).not.toBe(usernameKey(b)))

  test('folding twice is folding once, and the shown name has the same key', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => usernameKey(usernameKey(text)) === usernameKey(text)))
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aаAАіilI10oОүҮ ._-') }), (text) => {
        const read = readUsername(text)
        return 'problem' in read || (read.key === usernameKey(text) && usernameKey(read.name) === read.key)
      }),
    )
  })
})
