import { drawCode, readCode, type RandomBytes } from '../code-signs'

/** 83 bits: nobody guesses one, not even with its hash in hand. */
const signs = 20

/** A new code to write down (recovery, invitation): `ABCEH-KMPTX-Y2345-679AB`. */
export function newSecretCode(random: RandomBytes): string {
  return drawCode(random, signs)
}

/** What was meant by a code as typed; null for what can be none. */
export function readSecretCode(text: string): string | null {
  return readCode(text, signs)
}
