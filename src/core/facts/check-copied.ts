import type { FactBase, Problem } from './fact-base'
import { allTexts } from './all-texts'
import type { Located } from './located'

/** As many words in a row may not be a source's. */
export const copiedWords = 8

/** Finds wording that repeats a stretch of eight words of a source, in whatever language both happen to be. */
export function checkCopied(base: FactBase, located: Located, sentences: ReadonlyMap<string, readonly string[]>): readonly Problem[] {
  const stretches = new Map<string, string>()
  for (const [source, list] of sentences) {
    list.forEach((sentence, at) => {
      for (const stretch of stretchesOf(sentence)) stretches.set(stretch, `sentence ${at} of ${source}`)
    })
  }
  return allTexts(base).flatMap(({ kind, id, at, text }) => {
    const copied = stretchesOf(text).find((stretch) => stretches.has(stretch))
    if (copied === undefined) return []
    const say = `${at}: say it in words of our own; “${copied}” stands in ${stretches.get(copied) ?? 'a source'}.`
    return [{ file: located.fileOf(kind, id), id, check: 'copied', say }]
  })
}

function stretchesOf(text: string): readonly string[] {
  const words = text.normalize('NFC').toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return words.slice(copiedWords - 1).map((_, at) => words.slice(at, at + copiedWords).join(' '))
}
