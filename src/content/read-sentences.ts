import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The numbered sentences of the documents, by source id. */
export type Sentences = ReadonlyMap<string, readonly string[]>

/**
 * Reads every `<id>_….sentences.tsv` of a folder: a 0-based number, a tab, the sentence.
 * @throws Error where the folder cannot be read, or a line is not numbered in order.
 */
export function readSentences(folder: string): Sentences {
  const files = readdirSync(folder).filter((name) => /^[^_]+_.*\.sentences\.tsv$/.test(name)).sort()
  return new Map(files.map((name) => [name.slice(0, name.indexOf('_')), readOne(join(folder, name))]))
}

function readOne(path: string): readonly string[] {
  const lines = readFileSync(path, 'utf8').split('\n').filter((line) => line !== '')
  return lines.map((line, at) => {
    const [number, sentence] = line.replace(/\r$/, '').split('\t')
    if (number !== String(at) || sentence === undefined) throw new Error(`${path}: line ${at + 1} should be sentence ${at}`)
    return sentence
  })
}
