import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { openDB } from 'idb'
import { beforeEach, describe, expect, test } from 'vitest'
import { fold } from '../../core/events/fold'
import { stampEvent } from '../../core/events/append'
import type { LogEvent } from '../../core/events/log-event'
import { answerTo, undoOf } from '../../testing/answer-change'
import { createLittleServer, type LittleServer } from '../../testing/little-server'
import { reviewOf, testUuid } from '../../testing/review-log'
import type { StoredEvent } from '../store/learner-store'
import type { LearnerStore, SyncStore } from '../store/learner-store'
import { openLearnerStore } from '../store/open-learner-store'
import { syncRound, type RoundEnd } from './sync-round'

let now = 0
let drawn = 0
const newId = () => testUuid((drawn += 1), now)
let store: LearnerStore
let sync: SyncStore
let server: LittleServer

beforeEach(async () => {
  now = Date.UTC(2026, 2, 10, 9)
  globalThis.indexedDB = new IDBFactory()
  server = createLittleServer(now + 1000)
  store = (await openLearnerStore({ newId, now: () => now, onSuperseded: () => undefined, patienceMs: 0 })).store
  if (store.sync === null) throw new Error('no IndexedDB')
  sync = store.sync
  await sync.own({ userId: 'user', username: 'aigerim' }, 'claim')
})

const round = (isFirst = false): Promise<RoundEnd> => syncRound({ store: sync, transport: server.transport, now: () => now, isFirst })
const answers = async (count: number, item = 'item.1/number') => {
  for (let i = 0; i < count; i += 1) {
    now += 1000
    server.now = now + 1000
    await store.record(answerTo(item, newId(), now))
  }
}
/** What another device of the learner has sent. */
const fromElsewhere = async (event: LogEvent): Promise<void> => void (await server.transport.push('user', [event]))
const elsewhere = (seq: number, itemId = 'item.2/number'): LogEvent =>
  stampEvent(reviewOf({ itemId, rating: 'Good', prev: null, interval: { minutes: 10 } }), { deviceId: 'elsewhere', nextSeq: seq, lastEffectiveAt: 0, clockOffsetMs: 0 }, now, 'UTC', newId())
const held = async () => (await store.exportAll()).events
const isEqual = async () => {
  const [ours, { state }] = [await held(), await store.load(Infinity)]
  expect([...ours].sort(byId)).toEqual([...server.events()].sort(byId))
  expect(state).toEqual(fold(server.events()))
  expect(await sync.digest(true)).toMatchObject({ unsent: 0, held: server.log.length })
}
const byId = (a: LogEvent, b: LogEvent): number => (a.id < b.id ? -1 : 1)

describe('a round', () => {
  test('a guest sends nothing', async () => {
    await sync.forget()
    expect(await round()).toMatchObject({ end: 'guest' })
    expect(server.pushes).toEqual([])
  })

  test('sends what waits, fetches what others sent, and both hold the same', async () => {
    await answers(3)
    await fromElsewhere(elsewhere(1))
    expect(await round()).toEqual({ end: 'agreed', changed: true, hasSent: true })
    expect(server.log).toHaveLength(4)
    await isEqual()
    expect(await round()).toEqual({ end: 'agreed', changed: false, hasSent: false })
  })

  test('more than a push or a page holds goes in several', async () => {
    const paged = createLittleServer(now, 40)
    server = Object.assign(paged, { now: now + 500_000 })
    await answers(120)
    expect(await round()).toMatchObject({ end: 'agreed' })
    expect(server.pushes.map((batch) => batch.length)).toEqual([100, 20])
    await isEqual()
    await sync.forget()
    await sync.own({ userId: 'user', username: 'aigerim' }, 'claim')
    expect(await round(true)).toMatchObject({ end: 'agreed', changed: true })
    await isEqual()
  })

  test('an answer that never came is asked for again, and nothing is there twice', async () => {
    await answers(2)
    let lost = 0
    const { push } = server.transport
    const forgetful = { ...server.transport, push: async (userId: string, events: readonly LogEvent[]) => (lost++ === 0 ? push(userId, events).then(() => ({ ok: false, why: 'offline' }) as const) : push(userId, events)) }
    expect(await syncRound({ store: sync, transport: forgetful, now: () => now, isFirst: false })).toMatchObject({ end: 'offline' })
    expect(server.log).toHaveLength(2)
    expect(await round()).toMatchObject({ end: 'agreed' })
    expect(server.log).toHaveLength(2)
    await isEqual()
  })

  test.each(['offline', 'later', 'signedOut', 'erased', 'foreign'] as const)('an answer that says %s ends it, and all that waits goes on waiting', async (why) => {
    await answers(2)
    server.failure = { ok: false, why, ...(why === 'later' && { waitMs: 7000 }) }
    expect(await round()).toMatchObject({ end: why, ...(why === 'later' && { waitMs: 7000 }) })
    server.failure = null
    server.onRequest = (kind) => (kind === 'push' ? { ok: false, why } : null)
    expect(await round()).toMatchObject({ end: why })
    expect((await sync.digest(false)).unsent).toBe(2)
    server.onRequest = () => null
    expect(await round()).toMatchObject({ end: 'agreed' })
    await isEqual()
  })

  test('a device that is taken for somebody else’s sends on only to its own', async () => {
    await answers(1)
    server.verdict = () => ({ id: null, status: 'refused', code: 'foreign' })
    expect(await round()).toMatchObject({ end: 'foreign' })
    expect((await sync.digest(false)).unsent).toBe(1)
  })

  test('what the server does not understand yet waits, holds nothing up, and is offered again with the next page', async () => {
    await answers(3)
    const [odd] = await held()
    server.verdict = ({ id }) => (id === odd?.id ? { id, status: 'refused', code: 'unknownVersion' } : null)
    expect(await round(true)).toMatchObject({ end: 'agreed' })
    expect(server.log).toHaveLength(2)
    expect(await sync.digest(false)).toMatchObject({ unsent: 0, waiting: 1 })
    server.verdict = () => null
    expect(await round()).toMatchObject({ end: 'agreed' })
    expect(server.log).toHaveLength(2)
    expect(await round(true)).toMatchObject({ end: 'agreed' })
    await isEqual()
  })

  test('what no server takes is kept apart, the rest is sent, and the learner is told how much', async () => {
    await answers(4)
    const [bad] = await held()
    server.verdict = ({ id }) => (id === bad?.id ? { id, status: 'refused', code: 'invalid' } : null)
    expect(await round()).toMatchObject({ end: 'agreed' })
    expect(server.log).toHaveLength(3)
    expect((await store.load(0)).sync).toMatchObject({ unsent: 0, refused: 1 })
    await isEqual()
  })

  test('a server that answers beside the point is not asked the same thing for ever', async () => {
    await answers(2)
    server.verdict = (event) => ({ id: `${event.id.slice(0, -1)}x`, status: 'held', seq: 1 })
    expect(await round()).toMatchObject({ end: 'later' })
    expect(server.pushes).toHaveLength(1)
  })

  test('what the learner answers meanwhile is sent in the same round', async () => {
    await answers(1)
    let isMeanwhile = false
    server.onRequest = (kind) => {
      if (kind === 'push' && !isMeanwhile) {
        isMeanwhile = true
        void store.record(answerTo('item.3/number', newId(), now))
      }
    }
    expect(await round()).toMatchObject({ end: 'agreed' })
    await isEqual()
    expect(server.log).toHaveLength(2)
  })
})

