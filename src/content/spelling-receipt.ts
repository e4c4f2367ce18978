/** What a dictionary once accepted, kept for machines without it. Its first line names the dictionary and the hash of its words. */
export type SpellingReceipt = { readonly maker: string; readonly words: ReadonlySet<string> }

/** The first line of a receipt: two dictionaries of one name may differ from release to release. */
export function receiptMaker(dictionary: string, sha256: string): string {
  return `# ${dictionary} sha256 ${sha256}`
}

export function receiptText(maker: string, words: Iterable<string>): string {
  return `${[maker, ...[...words].sort()].join('\n')}\n`
}

/** A receipt without a first line of that kind is nobody's: its words hold, but there is nothing to compare it with. */
export function readReceipt(text: string): SpellingReceipt {
  const lines = text.split('\n').filter((line) => line !== '')
  return { maker: lines.find((line) => line.startsWith('# ')) ?? '', words: new Set(lines.filter((line) => !line.startsWith('# '))) }
}
