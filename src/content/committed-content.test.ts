import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { bankSchema } from '../contracts/bank-schema'
import { locales } from '../core/locale'
import { buildContent } from './build-content'
import { identityFile, readIdentity } from './identity'
import { loadFactBase } from './load-fact-base'
import { printProblems } from './print-problems'

const folder = join(import.meta.dirname, '../../content')
const built = buildContent(folder, null)
const committed = (file: string) => readFileSync(join(folder, file), 'utf8')

describe('the committed content', () => {
  it('has no problem, and its receipts hold without the sources', () => {
    expect(printProblems(built.problems)).toBe('0 problems')
  })
  it.each(['alash.kk.json', 'alash.ru.json', 'alash.en.json', 'alash.proofs.json', 'alash.index.json', 'alash.ledger.md'])('makes banks/%s byte for byte', (name) => {
    expect(built.files.get(`banks/${name}`) === committed(`banks/${name}`)).toBe(true)
  })
  it('has every item in the identity baseline: from the first commit on, its id and its answer are held', () => {
    const frozen = readIdentity(JSON.parse(committed(identityFile)))
    expect(Object.keys(frozen).sort()).toEqual(built.banks?.en.items.map((item) => item.id).sort())
  })
  it.each(locales)('has a bank that meets its schema in %s, one item per line', (locale) => {
    const text = committed(`banks/alash.${locale}.json`)
    const bank = bankSchema.parse(JSON.parse(text))
    expect(text.split('\n').filter((line) => line.startsWith('{"id":'))).toHaveLength(bank.items.length)
  })
  it.each(locales)('has a bank of less than 150 KB compressed in %s', (locale) => {
    expect(gzipSync(committed(`banks/alash.${locale}.json`)).length).toBeLessThan(150_000)
  })
  it('holds every fact of the documents: each of the 149 sentences has its facts or is named as carrying none', () => {
    const ledger = built.files.get('banks/alash.ledger.md') ?? ''
    expect(/^\| all \| (\d+) \| \d+ \| \d+ \| (\d+) \|$/m.exec(ledger)?.slice(1)).toEqual(['149', '0'])
    expect(built.counts.facts).toBeGreaterThanOrEqual(340)
  })
  it('has a glossary of at least 60 terms', () => {
    expect(loadFactBase(folder).glossary.length).toBeGreaterThanOrEqual(60)
  })
  it('names only items and facts that are there', () => {
    for (const { items, facts } of Object.values(built.banks ?? {})) {
      const ids = new Set(items.map((item) => item.id))
      const named = items.flatMap((item) => [...item.keepApart, ...item.options.flatMap((option) => option.trueOf?.item ?? [])])
      expect(named.filter((id) => !ids.has(id))).toEqual([])
      expect(items.filter((item) => facts[item.fact] === undefined)).toEqual([])
    }
  })
})
