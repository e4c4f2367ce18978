import type { Locale } from '../locale'
import { foldKey } from '../language/keyboard-fold'
import { lowerCase, maxTypedLength, tidy, unifyFigures } from '../language/normalise'
import { endsInAblative, numberWord, type NumberWord } from './number-words'
import { kazakhEndings } from './spoken-languages'

/** `figure` is a number in digits, `unit` a word that is no part of a number, `dash` a sign between two numbers. */
export type NumberToken =
  | NumberWord
  | { readonly kind: 'figure'; readonly value: number; readonly ablative: boolean }
  | { readonly kind: 'unit'; readonly word: string; readonly ablative: boolean }
  | { readonly kind: 'dash'; readonly ablative: false }

/** Splits a written number into tokens; null for signs that no number has. Linear: every piece is read once. */
export function readNumberTokens(text: string, locale: Locale): readonly NumberToken[] | null {
  if (text.length > maxTypedLength) return null
  const plain = evenOut(text)
  const tokens: NumberToken[] = []
  for (let at = 0; at < plain.length; ) {
    const step = readToken(plain, at, locale)
    if (step === null) return null
    tokens.push(...step.tokens)
    at = step.next
  }
  return tokens
}

/** Phrases whose words mean something else alone become one word. */
function evenOut(text: string): string {
  return unifyFigures(lowerCase(tidy(text)).replace(/(?<=\d)['’](?=\d{3})/g, ''))
    .replace(/(?<!\p{L})(?:с половиной|and a half)(?!\p{L})/gu, ' жарым ')
    .replace(/(?<=ty)-(?=\p{L})/gu, ' ')
    .replace(/(?<!\p{L})up to(?!\p{L})/gu, ' ')
}

function readToken(text: string, at: number, locale: Locale): { readonly tokens: readonly NumberToken[]; readonly next: number } | null {
  const figure = sticky(/(\d+(?:\.\d+)?)(?:-?(\p{L}+))?/uy, text, at)
  if (figure !== null) return { tokens: readFigure(figure, locale), next: at + figure[0].length }
  const word = sticky(/\p{L}+/uy, text, at)
  if (word !== null) return { tokens: [readWord(word[0], locale)], next: at + word[0].length }
  const sign = text.charAt(at)
  if (sign === '-') return { tokens: [{ kind: 'dash', ablative: false }], next: at + 1 }
  return /[ .,~≈%"«»“”„()]/.test(sign) ? { tokens: [], next: at + 1 } : null
}

function sticky(like: RegExp, text: string, at: number): RegExpExecArray | null {
  like.lastIndex = at
  return like.exec(text)
}

function readFigure([, digits = '', letters]: RegExpExecArray, locale: Locale): readonly NumberToken[] {
  const value = digits.length > 15 ? Number.NaN : Number(digits)
  if (letters === undefined) return [{ kind: 'figure', value, ablative: false }]
  const ending = locale === 'en' ? '' : foldKey(letters)
  if (ablatives.has(ending)) return [{ kind: 'figure', value, ablative: true }]
  if (others.has(ending)) return [{ kind: 'figure', value, ablative: false }]
  return [{ kind: 'figure', value, ablative: false }, readWord(letters, locale)]
}

function readWord(word: string, locale: Locale): NumberToken {
  return numberWord(word, locale) ?? { kind: 'unit', word, ablative: endsInAblative(word, locale) }
}

const ablatives: ReadonlySet<string> = new Set(kazakhEndings.ablative)
const others: ReadonlySet<string> = new Set(kazakhEndings.other)
