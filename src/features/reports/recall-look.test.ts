import { expect, test } from 'vitest'
import { levelOf, ofTen } from './recall-look'

test('the same figure has the same level, and a higher one never a lower level', () => {
  const seen = new Map<number, Set<number>>()
  for (let recall = 0; recall <= 1.0001; recall += 0.001) seen.set(ofTen(recall), (seen.get(ofTen(recall)) ?? new Set()).add(levelOf(recall)))
  expect([...seen].map(([figure, found]) => [figure, [...found]])).toEqual([
    ...[0, 1, 2, 3, 4].map((figure) => [figure, [0]]),
    ...[[5, [1]], [6, [1]], [7, [2]], [8, [3]], [9, [4]], [10, [4]]],
  ])
})
