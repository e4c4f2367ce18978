import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tryAccount, tryAddress } from '../../core/accounts/throttle'
import { testDatabases, type PlacedDatabase } from '../../testing/test-database'
import { adoptDatabase } from '../db/open-database'
import { forgetTries, takeTry } from './tries'

describe.each(testDatabases)('the counters of tries on $name', ({ open }) => {
  let database: PlacedDatabase
  beforeAll(async () => {
    database = await open()
    adoptDatabase(database)
  })
  afterAll(() => database.close())

  const now = 1_800_000_000_000
  const both = (name: string, address: string) => [
    { key: `name:${name}`, look: tryAccount },
    { key: `address:${address}`, look: tryAddress },
  ]
  const countOf = async (key: string) => (await database.read((prisma) => prisma.throttle.findUnique({ where: { key } })))?.count

  test('of a hundred tries at the same moment exactly as many are given as the rule allows', async () => {
    const waits = await Promise.all(Array.from({ length: 100 }, (_, at) => takeTry(both('a', String(at % 3)), now)))
    expect(waits.filter((ms) => ms === 0)).toHaveLength(10)
    expect(new Set(waits)).toEqual(new Set([0, 30_000]))
    expect(await countOf('name:a')).toBe(10)
  })

  test('a try that one bucket refuses is taken out of no other', async () => {
    expect(await takeTry(both('a', 'fresh'), now)).toBe(30_000)
    expect(await countOf('address:fresh')).toBeUndefined()
    expect(await takeTry(both('b', 'fresh'), now)).toBe(0)
    expect(await countOf('address:fresh')).toBe(1)
  })

  test('forgotten tries are as if they had not been', async () => {
    await forgetTries('name:a')
    expect(await takeTry(both('a', 'x'), now)).toBe(0)
    expect(await countOf('name:a')).toBe(1)
  })
})
