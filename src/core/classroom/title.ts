/** Signs a title of a set or of an assignment has at most. */
export const longestTitle = 200

/** Signs that show nothing, break the line, or turn the direction of others. */
const hidden = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/u

/** A title as typed, with spaces trimmed and runs of them made one; null where nothing is left to read, it is too long, or it holds signs that hide. */
export function readTitle(text: string): string | null {
  const title = text.normalize('NFC').trim().replace(/\s+/gu, ' ')
  return /[\p{L}\p{N}]/u.test(title) && [...title].length <= longestTitle && !hidden.test(title) ? title : null
}
