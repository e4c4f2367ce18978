import { hash32 } from '../hash'

/** The given values in an order drawn by the seed; the same seed and values give the same order. Input order matters. */
export function shuffled<T>(values: readonly T[], seed: number): readonly T[] {
  return values
    .map((value, index) => ({ value, index, key: hash32(`${seed}:${index}`) }))
    .sort((a, b) => a.key - b.key || a.index - b.index)
    .map((entry) => entry.value)
}
