import { createTranslator } from 'next-intl'
import { describe, expect, test } from 'vitest'
import { locales, type Locale } from '../core/locale'
import { catalogueOf } from '../testing/catalogue'

const catalogues = Object.fromEntries(locales.map((locale) => [locale, catalogueOf(locale)])) as Record<Locale, object>

const leaves = (node: object, path = ''): [string, string][] =>
  Object.entries(node).flatMap(([key, value]: [string, unknown]) => (typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : leaves(value as object, `${path}${key}.`)))

const texts = Object.fromEntries(locales.map((locale) => [locale, new Map(leaves(catalogues[locale]))])) as Record<Locale, Map<string, string>>
const keys = [...texts.en.keys()]
const argumentsOf = (text: string) => [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name))].sort()
const tagsOf = (text: string) => [...text.matchAll(/<(\w+)>/g)].map(([, name]) => name).sort()

describe('messages', () => {
  test.each(locales)('%s has every key and no other', (locale) => {
    expect([...texts[locale].keys()].sort()).toEqual([...keys].sort())
  })

  test.each(keys)('%s takes the same arguments in every language', (key) => {
    for (const locale of locales) {
      expect(argumentsOf(texts[locale].get(key) ?? '')).toEqual(argumentsOf(texts.en.get(key) ?? ''))
      expect(tagsOf(texts[locale].get(key) ?? '')).toEqual(tagsOf(texts.en.get(key) ?? ''))
      expect(texts[locale].get(key)?.trim()).not.toBe('')
    }
  })

  const categories: Record<Locale, readonly string[]> = { kk: ['one', 'other'], ru: ['one', 'few', 'many', 'other'], en: ['one', 'other'] }
  test.each(locales)('%s: every plural names all categories of the language and formats every kind of count', (locale) => {
    const plurals = [...texts[locale]].filter(([, text]) => text.includes('plural,'))
    expect(plurals.length).toBeGreaterThan(8)
    const translate = createTranslator({ locale, messages: catalogues[locale] as never, onError: (fault) => { throw fault } }) as unknown as (key: string, values: object) => string
    for (const [key, text] of plurals) {
      for (const category of categories[locale]) expect(text, key).toMatch(new RegExp(`\\b${category} \\{`))
      for (const count of [0, 1, 2, 5, 11, 21, 22, 25, 101, 1.5]) {
        expect(translate(key, { count, due: 'x' }), key).toMatch(/\d/)
      }
    }
  })

  test.each(locales)('%s: leaving a class and signing out are different words', (locale) => {
    expect(texts[locale].get('classrooms.leave')).not.toBe(texts[locale].get('account.signOut.button'))
  })

  test('a Kazakh ending never touches a placeholder', () => {
    for (const [key, text] of texts.kk) expect(text.replace(/\{[^{}]*, plural,/g, ''), key).not.toMatch(/\{\w+\}[-'’]?\p{L}(?!өйлем)/u)
  })

  test('Kazakh and Russian words hold no Latin look-alikes', () => {
    const mixed = /(?=\p{L}*\p{Script=Cyrillic})(?=\p{L}*[A-Za-z])\p{L}{2,}/u
    for (const locale of ['kk', 'ru'] as const) for (const [key, text] of texts[locale]) expect(text.replace(/\{\w+, plural,|\b(?:one|few|many|other) /g, ''), key).not.toMatch(mixed)
  })
})
