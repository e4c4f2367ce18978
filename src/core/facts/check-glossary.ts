import { type Locale, type Localised, locales } from '../locale'
import { allTexts, type WrittenText } from './all-texts'
import type { FactBase, Problem } from './fact-base'
import type { Located } from './located'

/** One term for one thing in each language, and beginnings of words that would name it otherwise and are not ours. */
export type GlossaryTerm = Localised<string> & { readonly id: string; readonly avoid: Localised<readonly string[]> }

/**
 * Every text keeps to the glossary: nothing an author wrote uses a name to be avoided (what learners may type, and words in quotation marks, are free),
 * and no term stands there that no text of its language uses.
 */
export function checkGlossary(base: FactBase, terms: readonly GlossaryTerm[], located: Located): readonly Problem[] {
  const texts = allTexts(base).filter(({ at }) => !/aliases|accepted/.test(at))
  const unused = terms.flatMap((term) =>
    locales.filter((locale) => !texts.some((text) => text.locale === locale && uses(text.text, term[locale]))).map((locale): Problem => ({
      file: glossaryFile, id: term.id, check: 'unused term', say: `No ${locale} text uses “${term[locale]}”: mend the term, or leave it out.`,
    })),
  )
  return [...unused, ...texts.flatMap((text) => strays(text, terms, located))]
}

/** Where the terms stand, for problems. */
export const glossaryFile = 'glossary.yaml'

function strays({ kind, id, at, locale, text }: WrittenText, terms: readonly GlossaryTerm[], located: Located): readonly Problem[] {
  const unquoted = text.replace(/«[^»]*»|“[^”]*”/gu, ' ')
  return terms.flatMap((term) =>
    term.avoid[locale].filter((name) => startsWord(name).test(unquoted)).map((name): Problem => ({
      file: located.fileOf(kind, id), id, check: 'glossary', say: `${at}: write “${term[locale]}” (term ${term.id}) instead of “${name}…”.`,
    })),
  )
}

const patterns = new Map<string, RegExp>()

/** The words at the beginning of a word, in small letters or capitals as they are written: «гражданская» may be wrong where «Гражданская» is right. */
function startsWord(name: string): RegExp {
  const known = patterns.get(name) ?? new RegExp(`(?<![\\p{L}-])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, 'u')
  patterns.set(name, known)
  return known
}

/** Whether the words of a term follow each other in a text, in whatever case forms: two thirds of each word are enough, but the whole of a short one. */
function uses(text: string, term: string): boolean {
  const wanted = wordsOf(term).map((word) => (word.length <= wholeUpTo ? word : word.slice(0, Math.ceil((word.length * 2) / 3))))
  const words = wordsOf(text)
  return words.some((_, at) => wanted.every((beginning, step) => words[at + step]?.startsWith(beginning)))
}

/** Words up to this length count only whole, perhaps with an ending. */
const wholeUpTo = 4

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** For schemas: the names to avoid in each language, none where none are written. */
export function avoidedIn(written: { readonly [L in Locale]?: readonly string[] | undefined } | null | undefined): Localised<readonly string[]> {
  return { kk: written?.kk ?? [], ru: written?.ru ?? [], en: written?.en ?? [] }
}
