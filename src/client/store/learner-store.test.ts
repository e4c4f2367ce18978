import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { deleteDB, openDB } from 'idb'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { stampEvent } from '../../core/events/append'
import type { ReviewEvent } from '../../core/events/event'
import { fold } from '../../core/events/fold'
import { emptyDraft, momentOf, show, startSitting } from '../../core/study/sitting'
import { buildReview } from '../../testing/study-builder'
import { databaseVersion, storeNames } from './database'
import { aboutSetting } from '../../core/events/subject-of'
import type { Change, LearnerStore } from './learner-store'
import { createMemoryStore } from './memory-store'
import { readSitting } from './read-sitting'
import { openLearnerStore, type OpenedStore } from './open-learner-store'

const now = Date.UTC(2026, 2, 10, 9)
const day = 86_400_000
let drawn = 0
const newId = (): string => `00000000-0000-7000-8000-${String((drawn += 1)).padStart(12, '0')}`
/** What the clock shows. */
let clock = now
const needs = { newId, now: () => clock }
const open = (onSuperseded = (): void => undefined): Promise<OpenedStore> => openLearnerStore({ ...needs, onSuperseded, patienceMs: 0 })
const openIndexedDb = async (): Promise<LearnerStore> => {
  const { store } = await open()
  expect(store.kind).toBe('indexeddb')
  return store
}

const sitting = show(startSitting('sitting', 'everything', now, '2026-03-10'), { itemId: 'a/body', form: 'typed', locale: 'en', seed: 1 }, now, '2026-03-10')

function review(itemId: string, given: Partial<Change> = {}): Change {
  const id = newId()
  const { v: _v, id: _id, deviceId: _d, deviceSeq: _s, answeredAt: _a, effectiveAt: _e, zone: _z, day: _day, ...draft } = buildReview(itemId)
  return {
    about: itemId,
    moment: null,
    build: ({ device, card }) => stampEvent({ ...draft, prev: card?.lastEvent ?? null }, device, clock, 'UTC', id),
    ...given,
  }
}
const undo = (target: string, about: string): Change => {
  const id = newId()
  return { about, moment: null, build: ({ device }) => stampEvent({ kind: 'undo', target }, device, now, 'UTC', id) }
}
async function recorded(store: LearnerStore, change: Change): Promise<ReviewEvent> {
  const result = await store.record(change)
  if (result.kind !== 'recorded') throw new Error(result.kind)
  return result.write.event
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
  clock = now
})

