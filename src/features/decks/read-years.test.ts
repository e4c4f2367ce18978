import { expect, test } from 'vitest'
import { readYears, textsOfYears } from './read-years'

test('years are read as typed; an empty side is open, two empty ones ask for nothing', () => {
  expect([readYears({ from: '', to: ' ' }), readYears({ from: ' 1917', to: '1918 ' }), readYears({ from: '1918', to: '' }), readYears({ from: '', to: '1918' })]).toEqual([
    { years: null },
    { years: { from: 1917, to: 1918 } },
    { years: { from: 1918, to: 9999 } },
    { years: { from: 1000, to: 1918 } },
  ])
})

test('what is no year, or ends before it begins, says which field is wrong', () => {
  expect([readYears({ from: '191', to: '' }), readYears({ from: '', to: '0999' }), readYears({ from: '1919', to: '1918' }), readYears({ from: 'x', to: 'y' })]).toEqual([
    { problem: { at: 'from', says: 'wrongYear' } },
    { problem: { at: 'to', says: 'wrongYear' } },
    { problem: { at: 'to', says: 'reversed' } },
    { problem: { at: 'from', says: 'wrongYear' } },
  ])
})

test('what is stored comes back as it was typed', () => {
  for (const texts of [{ from: '', to: '' }, { from: '1917', to: '1918' }, { from: '1918', to: '' }, { from: '', to: '1918' }]) {
    const read = readYears(texts)
    expect('years' in read && textsOfYears(read.years)).toEqual(texts)
  }
})
