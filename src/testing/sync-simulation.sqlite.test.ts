import 'fake-indexeddb/auto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../server/db/database'
import { clean, liveSeed, mergeSeeds, openNamed, summed } from './sync-simulation/merge-seeds'
import type { Report } from './sync-simulation/report'
import { simulate } from './sync-simulation/simulate'
import { smallSize } from './sync-simulation/world'

describe('devices, a bad network and the server on SQLite', { timeout: 0 }, () => {
  const reports: Report[] = []
  let database: Database
  beforeAll(async () => void (database = await openNamed('SQLite')))
  afterAll(async () => {
    console.log(summed('SQLite', reports))
    await database.close()
  })

  test.each(mergeSeeds.full)('10,000 answers, seed %i: nothing lost, nothing doubled, everywhere the same', async (seed) => {
    expect(await liveSeed(database, seed, true, reports)).toEqual(clean)
  })

  test.each(mergeSeeds.small)('600 answers, seed %i', async (seed) => {
    expect(await liveSeed(database, seed, false, reports)).toEqual(clean)
  })

  test('a seed lived twice is the same to the last bit', async () => {
    const run = { seed: 3, size: { ...smallSize, reviews: 30 }, database }
    expect((await simulate(run)).trace).toBe((await simulate(run)).trace)
    expect((await simulate({ ...run, seed: 4 })).trace).not.toBe((await simulate(run)).trace)
  })
})
