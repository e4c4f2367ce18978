/** Why a title cannot be taken. `signs`: it holds what cannot be seen or turns others around. */
export type TitleProblem = 'empty' | 'tooLong' | 'signs'

/** Signs a title has at most. */
export const longestTitle = 100

/** Looks at a title as typed: spaces are trimmed and runs of them made one. Any sign that can be seen is good. */
export function readTitle(text: string): { readonly title: string } | { readonly problem: TitleProblem } {
  const title = text.normalize('NFC').trim().replace(/\s+/gu, ' ')
  if (title === '') return { problem: 'empty' }
  if ([...title].length > longestTitle) return { problem: 'tooLong' }
  return /[\p{C}\p{Zl}\p{Zp}]/u.test(title) || !/[\p{L}\p{N}]/u.test(title) ? { problem: 'signs' } : { title }
}
