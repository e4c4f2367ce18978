/** No two signs that look alike, in either script: 18 of them, so each is worth 4.17 bits. */
const alphabet = 'ABCEHKMPTXY2345679'
const groupLength = 5

/** Random bytes from a cryptographic source. */
export type RandomBytes = (count: number) => Uint8Array

/** A new code of so many signs: `ABCEH-KMPTX-Y2345`. Every code is equally likely. */
export function drawCode(random: RandomBytes, signs: number): string {
  const drawn: string[] = []
  while (drawn.length < signs) {
    for (const byte of random(signs)) {
      // 252 = 14 · 18: the bytes above would favour the first letters.
      if (byte < 252 && drawn.length < signs) drawn.push(alphabet[byte % alphabet.length] ?? '')
    }
  }
  return inGroups(drawn.join(''))
}

/** A code as people read it: in groups of five. */
export function inGroups(signs: string): string {
  return signs.replace(new RegExp(`.{${groupLength}}(?!$)`, 'g'), '$&-')
}

/**
 * What was meant by a code as typed: capitals, separators and the script do not matter, and a sign that no code has counts as the one it looks like. The
 * same for every writing of one code; null for what can be none.
 */
export function readCode(text: string, signs: number): string | null {
  const typed = [...text.normalize('NFKC').toUpperCase()].filter((sign) => !/[\s._–—-]/u.test(sign)).map((sign) => meant.get(sign) ?? sign)
  return typed.length === signs && typed.every((sign) => alphabet.includes(sign)) ? typed.join('') : null
}

const meant: ReadonlyMap<string, string> = new Map([
  ...[...'АВСЕНКМРТХУ'].map((letter, at): [string, string] => [letter, alphabet[at] ?? letter]),
  ...['ЁE', 'ҚK', 'ҢH', 'ҮY', 'ҰY', 'З3', 'Ч4', 'Б6', 'Z2', 'S5', 'G6', '8B'].map((pair): [string, string] => [pair.slice(0, 1), pair.slice(1)]),
])
