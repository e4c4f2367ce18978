import { describe, expect, test } from 'vitest'
import { passwordProblem, tidyPassword } from './password'

describe('a password', () => {
  test.each([
    ['nine sign', 'tooShort'],
    ['ten signs!', null],
    ['жеті қат көк', null],
    ['🐎🐎🐫🐫🐑🐑🐐🐐🐄', 'tooShort'],
    ['a'.repeat(257), 'tooLong'],
    ['ab'.repeat(10), 'common'],
    ['1111111111', 'common'],
    ['1234567890', 'common'],
    ['Password123', 'common'],
    ['ПАРОЛЬ12345', 'common'],
    ['құпиясөз123', 'common'],
    ['йцукенгшщз', 'common'],
    ['qazaqstan2026', 'common'],
    ['Pаssword_123', 'common'],
    ['Ақ-бота Нұрлан', 'isUsername'],
    ['ақ бота нұрлан', 'isUsername'],
    ['ақ бота нұрлан 7', null],
    ['x'.repeat(250) + 'abcdef', null],
  ])('“%s” → %s', (password, problem) => expect(passwordProblem(password, 'Ақ Бота Нұрлан')).toBe(problem))

  test('is one text however its letters are composed', () => expect(tidyPassword('и\u0306од')).toBe(tidyPassword('йод')))
})
