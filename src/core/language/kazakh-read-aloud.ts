import { spellNumberLastWord } from './kazakh-number'

/**
 * What is heard at the end of a token that is written otherwise than it is spoken, or null for an ordinary word:
 * digits (1917 → жеті), Roman ordinals (II → екінші) and abbreviations (АКСР → эр). Suffixes then stand after a hyphen.
 */
export function readAloud(token: string): string | null {
  const digits = /\d+$/u.exec(token)?.[0]
  if (digits !== undefined) return spellNumberLastWord(Number(digits))
  if (/^[IVXLC]+$/u.test(token)) return ordinal(spellNumberLastWord(romanValue(token)))
  if (/\p{Lu}{2,}$/u.test(token)) return abbreviationEnd(token)
  return null
}

/** An abbreviation with a vowel near its end is read as a word (ВЦИК, АҚШ, КСРО), any other letter by letter (АКСР, КСР). */
function abbreviationEnd(token: string): string {
  const lower = token.toLowerCase()
  if (/[аәеёиоөуұүыіэюя].?.?$/u.test(lower)) return lower
  const last = lower.slice(-1)
  if ('рлмнсф'.includes(last)) return `э${last}`
  return last === 'к' ? 'ка' : `${last}ы`
}

function ordinal(cardinal: string): string {
  return /[аоұы][^әеіөү]*$/u.test(cardinal) ? `${cardinal}ншы` : `${cardinal}нші`
}

function romanValue(token: string): number {
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 }
  return [...token].reduce((sum, letter, index) => {
    const value = values[letter] ?? 0
    const next = values[token.charAt(index + 1)] ?? 0
    return sum + (value < next ? -value : value)
  }, 0)
}
