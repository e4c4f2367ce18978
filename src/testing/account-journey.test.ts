import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { LogEvent } from '../core/events/log-event'
import { orderEvents } from '../core/events/order'
import { eraseDue } from '../server/use-cases/erase-due'
import { passwordOf, startAccountServer, type AccountServer } from './account-server'
import type { HttpClient } from './http-client'
import { logArbitrary } from './review-log'
import { createSyncedDevice, type SyncedDevice } from './synced-device'
import { testDatabases } from './test-database'

/** A hundred events of three devices and every kind, with undos before their targets and settings, all in the past of the test's clock. */
function hundredEvents(): readonly LogEvent[] {
  const logs = fc.sample(logArbitrary.filter((log) => log.length > 8), { numRuns: 40, seed: 11 })
  const events = logs.flatMap((log, run) => log.map((event) => renamed(event, run)))
  return events.slice(0, 100)
}

/** Each log on devices and with ids of its own. */
function renamed(event: LogEvent, run: number): LogEvent {
  const other = (id: string) => `${id.slice(0, 24)}${run.toString(16).padStart(2, '0')}${id.slice(26)}`
  const linked = Object.fromEntries(['target', 'prev'].flatMap((key) => (typeof event[key as keyof LogEvent] === 'string' ? [[key, other(String(event[key as keyof LogEvent]))]] : [])))
  return { ...event, ...linked, id: other(event.id), deviceId: `${event.deviceId} ${run}` }
}

const idOf = (client: HttpClient & { readonly answer: { readonly body: unknown } }) => (client.answer.body as { me: { userId: string } }).me.userId
const eventsOn = async ({ store }: SyncedDevice) => orderEvents((await store.exportAll()).events)

describe.each(testDatabases)('a learner’s hundred answers on $name', (place) => {
  let server: AccountServer
  beforeAll(async () => {
    server = await startAccountServer(place)
  })
  afterAll(() => server.close())

  test('move from a guest into an account, to a second device, into a file, and out of it into a new account: the same state every time', async () => {
    const first = await createSyncedDevice()
    await first.sync.importEvents(hundredEvents())
    expect(await eventsOn(first)).toEqual(orderEvents(hundredEvents()))

    const owner = await server.signedUp('Жүз жауап')
    await first.sync.own({ userId: idOf(owner), username: 'Жүз жауап' }, 'claim')
    expect((await first.round(owner)).end).toBe('agreed')

    const phone = server.browser()
    await server.signIn(phone, 'Жүз жауап')
    const second = await createSyncedDevice()
    await second.sync.own({ userId: idOf(owner), username: 'Жүз жауап' }, 'claim')
    expect((await second.round(phone)).end).toBe('agreed')
    expect(await eventsOn(second)).toEqual(await eventsOn(first))
    expect(await eventsOn(second)).toHaveLength(100)
    expect((await second.store.load(Infinity)).state).toEqual((await first.store.load(Infinity)).state)

    type Exported = { readonly format: string; readonly events: readonly LogEvent[]; readonly cards: readonly unknown[] }
    const exported = (await owner.get('/api/me/export')).body as Exported
    expect([exported.format, exported.events.length]).toEqual(['jady-account', 100])
    expect(exported.cards.length).toBeGreaterThan(1)

    expect((await owner.send('DELETE', '/api/me', { json: { password: passwordOf('Жүз жауап') } })).status).toBe(200)
    expect((await second.round(phone)).end).toBe('erased')
    vi.setSystemTime(Date.now() + 8 * 86_400_000)
    await eraseDue(Date.now())
    // The device that asked has given its login back; the other one learns of it even now.
    expect((await first.round(owner)).end).toBe('signedOut')
    expect((await second.round(phone)).end).toBe('erased')

    const again = await server.signedUp('Жаңа есім')
    const third = await createSyncedDevice()
    await third.sync.own({ userId: idOf(again), username: 'Жаңа есім' }, 'claim')
    expect(await third.sync.importEvents(exported.events)).toEqual({ added: 100, known: 0 })
    expect(await third.sync.importEvents(exported.events)).toEqual({ added: 0, known: 100 })
    expect((await third.round(again)).end).toBe('agreed')
    const anew = (await again.get('/api/me/export')).body as Exported
    const byId = (events: readonly LogEvent[]) => [...events].sort((a, b) => (a.id < b.id ? -1 : 1))
    expect(byId(anew.events)).toEqual(byId(exported.events))
    expect(anew.cards).toEqual(exported.cards)
  })
})
