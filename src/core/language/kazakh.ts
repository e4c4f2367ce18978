import type { KazakhCase } from '../facts/fact-base'
import { readAloud } from './kazakh-read-aloud'
import { suffixStem, withoutPossessive } from './kazakh-stem'
import { caseSuffix, pluralSuffix, possessedCaseSuffix } from './kazakh-suffix'

export type InflectOptions = {
  readonly case: KazakhCase
  /** `pl` adds -лар/-лер…; a possessed name becomes -лары/-лері. Default `sg`. */
  readonly number?: 'sg' | 'pl'
  /** The lemma ends in a third-person possessive (облысы, съезі). Patronymics in -ұлы, -қызы always do, said or not. */
  readonly possessed?: boolean
  /** Forms that win over the rules, in the singular. */
  readonly overrides?: Readonly<Partial<Record<KazakhCase, string>>>
}

/**
 * A Kazakh name in the given case. The last word of a name is inflected. After a closing quote the suffix follows the quote
 * («Алаш»тың); a bracketed addition at the end stays as it is and the word before it is inflected; figures, Roman numbers and
 * abbreviations are read aloud and take a hyphen (АКСР-дің). Exceptions to the rules belong in `overrides`.
 */
export function inflect(lemma: string, opts: InflectOptions): string {
  const plural = opts.number === 'pl'
  const override = plural ? undefined : opts.overrides?.[opts.case]
  if (override !== undefined) return override
  const { before, word, closing, after } = lastWord(lemma)
  const heard = readAloud(word)
  const hyphen = heard === null ? '' : '-'
  const possessed = opts.possessed === true || (heard === null && /.(?:ұлы|қызы)$/u.test(word))
  const stem = plural ? pluralOf(word, heard, possessed, closing) : { text: word + closing, sound: heard ?? word }
  const suffix = possessed ? possessedCaseSuffix(stem.sound, opts.case) : caseSuffix(adapted(stem.sound, heard), opts.case)
  if (suffix === '') return before + stem.text + after
  const joined = plural || closing !== '' || heard !== null || possessed ? stem.text : suffixStem(stem.text)
  return `${before}${joined}${plural ? '' : hyphen}${suffix}${after}`
}

function adapted(sound: string, heard: string | null): string {
  return heard === null ? suffixStem(sound) : sound
}

function pluralOf(word: string, heard: string | null, possessed: boolean, closing: string): { text: string; sound: string } {
  if (possessed) {
    const root = suffixStem(withoutPossessive(word))
    const suffix = pluralSuffix(root)
    const end = suffix.includes('а') ? 'ы' : 'і'
    return { text: root + suffix + end + closing, sound: root + suffix + end }
  }
  const sound = adapted(heard ?? word, heard)
  const suffix = pluralSuffix(sound)
  const stem = closing === '' && heard === null ? suffixStem(word) : word
  return { text: `${stem}${closing}${heard === null ? '' : '-'}${suffix}`, sound: sound + suffix }
}

/** Splits a name around the word that is inflected: what stands before it, a closing quote, an addition in brackets. */
function lastWord(lemma: string): { before: string; word: string; closing: string; after: string } {
  const match = /^(?<before>.*?)(?<word>[\p{L}\p{M}\d’ʼ.-]*[\p{L}\d])(?<closing>[»”"]*)(?<after>(?: \([^)]*\))?)$/su.exec(lemma)
  const groups = match?.groups
  if (groups === undefined) return { before: '', word: lemma, closing: '', after: '' }
  return { before: groups.before ?? '', word: groups.word ?? '', closing: groups.closing ?? '', after: groups.after ?? '' }
}
