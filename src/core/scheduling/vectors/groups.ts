import { effectiveWeights, forgetStability, intervalFor, nextDifficulty, nextMemory, recallStability, retrievability, shortTermStability } from '../fsrs'
import type { Memory } from '../fsrs'
import { fuzzBounds, fuzzSlopes, fuzzed } from '../fuzz'
import { defaultOptions } from '../review'
import { daysBetween, nextRollover, studyDay } from '../study-day'
import { answer, optionsOf, ratingOf, weightsOf, zoneWest } from './adapter'
import type { Check } from './check'
import dayRollover from './day-rollover.json'
import forgettingCurve from './forgetting-curve.json'
import formulas from './formulas.json'
import fuzz from './fuzz.json'
import intervals from './intervals.json'
import learningSteps from './learning-steps.json'
import memoryStates from './memory-states.json'
import migrateWeights from './migrate-weights.json'
import nextStates from './next-states.json'
import sequences from './sequences.json'

type Source = { readonly source: { readonly repo: string; readonly path: string; readonly test: string } }
type Values = readonly number[]
type Answers = readonly { readonly rating: number; readonly deltaDays: number }[]

/** Every group of vectors with a list of checks for each of its vectors. */
export const groups: Readonly<Record<string, readonly (readonly Check[])[]>> = {
  sequences: group<Sequence>('sequences', sequences, checkSequence),
  'memory-states': group<MemoryState>('memory-states', memoryStates, checkMemoryState),
  'next-states': group<NextStates>('next-states', nextStates, checkNextStates),
  formulas: group<Formula>('formulas', formulas, checkFormula),
  'forgetting-curve': group<Curve>('forgetting-curve', forgettingCurve, checkCurve),
  intervals: group<Intervals>('intervals', intervals, checkIntervals),
  'learning-steps': group<Steps>('learning-steps', learningSteps, checkSteps),
  'day-rollover': group<Days>('day-rollover', dayRollover, checkDays),
  fuzz: group<Fuzz>('fuzz', fuzz, checkFuzz),
  'migrate-weights': group<Migration>('migrate-weights', migrateWeights, checkMigration),
}

/** The JSON types of TypeScript are unions over every entry; the shape wanted is stated beside each check. */
function group<V>(name: string, vectors: readonly Source[], checksOf: (vector: V) => readonly Check[]): readonly (readonly Check[])[] {
  return vectors.map((vector) => {
    const { repo, path, test } = vector.source
    return checksOf(vector as V).map((check) => ({ ...check, label: `[${name}] ${repo} ${path} ${test}: ${check.label}` }))
  })
}

function compare(label: string, got: Check['got'], want: Check['want'], tolerance = 0): Check {
  return { label, got, want, tolerance }
}

type Expected = { readonly [K in 'scheduledDays' | 'stability' | 'difficulty' | 'retrievabilityAtDue']?: Values } & { readonly stateBefore?: readonly string[]; readonly tol?: number }
type Sequence = { readonly w: Values; readonly shortTerm?: boolean; readonly ratings: Values; readonly start?: string; readonly at: 'due' | Values; readonly expect: Expected }

function checkSequence(vector: Sequence): readonly Check[] {
  const options = optionsOf(vector)
  const { expect, ratings, at, start } = vector
  const checks: Check[] = []
  let now = start === undefined ? 0 : Date.parse(start)
  let card = null
  for (const [i, grade] of ratings.entries()) {
    now = at === 'due' ? now : (at[i] ?? now)
    const done = answer(options, card, now, grade)
    const recall = retrievability(options.weights, Math.floor(done.dueMs / 86_400_000), done.card.stability)
    const values = { scheduledDays: done.scheduledDays, stability: done.card.stability, difficulty: done.card.difficulty, retrievabilityAtDue: recall, stateBefore: done.stateBefore }
    for (const [key, got] of Object.entries(values)) {
      const want = expect[key as keyof typeof values]?.[i]
      if (want !== undefined) checks.push(compare(`${key}[${i}]`, got, want, key === 'scheduledDays' ? 0 : expect.tol))
    }
    card = done.card
    now += done.dueMs
  }
  return checks
}

