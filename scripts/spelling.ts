import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkSpelling, type Dictionary, readSpellingList } from '../src/content/spelling'
import { wordsOf } from '../src/content/words'
import type { Bank } from '../src/core/items/bank'

// `npm run content:spell`: every word of the Kazakh and Russian bank and interface is vouched for. Where hunspell and its dictionary are installed
// it is asked; what it accepts is kept as a receipt for machines without it (`--check` compares the receipt instead of writing it).
const dictionaries = { kk: 'kk_KZ', ru: 'ru_RU' } as const
const isCheck = process.argv.includes('--check')
let failed = false
const fail = (message: string) => {
  console.error(message)
  failed = true
}

for (const locale of ['kk', 'ru'] as const) {
  const bank = JSON.parse(readFileSync(join('content', 'banks', `alash.${locale}.json`), 'utf8')) as Bank
  const words = wordsOf(bank, JSON.parse(readFileSync(join('messages', `${locale}.json`), 'utf8')))
  const receipt = join('content', 'spelling', `${locale}.dictionary.txt`)
  const known = existsSync(receipt) ? new Set(readFileSync(receipt, 'utf8').split('\n')) : new Set<string>()
  const asked = hasHunspell(dictionaries[locale]) ? askHunspell(dictionaries[locale]) : null
  let accepted: readonly string[] | null = null
  const dictionary: Dictionary = (all) => {
    if (asked === null) return known
    const found = asked(all)
    accepted = [...found].sort()
    return found
  }
  const report = checkSpelling(words, bank, readSpellingList('content', locale), dictionary)
  const by = asked === null ? 'receipt of hunspell' : 'hunspell'
  console.log(`${locale}: ${report.words} words: ${report.byDictionary} by ${by}, ${report.byRule} by rule from a reviewed lemma or name, ${report.listed} listed with a reason, ${report.unknown.length} unknown`)
  if (report.unknown.length > 0) fail(`${locale}: mend these words, or give content/spelling/${locale}.yaml their lemma or their reason: ${report.unknown.join(', ')}`)
  if (report.unused.length > 0) fail(`${locale}: nothing needs these entries of content/spelling/${locale}.yaml: ${report.unused.join(', ')}`)
  if (accepted !== null) {
    const text = `${(accepted as readonly string[]).join('\n')}\n`
    if (!isCheck) writeFileSync(receipt, text)
    else if (!existsSync(receipt) || readFileSync(receipt, 'utf8') !== text) fail(`content/${locale}.dictionary.txt is not what hunspell says today: run npm run content:spell.`)
  }
}
if (failed) process.exitCode = 1

function hasHunspell(dictionary: string): boolean {
  try {
    return execFileSync('hunspell', ['-D'], { input: '', stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, DICTIONARY: dictionary } }) !== null && existsSync(`/usr/share/hunspell/${dictionary}.dic`)
  } catch {
    return false
  }
}

function askHunspell(dictionary: string): Dictionary {
  return (words) => {
    const refused = new Set(execFileSync('hunspell', ['-d', dictionary, '-i', 'utf-8', '-l'], { input: `${words.join('\n')}\n`, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }).split('\n'))
    return new Set(words.filter((each) => !refused.has(each)))
  }
}
