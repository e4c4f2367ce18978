/**
 * Whether a value is plain JSON of at most `most` bytes in UTF-8. It is not where it holds a number that is not finite, undefined,
 * an object of some class, or is nested deeper than 32. Does not throw for anything that came out of JSON or a database.
 */
export function fitsJson(value: unknown, most: number): boolean {
  // Every node takes a byte at least, so the budget also ends a walk through circles and shared parts.
  const walk = { nodes: most, mostBytes: 0 }
  // Written out and counted only where it might be too long.
  return isJson(value, 32, walk) && (walk.mostBytes <= most || utf8Length(JSON.stringify(value)) <= most)
}

/** A walk through a value: how many nodes it may still have, and how many bytes those so far take at most. */
type Walk = { nodes: number; mostBytes: number }

/** A number at its longest, and the marks around a value and its name. */
const mostOfOne = 24 + 8
const mostOfUnit = '\\u0000'.length

function isJson(value: unknown, depth: number, walk: Walk): boolean {
  walk.nodes -= 1
  if (walk.nodes < 0) return false
  walk.mostBytes += mostOfOne
  if (value === null || typeof value === 'boolean') return true
  if (typeof value === 'string') return count(value, walk)
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || depth === 0) return false
  if (Array.isArray(value)) return isEach(value, depth, walk)
  return isPlain(value) && Object.keys(value).every((key) => count(key, walk)) && isEach(Object.values(value), depth, walk)
}

function isEach(values: readonly unknown[], depth: number, walk: Walk): boolean {
  // Not `every`, which passes over what is missing in an array.
  for (const value of values) if (!isJson(value, depth - 1, walk)) return false
  return true
}

function count(text: string, walk: Walk): true {
  walk.mostBytes += text.length * mostOfUnit
  return true
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype
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
