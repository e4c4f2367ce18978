import type { Locale } from '../locale'

/** What stands in one pair of braces: `{region.gen}` is slot `region`, form `gen`; a bare `{region}` has form null. */
export type Placeholder = { readonly slot: string; readonly form: string | null }

/** The text of a placeholder; null where the slot or its form is unknown. */
export type ResolvePlaceholder = (placeholder: Placeholder, locale: Locale) => string | null

export type TemplateResult =
  | { readonly ok: true; readonly text: string }
  /** Every placeholder that could not be filled, as written. */
  | { readonly ok: false; readonly unknown: readonly string[] }

const anyBraces = /\{([^{}]*)\}/gu
const placeholderShape = /^([a-z][a-zA-Z0-9-]*)(?:\.([a-z]+))?$/u

/**
 * Fills the placeholders of a wording. A name or word that opens a sentence gets a capital letter. Nothing is filled halfway:
 * one unknown placeholder fails the whole, and all unknown ones are named.
 */
export function renderTemplate(template: string, locale: Locale, resolve: ResolvePlaceholder): TemplateResult {
  const unknown: string[] = []
  const text = template.replace(anyBraces, (whole, inside: string, index: number) => {
    const placeholder = placeholderOf(inside)
    const filled = placeholder === null ? null : resolve(placeholder, locale)
    if (filled === null) unknown.push(whole)
    return opening(template.slice(0, index), filled ?? '')
  })
  return unknown.length > 0 ? { ok: false, unknown } : { ok: true, text }
}

/** The well-formed placeholders of a wording, in order. */
export function placeholdersOf(template: string): readonly Placeholder[] {
  return [...template.matchAll(anyBraces)].flatMap((match) => placeholderOf(match[1] ?? '') ?? [])
}

/** A stretch of a statement whose words stand for a slot in the form the sentence needs: `[town|Орынборда]` is slot `town`. */
export type MarkedWords = { readonly slot: string; readonly words: string }

const anyMarked = /\[([a-z][a-zA-Z0-9-]*)\|([^[\]|]+)\]/gu

/** The marked words of a statement, in order. */
export function markedWordsOf(template: string): readonly MarkedWords[] {
  return [...template.matchAll(anyMarked)].map((match) => ({ slot: match[1] ?? '', words: match[2] ?? '' }))
}

/** A statement with its marks taken off and the words kept. */
export function withoutMarks(template: string): string {
  return template.replace(anyMarked, (_, __, words: string) => words)
}

/** What an author must mend before any filling: letters glued to a placeholder (a suffix or a prefix), and braces that hold no placeholder. */
export function templateProblems(template: string): readonly string[] {
  const suffixes = matches(template, /\{[^{}]*\}[»”"’')\]]*[-‐‑–]?\p{L}+/gu).map((found) => `A suffix is glued to a placeholder: ${found}`)
  const prefixes = matches(template, /\p{L}+[-‐‑–]?\{[^{}]*\}/gu).map((found) => `Letters are glued to a placeholder: ${found}`)
  const adjoining = matches(template, /\}\{[^{}]*\}?/gu).map((found) => `Two placeholders touch: ${found}`)
  const malformed = matches(template, anyBraces)
    .filter((found) => placeholderOf(found.slice(1, -1)) === null)
    .map((found) => `Not a placeholder: ${found}`)
  const stray = /[{}]/u.test(template.replace(anyBraces, '')) ? ['A brace stands alone'] : []
  return [...suffixes, ...prefixes, ...adjoining, ...malformed, ...stray]
}

function placeholderOf(inside: string): Placeholder | null {
  const match = placeholderShape.exec(inside)
  return match === null ? null : { slot: match[1] ?? '', form: match[2] ?? null }
}

function opensSentence(before: string): boolean {
  return /(?:^|[.?!…]\s+)[«“"(]*$/u.test(before)
}

/** A text as it stands after `before`: with a capital where it opens a sentence. */
export function opening(before: string, text: string): string {
  return opensSentence(before) ? capitalised(text) : text
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function matches(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map((match) => match[0])
}
