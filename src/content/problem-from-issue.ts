import type { z } from 'zod'
import type { Problem } from '../core/facts/fact-base'
import { isLocale } from '../core/locale'

/** Turns what zod found in one entry of a file into a problem that says what to write instead. */
export function problemFromIssue(file: string, id: string | null, entry: unknown, issue: z.core.$ZodIssue): Problem {
  const at = issue.path.map(String).join('.') || 'the entry'
  const found = valueAt(entry, issue.path)
  const { check, say } = describe(issue, at, found)
  return { file, id, check, say }
}

function describe(issue: z.core.$ZodIssue, at: string, found: unknown): { check: string; say: string } {
  if (issue.code === 'unrecognized_keys') {
    return { check: 'unknown key', say: `Leave out or correct ${issue.keys.map((key) => `"${key}"`).join(', ')} in ${at}.` }
  }
  if (issue.code === 'custom') return { check: String(issue.params?.check ?? 'value'), say: `${at}: ${issue.message}` }
  if (found === undefined || found === null) return missing(issue, at)
  if (issue.code === 'invalid_type' && issue.expected === 'string' && (typeof found === 'number' || typeof found === 'boolean')) {
    return { check: 'unquoted', say: `${at}: put ${found} in quotes, just as it should read.` }
  }
  if (issue.code === 'too_small') return { check: 'empty', say: `${at}: write a text; it is empty.` }
  if (issue.code === 'invalid_value') return { check: 'value', say: `${at}: write one of ${issue.values.map(String).join(', ')}.` }
  if (issue.code === 'invalid_type') return { check: 'wrong type', say: `${at}: write a ${issue.expected} here.` }
  return { check: 'value', say: `${at}: ${issue.message}` }
}

function missing(issue: z.core.$ZodIssue, at: string): { check: string; say: string } {
  const last = issue.path.at(-1)
  if (isLocale(last)) return { check: 'missing language', say: `${at}: write the text in "${last}" too; every text has kk, ru and en.` }
  if (issue.path.at(-2) === 'cases') return { check: 'missing case', say: `${at}: write the ${String(last)} form; Russian names carry all six cases.` }
  return { check: 'missing field', say: `Add ${at}.` }
}

function valueAt(entry: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined), entry)
}
