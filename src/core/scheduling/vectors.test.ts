import { describe, expect, test } from 'vitest'
import { unexplained, unusedRows } from './vectors/check'
import type { Deviation } from './vectors/check'
import { groups } from './vectors/groups'

/** Where we differ from the vectors by choice. There is none: a row that is not needed fails below. */
const deviations: readonly Deviation[] = []

/** Vectors and checks in each group, so that a lost file or a check that looks at nothing is seen. */
const sizes: Readonly<Record<string, { readonly vectors: number; readonly checks: number }>> = {
  sequences: { vectors: 13, checks: 247 },
  'memory-states': { vectors: 18, checks: 36 },
  'next-states': { vectors: 2, checks: 10 },
  formulas: { vectors: 5, checks: 20 },
  'forgetting-curve': { vectors: 3, checks: 14 },
  intervals: { vectors: 2, checks: 20 },
  'learning-steps': { vectors: 16, checks: 65 },
  'day-rollover': { vectors: 2, checks: 878 },
  fuzz: { vectors: 2, checks: 94 },
  'migrate-weights': { vectors: 1, checks: 21 },
}

describe('expected values of other FSRS implementations', () => {
  test('every group is there', () => {
    expect(Object.keys(groups).sort()).toEqual(Object.keys(sizes).sort())
  })

  test.each(Object.entries(sizes))('%s', (name, size) => {
    const vectors = groups[name] ?? []
    const checks = vectors.flat()
    expect(unexplained(checks, deviations)).toEqual([])
    expect({ vectors: vectors.length, checks: checks.length }).toEqual(size)
    expect(vectors.filter((own) => own.length === 0)).toEqual([])
  })

  test('no deviation is claimed that there is not', () => {
    expect(unusedRows(Object.values(groups).flat(2), deviations)).toEqual([])
  })
})

describe('the comparison itself', () => {
  const off = { label: '[x] a', got: 2, want: 1, tolerance: 0.5 }
  const right = { label: '[x] b', got: 1.4, want: 1, tolerance: 0.5 }
  const reason = 'for the test'

  test('a difference beyond the tolerance is reported unless a row explains it', () => {
    expect(unexplained([off, right], [])).toEqual(['[x] a: got 2, want 1 ±0.5'])
    expect(unexplained([off, right], [{ pattern: /\] a/, reason }])).toEqual([])
    expect(unexplained([{ ...right, got: NaN }, { ...right, got: 'Review', want: 'Learning' }], [])).toHaveLength(2)
  })

  test('a row that matches only checks that hold is unused', () => {
    expect(unusedRows([off, right], [{ pattern: /\] b/, reason }])).toEqual(['/\\] b/'])
    expect(unusedRows([off, right], [{ pattern: /\] a/, reason }])).toEqual([])
  })
})
