import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Bank } from '../core/items/bank'
import { isFormOf, type LemmaKind } from '../core/language/kazakh-forms'

/** How the words of one language are spelled: by the dictionary, by a rule from a reviewed lemma or name, or listed with a reason. */
export type SpellingReport = {
  readonly words: number
  readonly byDictionary: number
  readonly byRule: number
  readonly listed: number
  readonly unknown: readonly string[]
  /** Listed words that nothing needs: an exception that is none any more. A lemma may wait for its next word. */
  readonly unused: readonly string[]
}

/** One word: a list that was merged or cut wrong shows here. */
const word = z.string().regex(/^\p{L}+(?:-\p{L}+)*$/u, 'one word, of letters and hyphens alone')

const listSchema = z.strictObject({
  lemmas: z.strictObject({ noun: z.array(word).optional(), verb: z.array(word).optional() }).optional(),
  listed: z.array(z.strictObject({ reason: z.string().min(3), words: z.array(word).min(1) })).optional(),
})
export type SpellingList = z.output<typeof listSchema>

/** Reads `content/spelling/<locale>.yaml`. @throws ZodError where it has another shape. */
export function readSpellingList(folder: string, locale: 'kk' | 'ru'): SpellingList {
  return listSchema.parse(parse(readFileSync(join(folder, 'spelling', `${locale}.yaml`), 'utf8')))
}

/** What a checker says of words: those it accepts. The receipt of an earlier run, or hunspell itself. */
export type Dictionary = (words: readonly string[]) => ReadonlySet<string>

/**
 * Sorts the words of a language by what vouches for them, in this order: the dictionary; names and their case forms, which entities hold as data (ru) or
 * whose endings are built from the name (kk); the rules from a lemma (kk; one with a capital is a name); the list. A compound with hyphens is vouched
 * for by its parts.
 */
export function checkSpelling(words: readonly string[], bank: Bank, list: SpellingList, dictionary: Dictionary): SpellingReport {
  const parts = [...new Set(words.flatMap((each) => [each, ...each.split('-')]))].filter((part) => part !== '')
  const accepted = dictionary(parts)
  const isByRule = ruleBook(bank, list)
  const lists = new Map((list.listed ?? []).flatMap(({ words: listed }) => listed.map((each): [string, boolean] => [each, false])))
  const judge = (part: string): Vouched => {
    // A dictionary reads a compound part by part and names the part it refuses, never the whole: its silence about one says nothing.
    if (accepted.has(part) && !part.includes('-')) return 'dictionary'
    if (isByRule(part)) return 'rule'
    if (!lists.has(part)) return 'unknown'
    lists.set(part, true)
    return 'listed'
  }
  const judged = words.map((each) => {
    const whole = judge(each)
    if (whole !== 'unknown' || !each.includes('-')) return whole
    const ofParts = each.split('-').map(judge)
    return weakest.find((one) => ofParts.includes(one)) ?? 'dictionary'
  })
  const count = (kind: Vouched) => judged.filter((each) => each === kind).length
  return {
    words: words.length,
    byDictionary: count('dictionary'),
    byRule: count('rule'),
    listed: count('listed'),
    unknown: words.filter((_, at) => judged[at] === 'unknown'),
    unused: [...lists].filter(([, used]) => !used).map(([each]) => each),
  }
}

type Vouched = 'dictionary' | 'rule' | 'listed' | 'unknown'

/** What vouches for a compound is what vouches least for one of its parts. */
const weakest: readonly Vouched[] = ['unknown', 'listed', 'rule']

/** Says of a word whether a name or a lemma vouches for it. */
function ruleBook(bank: Bank, list: SpellingList): (word: string) => boolean {
  const names = new Set(Object.values(bank.entities).flatMap(({ name, accepted }) => [name, ...accepted.filter(({ as }) => as !== 'misspelling').map(({ text }) => text)]).flatMap((name) => name.split(/[\s()«»"“”.,-]+/u)))
  if (bank.locale !== 'kk') return (word) => names.has(word) || names.has(word.charAt(0).toLowerCase() + word.slice(1))
  const lemmas = [
    ...(list.lemmas?.noun ?? []).map((each): readonly [string, LemmaKind] => [each, 'noun']),
    ...(list.lemmas?.verb ?? []).map((each): readonly [string, LemmaKind] => [each, 'verb']),
  ]
  const properNames = [...names].filter((name) => name.length > 1 && name !== name.toLowerCase())
  return (word) => {
    if (names.has(word) || properNames.some((name) => name.charAt(0) === word.charAt(0) && isFormOf(word, name, 'noun'))) return true
    const lower = word.toLowerCase()
    return lemmas.some(([lemma, kind]) => {
      const text = lemma === lemma.toLowerCase() ? lower : word
      return lemma.charAt(0) === text.charAt(0) && isFormOf(text, lemma, kind)
    })
  }
}
