/** Why a name of a class or of somebody in it cannot be taken. `signs`: it holds what cannot be read, or nothing that can. */
export type NameProblem = 'empty' | 'tooLong' | 'signs'

/** Signs a name has at most. */
export const longestName = 60

/** Letters of any language, with marks, digits and what stands between them in names. No line breaks, no signs that hide or turn others. */
const readable = /^[\p{L}\p{M}\p{N} .,'’ʼ"«»„“”()№/&+–—-]+$/u

/** Looks at a name as typed: compatibility forms are undone, spaces trimmed and runs of them made one. */
export function readName(text: string): { readonly name: string } | { readonly problem: NameProblem } {
  const name = text.normalize('NFC').trim().replace(/\s+/gu, ' ')
  if (name === '') return { problem: 'empty' }
  if ([...name].length > longestName) return { problem: 'tooLong' }
  return readable.test(name) && /[\p{L}\p{N}]/u.test(name) ? { name } : { problem: 'signs' }
}
