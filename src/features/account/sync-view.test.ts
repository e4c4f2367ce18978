import { expect, test } from 'vitest'
import { guestSync, type SyncStatus } from '../../client/account-on-device'
import { syncView } from './sync-view'

const now = Date.UTC(2026, 10, 26)
const day = 86_400_000
const sync = (part: Partial<SyncStatus>): SyncStatus => ({ phase: 'saved', unsent: 0, waitingForServer: 0, refused: 0, lastAt: now, ...part })

test('of a guest nothing is shown', () => {
  expect(syncView(guestSync, now)).toBeNull()
})

test('all saved is calm and offers nothing', () => {
  expect(syncView(sync({}), now)).toEqual({ line: 'saved', tone: 'calm', warning: null, canSend: false })
})

test('what waits can be sent, and a phase that lags behind does not hide it', () => {
  expect(syncView(sync({ phase: 'waiting', unsent: 3 }), now)).toMatchObject({ line: 'waiting', canSend: true })
  expect(syncView(sync({ phase: 'saved', unsent: 3 }), now)).toMatchObject({ line: 'waiting', canSend: true })
  expect(syncView(sync({ phase: 'waiting', unsent: 0 }), now)).toMatchObject({ line: 'saved', canSend: false })
})

test('without a connection it matters whether anything is unsent', () => {
  expect(syncView(sync({ phase: 'offline', unsent: 2 }), now)).toMatchObject({ line: 'offline', canSend: true })
  expect(syncView(sync({ phase: 'offline' }), now)).toMatchObject({ line: 'offlineSaved', canSend: false })
})

test('more than fifty unsent answers, or any for more than three days, are warned about', () => {
  expect(syncView(sync({ phase: 'offline', unsent: 50 }), now)?.warning).toBeNull()
  expect(syncView(sync({ phase: 'offline', unsent: 51 }), now)?.warning).toBe('many')
  expect(syncView(sync({ phase: 'offline', unsent: 1, lastAt: now - 3 * day }), now)?.warning).toBeNull()
  expect(syncView(sync({ phase: 'offline', unsent: 1, lastAt: now - 3 * day - 1 }), now)?.warning).toBe('old')
  expect(syncView(sync({ phase: 'offline', unsent: 0, lastAt: now - 9 * day }), now)?.warning).toBeNull()
  expect(syncView(sync({ phase: 'signedOut', unsent: 60 }), now)?.warning).toBe('many')
})

test.each(['signedOut', 'erased', 'foreign'] as const)('%s is trouble that sending cannot mend', (phase) => {
  expect(syncView(sync({ phase, unsent: 4 }), now)).toMatchObject({ line: phase, tone: 'trouble', canSend: false })
})
