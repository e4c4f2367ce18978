/** No two signs that look alike, in either script; 18 signs, so 20 of them are 83 bits: nobody guesses one, not even with its hash in hand. */
const alphabet = 'ABCEHKMPTXY2345679'
const signs = 20
const groupLength = 5

/** Random bytes from a cryptographic source. */
export type RandomBytes = (count: number) => Uint8Array

/** A new code to write down (recovery, invitation): `ABCEH-KMPTX-Y2345-679AB`. Every code is equally likely. */
export function newSecretCode(random: RandomBytes): string {
  const drawn: string[] = []
  while (drawn.length < signs) {
    for (const byte of random(signs)) {
      // 252 = 14 · 18: the bytes above would favour the first letters.
      if (byte < 252 && drawn.length < signs) drawn.push(alphabet[byte % alphabet.length] ?? '')
    }
  }
  return drawn.join('').replace(new RegExp(`.{${groupLength}}(?!$)`, 'g'), '$&-')
}

/**
 * What was meant by a code as typed: capitals, separators and the script do not matter. The same for every writing of one code; null for
 * what can be none.
 */
export function readSecretCode(text: string): string | null {
  const typed = [...text.normalize('NFKC').toUpperCase()].filter((sign) => !/[\s._–—-]/u.test(sign)).map((sign) => latinOf.get(sign) ?? sign)
  return typed.length === signs && typed.every((sign) => alphabet.includes(sign)) ? typed.join('') : null
}

const latinOf: ReadonlyMap<string, string> = new Map([...'АВСЕНКМРТХУ'].map((letter, at) => [letter, alphabet[at] ?? letter]))
