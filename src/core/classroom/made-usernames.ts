import { usernameKey } from '../accounts/username'
import { isRudeName } from '../language/rude-name'
import type { Locale } from '../locale'

/** Letters of a word that are taken: short enough to type. */
const longestStem = 14

/** The short word that a username for somebody begins with: `nameStem('Әлібек Қ.', 'kk')` is `алибек`. Those of the same stem are told apart by `chooseUsernames`. Where it would be rude it is the word for a student. */
export function nameStem(name: string, locale: Locale): string {
  return partsOf(name, locale).stem
}

/**
 * A username for each of these people, in the script of the class, with no letter that a Russian keyboard lacks: `алибек`, for the next one `алибекк` with the first
 * letter of the second word, then `алибек2`. None looks like another of them or like one of `taken`, which holds keys (core/accounts/username.ts), and none is rude.
 */
export function chooseUsernames(names: readonly string[], locale: Locale, taken: ReadonlySet<string>): readonly string[] {
  const used = new Set(taken)
  const next = new Map<string, number>()
  return names.map((name) => {
    const { stem, initial } = partsOf(name, locale)
    const found = [stem, `${stem}${initial}`].find((candidate) => isFree(candidate, used) && !isRudeName(candidate)) ?? numbered(stem, used, next)
    used.add(usernameKey(found))
    return found
  })
}

/** The first free number; where one search ended the next one for the same stem begins. */
function numbered(stem: string, used: ReadonlySet<string>, next: Map<string, number>): string {
  let number = next.get(stem) ?? 2
  while (!isFree(`${stem}${number}`, used)) number += 1
  next.set(stem, number + 1)
  return `${stem}${number}`
}

function isFree(candidate: string, used: ReadonlySet<string>): boolean {
  return [...candidate].length >= 3 && !used.has(usernameKey(candidate))
}

/** The first word that is more than an initial, and the first letter of the first other one. */
function partsOf(name: string, locale: Locale): { readonly stem: string; readonly initial: string } {
  const words = wordsOf(name, locale)
  const at = Math.max(0, words.findIndex((word) => word.length >= 3))
  const stem = words[at] ?? nobody[locale]
  return { stem: isRudeName(stem) ? nobody[locale] : stem, initial: words.find((_, other) => other !== at)?.slice(0, 1) ?? '' }
}

/** The words of a name in letters of the class's script that every keyboard has; initials and patronymics count as words too. */
function wordsOf(name: string, locale: Locale): readonly string[] {
  const letters = [...name.normalize('NFC').toLowerCase()].map((letter) => (/[\p{L}\p{M}]/u.test(letter) ? (locale === 'en' ? toLatin(letter) : toCyrillic(letter)) : isInside(letter) ? '' : ' '))
  return letters.join('').split(' ').filter((word) => word !== '').map((word) => word.slice(0, longestStem))
}

/** What stands inside a word and is not read. */
function isInside(sign: string): boolean {
  return /['’ʼ`-]/u.test(sign)
}

function toCyrillic(letter: string): string {
  const plain = cyrillic.get(letter) ?? letter
  if (/^[а-я]+$/u.test(plain)) return plain
  const bare = withoutMarks(letter)
  return [...bare].map((each) => cyrillic.get(each) ?? '').join('')
}

function toLatin(letter: string): string {
  return latin.get(letter) ?? (/^[a-z]$/.test(letter) ? letter : withoutMarks(letter))
}

function withoutMarks(letter: string): string {
  return letter.normalize('NFKD').replace(/[^a-z]/g, '')
}

const nobody: Readonly<Record<Locale, string>> = { kk: 'окушы', ru: 'ученик', en: 'student' }

const pairs = (text: string): ReadonlyMap<string, string> => new Map(text.split(' ').map((pair): [string, string] => [pair.slice(0, 1), pair.slice(1)]))
const cyrillic = pairs('ёе әа ғг қк ңн өо ұу үу һх іи ґг єе їи ўу җж aа bб cк dд eе fф gг hх iи jж kк lл mм nн oо pп qк rр sс tт uу vв wв xкс yы zз')
const latin = pairs('аa бb вv гg дd еe ёe жzh зz иi йi кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь эe юyu яya әa ғg қq ңn өo ұu үu һh іi ґg єe їi ўu җzh')
