import type { Locale } from '../locale'

/**
 * Writes every word in one script: Latin letters that look Cyrillic become Cyrillic in Cyrillic words, and the other way round. A word
 * made of look-alikes only takes the script of the language. Words that cannot be written in one script are left alone.
 */
export function unifyScript(text: string, locale: Locale): string {
  const latinHome = locale === 'en'
  const plain = text.replaceAll('Ӏ', 'І').replaceAll('ӏ', 'і')
  const unified = eachWord(plain, (letters) => unifyWord(letters, latinHome))
  // Beside Cyrillic words even a capital that looks Cyrillic in one case only («B. Толстов») is Cyrillic.
  if (latinHome || !isCyrillic(unified)) return unified
  return eachWord(unified, (letters) => (letters.every((letter) => cyrillicOf.has(letter)) ? toCyrillic(letters) : letters.join('')))
}

function eachWord(text: string, change: (letters: readonly string[]) => string): string {
  return text.replace(/[\p{L}\p{M}]+/gu, (word) => change([...word]))
}

function unifyWord(letters: readonly string[], latinHome: boolean): string {
  const latin = letters.some((letter) => isLatin(letter))
  const cyrillic = letters.some((letter) => isCyrillic(letter))
  if (latin && cyrillic) return unifyMixed(letters, latinHome)
  if (latin && !latinHome && letters.every((letter) => soleLatin.has(letter))) return toCyrillic(letters)
  if (cyrillic && latinHome && letters.every((letter) => latinOf.has(letter))) return toLatin(letters)
  return letters.join('')
}

function unifyMixed(letters: readonly string[], latinHome: boolean): string {
  const canCyrillic = letters.every((letter) => !isLatin(letter) || cyrillicOf.has(letter))
  const canLatin = letters.every((letter) => !isCyrillic(letter) || latinOf.has(letter))
  if (canLatin && (latinHome || !canCyrillic)) return toLatin(letters)
  return canCyrillic ? toCyrillic(letters) : letters.join('')
}

const toCyrillic = (letters: readonly string[]): string => letters.map((letter) => cyrillicOf.get(letter) ?? letter).join('')
const toLatin = (letters: readonly string[]): string => letters.map((letter) => latinOf.get(letter) ?? letter).join('')
const isLatin = (letter: string): boolean => /\p{Script=Latin}/u.test(letter)
const isCyrillic = (letter: string): boolean => /\p{Script=Cyrillic}/u.test(letter)

// Latin, Cyrillic: alike in both cases first, then those alike in one case only.
const alikeInBothCases = ['Aa Аа', 'Cc Сс', 'Ee Ее', 'Oo Оо', 'Pp Рр', 'Xx Хх', 'Yy Уу', 'Ii Іі', 'Kk Кк', 'Əə Әә', 'Ɵɵ Өө']
const alikeInOneCase = ['B В', 'H Н', 'M М', 'T Т', 'h һ']

const pairs = (rows: readonly string[]): [string, string][] =>
  rows.flatMap((row) => {
    const [latin = '', cyrillic = ''] = row.split(' ')
    return [...latin].map((letter, index): [string, string] => [letter, cyrillic[index] ?? letter])
  })

const both = pairs(alikeInBothCases)
const cyrillicOf: ReadonlyMap<string, string> = new Map([...both, ...pairs(alikeInOneCase)])
const latinOf: ReadonlyMap<string, string> = new Map([...both, ...pairs(alikeInOneCase)].map(([latin, cyrillic]) => [cyrillic, latin]))
const soleLatin: ReadonlySet<string> = new Set(both.map(([latin]) => latin))

/**
 * Where a text holds these very words but for letters of the other script that look the same, the words as they stand there; null where it does not.
 * `NFC` on both sides is the caller's business.
 */
export function lookAlikeIn(text: string, words: string): string | null {
  const skeleton = (each: string) => [...each].map((letter) => latinOf.get(letter) ?? letter)
  const [letters, held, wanted] = [[...text], skeleton(text), skeleton(words)]
  const at = held.findIndex((_, start) => wanted.every((letter, step) => held[start + step] === letter))
  return at < 0 ? null : letters.slice(at, at + wanted.length).join('')
}
