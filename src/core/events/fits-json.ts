/**
 * Whether a value is plain JSON of at most `most` bytes in UTF-8. It is not where it holds a number that is not finite, undefined,
 * an object of some class, or is nested deeper than 32. Does not throw for anything that came out of JSON or a database.
 */
export function fitsJson(value: unknown, most: number): boolean {
  // Every node takes a byte at least, so the budget also ends a walk through circles and shared parts.
  return isJson(value, 32, { nodes: most }) && isWithin(JSON.stringify(value), most)
}

function isJson(value: unknown, depth: number, budget: { nodes: number }): boolean {
  budget.nodes -= 1
  if (budget.nodes < 0) return false
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || depth === 0) return false
  const entries: readonly unknown[] = Array.isArray(value) ? [...(value as readonly unknown[])] : Object.values(value)
  return (Array.isArray(value) || isPlain(value)) && entries.every((entry) => isJson(entry, depth - 1, budget))
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype
}

/** Counts only where it must: a UTF-16 unit takes three bytes at most. */
function isWithin(text: string, most: number): boolean {
  return text.length * 3 <= most || utf8Length(text) <= most
}

/** Lone surrogates do not occur here: `JSON.stringify` writes them as escapes. */
function utf8Length(text: string): number {
  let bytes = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}
