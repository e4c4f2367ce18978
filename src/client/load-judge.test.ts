import { expect, test, vi } from 'vitest'
import { loadJudge } from './load-judge'
import { PartNotLoaded } from './part-not-loaded'

vi.mock('./judge', () => {
  throw new TypeError('Failed to fetch dynamically imported module')
})

test('a judge that cannot be fetched is told from a store that refuses', async () => {
  await expect(loadJudge()).rejects.toBeInstanceOf(PartNotLoaded)
})
