import type { FactBase, Problem } from './fact-base'
import { allTexts } from './all-texts'
import type { ContentKind, Located } from './located'

/** As many words in a row may not be a source's. */
const copiedWords = 8

/**
 * Finds wording that repeats a stretch of eight words of a source, in whatever language both happen to be, and citations whose tokens, joined in order,
 * give such a stretch back: pieces of a sentence put side by side are the sentence.
 */
export function checkCopied(base: FactBase, located: Located, sentences: ReadonlyMap<string, readonly string[]>): readonly Problem[] {
  const copiedIn = copyFinder(sentences)
  const problem = (kind: ContentKind, id: string, say: string): Problem => ({ file: located.fileOf(kind, id), id, check: 'copied', say })
  const texts = allTexts(base).flatMap(({ kind, id, at, text }) => {
    const copied = copiedIn(text)
    return copied === null ? [] : [problem(kind, id, `${at}: say it in words of our own; “${copied.words}” stands in ${copied.place}.`)]
  })
  const citations = base.facts.flatMap(({ id, citations }) => citations.flatMap(({ source, sentence, tokens }) => {
    const copied = copiedIn(tokens.join(' '))
    return copied === null ? [] : [problem('fact', id, `citations: quote less of sentence ${sentence} of ${source}; its tokens together give “${copied.words}”.`)]
  }))
  return [...texts, ...citations]
}

/** Words of a text that stand in a source, and where there; null where it repeats no eight in a row. */
export type CopyFinder = (text: string) => { readonly words: string; readonly place: string } | null

/** Makes a finder of what texts share with the sentences of the sources. */
export function copyFinder(sentences: ReadonlyMap<string, readonly string[]>): CopyFinder {
  const stretches = stretchesIn(sentences)
  return (text) => {
    const words = stretchesOf(text).find((stretch) => stretches.has(stretch))
    return words === undefined ? null : { words, place: stretches.get(words) ?? 'a source' }
  }
}

/** Every stretch of the sources with the place it stands at. */
function stretchesIn(sources: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, string> {
  const places = [...sources].flatMap(([source, sentences]) => sentences.map((sentence, at) => ({ sentence, place: `sentence ${at} of ${source}` })))
  return new Map(places.flatMap(({ sentence, place }) => stretchesOf(sentence).map((stretch) => [stretch, place] as const)))
}

function stretchesOf(text: string): readonly string[] {
  const words = text.normalize('NFC').toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return words.slice(copiedWords - 1).map((_, at) => words.slice(at, at + copiedWords).join(' '))
}
