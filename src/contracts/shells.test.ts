import { expect, test } from 'vitest'
import { isWorkId, shellKinds, shellKey, shellOf } from './shells'

test.each([
  ['/kk', 'kk', 'home'],
  ['/kk/', 'kk', 'home'],
  ['/ru/study/must-know', 'ru', 'study'],
  ['/ru/study/019d4c1e-7f00-7abc-8def-0123456789ab', 'ru', 'study'],
  ['/ru/study/', 'ru', 'home'],
  ['/en/facts', 'en', 'facts'],
  ['/en/facts/', 'en', 'facts'],
  ['/en/facts/militia.quota.turgay', 'en', 'fact'],
  ['/en/settings', 'en', 'settings'],
  ['/en/sources', 'en', 'sources'],
  ['/en/account', 'en', 'account'],
  ['/en/account/sign-in', 'en', 'account'],
  ['/en/nothing/at/all', 'en', 'home'],
])('%s is shown from the stored page %s %s', (path, locale, kind) => {
  expect(shellOf(path)).toEqual({ locale, kind })
})

test.each(['/', '/de', '/api/banks', '/kkk/facts', '/theme.js'])('%s is no page of the app', (path) => {
  expect(shellOf(path)).toBeNull()
})

test('an assignment is told from a set by the form of its name', () => {
  expect(isWorkId('019d4c1e-7f00-7abc-8def-0123456789ab')).toBe(true)
  for (const deck of ['everything', 'must-know', '019d4c1e-7f00-7abc-8def-0123456789abc', '019D4C1E-7F00-7ABC-8DEF-0123456789AB', '']) expect(isWorkId(deck)).toBe(false)
})

test('every kind and language has a place of its own', () => {
  const keys = ['kk', 'ru', 'en'].flatMap((locale) => shellKinds.map((kind) => shellKey(locale as 'kk', kind)))
  expect(new Set(keys).size).toBe(3 * shellKinds.length)
})
