import { expect, test } from 'vitest'
import { parseCsv } from '../../testing/parse-csv'
import { deckCsv } from './deck-csv'

const heads = { id: 'Код', question: 'Сұрақ', answer: 'Жауап', address: 'Дерек' }
const item = { id: 'militia.quota.turgay/quota', question: 'Торғай облысына «неше» адам, \n қанша ат?', answer: '1 000', address: 'https://jady.example/kk/facts/militia.quota.turgay' }

test('a set is written an item a line, under its heads, in UTF-8 that spreadsheets see', () => {
  const file = deckCsv([item, { ...item, id: 'x/1', answer: '"ә, ғ"' }], heads)
  expect(file.startsWith('\uFEFF"Код","Сұрақ","Жауап","Дерек"\r\n')).toBe(true)
  expect(parseCsv(file.slice(1))).toEqual([Object.values(heads), Object.values(item), ['x/1', item.question, '"ә, ғ"', item.address]])
  expect(parseCsv(deckCsv([], heads).slice(1))).toEqual([Object.values(heads)])
})

test('no question and no answer is a formula', () => {
  const payloads = ['=1+1', '+7', '-5', '@A1', '\t=1', '＝1', "=cmd|'/c calc'!A1"]
  const rows = parseCsv(deckCsv(payloads.map((payload) => ({ ...item, question: payload, answer: payload })), heads).slice(1))
  expect(rows.slice(1).map(([, question, answer]) => [question, answer])).toEqual(payloads.map((payload) => [`'${payload}`, `'${payload}`]))
})
