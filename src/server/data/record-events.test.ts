import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { UserId } from '../../core/accounts/account-ids'
import { changeDigest, eventLine } from '../../core/events/digest'
import { fold } from '../../core/events/fold'
import type { LogEvent } from '../../core/events/log-event'
import { orderEvents } from '../../core/events/order'
import { logArbitrary } from '../../testing/review-log'
import { testDatabases } from '../../testing/test-database'
import { createTestUser } from '../../testing/test-user'
import type { Database } from '../db/database'
import { adoptDatabase } from '../db/open-database'
import { readLogAfter } from './read-log'
import { recordEvents } from './record-events'
import { cardRows, linesOf } from './refold-cards'

const later = Date.UTC(2200, 0, 1)

describe.each(testDatabases)('the log on $name', ({ open }) => {
  let database: Database
  beforeAll(async () => adoptDatabase((database = await open())))
  afterAll(() => database.close())

  const cardsOf = (userId: UserId) => database.readLog((log) => log.cards(userId))
  const eventsOf = async (userId: UserId) => (await readLogAfter(userId, 0)).events.map(({ event }) => event)

  test('in whatever batches and order events come, and however often: each is there once, the cards are the fold of all, the digests agree', async () => {
    const arrival = fc.record({ log: logArbitrary, order: fc.array(fc.nat(1000), { minLength: 60, maxLength: 60 }), size: fc.integer({ min: 1, max: 7 }), repeated: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(arrival, async ({ log, order, size, repeated }) => {
        const userId = await createTestUser(database)
        const shuffled = log.map((event, i) => ({ event, key: order[i % order.length] ?? 0 })).sort((a, b) => a.key - b.key).map(({ event }) => event)
        for (const events of [...batches(shuffled, size), ...(repeated ? batches(shuffled, 3) : [])]) {
          const results = await recordEvents(userId, events, later)
          expect(results.map(({ status }) => status)).toEqual(events.map(() => 'held'))
        }
        expect(orderEvents(await eventsOf(userId))).toEqual(orderEvents(log))
        expect(await cardsOf(userId)).toEqual(cardRows(log))
        const { lastSeq, eventDigest, cardDigest } = await readLogAfter(userId, 0)
        expect(lastSeq).toBe(new Set(log.map(({ id }) => id)).size)
        expect(eventDigest).toBe(changeDigest('', log.map(eventLine)))
        expect(cardDigest).toBe(changeDigest('', cardRows(log).flatMap(linesOf)))
      }),
      { numRuns: 60 },
    )
  })

  const someLog = (): readonly LogEvent[] => fc.sample(logArbitrary.filter((log) => log.length > 8), { numRuns: 1, seed: 7 })[0] ?? []

  test('an event that comes again with other contents is kept apart, and what stands behind it is taken', async () => {
    const userId = await createTestUser(database)
    const [first, second, ...rest] = someLog()
    if (first === undefined || second === undefined) throw new Error('the log is too short')
    await recordEvents(userId, [first], later)
    const changed = { ...first, zone: 'UTC+nowhere' }
    for (let time = 0; time < 2; time += 1) {
      const results = await recordEvents(userId, [changed, second], later)
      expect(results[0]).toEqual({ id: first.id, status: 'quarantined', seq: 1, event: first })
      expect(results[1]).toMatchObject({ status: 'held', seq: 2 })
    }
    await recordEvents(userId, rest, later)
    expect(await cardsOf(userId)).toEqual(cardRows(someLog()))
    const kept = await database.readLog((log) => log.quarantined(userId))
    expect(kept.map(({ body }) => JSON.parse(body) as unknown)).toEqual([changed])
  })

  test('each wrong event is answered with its code, in its place, and nothing behind it waits', async () => {
    const userId = await createTestUser(database)
    const [good, other] = someLog()
    if (good === undefined || other === undefined) throw new Error('the log is too short')
    const id = '01890000-0000-7000-8000-0000000000aa'
    const wrong = [null, 7, 'text', [], {}, { ...good, id: 'no uuid' }, { ...good, id, extra: 1 }, { ...good, id, v: 2 }, { ...good, id, kind: 'later', text: 'Ә'.repeat(20_000) }, { ...other, id, deviceId: good.deviceId, deviceSeq: good.deviceSeq }]
    const results = await recordEvents(userId, [good, ...wrong, other], later)
    expect(results.map((result) => (result.status === 'refused' ? result.code : result.status))).toEqual(['held', 'invalid', 'invalid', 'invalid', 'invalid', 'invalid', 'invalid', 'invalid', 'unknownVersion', 'tooLarge', 'numberTaken', 'held'])
    expect(await eventsOf(userId)).toEqual([good, other])
  })

  test('a time ahead of the server is set to it, the device is told, also when it asks again; the same payload is still the same', async () => {
    const userId = await createTestUser(database)
    const [event] = someLog()
    if (event === undefined) throw new Error('the log is too short')
    const now = event.effectiveAt - 3 * 86_400_000
    for (let time = 0; time < 2; time += 1) {
      const [result] = await recordEvents(userId, [event], now + time)
      expect(result).toMatchObject({ status: 'held', seq: 1, adopted: { effectiveAt: now } })
    }
    expect((await eventsOf(userId))[0]?.effectiveAt).toBe(now)
    expect(fold(await eventsOf(userId)).cards.size).toBe((await cardsOf(userId)).filter(({ card }) => card !== null).length)
  })

  test('two learners may hold the very same events, and neither sees the other’s', async () => {
    const [one, two] = [await createTestUser(database), await createTestUser(database)]
    await recordEvents(one, someLog(), later)
    await recordEvents(two, someLog().slice(0, 2), later)
    expect(await eventsOf(one)).toHaveLength(someLog().length)
    expect(await eventsOf(two)).toHaveLength(2)
  })

  test('an account that is gone or being erased takes nothing', async () => {
    const userId = await createTestUser(database)
    await database.write((prisma) => prisma.user.update({ where: { id: userId }, data: { eraseAt: 1n } }))
    await expect(recordEvents(userId, someLog(), later)).rejects.toMatchObject({ code: 'ACCOUNT_ERASED' })
    await expect(recordEvents('nobody' as UserId, someLog(), later)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
  })

  test('pushes of one learner at the same moment get places without gaps', async () => {
    const userId = await createTestUser(database)
    await Promise.all(someLog().map((event) => recordEvents(userId, [event], later)))
    const { events, lastSeq } = await readLogAfter(userId, 0)
    expect(events.map(({ seq }) => seq)).toEqual(someLog().map((_, i) => i + 1))
    expect(lastSeq).toBe(someLog().length)
    expect(await cardsOf(userId)).toEqual(cardRows(someLog()))
  })
})

function batches<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size))
}
