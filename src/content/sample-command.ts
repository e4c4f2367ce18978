import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Bank } from '../core/items/bank'
import { locales } from '../core/locale'
import { sampleBank } from './sample'

// `npm run content:sample -- ROUND [COUNT]`: presentations to be read cold, in `.cache/sample/`: questions without their keys, and the keys apart.
const round = Number(process.argv[2] ?? 1)
const count = Number(process.argv[3] ?? 150)
if (!Number.isInteger(round) || round < 1 || !Number.isInteger(count) || count < 1) throw new Error('Give a round and a count from 1: npm run content:sample -- 2 150')
const folder = join('.cache', 'sample')
mkdirSync(folder, { recursive: true })
for (const locale of locales) {
  const bank = JSON.parse(readFileSync(join('content', 'banks', `alash.${locale}.json`), 'utf8')) as Bank
  const questions = sampleBank(bank, round, count)
  const asked = questions.map(({ form, asked }, at) => `${at + 1}. (${form}) ${asked}`).join('\n\n')
  const keys = questions.map(({ id, form, key }, at) => `${at + 1}\t${id}\t${form}\t${key}`).join('\n')
  writeFileSync(join(folder, `${locale}-${round}.txt`), `${asked}\n`)
  writeFileSync(join(folder, `${locale}-${round}.keys.tsv`), `${keys}\n`)
  console.log(`${locale}: ${questions.length} presentations of round ${round} in ${folder}`)
}
