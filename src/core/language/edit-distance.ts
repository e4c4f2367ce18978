/** One edit, where it happened in both texts (UTF-16 index), and how many units it covers in each. */
export type Edit = { readonly at: number; readonly typed: number; readonly right: number }

const same = (a: string, b: string): boolean => a === b

/**
 * How `typed` becomes `right` by at most one edit: null when more are needed, `none` when they agree, else the edit. Swapping two
 * neighbours is one edit (Damerau, optimal string alignment). Linear in time, constant in space: a longer difference than one
 * edit can make is refused before a letter is read. `agree(typedLetter, rightLetter)` may allow stand-ins.
 */
export function oneEdit(typed: string, right: string, agree: (typed: string, right: string) => boolean = same): Edit | 'none' | null {
  if (Math.abs(typed.length - right.length) > 1) return null
  const shorter = Math.min(typed.length, right.length)
  let start = 0
  while (start < shorter && agree(typed.charAt(start), right.charAt(start))) start += 1
  let end = 0
  while (end < shorter - start && agree(typed.charAt(typed.length - 1 - end), right.charAt(right.length - 1 - end))) end += 1
  const left = typed.length - start - end
  const wanted = right.length - start - end
  if (left === 0 && wanted === 0) return 'none'
  if (left <= 1 && wanted <= 1) return { at: start, typed: left, right: wanted }
  const swapped = left === 2 && wanted === 2 && agree(typed.charAt(start), right.charAt(start + 1)) && agree(typed.charAt(start + 1), right.charAt(start))
  return swapped ? { at: start, typed: 2, right: 2 } : null
}
