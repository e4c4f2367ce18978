/**
 * A 32-bit unsigned integer out of a text, the same on every machine: FNV-1a over the UTF-16 code units, then the last mixing steps of
 * MurmurHash3, since FNV alone hardly spreads the last character. For shuffling, fuzz and orders of the day, not for secrets.
 * Frozen: schedules and what was shown depend on it.
 */
export function hash32(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
