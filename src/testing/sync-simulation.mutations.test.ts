import 'fake-indexeddb/auto'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type * as renumbering from '../client/store/renumber-rows'
import type * as folding from '../core/events/fold'
import type { LogEvent } from '../core/events/log-event'
import type * as ordering from '../core/events/order'
import type { Database } from '../server/db/database'
import { forgetfulServer, hastyOutbox, looseOutbox, looseStamps, noRepair, twoTransactions } from './sync-simulation/mutations'
import type { Zeros } from './sync-simulation/report'
import { smallSize, type Mutation } from './sync-simulation/world'
import { testDatabases } from './test-database'

/** A rule that is taken away must be missed within so many seeds. */
const mostSeeds = 5
const size = { ...smallSize, devices: 4, reviews: 50 }

type Fold = typeof folding
type Order = typeof ordering
type Renumber = typeof renumbering

/**
 * Not among them: that the payload of a repeated id is compared. No device makes two payloads under one id but for the stamp, and that the server sets right in
 * its answer; `ingest.test.ts` and `record-events.test.ts` see to it.
 */
describe('a rule that is taken away is missed', { timeout: 0 }, () => {
  const opened: Database[] = []
  beforeEach(() => {
    vi.resetModules()
    for (const path of ['../core/events/fold', '../core/events/order', '../client/store/renumber-rows']) vi.doUnmock(path)
  })
  afterAll(async () => void (await Promise.all(opened.map((database) => database.close()))))

  /** Lives seeds until one is not clean; gives which and what it found. */
  async function firstFound(mutation: Mutation, prepare: (database: Database) => Promise<unknown> = async () => undefined): Promise<{ readonly seed: number; readonly found: readonly string[] } | null> {
    const database = await testDatabases.find(({ name }) => name === 'SQLite')?.open()
    if (database === undefined) throw new Error('no database')
    opened.push(database)
    await prepare(database)
    const { simulate } = await import('./sync-simulation/simulate')
    for (let seed = 1; seed <= mostSeeds; seed += 1) {
      const { zeros } = await simulate({ seed, size, database, mutation })
      const found = Object.keys(zeros).filter((key) => zeros[key as keyof Zeros] > 0)
      if (found.length > 0) return note({ seed, found })
    }
    return null
  }

  /** Which seed found it is part of what a run shows. */
  function note<T>(result: T): T {
    console.log(expect.getState().currentTestName, JSON.stringify(result))
    return result
  }

  test('with every rule in its place these seeds are clean', async () => {
    expect(await firstFound({})).toBeNull()
  })

  test('each id once: a server that does not know what it has', async () => {
    const dropIndexes = (database: Database) =>
      database.write(async (prisma) => {
        await prisma.$executeRawUnsafe('DROP INDEX "Event_userId_id_key"')
        await prisma.$executeRawUnsafe('DROP INDEX "Event_userId_deviceId_deviceSeq_key"')
      })
    expect(await firstFound(forgetfulServer, dropIndexes)).toMatchObject({ found: expect.arrayContaining(['doubled']) as string[] })
  })

  test('one transaction on the server: events first, cards after', async () => {
    expect(await firstFound(twoTransactions)).toMatchObject({ found: expect.arrayContaining(['orderDependent']) as string[] })
  })

  test('one transaction on the device: the event first, that it is to be sent after', async () => {
    expect(await firstFound(looseOutbox)).toMatchObject({ found: expect.arrayContaining(['lost']) as string[] })
  })

  test('an event waits until the server says that it has it', async () => {
    expect(await firstFound(hastyOutbox)).toMatchObject({ found: expect.arrayContaining(['lost']) as string[] })
  })

  test('the sort: events are folded as they arrive', async () => {
    vi.doMock('../core/events/order', async (original) => {
      const real = await original<Order>()
      const asTheyCame: Order['orderEvents'] = (events) => [...new Map(events.toReversed().map((event) => [event.id, event])).values()].toReversed()
      return { ...real, orderEvents: asTheyCame }
    })
    expect(await firstFound({})).toMatchObject({ found: expect.arrayContaining(['orderDependent', 'divergent']) as string[] })
  })

  test('the undo rule: an undo counts only where its target is there already', async () => {
    mockFold((events) => {
      const seen = new Set<string>()
      return events.filter((event) => seen.add(event.id) && (event.kind !== 'undo' || seen.has(event['target'] as string)))
    })
    expect(await firstFound({})).toMatchObject({ found: expect.arrayContaining(['orderDependent']) as string[] })
  })

  test('the undo rule: no undo counts', async () => {
    mockFold((events) => events.filter(({ kind }) => kind !== 'undo'))
    expect(await firstFound({})).toMatchObject({ found: expect.arrayContaining(['miscounted']) as string[] })
  })

  test('a card goes on from where it stands only with later answers', async () => {
    vi.doMock('../core/events/fold', async (original) => {
      const real = await original<Fold>()
      const whatever: Fold['extendCard'] = (card, fresh, table) => real.extendCard(card === null ? null : { ...card, lastAt: 0 }, fresh, table)
      return { ...real, extendCard: whatever } satisfies Fold
    })
    expect(await firstFound({})).toMatchObject({ found: expect.arrayContaining(['orderDependent']) as string[] })
  })

  test('a time is fixed before it is first sent', async () => {
    expect(await firstFound(looseStamps)).toMatchObject({ found: expect.arrayContaining(['changed']) as string[] })
  })

  test('a copied browser gets numbers of its own', async () => {
    vi.doMock('../client/store/renumber-rows', async (original) => ({ ...(await original<Renumber>()), renumberRows: async () => undefined }))
    expect(await firstFound({})).toMatchObject({ found: expect.arrayContaining(['unsent']) as string[] })
  })

  test('what differs is repaired', async () => {
    expect(await firstFound(noRepair)).toMatchObject({ found: expect.arrayContaining(['divergent']) as string[] })
  })

  function mockFold(change: (events: readonly LogEvent[]) => readonly LogEvent[]): void {
    vi.doMock('../core/events/fold', async (original) => {
      const real = await original<Fold>()
      return { ...real, fold: (events: readonly LogEvent[]) => real.fold(change(events)) } satisfies Fold
    })
  }
})
