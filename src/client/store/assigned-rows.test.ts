import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { openDB } from 'idb'
import { beforeEach, describe, expect, test } from 'vitest'
import { stampEvent } from '../../core/events/append'
import { buildAssignedWork, buildCopies } from '../../testing/assigned-builder'
import { buildItem } from '../../testing/bank-builder'
import { buildReview } from '../../testing/study-builder'
import { upgradeDatabase, type LearnerSchema } from './database'
import { copyKey, type AssignedList, type LearnerStore } from './learner-store'
import { createMemoryStore } from './memory-store'
import { openLearnerStore } from './open-learner-store'

const now = Date.UTC(2026, 2, 10, 9)
let drawn = 0
const newId = (): string => `00000000-0000-7000-8000-${String((drawn += 1)).padStart(12, '0')}`
const needs = { newId, now: () => now }

async function ownedStore(userId = 'ann'): Promise<LearnerStore> {
  const { store } = await openLearnerStore({ ...needs, onSuperseded: () => undefined, patienceMs: 0 })
  await store.sync?.own({ userId, username: userId }, 'claim')
  return store
}
async function forge(work: (database: Awaited<ReturnType<typeof openDB>>) => Promise<unknown>): Promise<void> {
  const database = await openDB('jady')
  await work(database)
  database.close()
}

const list: AssignedList = { works: [buildAssignedWork('w1', ['a/body']), buildAssignedWork('w2', ['b/body'], { locale: 'kk' })], gone: [{ id: 'w0', title: 'Old', classroom: '9 Ә' }] }
const copies = new Map([[copyKey('w1', 'en'), buildCopies(buildItem('a'))], [copyKey('w2', 'kk'), buildCopies(buildItem('b'))]])

beforeEach(() => void (globalThis.indexedDB = new IDBFactory()))

describe('what is assigned', () => {
  test('is kept with its copies for the owner of the device, also when the store is opened anew', async () => {
    expect(await (await ownedStore()).writeAssigned('ann', list, copies)).toBe(true)
    const store = await ownedStore()
    expect(await store.readAssigned('ann')).toEqual({ ...list, copies })
    expect(await store.readAssigned('ben')).toBeNull()
  })

  test('loses the copies of what is no longer in the list, and keeps the others', async () => {
    const store = await ownedStore()
    await store.writeAssigned('ann', list, copies)
    const added = new Map([[copyKey('w2', 'ru'), buildCopies(buildItem('b'))]])
    await store.writeAssigned('ann', { works: list.works.slice(1), gone: [] }, added)
    expect(await store.readAssigned('ann')).toEqual({ works: list.works.slice(1), gone: [], copies: new Map([[copyKey('w2', 'kk'), copies.get('w2 kk')], ...added]) })
  })

  test('that it is no longer assigned is told once, and newer work of another tab stays', async () => {
    const [store, tab] = [await ownedStore(), await ownedStore()]
    await store.writeAssigned('ann', list, copies)
    await tab.forgetGone('ann')
    await tab.forgetGone('ben')
    expect(await store.readAssigned('ann')).toEqual({ works: list.works, gone: [], copies })
  })

  test('is never written for somebody else than the owner, nor for a guest', async () => {
    const { store } = await openLearnerStore({ ...needs, onSuperseded: () => undefined, patienceMs: 0 })
    expect(await store.writeAssigned('ann', list, copies)).toBe(false)
    await store.sync?.own({ userId: 'ben', username: 'ben' }, 'claim')
    expect(await store.writeAssigned('ann', list, copies)).toBe(false)
    await forge(async (database) => expect(await database.count('assigned')).toBe(0))
  })

  test('goes with the learner: nothing of it is there for whoever comes next', async () => {
    const store = await ownedStore()
    await store.writeAssigned('ann', list, copies)
    await store.sync?.forget()
    await forge(async (database) => expect(await database.count('assigned')).toBe(0))
    await store.sync?.own({ userId: 'ben', username: 'ben' }, 'fresh')
    expect([await store.readAssigned('ben'), await store.readAssigned('ann')]).toEqual([null, null])
  })

  test('that cannot be read counts as not there, a damaged copy alone as missing', async () => {
    const store = await ownedStore()
    await store.writeAssigned('ann', list, copies)
    await forge((database) => database.put('assigned', { bankVersion: 'v0', items: [{ id: 7 }] }, copyKey('w1', 'en')))
    expect([...((await store.readAssigned('ann'))?.copies.keys() ?? [])]).toEqual([copyKey('w2', 'kk')])
    await forge((database) => database.put('assigned', { owner: 'ann', works: [{ id: 'w1' }], gone: [] }, 'list'))
    expect(await store.readAssigned('ann')).toBeNull()
  })

  test('finds its place in a database of the version before, whose answers and owner stay', async () => {
    const old = await openDB<LearnerSchema>('jady', 3, {
      upgrade: (database, _from, _to, transaction) => {
        upgradeDatabase(database, transaction)
        database.deleteObjectStore('assigned')
      },
    })
    const event = { ...buildReview('a/body'), id: newId(), deviceId: 'old', deviceSeq: 1 }
    await old.put('events', { id: event.id, about: 'a/body', event })
    await old.put('meta', { userId: 'ann', username: 'ann' }, 'account')
    old.close()
    const opened = await openLearnerStore({ ...needs, onSuperseded: () => undefined, patienceMs: 0 })
    expect(opened.setAside).toBeNull()
    expect(await opened.store.load(0)).toMatchObject({ events: 1, account: { userId: 'ann' } })
    expect(await opened.store.readAssigned('ann')).toBeNull()
    expect(await opened.store.writeAssigned('ann', list, copies)).toBe(true)
  })
})

test('a store in memory has no owner, so nothing is assigned in it', async () => {
  const store = createMemoryStore(needs)
  expect(await store.writeAssigned('ann', list, copies)).toBe(false)
  expect(await store.readAssigned('ann')).toBeNull()
})

test.each([
  ['indexeddb', () => ownedStore()],
  ['memory', async () => createMemoryStore(needs)],
])('all events about items are found in %s, what takes them back included', async (_kind, make) => {
  const store = await make()
  const record = async (about: string, draft: Parameters<typeof stampEvent>[0]) => {
    const id = newId()
    const recorded = await store.record({ about, moment: null, build: ({ device }) => stampEvent(draft, device, now, 'UTC', id) })
    return recorded.kind === 'recorded' ? recorded.write.event : null
  }
  const { v: _v, id: _id, deviceId: _d, deviceSeq: _s, answeredAt: _a, effectiveAt: _e, zone: _z, day: _day, ...draft } = buildReview('a/body')
  const first = await record('a/body', draft)
  const undo = await record('a/body', { kind: 'undo', target: first?.id ?? '' })
  await record('b/body', { ...draft, itemId: 'b/body' })
  expect(await store.eventsAbout(['a/body', 'none/body'])).toEqual(new Map([['a/body', [first, undo]], ['none/body', []]]))
})
