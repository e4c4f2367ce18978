/** How large a part of something would be recalled, 0–1, and where it lies with a probability of 80 %. `n`: how much there is. */
export type Share = { readonly n: number; readonly mean: number; readonly low: number; readonly high: number }

/** Four fifths of a normal distribution lie within so many standard deviations of its mean. */
const spread = 1.2815515655446004

/**
 * The share recalled of what has these probabilities, if each were asked once. How many are recalled is a sum of independent draws, each with a probability of its own (the
 * Poisson binomial distribution): its mean is Σp, its variance Σp(1−p). The interval is that of the normal distribution with the same two, cut to what a share can be; of few things it is
 * wide, and rough. Null of nothing.
 */
export function recalledShare(probabilities: readonly number[]): Share | null {
  const n = probabilities.length
  if (n === 0) return null
  const mean = sumOf(probabilities) / n
  const reach = (spread * Math.sqrt(sumOf(probabilities.map((p) => p * (1 - p))))) / n
  return { n, mean, low: Math.max(0, mean - reach), high: Math.min(1, mean + reach) }
}

/** The sum of numbers; 0 of none. */
export function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
