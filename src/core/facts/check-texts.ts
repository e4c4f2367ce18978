import type { Locale } from '../locale'
import { allTexts } from './all-texts'
import type { Problem } from './fact-base'
import type { FactIndex } from './fact-index'
import type { Located } from './located'
import { startReport } from './reporter'

/** Words are spelled with the letters of one alphabet, and marks are those of the language. */
export function checkTexts({ base }: FactIndex, located: Located): readonly Problem[] {
  const { problems, report } = startReport(located)
  for (const { kind, id, at, locale, text } of allTexts(base)) {
    for (const word of mixedWords(text)) report(kind, id, 'mixed script', `${at}: spell “${word}” with letters of one alphabet; ${strangers(word)}.`)
    if (locale !== 'en') for (const word of latinLookAlikes(text.replace(/\{[^{}]*\}|\[[a-z][\w-]*\|/g, ' '))) report(kind, id, 'Latin letters', `${at}: “${word}” is typed in Latin letters that look Cyrillic.`)
    for (const word of /accepted|aliases|answer/.test(at) ? [] : foreignWords(text, locale)) report(kind, id, 'alphabet', `${at}: “${word}” has a letter that the ${locale} alphabet lacks.`)
    for (const { found, say } of markFaults(text, locale)) report(kind, id, 'marks', `${at}: ${say} (“${found}”).`)
  }
  return problems
}

const russianLetters = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя'
const alphabets: Readonly<Record<Locale, RegExp | null>> = {
  kk: new RegExp(`^[${russianLetters}әғқңөұүһі]$`, 'iu'),
  ru: new RegExp(`^[${russianLetters}]$`, 'iu'),
  en: null,
}

/** Words with a Cyrillic letter of some other alphabet. What is quoted is written as its language does («әскер», the initial «Ә.»), and so may answers be. */
function foreignWords(text: string, locale: Locale): readonly string[] {
  const alphabet = alphabets[locale]
  if (alphabet === null) return []
  const words = text.replace(/«[^»]*»/g, ' ').match(/[\p{L}\p{M}]+/gu) ?? []
  return words.filter((word) => word.length > 1 && [...word].some((letter) => /\p{Script=Cyrillic}/u.test(letter) && !alphabet.test(letter)))
}

function mixedWords(text: string): readonly string[] {
  return (text.match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word))
}

function strangers(word: string): string {
  const latin = [...word].filter((letter) => /\p{Script=Latin}/u.test(letter))
  const cyrillic = [...word].filter((letter) => /\p{Script=Cyrillic}/u.test(letter))
  const fewer = latin.length <= cyrillic.length ? latin : cyrillic
  return `${fewer.map((letter) => `${letter} (U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`).join(', ')} is of the other`
}

/** Words without a single letter that shows them to be Latin; Roman numerals are meant to be Latin. */
function latinLookAlikes(text: string): readonly string[] {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? []
  return words.filter((word) => /^[ABEKMHOPCTXYIaeopcxyihs]+$/.test(word) && !/^[IXCM]+$/.test(word))
}

function markFaults(text: string, locale: Locale): readonly { readonly found: string; readonly say: string }[] {
  const rules: readonly (readonly [RegExp, string])[] = [
    [/\S*["„]\S*/u, locale === 'en' ? 'write “ ” instead of straight quotes' : 'write « » instead of other quotes'],
    ...(locale === 'en' ? [] : [[/\S*[“”]\S*/u, 'write « » instead of other quotes'] as const]),
    ...(locale === 'en' ? [] : [[/(?<![\d])\d{1,3} \d{3}(?!\d)/u, 'set thousands apart with a no-break space'] as const]),
    ...(locale === 'en' ? [[/(?<![\d,])\d{1,3}[ \u00a0]\d{3}(?!\d)/u, 'set thousands apart with a comma'] as const] : [[/\d,\d{3}(?!\d)/u, 'set thousands apart with a no-break space'] as const]),
    [/\S* {2,}\S*/u, 'write one blank'],
    [/\S+ [,;:?!](?=\s|$)/u, 'no blank before this mark'],
    [/\d+-\d+/u, 'write a range with an en dash (–)'],
  ]
  return rules.flatMap(([pattern, say]) => {
    const found = pattern.exec(text)?.[0]
    return found === undefined ? [] : [{ found, say }]
  })
}
