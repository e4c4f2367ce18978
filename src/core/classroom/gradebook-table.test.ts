import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseCsv } from '../../testing/parse-csv'
import { gradebookCsv } from '../formats/gradebook-csv'
import type { WorkState } from './assignment-rules'
import { gradebookTable, type Cell, type GradebookSource, type GradebookWord } from './gradebook-table'

const source: GradebookSource = {
  students: [{ userId: 'u1', name: 'Әлия Қ.', username: 'aliya' }, { userId: 'u2', name: 'Ерлан', username: 'erlan' }],
  assignments: [{ id: 'w1', title: 'Милиция, 1918', items: 12, due: '2026-11-27T08:00' }, { id: 'w2', title: 'Съезд', items: 5, due: null }],
  progress: [
    { userId: 'u1', assignmentId: 'w1', state: 'started', done: 7 },
    { userId: 'u1', assignmentId: 'w2', state: 'notOpen', done: 0 },
    { userId: 'u2', assignmentId: 'w1', state: 'overdue', done: 7 },
    { userId: 'u2', assignmentId: 'w2', state: 'notOpen', done: 0 },
  ],
}
const words: Readonly<Record<GradebookWord, string>> = {
  ...{ 'table.name': 'Оқушы', 'table.username': 'Пайдаланушы аты', 'table.due': 'Мерзімі', 'table.points': 'Ұпай', 'table.state': 'Күйі' },
  ...{ 'state.notOpen': 'ашылмады', 'state.notStarted': 'басталмады', 'state.started': 'басталды', 'state.done': 'орындалды', 'state.doneLate': 'кеш орындалды', 'state.overdue': 'мерзімі өтті' },
}
const table = gradebookTable(source, (word) => words[word])
const text = (value: string): Cell => ({ kind: 'text', value })
const number = (value: number): Cell => ({ kind: 'number', value })
const empty: Cell = { kind: 'empty' }
const stateOf = (state: WorkState): Cell => ({ kind: 'state', state, value: words[`state.${state}`] })

describe('the gradebook', () => {
  test('has titles, due dates and points above, a student a row, an assignment a column of numbers and one of words', () => {
    expect(table).toEqual({
      head: [
        [text('Оқушы'), text('Пайдаланушы аты'), text('Милиция, 1918'), text('Күйі: Милиция, 1918'), text('Съезд'), text('Күйі: Съезд')],
        [text('Мерзімі'), empty, text('2026-11-27 08:00'), empty, empty, empty],
        [text('Ұпай'), empty, number(12), empty, number(5), empty],
      ],
      body: [
        { userId: 'u1', cells: [text('Әлия Қ.'), text('aliya'), number(7), stateOf('started'), empty, stateOf('notOpen')] },
        { userId: 'u2', cells: [text('Ерлан'), text('erlan'), number(7), stateOf('overdue'), empty, stateOf('notOpen')] },
      ],
    })
  })

  test('tells late work from work in time where the numbers are the same', () => {
    const states = ['notStarted', 'started', 'done', 'doneLate', 'overdue'] as const
    const cells = states.map((state) => gradebookTable({ ...source, progress: [{ userId: 'u1', assignmentId: 'w1', state, done: 12 }] }, (word) => words[word]).body[0]?.cells.slice(2, 4))
    expect(cells).toEqual(states.map((state) => [number(12), stateOf(state)]))
    expect(new Set(states.map((state) => words[`state.${state}`])).size).toBe(states.length)
  })

  test('is written as a file cell by cell', () => {
    const file = gradebookCsv(table)
    expect(file.startsWith('\uFEFF')).toBe(true)
    expect(parseCsv(file.slice(1))).toEqual([...table.head, ...table.body.map(({ cells }) => cells)].map((cells) => cells.map((cell) => (cell.kind === 'empty' ? '' : String(cell.value)))))
    // Numbers stand without quotes: a spreadsheet adds them up.
    expect(file.split('\r\n')[3]).toBe('"Әлия Қ.","aliya",7,"басталды","","ашылмады"')
  })
})

/** What makes a spreadsheet calculate, call a program or fetch something, and the signs that hide it. */
const starts = ['=', '+', '-', '@', '\t=', '\r=', '\n=', ' =', '\u00a0=', '＝', '＋', '－', '＠', '|', '%', '\u200b=', '\ufeff=', "'=", '"=', '\u0000=']
const bodies = ["cmd|'/c calc'!A1", 'SUM(1+1)', 'HYPERLINK("http://example.org";"x")', 'WEBSERVICE("http://example.org")', "DDE(\"cmd\";\"/C calc\";\"x\")", '1+1', 'A1', 'IMPORTXML("http://example.org","//a")', '2+5+cmd|\' /C calc\'!A0', 'Әлия']
const payloads = starts.flatMap((start) => bodies.map((body) => `${start}${body}`))

const hostile = gradebookTable({ ...source, students: payloads.map((name, i) => ({ userId: `u${i}`, name, username: 'Ә, ғ, қ, ң, ө, ұ, ү, һ, і' })), assignments: payloads.map((title, i) => ({ id: `w${i}`, title, items: 1, due: null })), progress: [] }, (word) => words[word])

test(`no name and no title is a formula: ${payloads.length} of them come back as the texts they are, behind an apostrophe`, () => {
  expect(payloads.length).toBe(200)
  const rows = parseCsv(gradebookCsv(hostile).slice(1))
  expect(rows.slice(3).map(([name]) => name)).toEqual(payloads.map((payload) => `'${payload}`))
  expect(rows[0]?.slice(2)).toEqual(payloads.flatMap((payload) => [`'${payload}`, `Күйі: ${payload}`]))
})

const hasOffice = spawnSync('soffice', ['--version']).status === 0

test.skipIf(!hasOffice)('a real spreadsheet, told to calculate whatever it finds, finds nothing to calculate, numbers as numbers and every Kazakh letter', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'jady-office-'))
  const opened = (name: string, text: string) => {
    writeFileSync(join(folder, `${name}.csv`), text)
    // Commas, quotes, UTF-8, from the first line; the last of the options has formulas evaluated.
    execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--infilter=CSV:44,34,76,1,,0,false,true,false,false,false,-1,true', '--convert-to', 'fods', '--outdir', folder, join(folder, `${name}.csv`)], { stdio: 'ignore' })
    return readFileSync(join(folder, `${name}.fods`), 'utf8')
  }
  try {
    // The check sees a formula where there is one.
    expect(opened('unguarded', '"=1+1",2\r\n')).toContain('table:formula')
    const sheet = opened('hostile', gradebookCsv(hostile))
    expect(sheet).not.toContain('table:formula')
    expect(sheet.split('Ә, ғ, қ, ң, ө, ұ, ү, һ, і').length - 1).toBe(payloads.length)
    expect(opened('plain', gradebookCsv(table))).toMatch(/office:value-type="float" office:value="7"/)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
