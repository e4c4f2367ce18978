import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readBank } from '../src/content/read-bank'
import { checkSpelling, type Dictionary, readSpellingList } from '../src/content/spelling'
import { readReceipt, receiptMaker, receiptText } from '../src/content/spelling-receipt'
import { wordsOf } from '../src/content/words'
import { catalogueOf } from '../src/testing/catalogue'

// `npm run content:spell`: every word of the Kazakh and Russian bank and interface is vouched for. Where hunspell and its dictionary are installed
// it is asked; what it accepts is kept as a receipt for machines without it. `--check` writes nothing: with the very dictionary the receipt was made
// with it compares the two, with another one, or with none, it trusts the receipt.
const dictionaries = { kk: 'kk_KZ', ru: 'ru_RU' } as const
const isCheck = process.argv.includes('--check')
let failed = false
const fail = (message: string) => {
  console.error(message)
  failed = true
}

for (const locale of ['kk', 'ru'] as const) {
  const bank = readBank(locale)
  const words = wordsOf(bank, catalogueOf(locale))
  const path = join('content', 'spelling', `${locale}.dictionary.txt`)
  const kept = existsSync(path) ? readFileSync(path, 'utf8') : null
  const receipt = readReceipt(kept ?? '')
  const maker = installedMaker(dictionaries[locale])
  const isAsked = maker !== null && (!isCheck || kept === null || receipt.maker === maker)
  let accepted: ReadonlySet<string> = receipt.words
  const dictionary: Dictionary = (all) => (accepted = isAsked ? askHunspell(dictionaries[locale], all) : receipt.words)
  const report = checkSpelling(words, bank, readSpellingList('content', locale), dictionary)
  const by = isAsked ? 'hunspell' : 'receipt of hunspell'
  console.log(`${locale}: ${report.words} words: ${report.byDictionary} by ${by}, ${report.byRule} by rule from a reviewed lemma or name, ${report.listed} listed with a reason, ${report.unknown.length} unknown`)
  if (report.unknown.length > 0) fail(`${locale}: mend these words, or give content/spelling/${locale}.yaml their lemma or their reason: ${report.unknown.join(', ')}`)
  if (report.unused.length > 0) fail(`${locale}: nothing needs these entries of content/spelling/${locale}.yaml: ${report.unused.join(', ')}`)
  if (!isAsked) continue
  const text = receiptText(maker, accepted)
  if (!isCheck) writeFileSync(path, text)
  else if (kept !== text) fail(`${path} is not what hunspell says today: run npm run content:spell.`)
}
if (failed) process.exitCode = 1

/** The installed dictionary as a receipt names it; null without hunspell or without the dictionary. */
function installedMaker(dictionary: string): string | null {
  const path = `/usr/share/hunspell/${dictionary}.dic`
  try {
    execFileSync('hunspell', ['--version'], { stdio: 'ignore' })
    return receiptMaker(dictionary, createHash('sha256').update(readFileSync(path)).digest('hex'))
  } catch {
    return null
  }
}

function askHunspell(dictionary: string, words: readonly string[]): ReadonlySet<string> {
  const refused = new Set(execFileSync('hunspell', ['-d', dictionary, '-i', 'utf-8', '-l'], { input: `${words.join('\n')}\n`, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }).split('\n'))
  return new Set(words.filter((each) => !refused.has(each)))
}
