import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, test } from 'vitest'
import { stampEvent } from '../../core/events/append'
import type { ReviewEvent, Uuidv7 } from '../../core/events/event'
import { fold } from '../../core/events/fold'
import type { LogEvent } from '../../core/events/log-event'
import { answerTo, undoOf } from '../../testing/answer-change'
import { reviewOf, testUuid } from '../../testing/review-log'
import type { Profile } from '../../testing/sync-simulation/profile'
import { limitStorage } from '../../testing/sync-simulation/storage'
import type { LearnerStore, SyncStore } from './learner-store'
import { openLearnerStore } from './open-learner-store'

const hour = 3_600_000
const item = 'item.1/number'
const account = { userId: 'user', username: 'aigerim' }
let now = 0
let drawn = 0
let store: LearnerStore
let sync: SyncStore
const newId = (): Uuidv7 => testUuid((drawn += 1), now)

beforeEach(async () => {
  now = Date.UTC(2026, 2, 10, 9)
  globalThis.indexedDB = new IDBFactory()
  store = (await openLearnerStore({ newId, now: () => now, onSuperseded: () => undefined, patienceMs: 0 })).store
  if (store.sync === null) throw new Error('no IndexedDB')
  sync = store.sync
  await sync.own(account, 'claim')
})

async function answered(itemId = item): Promise<ReviewEvent> {
  now += 60_000
  const result = await store.record(answerTo(itemId, newId(), now))
  if (result.kind !== 'recorded') throw new Error(result.kind)
  return result.write.event
}
const right = () => ({ now, offsetMs: 0 })
const held = async () => (await store.exportAll()).events
const find = async (id: Uuidv7) => (await held()).find((event) => event.id === id)
const elsewhere = (deviceSeq: number, given: Partial<ReviewEvent> = {}): LogEvent =>
  ({ ...stampEvent(reviewOf({ itemId: item, rating: 'Good', prev: null, interval: { days: 3 } }), { deviceId: 'elsewhere', nextSeq: deviceSeq, lastEffectiveAt: 0, clockOffsetMs: 0 }, now, 'UTC', newId()), ...given })
const isFolded = async () => {
  const { state } = await store.load(Infinity)
  expect(state).toEqual(fold(await held()))
}

describe('the stamp before the first send', () => {
  test('is set by the server’s clock, with the study day, and the cards with it', async () => {
    const event = await answered()
    expect(await sync.batch('user', false)).toEqual([])
    expect(await sync.fixStamps({ now: now - 20 * hour, offsetMs: -20 * hour })).toBe(true)
    expect(await find(event.id)).toEqual({ ...event, effectiveAt: event.effectiveAt - 20 * hour, day: '2026-03-09' })
    expect(await sync.batch('user', false)).toHaveLength(1)
    await isFolded()
  })

  test('never changes again, whatever clock shows later, nor when the page is opened anew', async () => {
    await answered()
    await sync.fixStamps(right())
    const fixed = await held()
    await sync.fixStamps({ now: now + hour, offsetMs: hour })
    now -= 48 * hour
    await store.verify()
    expect(await held()).toEqual(fixed)
  })

  test('leaves alone what a network’s delay explains', async () => {
    const event = await answered()
    expect(await sync.fixStamps({ now: now + 4000, offsetMs: 4000 })).toBe(false)
    expect(await find(event.id)).toEqual(event)
    expect(await sync.batch('user', false)).toEqual([event])
  })

  test('goes by the server’s clock from then on', async () => {
    await answered()
    await sync.fixStamps({ now: now + hour, offsetMs: hour })
    const next = await answered()
    expect(next.effectiveAt).toBe(now + hour)
  })

  test('keeps the order of a device whose clock jumped while it was offline', async () => {
    const first = await answered()
    now -= 3 * hour
    const second = await answered()
    await sync.fixStamps({ now: now + 3 * hour, offsetMs: 3 * hour })
    const [a, b] = [await find(first.id), await find(second.id)]
    expect(a && b && a.effectiveAt < b.effectiveAt).toBe(true)
  })
})

