import { z } from 'zod'
import { citationKey } from '../core/facts/citation-key'
import type { Citation, Fact, FactBase, Problem, Source } from '../core/facts/fact-base'
import type { Located } from '../core/facts/located'
import { lookAlikeIn } from '../core/language/unify-script'
import { sha256 } from './hash'
import type { Sentences } from './read-sentences'
import { serialiseMap } from './serialise'

/** Where the receipts stand inside the content folder. */
export const receiptsFile = 'receipts.json'

const receiptsSchema = z.strictObject({ format: z.literal(1), receipts: z.record(z.string().regex(/^[0-9a-f]{64}$/), z.string()) })

/** What verifying gave: problems, and the text of the receipts file where all citations stand in their sentences. */
export type Verified = { readonly problems: readonly Problem[]; readonly receipts: string | null }

/**
 * With the documents' sentences: every digest and every token is compared with them. Without (`null`): every citation must have a receipt from an earlier
 * verification, and every receipt a citation.
 */
export function verifyCitations(base: FactBase, located: Located, receipts: unknown, sentences: Sentences | null): Verified {
  return sentences === null ? verifyReceipts(base, located, receipts) : verifyAgainst(base, located, sentences)
}

function verifyAgainst(base: FactBase, located: Located, sentences: Sentences): Verified {
  const digests = base.sources.flatMap((source) => digestProblems(source, located, sentences.get(source.id)))
  const tokens = cited(base).flatMap(({ fact, citation }) => tokenProblems(fact, citation, located, sentences.get(citation.source)))
  const problems = [...digests, ...tokens]
  return { problems, receipts: problems.length > 0 ? null : receiptsText(base) }
}

function digestProblems(source: Source, located: Located, sentences: readonly string[] | undefined): readonly Problem[] {
  const problem = (say: string): Problem => ({ file: located.fileOf('source', source.id), id: source.id, check: 'digest', say })
  if (sentences === undefined) return [problem(`Put ${source.id}_….sentences.tsv into the folder named by SOURCES_DIR.`)]
  if (sentences.length !== source.digests.length) return [problem(`List ${sentences.length} digests, one per sentence; there are ${source.digests.length}.`)]
  return sentences.flatMap((sentence, at) => (sha256(sentence) === source.digests[at] ? [] : [problem(`Sentence ${at}: its SHA-256 is ${sha256(sentence)}.`)]))
}

function tokenProblems(fact: Fact, citation: Citation, located: Located, sentences: readonly string[] | undefined): readonly Problem[] {
  const sentence = sentences?.[citation.sentence]?.normalize('NFC')
  if (sentence === undefined) return []
  return citation.tokens
    .filter((token) => !sentence.includes(token.normalize('NFC')))
    .map((token) => ({
      file: located.fileOf('fact', fact.id),
      id: fact.id,
      check: 'token',
      say: `Quote words that stand in sentence ${citation.sentence} of ${citation.source}, letter by letter: “${token}” does not.${sayLookAlike(sentence, token)}`,
    }))
}

/** Points at letters of the other script: they cannot be told apart by looking. */
function sayLookAlike(sentence: string, token: string): string {
  const held = lookAlikeIn(sentence, token.normalize('NFC'))
  if (held === null) return ''
  const differing = [...held].flatMap((letter, at) => ([...token.normalize('NFC')][at] === letter ? [] : [`${letter} (U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`]))
  return ` The sentence has letters that only look like yours: write ${differing.join(', ')} there.`
}

function verifyReceipts(base: FactBase, located: Located, raw: unknown): Verified {
  const read = receiptsSchema.safeParse(raw ?? { format: 1, receipts: {} })
  if (!read.success) return { problems: [{ file: receiptsFile, id: null, check: 'receipts', say: 'Run content:check with SOURCES_DIR to write the receipts anew.' }], receipts: null }
  const needed = new Map(cited(base).map(({ fact, citation }) => [receiptOf(base, citation), { fact, citation }]))
  const missing = [...needed].filter(([hash]) => !(hash in read.data.receipts)).map(([, { fact, citation }]): Problem => {
    const say = `Run content:check with SOURCES_DIR: sentence ${citation.sentence} of ${citation.source} was not verified with these tokens.`
    return { file: located.fileOf('fact', fact.id), id: fact.id, check: 'no receipt', say }
  })
  const stale = Object.entries(read.data.receipts).filter(([hash]) => !needed.has(hash)).map(([hash, place]): Problem => ({
    file: receiptsFile,
    id: hash.slice(0, 12),
    check: 'stale receipt',
    say: `Run content:check with SOURCES_DIR: no citation needs this receipt (${place}) any more.`,
  }))
  return { problems: [...missing, ...stale], receipts: null }
}

function receiptsText(base: FactBase): string {
  const places = cited(base).map(({ citation }) => [receiptOf(base, citation), `${citation.source} s${citation.sentence}`] as const)
  const sorted = [...new Map(places)].sort(([a], [b]) => (a < b ? -1 : 1))
  return `{"format":1,\n"receipts":${serialiseMap(Object.fromEntries(sorted))}}\n`
}

function receiptOf(base: FactBase, citation: Citation): string {
  const digest = base.sources.find((source) => source.id === citation.source)?.digests[citation.sentence] ?? ''
  return sha256(citationKey(citation, digest))
}

function cited(base: FactBase): readonly { readonly fact: Fact; readonly citation: Citation }[] {
  return base.facts.flatMap((fact) => fact.citations.map((citation) => ({ fact, citation })))
}
