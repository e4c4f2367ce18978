import { oneEdit } from '../language/edit-distance'
import { isLatinText, toKazakhLatin } from '../language/kazakh-latin'
import { foldKey, letterTypedFor, typedFor } from '../language/keyboard-fold'
import { looseKey, squeeze, type Entry } from './match-entry'
import { latinForm } from './match-index'
import type { MatchCase } from './match-case'

/** A text that the typed one may be, and how surely: `same` text, another `spelling` of it, `near` enough for one more try. */
export type Hit = { readonly entry: Entry; readonly by: 'same' | 'spelling' | 'near'; readonly slip: string | null }
/** One way of reading: all answers it finds, the item's own first. `typed` is canonical. */
export type Tier = (at: MatchCase, typed: string) => readonly Hit[]

/** The same canonical text. */
export const exactTier: Tier = (at, typed) => filterHits(at, at.index.exact.get(typed), (entry) => entry.text === typed, 'same')

/** Stand-ins for letters the keyboard lacks; another use of space and dash. */
export const looseTier: Tier = (at, typed) => {
  const squeezed = squeeze(typed)
  return filterHits(at, at.index.loose.get(looseKey(typed)), (entry) => typedFor(squeezed, squeeze(entry.text)), 'spelling')
}

/** Kazakh in Latin letters, with or without their marks. */
export const latinTier: Tier = (at, typed) => {
  if (at.index.locale !== 'kk' || !isLatinText(typed)) return []
  const latin = latinForm(typed)
  return filterHits(at, at.index.latin.get(foldKey(latin)), (entry) => typedFor(latin, latinForm(toKazakhLatin(entry.text))), 'spelling')
}

/** A given name written out where the bank knows its initial only: «Уалихан Танашев» for «У. Танашев». */
export const initialTier: Tier = (at, typed) => {
  const words = typed.split(' ')
  const [given = '', surname = ''] = words
  if (words.length !== 2 || given.length < 2) return []
  const fits = at.own.filter(({ text, type }) => type === 'person' && typedFor(`${given.charAt(0)} ${surname}`, text) && text.charAt(1) === ' ')
  const spelledOut = at.own.some(({ text, as }) => as === 'name' && text.length > surname.length + 2)
  const shared = (at.index.exact.get(surname) ?? []).some((entry) => entry.owner !== at.owner)
  return spelledOut || shared ? [] : fits.map((entry) => ({ entry, by: 'spelling', slip: null }))
}

/** One slip: a letter too many, missing, wrong, or two swapped. Never in figures. */
export const typoTier: Tier = (at, typed) => {
  const own = slips(at.own, typed)
  const lengths = [typed.length - 1, typed.length, typed.length + 1]
  const others = lengths.flatMap((length) => at.index.byLength.get(length) ?? []).filter((entry) => entry.owner !== at.owner)
  return [...own, ...slips(at.options, typed), ...slips(others, typed)]
}

function filterHits(at: MatchCase, found: readonly Entry[] | undefined, fits: (entry: Entry) => boolean, by: Hit['by']): readonly Hit[] {
  const others = (found ?? []).filter((entry) => entry.owner !== at.owner)
  return [...at.own, ...at.options, ...others].filter(fits).map((entry) => ({ entry, by, slip: null }))
}

function slips(entries: readonly Entry[], typed: string): readonly Hit[] {
  return entries.flatMap((entry) => {
    const hit = slip(entry, typed)
    return hit === null ? [] : [hit]
  })
}

function slip(entry: Entry, typed: string): Hit | null {
  const edit = oneEdit(typed, entry.text, letterTypedFor)
  if (edit === null || edit === 'none') return null
  const touched = typed.slice(edit.at, edit.at + edit.typed) + entry.text.slice(edit.at, edit.at + edit.right)
  if (/\d/.test(touched)) return null
  const grade = gradeOf(lettersAt(entry.text, edit.at), entry.text)
  return grade === null ? null : { entry, by: grade, slip: wordAt(typed, edit.at) }
}

/** Eight letters bear a slip, five to seven earn one more try, as does a short word of a longer name; four alone are too close to other words. */
function gradeOf(letters: number, text: string): 'spelling' | 'near' | null {
  if (letters >= 8) return 'spelling'
  return letters >= 5 || text.replace(/[^\p{L}]/gu, '').length >= 8 ? 'near' : null
}

function lettersAt(text: string, at: number): number {
  return wordAt(text, at).replace(/[^\p{L}]/gu, '').length
}

/** The word around an index, its end included; words end at spaces and dashes. */
function wordAt(text: string, at: number): string {
  const before = /[^ -]*$/.exec(text.slice(0, at))?.[0] ?? ''
  const after = /^[^ -]*/.exec(text.slice(at))?.[0] ?? ''
  return before + after
}
