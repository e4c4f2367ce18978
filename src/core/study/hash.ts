/**
 * FNV-1a over UTF-16 code units with a final avalanche (the finaliser of MurmurHash3): a 32-bit unsigned integer, the same
 * on every machine. For mixing and shuffling, not for secrets.
 */
export function hash32(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** The given values in an order drawn by the seed; the same seed and values give the same order. Input order matters. */
export function shuffled<T>(values: readonly T[], seed: number): readonly T[] {
  return values
    .map((value, index) => ({ value, index, key: hash32(`${seed}:${index}`) }))
    .sort((a, b) => a.key - b.key || a.index - b.index)
    .map((entry) => entry.value)
}