describe('what the server answers', () => {
  test('held: it leaves the outbox; an adopted time is taken and folded', async () => {
    const [first, second] = [await answered(), await answered()]
    await sync.fixStamps(right())
    const batch = await sync.batch('user', false)
    const adopted = { effectiveAt: first.effectiveAt - 7, day: '2026-03-10' }
    await sync.settle(batch, [{ id: first.id, status: 'held', seq: 1, adopted }, { id: second.id, status: 'held', seq: 2 }])
    expect(await sync.batch('user', true)).toEqual([])
    expect(await find(first.id)).toEqual({ ...first, ...adopted })
    expect(await sync.digest(false)).toMatchObject({ held: 2, unsent: 0 })
    await isFolded()
  })

  test('quarantined: the server’s event stands here too, ours is kept apart', async () => {
    const event = await answered()
    await sync.fixStamps(right())
    const other = elsewhere(4, { id: event.id })
    await sync.settle([event], [{ id: event.id, status: 'quarantined', seq: 9, event: other }])
    expect(await held()).toEqual([other])
    expect((await store.exportAll()).quarantined).toMatchObject([{ row: { event } }])
    await isFolded()
  })

  test('refused for good: out of the cards, kept apart and counted', async () => {
    const event = await answered()
    await sync.fixStamps(right())
    await sync.settle([event], [{ id: event.id, status: 'refused', code: 'invalid' }])
    expect((await store.load(0)).sync).toMatchObject({ unsent: 0, refused: 1 })
    expect((await store.load(0)).state.cards.size).toBe(0)
  })

  test('not understood yet: stays, and is offered only when asked for', async () => {
    const event = await answered()
    await sync.fixStamps(right())
    await sync.settle([event], [{ id: event.id, status: 'refused', code: 'unknownVersion' }])
    expect([await sync.batch('user', false), await sync.batch('user', true)]).toEqual([[], [event]])
    await isFolded()
  })

  test('number taken: it and all that was never sent move to a new device, with ids, times and answers as they were', async () => {
    const [first, second] = [await answered(), await answered()]
    await sync.fixStamps(right())
    await sync.settle([first], [{ id: first.id, status: 'refused', code: 'numberTaken' }])
    const [a, b] = [await find(first.id), await find(second.id)]
    expect(a).toEqual({ ...first, deviceId: a?.deviceId, deviceSeq: 1 })
    expect(a?.deviceId).not.toBe(first.deviceId)
    expect(b).toEqual(second)
    const third = await answered()
    expect(third).toMatchObject({ deviceId: a?.deviceId, deviceSeq: 2 })
    await sync.settle([second], [{ id: second.id, status: 'refused', code: 'numberTaken' }])
    expect(await find(second.id)).toMatchObject({ deviceId: a?.deviceId, deviceSeq: 3 })
  })

  test('an answer that comes twice, or after the learner has left, changes nothing', async () => {
    const event = await answered()
    await sync.fixStamps(right())
    const results = [{ id: event.id, status: 'held' as const, seq: 1 }]
    await sync.settle([event], results)
    expect(await sync.settle([event], [{ id: event.id, status: 'refused', code: 'invalid' }])).toBe(false)
    await sync.forget()
    expect(await sync.settle([event], results)).toBe(false)
    expect(await held()).toEqual([])
  })
})

describe('what others sent', () => {
  test('is folded with what is here; a line that comes twice changes nothing', async () => {
    const own = await answered()
    const other = elsewhere(1)
    expect(await sync.absorb('user', [{ seq: 1, event: other }], 1)).toBe(true)
    expect(await sync.absorb('user', [{ seq: 1, event: other }], 1)).toBe(false)
    expect((await held()).map(({ id }) => id).sort()).toEqual([own.id, other.id].sort())
    expect(await sync.cursor()).toBe(1)
    await isFolded()
  })

  test('an own event whose answer was lost comes back as adopted, and is not sent again', async () => {
    const event = await answered()
    await sync.fixStamps(right())
    const adopted = { ...event, effectiveAt: event.effectiveAt - 1000 }
    expect(await sync.absorb('user', [{ seq: 1, event: adopted }], 1)).toBe(true)
    expect(await held()).toEqual([adopted])
    expect(await sync.batch('user', true)).toEqual([])
    await isFolded()
  })

  test('an undo waits for its target, and an undo of an override for both', async () => {
    const target = elsewhere(1)
    const override = { ...elsewhere(2), id: newId() }
    const base = { v: 1, deviceId: 'third', answeredAt: now, zone: 'UTC', day: '2026-03-10' } as const
    const raise: LogEvent = { ...base, id: override.id, deviceSeq: 1, effectiveAt: now, kind: 'override', target: target.id, rating: 'Good' }
    const undo: LogEvent = { ...base, id: newId(), deviceSeq: 2, effectiveAt: now + 1, kind: 'undo', target: override.id }
    const last: LogEvent = { ...base, id: newId(), deviceSeq: 3, effectiveAt: now + 2, kind: 'undo', target: target.id }
    for (const [i, event] of [last, undo, raise, target].entries()) {
      await sync.absorb('user', [{ seq: i + 1, event }], i + 1)
      await isFolded()
    }
    expect((await store.load(0)).state.cards.size).toBe(0)
  })

  test('an event under a number of ours is a copy’s: ours moves to a new device', async () => {
    const own = await answered()
    await sync.absorb('user', [{ seq: 1, event: elsewhere(own.deviceSeq, { deviceId: own.deviceId }) }], 1)
    expect(await held()).toHaveLength(2)
    expect((await find(own.id))?.deviceId).not.toBe(own.deviceId)
    expect((await answered()).deviceId).toBe((await find(own.id))?.deviceId)
  })

  test('an event under a number we have not given out yet is a copy’s too: the next answer is another device’s', async () => {
    const own = await answered()
    await sync.absorb('user', [{ seq: 1, event: elsewhere(own.deviceSeq + 1, { deviceId: own.deviceId }) }], 1)
    const next = await answered()
    expect(next.deviceId).not.toBe(own.deviceId)
    expect(next.deviceSeq).toBe(1)
    expect((await find(own.id))?.deviceId).toBe(own.deviceId)
  })

  test('a number of ours that a server, set back to a backup, gave to another event does not stop the log', async () => {
    const own = await answered()
    await sync.fixStamps(right())
    await sync.settle([own], [{ id: own.id, status: 'held', seq: 1 }])
    const other = elsewhere(own.deviceSeq, { deviceId: own.deviceId })
    await sync.absorb('user', [{ seq: 1, event: other }], 1)
    expect(await sync.batch('user', false)).toMatchObject([{ id: own.id, deviceSeq: 1 }])
    expect(await find(other.id)).toEqual(other)
  })
})

