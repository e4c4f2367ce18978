import { readFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { z } from 'zod'
import type { Fact, FactBase, Problem } from '../core/facts/fact-base'
import { glossaryFile, type GlossaryTerm } from '../core/facts/check-glossary'
import type { ContentKind, Located } from '../core/facts/located'
import { readEntries } from './read-entries'
import { readYaml } from './read-yaml'
import { entitySchema, unitSchema } from './schemas/entity-schema'
import { factSchema } from './schemas/fact-schema'
import { relationSchema } from './schemas/relation-schema'
import { conflictSchema, deckSchema, glossarySchema, topicSchema } from './schemas/small-schemas'
import { sourceSchema } from './schemas/source-schema'

/** A content folder, typed. Whatever could be read is in `base`; everything else is named in `problems`. */
export type LoadedBase = { readonly base: FactBase; readonly glossary: readonly GlossaryTerm[]; readonly problems: readonly Problem[]; readonly located: Located }

/**
 * Reads every YAML file under `folder` (the `content/` of a project). Never throws for what an author wrote: each problem has its
 * file, its id where there is one, and says what to write instead. The result does not depend on the order in which the disk lists files.
 */
export function loadFactBase(folder: string): LoadedBase {
  const reader = new ContentReader(folder)
  const topics = reader.read('topic', ['topics.yaml'], topicSchema)
  const conflicts = reader.read('conflict', ['conflicts.yaml'], conflictSchema)
  const sources = reader.read('source', reader.list('sources'), sourceSchema)
  const units = reader.read('unit', ['entities/units.yaml'], unitSchema)
  const entities = reader.read('entity', reader.list('entities').filter((file) => file !== 'entities/units.yaml'), entitySchema)
  const relations = reader.read('relation', reader.list('relations'), relationSchema)
  const decks = reader.read('deck', reader.list('decks'), deckSchema)
  const facts = inTopicOrder(reader.list('facts'), topics.map((topic) => topic.id)).flatMap((file) =>
    reader.read('fact', [file], factSchema).map((fact): Fact => ({ ...fact, topic: topicOf(file) })),
  )
  const glossary = reader.read('term', [glossaryFile], glossarySchema)
  return { base: { sources, entities, units, relations, topics, conflicts, facts, decks }, glossary, problems: reader.problems, located: reader }
}

/** Reads files one after another and remembers where everything was found. */
class ContentReader implements Located {
  readonly problems: Problem[] = []
  readonly #files = new Map<string, string>()
  readonly #unreadable = new Set<string>()

  constructor(private readonly folder: string) {}

  fileOf = (kind: ContentKind, id: string): string => this.#files.get(`${kind} ${id}`) ?? `content (${kind} ${id})`
  unreadable = (kind: ContentKind, id: string): boolean => this.#unreadable.has(`${kind} ${id}`)

  list(subfolder: string): readonly string[] {
    const names = readNames(join(this.folder, subfolder))
    for (const name of names.filter((name) => name.endsWith('.yml'))) {
      this.problems.push({ file: `${subfolder}/${name}`, id: null, check: 'file name', say: 'Rename the file to end in .yaml; it is not read otherwise.' })
    }
    return names.filter((name) => name.endsWith('.yaml')).sort().map((name) => `${subfolder}/${name}`)
  }

  read<T extends { readonly id: string }>(kind: ContentKind, files: readonly string[], schema: z.ZodType<T>): readonly T[] {
    return files.flatMap((file) => this.#readFile(kind, file, schema))
  }

  #readFile<T extends { readonly id: string }>(kind: ContentKind, file: string, schema: z.ZodType<T>): readonly T[] {
    const text = readText(join(this.folder, file))
    if (text === null) {
      this.problems.push({ file, id: null, check: 'missing file', say: `Add the file ${file}.` })
      return []
    }
    const { data, problems } = readYaml(file, text)
    const read = readEntries(file, data, schema)
    this.problems.push(...problems, ...read.problems)
    for (const id of data === null ? idsIn(text) : read.unreadable) this.#unreadable.add(`${kind} ${id}`)
    return read.entries.filter((entry) => this.#isFirst(kind, entry.id, file))
  }

  #isFirst(kind: ContentKind, id: string, file: string): boolean {
    const first = this.#files.get(`${kind} ${id}`)
    if (first === undefined) this.#files.set(`${kind} ${id}`, file)
    else this.problems.push({ file, id, check: 'duplicate id', say: `Give this ${kind} another id: "${id}" stands in ${first} already.` })
    return first === undefined
  }
}

/** A topic's facts stand in `<topic>.yaml` and, where they are many, in further files `<topic>.<part>.yaml`. */
function topicOf(file: string): string {
  return basename(file).split('.')[0] ?? file
}

/** Topic order is teaching order; files of unknown topics come last, where the cross-file checks name them. */
function inTopicOrder(files: readonly string[], topics: readonly string[]): readonly string[] {
  const rank = (file: string) => {
    const at = topics.indexOf(topicOf(file))
    return at < 0 ? topics.length : at
  }
  return [...files].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
}

/** The ids of a file whose notation is broken, so that references to them are not reported on top. */
function idsIn(text: string): readonly string[] {
  return [...text.matchAll(/^\s*(?:- *\{? *)?id: *["']?([\w.-]+)/gm)].flatMap((match) => match[1] ?? [])
}

function readNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
