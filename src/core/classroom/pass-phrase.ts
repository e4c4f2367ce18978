import type { RandomBytes } from '../code-signs'
import type { Locale } from '../locale'
import { passPhraseWords } from './pass-phrase-words'

const words = 4

/**
 * A new password of four words, in the language of a class: `алма тау кеме жол`. Every one is equally likely: 4 · 8 = 32 bits. Too few against whoever has the hashes and
 * much time, plenty against tries at the door, which are counted (core/accounts/throttle.ts): whoever wants more chooses a password of their own.
 */
export function newPassPhrase(locale: Locale, random: RandomBytes): string {
  // 256 words, so that no byte favours one.
  return [...random(words)].map((byte) => passPhraseWords[locale][byte] ?? '').join(' ')
}
