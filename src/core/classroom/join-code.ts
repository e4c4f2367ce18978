import { drawCode, inGroups, readCode, type RandomBytes } from '../code-signs'
import { day } from '../accounts/session-life'

/** 41 bits: short enough to copy from a blackboard, and guesses are counted (join-guard.ts). */
const signs = 10

/** How long a code is good, unless it is closed or renewed before. */
export const codeLifeMs = 14 * day

/** A new code for joining a class, as it is stored: without separators. */
export function newJoinCode(random: RandomBytes): string {
  return drawCode(random, signs).replace('-', '')
}

/** The stored form of a code as typed; null for what can be none. */
export function readJoinCode(text: string): string | null {
  return readCode(text, signs)
}

/** A stored code as people read it: `ABCEH-KMPTX`. */
export function joinCodeText(code: string): string {
  return inGroups(code)
}