describe('an owner', () => {
  test('a guest’s answers are claimed, or left behind', async () => {
    await sync.forget()
    await answered()
    await sync.own(account, 'claim')
    expect(await held()).toHaveLength(1)
    await sync.forget()
    await answered()
    await sync.own(account, 'fresh')
    expect(await held()).toEqual([])
  })

  test('another account never gets them', async () => {
    await answered()
    await expect(sync.own({ userId: 'other', username: 'other' }, 'fresh')).rejects.toMatchObject({ name: 'InvalidStateError' })
    expect(await held()).toHaveLength(1)
    expect(await sync.account()).toEqual(account)
  })

  test('a round begun for somebody who has left meanwhile brings nothing in and sends nothing out', async () => {
    const lines = [{ seq: 1, event: elsewhere(1) }]
    await sync.forget()
    await answered()
    await sync.own({ userId: 'next', username: 'next' }, 'claim')
    await sync.fixStamps(right())
    expect([await sync.absorb('user', lines, 1), await sync.repair('user', lines, 1), await sync.batch('user', true)]).toEqual([false, false, []])
    expect([await sync.cursor(), (await held()).length, (await sync.batch('next', true)).length]).toEqual([0, 1, 1])
  })

  test('who leaves leaves nothing, and the device gets another name', async () => {
    const before = await answered()
    await sync.forget()
    expect(await sync.account()).toBeNull()
    expect(await held()).toEqual([])
    expect((await answered()).deviceId).not.toBe(before.deviceId)
  })
})

describe('a file of events', () => {
  test('is taken in once; stamps stay, undo finds its target, all is sent', async () => {
    const own = await answered()
    const [other, undo] = [elsewhere(1), undoOf(own.id, item, newId(), now)]
    const recordedUndo = await store.record(undo)
    if (recordedUndo.kind !== 'recorded') throw new Error('nothing to take back')
    const file = [other, own, recordedUndo.write.event]
    await sync.forget()
    await sync.own(account, 'claim')
    expect(await sync.importEvents(file)).toEqual({ added: 3, known: 0 })
    expect(await sync.importEvents(file)).toEqual({ added: 0, known: 3 })
    expect(await held()).toHaveLength(3)
    await sync.fixStamps({ now: now + hour, offsetMs: hour })
    expect((await sync.batch('user', false)).map(({ id }) => id).sort()).toEqual(file.map(({ id }) => id).sort())
    expect(await find(other.id)).toEqual(other)
    await isFolded()
  })

  test('two events of one number both come in', async () => {
    const [a, b] = [elsewhere(1), elsewhere(1)]
    expect(await sync.importEvents([a, b])).toEqual({ added: 2, known: 0 })
    expect(new Set((await held()).map(({ deviceId, deviceSeq }) => `${deviceId} ${deviceSeq}`)).size).toBe(2)
  })
})

describe('a device that is full', () => {
  const dump = async () => JSON.stringify([await store.exportAll(), [...(await store.load(Infinity)).state.cards], await sync.cursor(), await sync.account(), await sync.digest(true)])

  test('whatever write fails, in whatever place: nothing is changed, and it can be done again', async () => {
    const [first, second] = [await answered(), await answered('item.2/number')]
    await sync.fixStamps(right())
    await answered()
    const lines = [{ seq: 1, event: elsewhere(1) }, { seq: 2, event: { ...first, effectiveAt: first.effectiveAt - 5 } }]
    const writes: readonly (() => Promise<unknown>)[] = [
      () => sync.fixStamps({ now: now + hour, offsetMs: hour }),
      () => sync.settle([first, second], [{ id: first.id, status: 'held', seq: 3 }, { id: second.id, status: 'refused', code: 'invalid' }]),
      () => sync.absorb('user', lines, 2),
      () => sync.repair('user', lines, 2),
      () => sync.importEvents([elsewhere(7), elsewhere(7)]),
      () => sync.agreed(now),
      () => sync.own({ ...account, username: 'renamed' }, 'claim'),
    ]
    for (const write of writes) {
      for (let failing = 0; ; failing += 1) {
        const before = await dump()
        const profile = { writesUntilFull: failing } as Profile
        const stop = limitStorage(() => profile)
        const fault = await write().then(
          () => null,
          (error: unknown) => error,
        )
        stop()
        if (fault === null) break
        expect(fault).toMatchObject({ name: 'QuotaExceededError' })
        expect(await dump()).toBe(before)
      }
    }
    await isFolded()
  })
})