describe('a difference', () => {
  const spoil = async (work: (rows: readonly StoredEvent[], put: (row: StoredEvent) => Promise<unknown>, remove: (id: string) => Promise<void>) => Promise<unknown>) => {
    const open = await openDB('jady')
    await work((await open.getAll('events')) as StoredEvent[], (row) => open.put('events', row), (id) => open.delete('events', id))
    open.close()
  }

  test('a changed value, a row that is gone and a card that was spoiled are found with the next page and repaired', async () => {
    await answers(5)
    await round()
    await spoil(async ([first], put) => first && put({ ...first, event: { ...first.event, rating: 'Again' } }))
    expect(await round(true)).toMatchObject({ end: 'agreed', changed: true })
    await isEqual()
    await spoil(async ([, second], _put, remove) => second && remove(second.id))
    expect(await round()).toMatchObject({ end: 'agreed', changed: true })
    await isEqual()
    const open = await openDB('jady')
    await open.clear('cards')
    open.close()
    expect(await round()).toMatchObject({ end: 'agreed', changed: true })
    await isEqual()
  })

  test('a server set back to a backup gets back what it lost, in one round', async () => {
    await answers(6)
    await round()
    server.log = server.log.slice(0, 3)
    expect(await round()).toMatchObject({ end: 'agreed' })
    expect(server.log).toHaveLength(6)
    await isEqual()
  })

  test('a server set back that has gone on with another device’s events gets back what it lost', async () => {
    await answers(6)
    await round()
    server.log = server.log.slice(0, 3)
    for (let seq = 1; seq <= 5; seq += 1) await fromElsewhere(elsewhere(seq))
    expect(await round()).toMatchObject({ end: 'agreed' })
    expect(server.log).toHaveLength(11)
    await isEqual()
  })

  test('a server that has lost an answer which was sent without being fetched again', async () => {
    await answers(2)
    await round()
    await answers(2)
    let pulls = 0
    // The round ends right after the push, so that the place of what was pushed is not yet fetched.
    server.onRequest = (kind) => (kind === 'pull' && (pulls += 1) === 2 ? { ok: false, why: 'offline' } : null)
    await round()
    server.onRequest = () => null
    server.log = server.log.slice(0, 2)
    expect(await round()).toMatchObject({ end: 'agreed' })
    expect(server.log).toHaveLength(4)
    await isEqual()
  })

  test('settings alone are compared with the next page', async () => {
    const id = newId()
    await store.record({ about: 'setting:retention', moment: null, build: ({ device }) => stampEvent({ kind: 'setting', key: 'retention', value: 0.9 }, device, now, 'UTC', id) })
    await round()
    const open = await openDB('jady')
    const row = (await open.get('events', id)) as StoredEvent
    await open.put('events', { ...row, event: { ...row.event, value: 0.8 } })
    open.close()
    expect(await round(true)).toMatchObject({ end: 'agreed', changed: true })
    expect((await store.load(0)).state.settings.get('retention')).toBe(0.9)
  })

  test('an undo whose target comes later from another device is filed when it comes', async () => {
    const target = elsewhere(1)
    await store.record(undoOf(target.id, '', newId(), now))
    await round()
    await fromElsewhere(target)
    expect(await round()).toMatchObject({ end: 'agreed', changed: true })
    await isEqual()
    expect((await store.load(0)).state.cards.size).toBe(0)
  })
})
