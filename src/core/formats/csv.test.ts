import { describe, expect, test } from 'vitest'
import { csvLine } from './csv'

describe('a line of CSV', () => {
  test('quotes every text, doubles quotes, leaves numbers', () => {
    expect(csvLine(['Әлихан, "Бөкейхан"', 3, true, null, 'а\nб'])).toBe('"Әлихан, ""Бөкейхан""",3,"true","","а\nб"\r\n')
  })

  test('no cell begins a formula', () => {
    const starts = ['=', '+', '-', '@', '\t', '\0', '\r', '\n', '＝', '＋', '－', '＠', ' =', '\u00a0=', '\ufeff=', '\u200b=', '\r\n=', "'=", '"=', '|', '%']
    for (const start of starts) expect(csvLine([`${start}cmd|'/c calc'!A1`])).toMatch(/^"'/)
    expect(csvLine(['a=1'])).toBe('"a=1"\r\n')
  })
})
