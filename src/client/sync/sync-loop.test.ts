import { beforeEach, describe, expect, test } from 'vitest'
import { foldVersion } from '../../core/scheduling/fsrs'
import type { SyncPhase } from '../account-on-device'
import type { SyncStore } from '../store/learner-store'
import { createSyncLoop, type SyncLoop } from './sync-loop'
import type { NoAnswer, SyncTransport } from './transport'

/** A clock that stands still until it is moved, with one timer after another. */
type Timer = { readonly at: number; readonly run: () => void; isOff: boolean }
let now = 0
let timers: Timer[] = []
let phases: SyncPhase[] = []
let pulls = 0
let failure: NoAnswer | null
let isHeldByOther = false
let hasStore = true
let isGuest = false
let broken: Error | null
let draw = 0.5
let loop: SyncLoop

const store = {
  account: async () => {
    if (broken !== null) throw broken
    return isGuest ? null : { userId: 'user', username: 'aigerim' }
  },
  cursor: async () => 0,
  fixStamps: async () => false,
  batch: async () => [],
  digest: async () => ({ held: 0, unsent: 0, waiting: 0, events: null, cards: '' }),
  agreed: async () => undefined,
} as unknown as SyncStore

const transport: SyncTransport = {
  pull: async () => {
    pulls += 1
    return failure ?? { ok: true, value: { now, events: [], lastSeq: 0, eventDigest: '', cardDigest: '', fold: foldVersion }, clock: { now, offsetMs: 0 } }
  },
  push: async () => ({ ok: false, why: 'offline' }),
}

beforeEach(() => {
  ;[now, pulls, draw] = [0, 0, 0.5]
  ;[timers, phases] = [[], []]
  ;[failure, broken] = [null, null]
  ;[isHeldByOther, isGuest, hasStore] = [false, false, true]
  loop = createSyncLoop({
    store: () => (hasStore ? store : null),
    transport,
    now: () => now,
    random: () => draw,
    later: (run, ms) => {
      const timer = { at: now + ms, run, isOff: false }
      timers.push(timer)
      return () => void (timer.isOff = true)
    },
    alone: async (work) => {
      if (isHeldByOther) return false
      await work()
      return true
    },
    onPhase: (phase) => phases.push(phase),
    onChanged: async () => undefined,
    onSettled: async () => undefined,
  })
})

/** What is set to happen, in milliseconds from now. */
const ahead = () => timers.filter(({ isOff, at }) => !isOff && at > now).map(({ at }) => at - now)
/** Moves the clock to the next timer and lets what it starts come to its end. */
async function next(): Promise<void> {
  const timer = timers.filter(({ isOff, at }) => !isOff && at > now).sort((a, b) => a.at - b.at)[0]
  if (timer === undefined) throw new Error('nothing is set to happen')
  now = timer.at
  timer.isOff = true
  timer.run()
  await loop.now()
}

describe('the loop', () => {
  test('a round that ends well sets no other one', async () => {
    await loop.now()
    expect(phases).toEqual(['sending', 'saved'])
    expect(ahead()).toEqual([])
  })

  test('a guest, and a page without a store, ask nobody', async () => {
    isGuest = true
    await loop.now()
    expect(phases).toEqual(['guest'])
    hasStore = false
    await loop.now()
    loop.wrote(1)
    expect([pulls, ahead()]).toEqual([0, []])
  })

  test('without a network the pauses double to five minutes and a half more or less, and end with the first answer', async () => {
    failure = { ok: false, why: 'offline' }
    const waits: number[] = []
    await loop.now()
    for (let i = 0; i < 9; i += 1) {
      waits.push(ahead()[0] ?? 0)
      now = timers.at(-1)?.at ?? now
      await loop.now()
    }
    expect(waits).toEqual([2000, 4000, 8000, 16_000, 32_000, 64_000, 128_000, 256_000, 300_000])
    draw = 0.999
    await loop.now()
    expect(ahead()[0]).toBeLessThanOrEqual(450_000)
    failure = null
    await loop.now()
    expect(ahead()).toEqual([])
    failure = { ok: false, why: 'offline' }
    draw = 0
    await loop.now()
    expect(ahead()).toEqual([1000])
  })

  test('a server that asks to wait is asked again then', async () => {
    failure = { ok: false, why: 'later', waitMs: 20_000 }
    await loop.now()
    expect([phases.at(-1), ahead()]).toEqual(['waiting', [20_000]])
    failure = null
    await next()
    expect(phases.at(-1)).toBe('saved')
  })

  test.each(['signedOut', 'erased', 'foreign'] as const)('whom the server takes for %s waits for the learner, not for a clock', async (why) => {
    failure = { ok: false, why }
    await loop.now()
    expect([phases.at(-1), ahead()]).toEqual([why, []])
  })

  test('while another tab is at it, this one looks again in five seconds', async () => {
    isHeldByOther = true
    await loop.now()
    expect([pulls, ahead()]).toEqual([0, [5000]])
    isHeldByOther = false
    await next()
    expect(phases.at(-1)).toBe('saved')
  })

  test('a store that fails is tried again, and nothing rejects', async () => {
    broken = new DOMException('the device is full', 'QuotaExceededError')
    await loop.now()
    expect([phases.at(-1), ahead()]).toEqual(['waiting', [2000]])
    broken = null
    await loop.now()
    expect(phases.at(-1)).toBe('saved')
  })

  test('however often a round is asked for while one runs, one more follows', async () => {
    await Promise.all([loop.now(), loop.now(), loop.now(), loop.now()])
    expect(pulls).toBe(2)
  })

  test('answers are sent with the tenth, or fifteen seconds after the last', async () => {
    loop.wrote(3)
    now = 10_000
    loop.wrote(4)
    expect(ahead()).toEqual([15_000])
    loop.wrote(10)
    await loop.now()
    expect(phases).toContain('saved')
  })

  test('while the server cannot be reached answers do not shorten the pause', async () => {
    failure = { ok: false, why: 'offline' }
    await loop.now()
    await loop.now()
    const asked = pulls
    loop.wrote(10)
    loop.wrote(11)
    expect([pulls, ahead()]).toEqual([asked, [4000]])
  })
})
