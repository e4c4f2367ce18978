import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { KazakhCase } from '../facts/fact-base'
import { inflect } from './kazakh'
import { inflectNumber } from './kazakh-number'

type Row = Readonly<Record<string, string>>

const cases = ['gen', 'dat', 'acc', 'loc', 'abl', 'ins'] as const satisfies readonly KazakhCase[]
const nounFiles = ['entities', 'possessive-compounds', 'common-nouns'] as const

/** What the first comparison found different, each settled for one side with the reason: the chosen form wins over the table. */
const settled = new Map(table('settled').map((row) => [`${row['file']} ${row['row']} ${row['case']}`, row]))

describe.each(nounFiles)('G5: %s in all cases, as written by hand from the rules of grammar', (file) => {
  const rows = table(file)
  it('every form is made by the rules, but for the settled ones', () => {
    expect(rows.length).toBeGreaterThan(80)
    expect(rows.flatMap((row) => disagreements(file, row))).toEqual([])
  })
})

describe('G5: figures with the ending of their last spoken word', () => {
  it('all 300 figures and years take the hand-written endings', () => {
    const rows = table('numerals')
    expect(rows.length).toBeGreaterThanOrEqual(300)
    expect(rows.flatMap((row) => cases.flatMap((name) => differs('numerals', row['number'] ?? '', name, row[name], inflectNumber(Number(row['number']), name))))).toEqual([])
  })
})

describe('the settled disagreements', () => {
  it.each([...settled.values()])('$row ($case): $chosen', (row) => {
    const key = row['row']
    const gold = table(row['file'] ?? '').find((candidate) => (candidate['lemma'] ?? candidate['number']) === key)
    expect(gold?.[row['case'] === 'nom' ? 'lemma' : row['case'] ?? '']).toBe(row['gold'])
    expect(row['reason']).toMatch(/.{10,}/u)
  })
})

function disagreements(file: string, row: Row): readonly string[] {
  const lemma = row['lemma'] ?? ''
  const possessed = row['possessed'] === 'yes'
  const asWritten = cases.flatMap((name) => differs(file, lemma, name, row[name], inflect(lemma, { case: name, possessed })))
  const singular = row['singular'] ?? ''
  if (singular === '') return asWritten
  const plural = (['nom', ...cases] as const).flatMap((name) =>
    differs(file, lemma, name, name === 'nom' ? lemma : row[name], inflect(singular, { case: name, possessed, number: 'pl' })))
  return [...asWritten, ...plural]
}

function differs(file: string, key: string, name: KazakhCase, gold: string | undefined, made: string): readonly string[] {
  const wanted = settled.get(`${file} ${key} ${name}`)?.['chosen'] ?? gold
  return made === wanted ? [] : [`${file}: ${key} (${name}) is ${wanted} by hand, ${made} by the rules`]
}

function table(name: string): readonly Row[] {
  const [header = '', ...lines] = readFileSync(new URL(`./gold/${name}.tsv`, import.meta.url), 'utf8').trimEnd().split('\n')
  const columns = header.split('\t')
  return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, index) => [columns[index] ?? '', cell])))
}
