import { describe, expect, it } from 'vitest'
import type { DatePrecision, DateValue } from '../facts/value'
import { locales } from '../locale'
import { dateValueText } from './date-text'
import { inflect } from './kazakh'
import { englishMonths, kazakhMonths, monthName, russianMonths } from './months'

function date(iso: string): DateValue {
  const [from = '', to = from] = iso.split('/')
  const precisions: Readonly<Record<number, DatePrecision>> = { 4: 'year', 7: 'month', 10: 'day' }
  return { kind: 'date', from, to, precision: precisions[from.length] ?? 'day', calendar: 'unstated' }
}

describe('dates as answers', () => {
  it.each([
    ['1919-12-19', '1919 жылғы 19 желтоқсан', '19 декабря 1919 года', '19 December 1919'],
    ['1918-09-01', '1918 жылғы 1 қыркүйек', '1 сентября 1918 года', '1 September 1918'],
    ['1920-08', '1920 жылғы тамыз', 'август 1920 года', 'August 1920'],
    ['1918', '1918 жыл', '1918 год', '1918'],
    ['1917-12-05/1917-12-13', '1917 жылғы 5–13 желтоқсан', '5–13 декабря 1917 года', '5–13 December 1917'],
    ['1918-09-08/1918-10-23', '1918 жылғы 8 қыркүйек – 23 қазан', '8 сентября – 23 октября 1918 года', '8 September – 23 October 1918'],
    ['1917-12-13/1920-03-05', '1917 жылғы 13 желтоқсан – 1920 жылғы 5 наурыз', '13 декабря 1917 года – 5 марта 1920 года', '13 December 1917 – 5 March 1920'],
    ['1918-05/1918-08', '1918 жылғы мамыр – тамыз', 'май – август 1918 года', 'May–August 1918'],
    ['1917-12/1920-03', '1917 жылғы желтоқсан – 1920 жылғы наурыз', 'декабрь 1917 года – март 1920 года', 'December 1917 – March 1920'],
    ['1917/1920', '1917–1920 жылдар', '1917–1920 годы', '1917–1920'],
  ])('%s', (iso, ...texts) => {
    expect(locales.map((locale) => dateValueText(date(iso), locale, 'answer'))).toEqual(texts)
  })
})

describe('dates that say when', () => {
  it.each([
    ['1919-12-19', '1919 жылғы 19 желтоқсанда', '19 декабря 1919 года', 'on 19 December 1919'],
    ['1920-08', '1920 жылғы тамызда', 'в августе 1920 года', 'in August 1920'],
    ['1918', '1918 жылы', 'в 1918 году', 'in 1918'],
    ['1917-12-05/1917-12-13', '1917 жылғы 5–13 желтоқсанда', 'с 5 по 13 декабря 1917 года', 'from 5 to 13 December 1917'],
    ['1918-09-08/1918-10-23', '1918 жылғы 8 қыркүйек пен 23 қазан аралығында', 'с 8 сентября по 23 октября 1918 года', 'from 8 September to 23 October 1918'],
    ['1917-12-13/1920-03-05', '1917 жылғы 13 желтоқсан мен 1920 жылғы 5 наурыз аралығында', 'с 13 декабря 1917 года по 5 марта 1920 года', 'from 13 December 1917 to 5 March 1920'],
    ['1918-05/1918-08', '1918 жылғы мамыр мен тамыз аралығында', 'с мая по август 1918 года', 'from May to August 1918'],
    ['1917-12/1920-03', '1917 жылғы желтоқсан мен 1920 жылғы наурыз аралығында', 'с декабря 1917 года по март 1920 года', 'from December 1917 to March 1920'],
    ['1917/1920', '1917–1920 жылдары', 'в 1917–1920 годах', 'from 1917 to 1920'],
  ])('%s', (iso, ...texts) => {
    expect(locales.map((locale) => dateValueText(date(iso), locale, 'on'))).toEqual(texts)
  })
})

describe('months', () => {
  it('the Kazakh locatives of the table are those of the rules', () => {
    expect(kazakhMonths.loc).toEqual(kazakhMonths.nom.map((month) => inflect(month, { case: 'loc' })))
  })

  it('every table has twelve different names, and no month 0 or 13', () => {
    for (const table of [kazakhMonths.nom, russianMonths.nom, russianMonths.gen, russianMonths.prep, englishMonths]) {
      expect(new Set(table).size).toBe(12)
      expect(() => monthName(table, 0)).toThrow(RangeError)
      expect(() => monthName(table, 13)).toThrow(RangeError)
    }
  })

  it('English and Russian names agree with CLDR', () => {
    const named = (locale: string, options: Intl.DateTimeFormatOptions): string[] =>
      Array.from({ length: 12 }, (_, index) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(Date.UTC(2001, index, 2)))
    expect(named('en', { month: 'long' })).toEqual(englishMonths)
    expect(named('ru', { month: 'long' })).toEqual(russianMonths.nom)
    expect(named('ru', { day: 'numeric', month: 'long' }).map((text) => text.replace(/^\d+\s/u, ''))).toEqual(russianMonths.gen)
  })
})

describe('a text that is no date', () => {
  it.each(['1919-13', '1919-12-32', '19', '1919-1-2', 'yesterday', '1917/1918-05', ''])('%j is refused', (iso) => {
    expect(() => dateValueText(date(iso), 'en', 'answer')).toThrow(RangeError)
  })
})