type MemoryState = { readonly w: Values; readonly shortTerm?: boolean; readonly reviews: Answers; readonly expect: Memory & { readonly tol: number } }

function checkMemoryState({ w, shortTerm, reviews, expect }: MemoryState): readonly Check[] {
  const memory = memoryAfter(weightsOf(w, shortTerm ?? true), reviews, null)
  return [compare('stability', memory?.stability ?? NaN, expect.stability, expect.tol), compare('difficulty', memory?.difficulty ?? NaN, expect.difficulty, expect.tol)]
}

type NextStates = { readonly w: Values; readonly from: { readonly state?: Memory; readonly reviews?: Answers }; readonly deltaDays: number; readonly expect: Readonly<Record<'1' | '2' | '3' | '4', readonly [number, number] | undefined>> & { readonly tol: number } }

function checkNextStates({ w, from, deltaDays, expect }: NextStates): readonly Check[] {
  const memory = memoryAfter(w, from.reviews ?? [], from.state ?? null)
  return (['1', '2', '3', '4'] as const).flatMap((grade) => {
    const want = expect[grade]
    const next = nextMemory(w, memory, deltaDays, ratingOf(Number(grade)))
    return want ? [compare(`S|${grade}`, next.stability, want[0], expect.tol), compare(`D|${grade}`, next.difficulty, want[1], expect.tol)] : []
  })
}

function memoryAfter(w: Values, reviews: Answers, start: Memory | null): Memory | null {
  return reviews.reduce<Memory | null>((memory, { rating, deltaDays }) => nextMemory(w, memory, deltaDays, ratingOf(rating)), start)
}

type Formula = { readonly w: Values; readonly fn: 'nextDifficulty' | 'recallStability' | 'forgetStability' | 'shortTermStability'; readonly args: readonly Values[]; readonly expect: Values; readonly tol: number }

function checkFormula({ w, fn, args, expect, tol }: Formula): readonly Check[] {
  return args.map((values, i) => compare(`${fn}(${values.join(', ')})`, formulaOf(fn, w, values), expect[i] ?? NaN, tol))
}

function formulaOf(fn: Formula['fn'], w: Values, [a = NaN, b = NaN, c = NaN, d = NaN]: Values): number {
  switch (fn) {
    case 'nextDifficulty': return nextDifficulty(w, a, ratingOf(b))
    case 'recallStability': return recallStability(w, { difficulty: a, stability: b }, c, ratingOf(d))
    case 'forgetStability': return forgetStability(w, { difficulty: a, stability: b }, c)
    case 'shortTermStability': return shortTermStability(w, a, ratingOf(b))
  }
}

type Curve = { readonly w?: Values; readonly decay?: number; readonly points: readonly (readonly [number, number, number])[]; readonly tol: number }

function checkCurve({ w, decay, points, tol }: Curve): readonly Check[] {
  const weights = w ?? defaultOptions.weights.map((weight, i) => (i === 20 ? (decay ?? NaN) : weight))
  return points.map(([days, stability, want]) => compare(`R(${days}, ${stability})`, retrievability(weights, days, stability), want, tol))
}

type Intervals = { readonly w: Values; readonly stability: number; readonly maxInterval: number; readonly retention: Values; readonly expect: Values; readonly tol: number }

function checkIntervals({ w, stability, maxInterval, retention, expect, tol }: Intervals): readonly Check[] {
  return retention.map((wanted, i) => compare(`retention ${wanted}`, intervalFor(w, stability, wanted, maxInterval), expect[i] ?? NaN, tol))
}

type Steps = { readonly w: Values; readonly learningSteps: readonly string[]; readonly relearningSteps: readonly string[]; readonly ratings: Values; readonly start: string; readonly expect: readonly { readonly state: string; readonly dueSec?: number; readonly tolSec?: number; readonly minDueSec?: number }[] }

