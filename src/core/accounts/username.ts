/** Why a name cannot be taken. `letters`: something else than letters of the three languages, digits, space and `. _ -`, or none of the first two. */
export type UsernameProblem = 'tooShort' | 'tooLong' | 'letters'

/** A name as it is shown, and the key under which it is unique. */
export type Username = { readonly name: string; readonly key: string }

/** Letters and digits a name has at least and at most. */
export const usernameLength = { least: 3, most: 32 } as const

const allowed = /^[a-zа-яёәғқңөұүһі0-9 ._-]+$/u
const letterOrDigit = /[\p{L}0-9]/u

/**
 * Looks at a name somebody wants to have. Compatibility forms are undone, spaces trimmed and runs of them made one; capitals are kept in `name`.
 */
export function readUsername(text: string): Username | { readonly problem: UsernameProblem } {
  const name = tidy(text)
  const length = [...name].length
  if (length < usernameLength.least) return { problem: 'tooShort' }
  if (length > usernameLength.most) return { problem: 'tooLong' }
  if (!allowed.test(name.toLowerCase()) || !letterOrDigit.test(name)) return { problem: 'letters' }
  return { name, key: fold(name) }
}

/**
 * The key of any text typed as a name: the same for names that look alike, whatever capitals or scripts they are typed in. Texts that can be no
 * name have a key too, which is nobody's.
 */
export function usernameKey(text: string): string {
  return fold(tidy(text))
}

function tidy(text: string): string {
  return text.normalize('NFC').normalize('NFKC').trim().replace(/\s+/gu, ' ')
}

function fold(name: string): string {
  return [...name.toLowerCase()].map((letter) => alike.get(letter) ?? letter).join('')
}

/**
 * What can be taken for each other, in small letters or capitals (в and b: В and B). Which of two names was first does not matter, so a key may
 * join more than it must.
 */
const alike: ReadonlyMap<string, string> = new Map(
  ['aа', 'bв', 'cс', 'eеё', 'hнһ', 'kк', 'mм', 'oо0', 'pр', 'tт', 'xх', 'yуү', 'iіl1', '3з'].flatMap((row) => {
    const [first = '', ...others] = row
    return others.map((letter): [string, string] => [letter, first])
  }),
)