describe.each([
  ['indexeddb', openIndexedDb],
  ['memory', async () => createMemoryStore(needs)],
])('a learner’s store in %s', (_kind, make) => {
  test('numbers events without a gap, later ones later, and folds their cards', async () => {
    const store = await make()
    for (const itemId of ['a/body', 'b/body', 'a/body']) await recorded(store, review(itemId))
    const { state, recent, events } = await store.load(0)
    expect(recent.map((event) => event.deviceSeq)).toEqual([1, 2, 3])
    expect(recent.map((event) => event.effectiveAt)).toEqual([now, now + 1, now + 2])
    expect(new Set(recent.map((event) => event.deviceId)).size).toBe(1)
    expect(events).toBe(3)
    expect([...state.cards.values()].map((card) => [card.itemId, card.reps])).toEqual([['a/body', 2], ['b/body', 1]])
  })

  test('gives what is built the card, the sitting and the event aimed at', async () => {
    const store = await make()
    const first = await recorded(store, review('a/body'))
    await store.saveSitting(sitting, momentOf(null))
    const seen: unknown[] = []
    const looking = review('a/body', { target: first.id, build: (before) => (seen.push(before), null) })
    expect(await store.record(looking)).toEqual({ kind: 'nothing' })
    expect(seen).toMatchObject([{ card: { lastEvent: first.id }, sitting, target: first, device: { nextSeq: 2 } }])
  })

  test('writes nothing for a moment that has passed', async () => {
    const store = await make()
    await store.saveSitting(sitting, momentOf(null))
    expect(await store.record(review('a/body', { moment: momentOf(null) }))).toEqual({ kind: 'stale' })
    expect(await store.saveSitting(null, momentOf(null))).toBe(false)
    expect(await store.load(0)).toMatchObject({ events: 0, sitting })
    expect(await store.record(review('a/body', { moment: momentOf(sitting), follow: () => null }))).toMatchObject({ kind: 'recorded' })
    expect((await store.load(0)).sitting).toBeNull()
  })

  test('keeps a draft for the moment it was typed in, and no other', async () => {
    const store = await make()
    await store.saveSitting(sitting, momentOf(null))
    await store.saveDraft({ ...emptyDraft, text: 'Ала' }, momentOf(sitting))
    expect((await store.load(0)).sitting?.current?.draft.text).toBe('Ала')
    await store.saveDraft({ ...emptyDraft, text: 'late' }, 'another moment')
    expect((await store.load(0)).sitting?.current?.draft.text).not.toBe('late')
  })

  test('an undone answer takes its card along', async () => {
    const store = await make()
    const first = await recorded(store, review('a/body'))
    await recorded(store, undo(first.id, 'a/body'))
    expect((await store.load(0)).state.cards.size).toBe(0)
  })

  test('a setting is kept under its last value', async () => {
    const store = await make()
    for (const value of [5, 20]) {
      const id = newId()
      await recorded(store, { about: aboutSetting('freshPerDay'), moment: null, build: ({ device }) => stampEvent({ kind: 'setting', key: 'freshPerDay', value }, device, now, 'UTC', id) })
    }
    expect((await store.load(0)).state.settings).toEqual(new Map([['freshPerDay', 20]]))
  })

  test('restamps what a clock ahead of its time has written before it records more', async () => {
    const store = await make()
    await recorded(store, review('a/body'))
    clock = now + 4 * 365 * day
    await recorded(store, review('b/body'))
    clock = now + 1000
    const result = await store.record(review('b/body'))
    expect(result).toMatchObject({ kind: 'recorded', isRestamped: true, write: { event: { effectiveAt: now + 1001 } } })
    expect(await recorded(store, review('c/body'))).toMatchObject({ deviceSeq: 4, effectiveAt: now + 1002 })
    const { recent, state } = await store.load(0)
    expect(recent.map((event) => [event.deviceSeq, event.effectiveAt, event.day])).toEqual([now, now + 1000, now + 1001, now + 1002].map((at, n) => [n + 1, at, '2026-03-10']))
    expect(state).toEqual(fold(recent))
    expect(state.cards.get('b/body')).toMatchObject({ reps: 2, lastDay: '2026-03-10' })
    expect(await store.record(review('d/body'))).not.toHaveProperty('isRestamped')
  })

  test('loads at least the last hundred events, all of them when they are recent', async () => {
    const store = await make()
    for (let n = 0; n < 120; n += 1) await recorded(store, review(`item-${n}/body`))
    expect((await store.load(now + 1000)).recent.map((event) => event.deviceSeq)).toEqual(Array.from({ length: 100 }, (_, n) => n + 21))
    expect((await store.load(now)).recent).toHaveLength(120)
  })
})

describe('a stored sitting', () => {
  const given = [{ as: 'text', text: 'Turgay' }]
  const feedback = { eventId: newId(), given, score: { result: 'knownOther', entity: 'turgay' }, rating: 'Again', interval: { minutes: 1 }, note: null }
  const answered = [{ itemId: 'a/body', eventId: feedback.eventId, rating: 'Again' }]
  const full = { ...sitting, answered, current: { ...sitting.current, firstTry: given[0], feedback } }
  const withCurrent = (change: object): unknown => ({ ...full, current: { ...full.current, ...change } })
  const presentation = full.current.presentation
  const withFeedback = (change: object): unknown => withCurrent({ feedback: { ...feedback, ...change } })

  test('that a session writes is read as it is', () => {
    expect(readSitting(full, null)).toEqual(full)
    expect(readSitting({ ...full, current: null }, null)).toEqual({ ...full, current: null })
    expect(readSitting(withFeedback({ interval: { days: 3 }, note: 'finer' }), null)).not.toBeNull()
  })

  test.each([
    withCurrent({ presentation: { ...presentation, form: 'riddle' } }),
    withCurrent({ presentation: { ...presentation, locale: 'fr' } }),
    withCurrent({ firstTry: {} }),
    withCurrent({ firstTry: { as: 'text' } }),
    withFeedback({ given: [] }),
    withFeedback({ given: [{ as: 'song' }] }),
    withFeedback({ score: {} }),
    withFeedback({ score: { result: 'perfect' } }),
    withFeedback({ rating: 'Perfect' }),
    withFeedback({ interval: {} }),
    withFeedback({ interval: { days: 'three' } }),
    withFeedback({ note: 'well done' }),
    { ...full, answered: [{ ...answered[0], rating: 'Perfect' }] },
    { ...full, answered: Array.from({ length: 1 }) },
  ])('that is forged is none: %#', (forged) => {
    expect(readSitting(forged, null)).toBeNull()
  })
})

