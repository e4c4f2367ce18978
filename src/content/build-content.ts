import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkFactBase } from '../core/facts/check'
import { checkCopied } from '../core/facts/check-copied'
import { checkCopiedBanks } from '../core/items/check-copied-banks'
import { checkGlossary } from '../core/facts/check-glossary'
import type { Problem } from '../core/facts/fact-base'
import { type FactIndex, indexBase } from '../core/facts/fact-index'
import type { Bank, Item } from '../core/items/bank'
import { indexBank } from '../core/items/bank-index'
import { checkBanks } from '../core/items/check-bank'
import { renderBanks } from '../core/items/generate'
import { type ItemPlan, planItems } from '../core/items/plan-items'
import { collectProofs } from '../core/items/proofs'
import { type Localised, locales } from '../core/locale'
import { sha256 } from './hash'
import { freeze, type Identity, identityFile, identityProblems, readIdentity, revisions } from './identity'
import { coverageLedger } from './ledger'
import { loadFactBase } from './load-fact-base'
import { readSentences } from './read-sentences'
import { receiptsFile, verifyCitations } from './receipts'
import { serialiseBank, serialiseMap } from './serialise'

/** Everything made from a content folder: paths inside it with their text, or the problems for which nothing was made. */
export type BuiltContent = {
  readonly problems: readonly Problem[]
  /** Empty where there are problems. */
  readonly files: ReadonlyMap<string, string>
  /** The receipts as they should stand, present whenever everything could be read and every citation was verified against the sources. */
  readonly receipts: string | null
  readonly banks: Localised<Bank> | null
  /** The identity baseline with today's items added, for a freeze. */
  readonly identity: string | null
  readonly counts: { readonly facts: number; readonly items: number; readonly options: number }
}

/**
 * Reads, checks and generates, without writing. `sourcesDir` holds the documents' sentences; without it the citations must have receipts.
 * Generation is tried as far as the base allows, so that problems of all steps are reported together.
 */
export function buildContent(folder: string, sourcesDir: string | null): BuiltContent {
  const { base, glossary, problems: unread, located } = loadFactBase(folder)
  const index = indexBase(base)
  const sentences = sourcesDir === null ? null : readSentences(sourcesDir)
  const verified = verifyCitations(base, located, readJson(join(folder, receiptsFile)), sentences)
  // A file that cannot be read must not take the receipts of its facts along.
  const citations = unread.length > 0 ? { ...verified, receipts: null } : verified
  const copied = sentences === null ? [] : checkCopied(base, located, sentences)
  const baseProblems = [...unread, ...checkFactBase(index, located), ...checkGlossary(base, glossary, located), ...citations.problems, ...copied]
  const plans = planItems(index, located)
  const before = [...baseProblems, ...plans.problems]
  const counts = { facts: base.facts.length, items: plans.items.length, options: plans.items.reduce((sum, item) => sum + item.options.length, 0) }
  const failed = (problems: readonly Problem[]): BuiltContent => ({ problems, files: new Map(), receipts: citations.receipts, banks: null, identity: null, counts })
  if (baseProblems.length > 0) return failed(before)
  const baseline = readIdentity(readJson(join(folder, identityFile)))
  const banks = stampBanks(index, plans.items, baseline)
  const copiedByFilling = sentences === null ? [] : checkCopiedBanks(banks, located, sentences)
  const problems = [...before, ...checkBanks(base, banks, located), ...copiedByFilling, ...identityProblems(baseline, banks.kk.items)]
  if (problems.length > 0) return failed(problems)
  return { problems, files: filesOf(index, plans.items, banks), receipts: citations.receipts, banks, identity: identityText(freeze(baseline, itemsOf(banks))), counts }
}

function stampBanks(index: FactIndex, items: readonly ItemPlan[], baseline: Identity): Localised<Bank> {
  const draft = renderBanks(index, items, { version: '', rev: () => 1 })
  const revs = revisions(baseline, itemsOf(draft))
  const rev = (id: string) => revs.get(id) ?? 1
  const unversioned = renderBanks(index, items, { version: '', rev })
  const version = sha256(locales.map((locale) => serialiseBank(unversioned[locale])).join('')).slice(0, 16)
  return renderBanks(index, items, { version, rev })
}

function itemsOf(banks: Localised<Bank>): Localised<readonly Item[]> {
  return { kk: banks.kk.items, ru: banks.ru.items, en: banks.en.items }
}

function identityText(identity: Identity): string {
  return `{"format":1,\n"items":${serialiseMap(identity)}}\n`
}

function filesOf(index: FactIndex, items: readonly ItemPlan[], banks: Localised<Bank>): ReadonlyMap<string, string> {
  const version = JSON.stringify(banks.kk.version)
  return new Map([
    ...locales.map((locale) => [`banks/${banks[locale].bank}.${locale}.json`, serialiseBank(banks[locale])] as const),
    ['banks/alash.proofs.json', `{"format":1,\n"version":${version},\n"proofs":${serialiseMap(collectProofs(items))}}\n`],
    ['banks/alash.index.json', indexText(index, banks.kk.version)],
    ['banks/alash.ledger.md', coverageLedger(index, items, banks)],
  ])
}

function indexText({ base }: FactIndex, version: string): string {
  const { format, facts } = indexBank(base, version)
  return `{"format":${format},\n"version":${JSON.stringify(version)},\n"facts":${serialiseMap(facts)}}\n`
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
