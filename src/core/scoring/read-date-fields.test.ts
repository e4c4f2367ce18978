import { describe, expect, test } from 'vitest'
import { readDateFields } from './read-date-fields'

describe('reading the fields of a date', () => {
  test.each([
    ['', '', '1917', { kind: 'date', date: { year: 1917 } }],
    ['', '12', '1917', { kind: 'date', date: { year: 1917, month: 12 } }],
    ['5', '12', '1917', { kind: 'date', date: { year: 1917, month: 12, day: 5 } }],
    ['05', '12', '1917', { kind: 'date', date: { year: 1917, month: 12, day: 5 } }],
    ['29', '2', '1900', { kind: 'date', date: { year: 1900, month: 2, day: 29 } }],
    ['', '', '', { kind: 'incomplete' }],
    ['', '', '191', { kind: 'incomplete' }],
    ['5', '', '1917', { kind: 'incomplete' }],
    ['5', '12', '', { kind: 'incomplete' }],
    ['', '', '0017', { kind: 'impossible' }],
    ['', '', '0000', { kind: 'impossible' }],
    ['31', '4', '1918', { kind: 'impossible' }],
    ['29', '2', '1919', { kind: 'impossible' }],
    ['0', '5', '1919', { kind: 'impossible' }],
    ['32', '1', '1919', { kind: 'impossible' }],
  ])('day “%s”, month “%s”, year “%s”', (day, month, year, expected) => {
    expect(readDateFields({ day, month, year })).toEqual(expected)
  })
})
