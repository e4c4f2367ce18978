import type { z } from 'zod'
import type { Problem } from '../core/facts/fact-base'
import { problemFromIssue } from './problem-from-issue'

/** The entries of one file that could be read; the others are in `problems`, and their ids in `unreadable`. */
export type Entries<T> = { readonly entries: readonly T[]; readonly problems: readonly Problem[]; readonly unreadable: readonly string[] }

/** Reads the data of one file, a list of entries or a single one, entry by entry: one bad entry hides no other. */
export function readEntries<T>(file: string, data: unknown, schema: z.ZodType<T>): Entries<T> {
  const entries: T[] = []
  const problems: Problem[] = []
  const unreadable: string[] = []
  for (const entry of entriesOf(data)) {
    const id = idOf(entry)
    const read = schema.safeParse(entry)
    if (read.success) entries.push(read.data)
    else {
      problems.push(...read.error.issues.map((issue) => problemFromIssue(file, id, entry, issue)))
      if (id !== null) unreadable.push(id)
    }
  }
  return { entries, problems, unreadable }
}

function entriesOf(data: unknown): readonly unknown[] {
  if (Array.isArray(data)) return data
  return data === null || data === undefined ? [] : [data]
}

function idOf(entry: unknown): string | null {
  if (typeof entry !== 'object' || entry === null || !('id' in entry)) return null
  return typeof entry.id === 'string' || typeof entry.id === 'number' ? String(entry.id) : null
}