describe('one transaction', () => {
  test('writes event, outbox, card, device and sitting together, or nothing of them', async () => {
    const store = await openIndexedDb()
    await recorded(store, review('a/body', { follow: () => sitting }))
    const counts = async (): Promise<unknown> => {
      const database = await openDB('jady')
      const all = await Promise.all(['events', 'outbox', 'cards', 'sitting'].map((name) => database.count(name)))
      const device: unknown = await database.get('meta', 'device')
      database.close()
      return { all, device }
    }
    const before = await counts()
    expect(before).toMatchObject({ all: [1, 1, 1, 1], device: { nextSeq: 2, lastEffectiveAt: now } })
    const throwing = review('b/body', { follow: () => { throw new Error('a fault after the event was built') } })
    await expect(store.record(throwing)).rejects.toThrow('a fault')
    const [same] = (await store.load(0)).recent
    const doubled = review('b/body', { build: ({ device }) => ({ ...buildReview('b/body'), id: same?.id ?? '', deviceId: device.deviceId, deviceSeq: device.nextSeq }) })
    await expect(store.record(doubled)).rejects.toThrow()
    expect(await counts()).toEqual(before)
  })

  test('two tabs recording at once never give out one number twice', async () => {
    const [one, two] = await Promise.all([openIndexedDb(), openIndexedDb()])
    await Promise.all(Array.from({ length: 30 }, (_, n) => recorded(n % 2 === 0 ? one : two, review(`item-${n % 4}/body`))))
    const { recent } = await one.load(0)
    expect(recent.map((event) => event.deviceSeq)).toEqual(Array.from({ length: 30 }, (_, n) => n + 1))
    expect(new Set(recent.map((event) => event.deviceId)).size).toBe(1)
  })
})

async function forge(work: (database: Awaited<ReturnType<typeof openDB>>) => Promise<unknown>): Promise<void> {
  const database = await openDB('jady')
  await work(database)
  database.close()
}

