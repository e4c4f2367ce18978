import fc from 'fast-check'
import { expect, test } from 'vitest'
import { passwordProblem } from '../accounts/password'
import { locales } from '../locale'
import { newPassPhrase } from './pass-phrase'
import { passPhraseWords } from './pass-phrase-words'

const letters = { kk: /^[а-я]{3,9}$/, ru: /^[а-я]{3,9}$/, en: /^[a-z]{3,9}$/ }

test.each(locales)('%s: 256 different words of letters that every keyboard has', (locale) => {
  const words = passPhraseWords[locale]
  expect([words.length, new Set(words).size]).toEqual([256, 256])
  expect(words.filter((word) => !letters[locale].test(word))).toEqual([])
})

test('four words, each byte one of them, and always a password that is taken', () => {
  expect(newPassPhrase('en', () => Uint8Array.of(0, 255, 1, 0))).toBe([0, 255, 1, 0].map((at) => passPhraseWords.en[at]).join(' '))
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 4, maxLength: 4 }), fc.constantFrom(...locales), (bytes, locale) => {
      const phrase = newPassPhrase(locale, (count) => bytes.subarray(0, count))
      expect(phrase.split(' ')).toEqual([...bytes].map((byte) => passPhraseWords[locale][byte]))
      // Four times one word of few letters would be refused, and is one of four billion: the use case draws again.
      if (new Set(bytes).size > 1) expect(passwordProblem(phrase, 'алибек')).toBeNull()
    }),
  )
})
