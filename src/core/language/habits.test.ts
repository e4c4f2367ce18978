import { describe, expect, it } from 'vitest'
import type { Locale } from '../locale'
import { habitFaults } from './habits'

const found = (text: string, locale: Locale) => habitFaults(text, locale).map((fault) => fault.found)

describe('Kazakh particles follow the word before them', () => {
  it.each([
    ['Бөкейхан пен Дутов', 'Бөкейхан пен'],
    ['Дутов мен Толстов', 'Дутов мен'],
    ['Мәскеу бен Омбы', 'Мәскеу бен'],
    ['азаматтар да, үкімет де', 'үкімет де'],
    ['Ленин да, Сталин де', 'Ленин да'],
    ['қазақ да', 'қазақ да'],
  ])('%s', (text, fault) => expect(found(text, 'kk')).toEqual([fault]))

  it.each(['Бөкейхан мен Құлманов', 'Дутов пен Толстов', 'қазақ пен қырғыз', 'сөз бен іс', 'үкімет те, съезд те', 'Ресей де', 'бірі де', 'АКСР де', 'мен', '1919 жылы да', 'Халел (Досмұхамедов) пен Жанша', '«Алаш» пен'])(
    '%s is right',
    (text) => expect(found(text, 'kk')).toEqual([]),
  )
})

it('Russian prepositions follow the sound after them', () => {
  expect(found('о Алаш-Орде, об съезде, в Втором отделе, с Соглашением, с ссылкой', 'ru')).toEqual(['о Алаш', 'об съезде', 'в Втором', 'с ссылкой'])
  expect(found('об Алаш-Орде, о съезде, во Втором отделе, в Самаре, со ссылкой, с Ждановым, с июня, о её судьбе', 'ru')).toEqual([])
})

it('English articles follow the sound after them', () => {
  expect(found('a amnesty, an militia, a “Alash” regiment', 'en')).toEqual(['a amnesty', 'a “Alash', 'an militia'])
  expect(found('a uncle, a 8-day march, a 18-year-old, a SR member, an NKVD', 'en')).toEqual(['a uncle', 'a 8-day', 'a 18-year-old', 'a SR'])
  expect(found('an amnesty, a militia, a Ural regiment, a united front, an hour, a one-day march, an SR member, an 11-day march, an 18-year-old, an 8-day march, a unit, an uncle', 'en')).toEqual([])
})

it('a word is not said twice', () => {
  expect(found('съезда съезда', 'ru')).toEqual(['съезда съезда'])
  expect(found('the the congress', 'en')).toEqual(['the the'])
  expect(found('бір-бір, бір бір, that that', 'kk')).toEqual([])
})