describe('a store that was tampered with', () => {
  test('rows that are no events are moved to the quarantine, counted and exported, the others stay', async () => {
    const store = await openIndexedDb()
    await recorded(store, review('a/body'))
    const bad = await recorded(store, review('b/body'))
    await forge((database) => database.put('events', { id: bad.id, about: 'b/body', event: { ...bad, rating: 'Perfect' } }))
    await forge((database) => database.put('events', { id: 'nonsense' }))
    expect(await store.verify()).toBe(true)
    const loaded = await store.load(0)
    expect(loaded).toMatchObject({ events: 1, quarantined: 2 })
    expect([...loaded.state.cards.keys()]).toEqual(['a/body'])
    const exported = await store.exportAll()
    expect(exported.events).toHaveLength(1)
    expect(exported.quarantined).toContainEqual({ reason: 'not an event', row: { id: 'nonsense' } })
    expect(exported.quarantined).toContainEqual({ reason: 'not an event', row: expect.objectContaining({ id: bad.id }) as unknown })
    expect(await store.verify()).toBe(false)
  })

  test('a card that disagrees with its events is folded anew, a lost one too, an invented one goes', async () => {
    const store = await openIndexedDb()
    await recorded(store, review('a/body'))
    await recorded(store, review('b/body'))
    const { state } = await store.load(0)
    await forge(async (database) => {
      await database.put('cards', { ...state.cards.get('a/body'), stability: 400 })
      await database.delete('cards', 'b/body')
      await database.put('cards', { ...state.cards.get('b/body'), itemId: 'c/body' })
    })
    expect(await store.verify()).toBe(true)
    expect((await store.load(0)).state.cards).toEqual(state.cards)
  })

  test('an unreadable card or sitting does not keep a learner from opening the app', async () => {
    const store = await openIndexedDb()
    const { id } = await recorded(store, review('a/body'))
    await forge(async (database) => {
      await database.put('cards', { itemId: 'a/body', due: 'tomorrow' })
      await database.put('sitting', { deck: 7 }, 'current')
    })
    expect(await store.load(0)).toMatchObject({ sitting: null, state: { cards: new Map() } })
    await store.verify()
    expect((await store.load(0)).state.cards.get('a/body')?.lastEvent).toBe(id)
  })

  test('a device that has lost count goes on after its own events, never with a used number', async () => {
    const store = await openIndexedDb()
    const first = await recorded(store, review('a/body'))
    await recorded(store, review('a/body'))
    await forge((database) => database.put('meta', { deviceId: first.deviceId, nextSeq: 1, lastEffectiveAt: 0, clockOffsetMs: 0 }, 'device'))
    await store.verify()
    expect(await recorded(store, review('a/body'))).toMatchObject({ deviceId: first.deviceId, deviceSeq: 3, effectiveAt: now + 2 })
    await forge((database) => database.put('meta', { deviceId: 17 }, 'device'))
    const asNew = await recorded(store, review('a/body'))
    expect(asNew.deviceSeq).toBe(1)
    expect(asNew.deviceId).not.toBe(first.deviceId)
  })

  test('events of a clock that was ahead are restamped with the cards and the device, each device’s by itself', async () => {
    const store = await openIndexedDb()
    const first = await recorded(store, review('a/body'))
    clock = now + 4 * 365 * day
    const second = await recorded(store, review('a/body'))
    const other = { ...buildReview('b/body'), id: newId(), deviceId: 'lost', deviceSeq: 9, effectiveAt: clock, answeredAt: clock, day: second.day }
    await forge((database) => database.put('events', { id: other.id, about: 'b/body', event: other }))
    clock = now + 60_000
    expect(await store.verify()).toBe(true)
    const { recent, state } = await store.load(0)
    expect(recent.map((event) => [event.id, event.effectiveAt, event.day])).toEqual([
      [first.id, now, '2026-03-10'],
      ...[second, other].toSorted((a, b) => (a.deviceId < b.deviceId ? -1 : 1)).map((event) => [event.id, clock, '2026-03-10']),
    ])
    expect(state).toEqual(fold(recent))
    await forge(async (database) => expect(await database.get('meta', 'device')).toMatchObject({ nextSeq: 3, lastEffectiveAt: clock }))
    expect(await store.verify()).toBe(false)
  })

  test('an undo filed under the wrong subject takes effect after verifying', async () => {
    const store = await openIndexedDb()
    const first = await recorded(store, review('a/body'))
    await recorded(store, undo(first.id, ''))
    expect((await store.load(0)).state.cards.size).toBe(1)
    await store.verify()
    expect((await store.load(0)).state.cards.size).toBe(0)
    expect(await recorded(store, review('a/body'))).toMatchObject({ prev: null })
  })
})

