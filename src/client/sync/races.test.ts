import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { IDBFactory, IDBObjectStore as FDBObjectStore } from 'fake-indexeddb'
import { describe, expect, test } from 'vitest'
import type { Uuidv7 } from '../../core/events/event'
import { fold } from '../../core/events/fold'
import { answerTo, undoOf } from '../../testing/answer-change'
import { createLittleServer } from '../../testing/little-server'
import { testUuid } from '../../testing/review-log'
import type { Change, LearnerStore, SyncStore } from '../store/learner-store'
import { openLearnerStore } from '../store/open-learner-store'
import { syncRound } from './sync-round'
import type { SyncTransport } from './transport'

/** What may happen at any moment. `tab`: 0 or 1, two tabs of one browser. */
type Act =
  | { readonly kind: 'answer'; readonly tab: number; readonly item: number; readonly isFull: boolean }
  | { readonly kind: 'undo' | 'round' | 'reopen' | 'verify'; readonly tab: number }
  | { readonly kind: 'jump'; readonly ms: number }
  | { readonly kind: 'signOut' }

const tab = fc.nat(1)
const acts: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ kind: fc.constant('answer' as const), tab, item: fc.nat(1), isFull: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.constant(true)) }) },
    { weight: 6, arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'round' as const, 'round' as const, 'round' as const, 'reopen' as const, 'verify' as const), tab }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('jump' as const), ms: fc.integer({ min: -86_400_000, max: 86_400_000 }) }) },
    { weight: 1, arbitrary: fc.constant({ kind: 'signOut' as const }) },
  ),
  { minLength: 2, maxLength: 9 },
)

const account = { userId: 'user', username: 'aigerim' }
const runs = Number(process.env.RACE_RUNS ?? 1000)

describe('races of one browser', { timeout: 0 }, () => {
  test(`in whatever order what is under way goes on, nothing is lost or doubled and both sides agree (${runs} runs)`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), acts, async (scheduler, list) => {
        const world = await createBrowser(scheduler)
        await scheduler.waitFor(Promise.all(list.map((act) => world.act(act))))
        await world.settle()
      }),
      { numRuns: runs },
    )
  })
})

/** A browser with two tabs and its server; every step of a round and every answer of the server waits for the scheduler. */
async function createBrowser(scheduler: fc.Scheduler) {
  globalThis.indexedDB = new IDBFactory()
  let now = Date.UTC(2026, 2, 10, 9)
  let drawn = 0
  const server = createLittleServer(now)
  const newId = (): Uuidv7 => testUuid((drawn += 1), now)
  const open = async (): Promise<LearnerStore> => (await openLearnerStore({ newId, now: () => now, onSuperseded: () => undefined, patienceMs: 0 })).store
  const tabs = [await open(), await open()]
  await syncOf(tabs[0]).own(account, 'claim')
  /** What must be on the server at the end, and what may be: the learner left before it was sent. */
  const [must, may] = [new Set<Uuidv7>(), new Set<Uuidv7>()]
  const answered: { readonly id: Uuidv7; readonly item: string }[] = []
  const transport: SyncTransport = {
    pull: (userId, after) => scheduler.schedule(server.transport.pull(userId, after)),
    push: (userId, events) => scheduler.schedule(Promise.resolve()).then(() => server.transport.push(userId, events)).then((answer) => scheduler.schedule(Promise.resolve(answer))),
  }

  async function record(at: number, id: Uuidv7, item: string, change: Change, isFull: boolean): Promise<void> {
    try {
      const { kind } = await (isFull ? whileFull(() => storeAt(at).record(change)) : storeAt(at).record(change))
      if (kind !== 'recorded') return
      must.add(id)
      if (change.target === undefined) answered.push({ id, item })
    } catch (fault) {
      expect(fault).toMatchObject({ name: 'QuotaExceededError' })
      await record(at, id, item, change, false)
    }
  }

  const storeAt = (at: number): LearnerStore => {
    const store = tabs[at]
    if (store === undefined) throw new RangeError('no such tab')
    return store
  }

  async function act(what: Act): Promise<void> {
    await scheduler.schedule(Promise.resolve(what.kind), what.kind)
    switch (what.kind) {
      case 'answer': {
        const [id, item] = [newId(), `item.${what.item}/number`]
        return record(what.tab, id, item, answerTo(item, id, (now += 1000)), what.isFull)
      }
      case 'undo': {
        const [last, id] = [answered.at(-1), newId()]
        return last === undefined ? undefined : record(what.tab, id, last.item, undoIfThere(last.id, last.item, id), false)
      }
      case 'round':
        server.now = Math.max(server.now, now)
        await syncRound({ store: syncOf(storeAt(what.tab)), transport, now: () => now, isFirst: false }).catch(() => undefined)
        return
      case 'verify':
        return void (await storeAt(what.tab).verify())
      case 'reopen':
        storeAt(what.tab).close()
        tabs[what.tab] = await open()
        return
      case 'jump':
        now = Math.max(1, now + what.ms)
        return
      case 'signOut': {
        await syncOf(storeAt(0)).forget()
        // What was not sent is gone with the learner, who was told.
        for (const id of must) may.add(id)
        must.clear()
        answered.length = 0
        return syncOf(storeAt(0)).own(account, 'claim')
      }
    }
  }

  function undoIfThere(target: Uuidv7, item: string, id: Uuidv7): Change {
    const change = undoOf(target, item, id, now)
    return { ...change, build: (before) => (before.target === null ? null : change.build(before)) }
  }

  /** Both tabs have their rounds, and then all must be where it belongs. */
  async function settle(): Promise<void> {
    server.now = Math.max(server.now, now) + 60_000
    for (const store of [...tabs, ...tabs]) {
      const { end } = await syncRound({ store: syncOf(store), transport: server.transport, now: () => now, isFirst: true })
      expect(end).toBe('agreed')
    }
    const ids = server.events().map(({ id }) => id)
    expect(ids).toHaveLength(new Set(ids).size)
    expect([...must].filter((id) => !ids.includes(id))).toEqual([])
    expect(ids.filter((id) => !must.has(id) && !may.has(id))).toEqual([])
    for (const store of tabs) {
      expect((await store.load(Infinity)).state).toEqual(fold(server.events()))
      store.close()
    }
  }

  return { act, settle }
}

function syncOf(store: LearnerStore | undefined): SyncStore {
  if (store === undefined || store.sync === null) throw new Error('no IndexedDB')
  return store.sync
}

/** The first write of what is begun in here finds the device full. */
async function whileFull<T>(work: () => Promise<T>): Promise<T> {
  const prototype = FDBObjectStore.prototype
  const add = Reflect.get(prototype, 'add') as (value: unknown) => IDBRequest
  prototype.add = () => {
    prototype.add = add as typeof prototype.add
    throw new DOMException('the device is full', 'QuotaExceededError')
  }
  try {
    return await work()
  } finally {
    prototype.add = add as typeof prototype.add
  }
}
