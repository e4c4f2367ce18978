/** Numbers that follow from a seed alone. */
export type Random = {
  /** 0 (included) to 1 (not). */
  readonly next: () => number
  /** 0 to `below` - 1. */
  readonly int: (below: number) => number
  /** From `least` to `most`, both included, whole. */
  readonly between: (least: number, most: number) => number
  readonly chance: (probability: number) => boolean
  readonly pick: <T>(list: readonly T[]) => T
  /** One of the keys, as often as its number says. */
  readonly weighted: <K extends string>(weights: Readonly<Record<K, number>>) => K
  readonly shuffled: <T>(list: readonly T[]) => readonly T[]
  readonly bytes: (count: number) => Uint8Array
}

/** A stream of its own for every seed and name, so that one more draw in one part does not move all the others (sfc32, seeded by FNV-1a). */
export function createRandom(seed: number, name: string): Random {
  const next = sfc32(`${seed} ${name}`)
  const int = (below: number): number => Math.floor(next() * below)
  const between = (least: number, most: number): number => least + int(most - least + 1)
  return {
    next,
    int,
    between,
    chance: (probability) => next() < probability,
    pick: (list) => {
      const at = int(list.length)
      if (at >= list.length) throw new RangeError('nothing to pick from')
      return list[at] as (typeof list)[number]
    },
    weighted: <K extends string>(weights: Readonly<Record<K, number>>) => {
      const entries = Object.entries<number>(weights)
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      return (entries.find(([, weight]) => (left -= weight) < 0) ?? entries[0])?.[0] as K
    },
    shuffled: (list) => list.map((entry) => ({ entry, key: next() })).sort((a, b) => a.key - b.key).map(({ entry }) => entry),
    bytes: (count) => Uint8Array.from({ length: count }, () => int(256)),
  }
}

function sfc32(name: string): () => number {
  let [a, b, c, d] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 1].map((start) => hash(name, start)) as [number, number, number, number]
  const next = (): number => {
    const t = (a + b + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + t
    return (t >>> 0) / 2 ** 32
  }
  for (let i = 0; i < 15; i += 1) next()
  return next
}

function hash(text: string, start: number): number {
  let value = start | 0
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value
}
