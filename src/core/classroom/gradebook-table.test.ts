import { describe, expect, test } from 'vitest'
import { parseCsv } from '../../testing/parse-csv'
import { gradebookCsv } from '../formats/gradebook-csv'
import { gradebookTable, type Cell, type GradebookSource } from './gradebook-table'

const source: GradebookSource = {
  students: [{ userId: 'u1', name: 'Әлия Қ.', username: 'aliya' }, { userId: 'u2', name: 'Ерлан', username: 'erlan' }],
  assignments: [{ id: 'w1', title: 'Милиция, 1918', items: 12, due: '2026-11-27T08:00' }, { id: 'w2', title: 'Съезд', items: 5, due: null }],
  progress: [
    { userId: 'u1', assignmentId: 'w1', state: 'started', done: 7 },
    { userId: 'u1', assignmentId: 'w2', state: 'notOpen', done: 0 },
    { userId: 'u2', assignmentId: 'w1', state: 'notStarted', done: 0 },
    { userId: 'u2', assignmentId: 'w2', state: 'notOpen', done: 0 },
  ],
}
const words = { name: 'Оқушы', username: 'Пайдаланушы аты', due: 'Мерзімі', points: 'Ұпай' }
const table = gradebookTable(source, (word) => words[word])
const text = (value: string): Cell => ({ kind: 'text', value })
const number = (value: number): Cell => ({ kind: 'number', value })
const empty: Cell = { kind: 'empty' }

describe('the gradebook', () => {
  test('has titles, due dates and points above, a student a row, an assignment a column, numbers as numbers', () => {
    expect(table).toEqual({
      head: [
        [text('Оқушы'), text('Пайдаланушы аты'), text('Милиция, 1918'), text('Съезд')],
        [text('Мерзімі'), empty, text('2026-11-27 08:00'), empty],
        [text('Ұпай'), empty, number(12), number(5)],
      ],
      body: [
        { userId: 'u1', cells: [text('Әлия Қ.'), text('aliya'), number(7), empty] },
        { userId: 'u2', cells: [text('Ерлан'), text('erlan'), number(0), empty] },
      ],
    })
  })

  test('is written as a file cell by cell', () => {
    const file = gradebookCsv(table)
    expect(file.startsWith('\uFEFF')).toBe(true)
    expect(parseCsv(file.slice(1))).toEqual([...table.head, ...table.body.map(({ cells }) => cells)].map((cells) => cells.map((cell) => (cell.kind === 'empty' ? '' : String(cell.value)))))
    // Numbers stand without quotes: a spreadsheet adds them up.
    expect(file.split('\r\n')[3]).toBe('"Әлия Қ.","aliya",7,""')
  })
})

/** What makes a spreadsheet calculate, call a program or fetch something, and the signs that hide it. */
const starts = ['=', '+', '-', '@', '\t=', '\r=', '\n=', ' =', '\u00a0=', '＝', '＋', '－', '＠', '|', '%', '\u200b=', '\ufeff=', "'=", '"=', '\u0000=']
const bodies = ["cmd|'/c calc'!A1", 'SUM(1+1)', 'HYPERLINK("http://example.org";"x")', 'WEBSERVICE("http://example.org")', "DDE(\"cmd\";\"/C calc\";\"x\")", '1+1', 'A1', 'IMPORTXML("http://example.org","//a")', '2+5+cmd|\' /C calc\'!A0', 'Әлия']
const payloads = starts.flatMap((start) => bodies.map((body) => `${start}${body}`))

test(`no name and no title is a formula: ${payloads.length} of them come back as the texts they are, behind an apostrophe`, () => {
  expect(payloads.length).toBe(200)
  const hostile = gradebookTable({ ...source, students: payloads.map((name, i) => ({ userId: `u${i}`, name, username: name })), assignments: payloads.map((title, i) => ({ id: `w${i}`, title, items: 1, due: null })), progress: [] }, (word) => words[word])
  const rows = parseCsv(gradebookCsv(hostile).slice(1))
  expect(rows.slice(3).map(([name]) => name)).toEqual(payloads.map((payload) => `'${payload}`))
  expect(rows[0]?.slice(2)).toEqual(payloads.map((payload) => `'${payload}`))
})
