import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { UserId } from '../../core/accounts/account-ids'
import { logArbitrary } from '../../testing/review-log'
import { testDatabases } from '../../testing/test-database'
import { createTestUser } from '../../testing/test-user'
import type { Database } from '../db/database'
import type { Appended, CardRow } from '../db/log-tables'
import { adoptDatabase } from '../db/open-database'
import { rebuildCards } from './rebuild-cards'
import { recordEvents } from './record-events'

describe.each(testDatabases)('rebuilding the cards on $name', ({ open }) => {
  let database: Database
  let userId: UserId
  beforeAll(async () => {
    adoptDatabase((database = await open()))
    userId = await createTestUser(database)
    await createTestUser(database)
    await recordEvents(userId, fc.sample(logArbitrary.filter((log) => log.filter(({ kind }) => kind === 'review').length > 6), { numRuns: 1, seed: 3 })[0] ?? [], Date.UTC(2200, 0))
  })
  afterAll(() => database.close())

  const everything = () => database.readLog(async (log) => ({ user: await log.user(userId), cards: await log.cards(userId), events: await log.eventsAfter(userId, 0, 1000) }))

  /** Writes past all rules. */
  const append = (change: (cards: readonly CardRow[]) => Promise<Partial<Appended>>) =>
    database.writeLog(async (log) => {
      const user = await log.lockUser(userId)
      if (user === null) throw new Error('nobody')
      await log.append(userId, { events: [], cards: [], gone: [], user, ...(await change(await log.allCards(userId))) })
    })

  test('finds nothing to do where all is right', async () => {
    const before = await everything()
    expect(before.cards.length).toBeGreaterThan(1)
    expect(await rebuildCards(database)).toMatchObject({ learners: 2, events: before.events.length, cards: before.cards.length, wrongCards: 0, wrongLearners: [] })
    expect(await everything()).toEqual(before)
  })

  test.each([
    ['a card is gone', () => append(async (cards) => ({ gone: [cards[0]?.itemId ?? ''] }))],
    ['a card was changed', () => append(async (cards) => ({ cards: [{ itemId: cards[0]?.itemId ?? '', card: '{}', flags: null }] }))],
    ['a card is there that nothing led to', () => append(async () => ({ cards: [{ itemId: 'ghost', card: null, flags: '{}' }] }))],
    ['an event is filed under nothing', async () => database.writeLog((log) => log.fileAnew(userId, [{ seq: 1, about: '' }]))],
    ['a digest is wrong', () => append(async () => ({ user: { lastSeq: 3, eventDigest: 'x', cardDigest: 'y' } }))],
  ])('makes it byte for byte what it was where %s; looking alone changes nothing', async (_what, damage) => {
    const before = await everything()
    await damage()
    const damaged = await everything()
    expect(damaged).not.toEqual(before)
    expect((await rebuildCards(database, { onlyLook: true })).wrongLearners).toEqual([userId])
    expect(await everything()).toEqual(damaged)
    expect((await rebuildCards(database)).wrongLearners).toEqual([userId])
    expect(await everything()).toEqual(before)
  })
})
