import { FSRSAlgorithm, default_w } from 'ts-fsrs'
import type { Rating } from '../events/event'

/** The state of one memory: stability in days until recall falls to 90 %, difficulty 1–10. */
export type Memory = { readonly stability: number; readonly difficulty: number }

/** Stored with every review: which code computed its interval. */
export const schedulerVersion = 'ts-fsrs@5.4.2'

/** The rules by which cards are folded from events. Raised with every change that can give other cards, so that devices do not take a newer rule for a damage. */
export const foldVersion = `${schedulerVersion}/1`

/** The 21 default weights of FSRS-6. */
export const defaultWeights: readonly number[] = default_w

/**
 * The memory after an answer; `memory` is null for an item never reviewed. `elapsedDays` are the learner's own study days since
 * the last review, a whole number from 0; on day 0 the short-term formula is used. Weights may be 17, 19 or 21 (FSRS 4.5, 5, 6).
 * Source: FSRS-6, https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm
 */
export function nextMemory(weights: readonly number[], memory: Memory | null, elapsedDays: number, rating: Rating): Memory {
  const { stability, difficulty } = algorithmOf(weights).next_state(toState(memory), elapsedDays, grades[rating])
  return { stability, difficulty }
}

/** Probability of recall, 0–1, `elapsedDays` after a review that left this stability. */
export function retrievability(weights: readonly number[], elapsedDays: number, stability: number): number {
  return algorithmOf(weights).forgetting_curve(elapsedDays, stability)
}

/** Whole days until recall falls to `retention` (above 0, at most 1): at least 1, at most `maxInterval`. Not fuzzed. */
export function intervalFor(weights: readonly number[], stability: number, retention: number, maxInterval: number): number {
  const days = Math.round(stability * algorithmOf(weights).calculate_interval_modifier(retention))
  return Math.min(Math.max(1, days), maxInterval)
}

/** The 21 weights that are really used: converted from older versions, brought into the ranges FSRS-6 allows. */
export function effectiveWeights(weights: readonly number[]): readonly number[] {
  return algorithmOf(weights).parameters.w
}

/** Difficulty after an answer. One of the parts of {@link nextMemory}, like the three below. */
export function nextDifficulty(weights: readonly number[], difficulty: number, rating: Rating): number {
  return algorithmOf(weights).next_difficulty(difficulty, grades[rating])
}

/** Stability in days after an answer on a later day, where `recall` was the probability of recall. */
export function recallStability(weights: readonly number[], memory: Memory, recall: number, rating: Rating): number {
  return algorithmOf(weights).next_recall_stability(memory.difficulty, memory.stability, recall, grades[rating])
}

/** Stability in days after forgetting on a later day. */
export function forgetStability(weights: readonly number[], memory: Memory, recall: number): number {
  return algorithmOf(weights).next_forget_stability(memory.difficulty, memory.stability, recall)
}

/** Stability in days after an answer on the same day. */
export function shortTermStability(weights: readonly number[], stability: number, rating: Rating): number {
  return algorithmOf(weights).next_short_term_stability(stability, grades[rating])
}

const grades = { Again: 1, Hard: 2, Good: 3, Easy: 4 } as const satisfies Record<Rating, number>

function toState(memory: Memory | null): Memory | null {
  return memory && { stability: memory.stability, difficulty: memory.difficulty }
}

const algorithms = new WeakMap<readonly number[], FSRSAlgorithm>()

/** Making one costs more than using it, so each list of weights has its own. */
function algorithmOf(weights: readonly number[]): FSRSAlgorithm {
  const known = algorithms.get(weights)
  if (known) return known
  const made = makeAlgorithm(toVersion6(weights))
  algorithms.set(weights, made)
  return made
}

/**
 * The library raises a weight 19 of 0 to 0.01 and so changes the schedules of those whose weights come from FSRS-5, where there is
 * no such weight. Zero means "off" there, so it is put back.
 */
function makeAlgorithm(weights: readonly number[]): FSRSAlgorithm {
  const algorithm = new FSRSAlgorithm({ w: weights })
  if (weights[19] === 0) (algorithm.parameters.w as number[])[19] = 0
  return algorithm
}

/** Throws a RangeError unless there are 17, 19 or 21 finite weights. */
function toVersion6(weights: readonly number[]): readonly number[] {
  if (!weights.every(Number.isFinite)) throw new RangeError('FSRS weights must be finite numbers')
  if (weights.length === 21) return weights
  if (weights.length === 19) return [...weights, 0, olderDecay]
  if (weights.length === 17) return [...fromVersion4(weights), 0, 0, 0, olderDecay]
  throw new RangeError(`FSRS needs 17, 19 or 21 weights, not ${weights.length}`)
}

/** Before FSRS-6 the decay of the forgetting curve was fixed. */
const olderDecay = 0.5

/** FSRS-5 writes the same difficulty with other weights 4, 5 and 6. */
function fromVersion4(weights: readonly number[]): readonly number[] {
  const [, , , , w4 = 0, w5 = 0, w6 = 0] = weights
  return weights.with(4, w4 + 2 * w5).with(5, Math.log(3 * w5 + 1) / 3).with(6, w6 + 0.5)
}