function checkSteps(vector: Steps): readonly Check[] {
  const options = optionsOf(vector)
  const checks: Check[] = []
  let now = Date.parse(vector.start)
  let card = null
  for (const [i, grade] of vector.ratings.entries()) {
    const done = answer(options, card, now, grade)
    const expect = vector.expect[i]
    checks.push(compare(`state[${i}]`, done.state, expect?.state ?? 'none'))
    if (expect?.dueSec !== undefined) checks.push(compare(`due s[${i}]`, done.dueMs / 1000, expect.dueSec, expect.tolSec))
    if (expect?.minDueSec !== undefined) checks.push(compare(`due s[${i}] at least ${expect.minDueSec}`, done.dueMs / 1000 >= expect.minDueSec, true))
    card = done.card
    now += done.dueMs
  }
  return checks
}

type Day = { readonly createdSec: number; readonly createdMinutesWest: number; readonly nowSec: number; readonly nowMinutesWest: number; readonly rolloverHour: number; readonly daysElapsed: number }
type Days = { readonly cases?: readonly Day[]; readonly nextDayAt?: readonly { readonly nowSec: number; readonly minutesWest: number; readonly rolloverHour: number; readonly nextDayAtSec: number }[] }

/** Anki counts from the calendar date of the collection's creation, whatever its hour, and never below zero. */
function checkDays({ cases = [], nextDayAt = [] }: Days): readonly Check[] {
  const elapsed = cases.map((day) => {
    const created = studyDay(day.createdSec * 1000, zoneWest(day.createdMinutesWest), 0)
    const now = studyDay(day.nowSec * 1000, zoneWest(day.nowMinutesWest), day.rolloverHour)
    return compare(JSON.stringify(day), Math.max(0, daysBetween(created, now)), day.daysElapsed)
  })
  const next = nextDayAt.map((day) => compare(`next day after ${day.nowSec}`, nextRollover(day.nowSec * 1000, zoneWest(day.minutesWest), day.rolloverHour) / 1000, day.nextDayAtSec))
  return [...elapsed, ...next]
}

type Fuzz = {
  readonly cases?: readonly { readonly interval: number; readonly minimum: number; readonly maximum: number; readonly lower: number; readonly middle: number; readonly upper: number }[]
  readonly ranges?: readonly (readonly [number, number | null, number])[]
}

function checkFuzz({ cases = [], ranges = [] }: Fuzz): readonly Check[] {
  const bounds = cases.flatMap(({ interval, minimum, maximum, lower, middle, upper }) => {
    const label = `${interval} in ${minimum}–${maximum}`
    const { first, last } = fuzzBounds(interval, minimum, maximum)
    const draws = ([[0, lower], [0.5, middle], [0.99, upper]] as const).map(([draw, want]) => compare(`${label} drawn at ${draw}`, fuzzed(interval, minimum, maximum, draw), want))
    return [compare(`${label} first`, first, lower), compare(`${label} last`, last, upper), ...draws]
  })
  return [...bounds, ...ranges.flatMap(checkSlope)]
}

function checkSlope([from, to, perDay]: readonly [number, number | null, number], i: number): readonly Check[] {
  const ours = fuzzSlopes[i]
  const got = { from: ours?.from ?? NaN, to: ours?.to ?? NaN, perDay: ours?.perDay ?? NaN }
  return [compare(`range ${i} from`, got.from, from), compare(`range ${i} to`, String(got.to), String(to ?? Infinity)), compare(`range ${i} per day`, got.perDay, perDay)]
}

type Migration = { readonly from: Values; readonly expect: Values; readonly tol: number }

function checkMigration({ from, expect, tol }: Migration): readonly Check[] {
  const weights = effectiveWeights(from)
  return expect.map((want, i) => compare(`w${i}`, weights[i] ?? NaN, want, tol))
}