describe('opening', () => {
  test('an older layout is brought up to date with all its events', async () => {
    const event = { ...buildReview('a/body'), id: newId(), deviceId: 'old-device', deviceSeq: 4 }
    const old = await openDB('jady', 1, {
      upgrade: (database) => {
        database.createObjectStore('meta')
        database.createObjectStore('events', { keyPath: 'id' })
        database.createObjectStore('cards', { keyPath: 'itemId' })
      },
    })
    await old.put('events', { id: event.id, event })
    await old.put('meta', { deviceId: 'old-device', nextSeq: 5, lastEffectiveAt: now, clockOffsetMs: 0 }, 'device')
    old.close()
    const { store, setAside } = await open()
    expect(setAside).toBeNull()
    await store.verify()
    expect(await store.load(0)).toMatchObject({ events: 1, quarantined: 0, state: { cards: new Map([['a/body', expect.objectContaining({ reps: 1 })]]) } })
    expect(await recorded(store, review('a/body'))).toMatchObject({ deviceId: 'old-device', deviceSeq: 5, prev: event.id })
    await forge(async (database) => {
      expect([...database.objectStoreNames].sort()).toEqual([...storeNames].sort())
      expect(await database.count('outbox')).toBe(2)
    })
  })

  test('a database of a newer app is left alone, another one is used, and both are joined once it can be read', async () => {
    const newer = await openDB('jady', databaseVersion + 1, { upgrade: (database) => void database.createObjectStore('future') })
    await newer.put('future', 'treasure', 'key')
    newer.close()
    const second = await open()
    expect(second).toMatchObject({ setAside: { name: 'jady', reason: 'newer' }, store: { kind: 'indexeddb' } })
    await recorded(second.store, review('a/body'))
    second.store.close()
    expect((await (await open()).store.load(0)).events).toBe(1)
    await forge(async (database) => expect(await database.get('future', 'key')).toBe('treasure'))
    await deleteDB('jady')
    const back = await open()
    expect(back.setAside).toBeNull()
    await back.store.verify()
    expect(await back.store.load(0)).toMatchObject({ events: 1, state: { cards: new Map([['a/body', expect.objectContaining({ reps: 1 })]]) } })
    await recorded(back.store, review('b/body'))
    back.store.close()
    expect((await (await open()).store.load(0)).events).toBe(2)
  })

  test('a database whose stores are missing is set aside untouched', async () => {
    const broken = await openDB('jady', databaseVersion, { upgrade: (database) => void database.createObjectStore('events') })
    await broken.put('events', 'something', 'key')
    broken.close()
    expect(await open()).toMatchObject({ setAside: { name: 'jady', reason: 'damaged' }, store: { kind: 'indexeddb' } })
    await forge(async (database) => expect(await database.get('events', 'key')).toBe('something'))
  })

  test('a database that opens but does not give its rows out is set aside untouched', async () => {
    const first = await open()
    await recorded(first.store, review('a/body'))
    first.store.close()
    const getAll = Reflect.get(IDBObjectStore.prototype, 'getAll') as () => IDBRequest<unknown[]>
    const spy = vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (this: IDBObjectStore) {
      if (this.transaction.db.name === 'jady') throw new DOMException('a block cannot be read', 'UnknownError')
      return getAll.call(this)
    })
    expect(await open()).toMatchObject({ setAside: { name: 'jady', reason: 'damaged' }, store: { kind: 'indexeddb' } })
    spy.mockRestore()
    const again = await open()
    expect(again.setAside).toBeNull()
    expect((await again.store.load(0)).events).toBe(1)
  })

  test('a database that another tab does not let go is set aside for now', async () => {
    const stubborn = await openDB('jady', 1, { blocking: () => undefined, upgrade: (database) => void database.createObjectStore('meta') })
    expect(await open()).toMatchObject({ setAside: { name: 'jady', reason: 'blocked' }, store: { kind: 'indexeddb' } })
    stubborn.close()
    expect((await open()).setAside).toBeNull()
  })

  test('lets a newer app have the database, and says so', async () => {
    let superseded = false
    const { store } = await open(() => (superseded = true))
    const newer = await openDB('jady', databaseVersion + 1)
    expect(superseded).toBe(true)
    await expect(store.record(review('a/body'))).rejects.toThrow()
    newer.close()
  })

  test('a connection the browser has closed is opened again', async () => {
    const { store } = await open()
    await recorded(store, review('a/body'))
    store.close()
    expect(await recorded(store, review('a/body'))).toMatchObject({ deviceSeq: 2 })
  })

  test('without IndexedDB, or where it refuses everything, the store is in memory', async () => {
    globalThis.indexedDB = { open: () => { throw new DOMException('not here', 'SecurityError') }, databases: async () => [] } as unknown as IDBFactory
    expect(await open()).toMatchObject({ setAside: null, store: { kind: 'memory' } })
    Reflect.deleteProperty(globalThis, 'indexedDB')
    expect(await open()).toMatchObject({ setAside: null, store: { kind: 'memory' } })
  })
})
