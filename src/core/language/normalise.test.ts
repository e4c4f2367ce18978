import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { locales } from '../locale'
import { normalise } from './normalise'

describe('texts with one canonical form', () => {
  test.each<[string, 'kk' | 'ru' | 'en', string, string]>([
    ['code points put apart', 'kk', 'Ойыл уәлаяты'.normalize('NFD'), 'ойыл уәлаяты'],
    ['й and ё keep and lose their marks', 'ru', 'Ёлка и й', 'елка и й'],
    ['stress marks', 'ru', 'Семе\u0301й', 'семей'],
    ['spaces', 'kk', ' Алаш\u00a0 \tОрда\u2009', 'алаш орда'],
    ['invisible signs', 'kk', '\u200bАлаш\u00adорда\ufeff', 'алашорда'],
    ['dashes', 'kk', 'Алаш – қала', 'алаш-қала'],
    ['all dashes', 'kk', 'а‐б‑в‒г–д—е―ж−з', 'а-б-в-г-д-е-ж-з'],
    ['quotes', 'ru', 'партия «Алаш»', 'партия алаш'],
    ['apostrophes', 'en', 'Qur’an, People\'s', 'quran peoples'],
    ['final punctuation', 'kk', 'Семей?!..', 'семей'],
    ['initials', 'kk', 'Ә.Бөкейхан', 'ә бөкейхан'],
    ['Latin in a Cyrillic word', 'kk', 'Cемeй', 'семей'],
    ['Latin capitals in a Cyrillic word', 'kk', 'TОРҒАЙ', 'торғай'],
    ['a Latin initial before a Cyrillic name', 'kk', 'X. Досмұхамедов', 'х досмұхамедов'],
    ['a Latin capital before a Cyrillic name', 'ru', 'B. Толстов', 'в толстов'],
    ['Cyrillic in a Latin word', 'en', 'Sеmey', 'semey'],
    ['a Cyrillic word of look-alikes in English', 'en', 'Аре', 'ape'],
    ['Roman numerals in either script', 'kk', 'Николай ІІ', 'николай іі'],
    ['Roman numerals that only Latin has', 'kk', 'ІV', 'iv'],
    ['palochka for і', 'kk', 'Жет\u04cfсу', 'жетісу'],
    ['Latin schwa', 'kk', 'Сəкен', 'сәкен'],
    ['grouped figures', 'kk', '13 500 адам', '13500 адам'],
    ['figures grouped by comma or point', 'en', '13,500 and 13.500', '13500 and 13500'],
    ['decimals', 'ru', '13,5 тыс.', '13.5 тыс'],
    ['dates keep their points', 'ru', '19.12.1919.', '19.12.1919'],
    ['dotted capital I', 'en', 'İrgiz', 'irgiz'],
    ['capital I without Turkish rules', 'kk', 'KOMUCH I', 'komuch і'],
    ['an article', 'en', 'The Ural Army', 'ural army'],
    ['an article alone', 'en', 'the', 'the'],
    ['nothing', 'kk', ' - ', ''],
  ])('%s', (_, locale, text, canonical) => expect(normalise(text, locale)).toBe(canonical))

  test('letters that look alike without their marks stay apart', () => {
    for (const [first, second] of [['құн', 'күн'], ['ұн', 'үн'], ['қол', 'көл'], ['ақ', 'әк'], ['қазақ', 'казак'], ['май', 'маи'], ['сан', 'саң']] as const) expect(normalise(first, 'kk')).not.toBe(normalise(second, 'kk'))
  })

  test.each(locales)('in %s the canonical form of a canonical form is itself', (locale) => {
    const text = fc.array(fc.constantFrom(...'АБВабвқҚәӘёйіІiITthHBсcСC 0123456789.,-–«»"\'’()\u00a0\u0301', 'the ', '13 500'), { maxLength: 20 }).map((all) => all.join(''))
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'grapheme', maxLength: 30 })), (any) => {
        const once = normalise(any, locale)
        expect(normalise(once, locale)).toBe(once)
      }),
      { numRuns: 500 },
    )
  })

  test.each(locales)('in %s neither case nor the way of composing matters to Cyrillic and plain Latin words', (locale) => {
    const word = fc.array(fc.constantFrom(...(locale === 'en' ? 'abcdefghijklmnopqrstuvwxyz ' : 'абвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя -')), { maxLength: 12 }).map((all) => all.join(''))
    fc.assert(
      fc.property(word, (text) => {
        expect(normalise(text.toUpperCase(), locale)).toBe(normalise(text, locale))
        expect(normalise(text.normalize('NFD'), locale)).toBe(normalise(text, locale))
      }),
    )
  })
})
