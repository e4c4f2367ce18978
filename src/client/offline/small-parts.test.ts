import { afterEach, describe, expect, test, vi } from 'vitest'
import { holdReload, isCalm } from './calm'
import { installWay } from './install-way'
import { lockWhileBusy } from './lock-while-busy'
import { mayReload, noteReload } from './last-reload'
import { createSignal } from './signal'
import { countSitting, sittingCount } from './sitting-count'
import { sittingLock } from './worker-names'

afterEach(() => vi.unstubAllGlobals())

function storage(): Storage {
  const map = new Map<string, string>()
  return { getItem: (key: string) => map.get(key) ?? null, setItem: (key: string, value: string) => void map.set(key, value) } as unknown as Storage
}

const refusing = {
  getItem: () => {
    throw new DOMException('refused', 'SecurityError')
  },
  setItem: () => {
    throw new DOMException('full', 'QuotaExceededError')
  },
} as unknown as Storage

describe('calm', () => {
  test('comes back when the last hold is let go, however often one is let go', () => {
    const [first, second] = [holdReload(), holdReload()]
    first()
    first()
    expect(isCalm.get()).toBe(false)
    second()
    expect(isCalm.get()).toBe(true)
  })
})

describe('the lock of a sitting', () => {
  test('is held, shared, exactly while the tab is busy, and settled means given back', async () => {
    const calm = createSignal(true)
    const held: string[] = []
    const request = async (name: string, options: LockOptions, work: () => Promise<void>) => {
      held.push(`${name} ${options.mode}`)
      await work()
      held.pop()
    }
    const lock = lockWhileBusy(calm, { request } as unknown as LockManager)
    expect(held).toEqual([])
    calm.set(false)
    expect(held).toEqual([`${sittingLock} shared`])
    calm.set(true)
    await lock.settled()
    expect(held).toEqual([])
  })

  test('a browser without locks goes without', async () => {
    const calm = createSignal(false)
    const lock = lockWhileBusy(calm, undefined)
    calm.set(true)
    await expect(lock.settled()).resolves.toBeUndefined()
  })
})

describe('a tab that reloads itself', () => {
  test('does so once a minute at most', () => {
    vi.stubGlobal('sessionStorage', storage())
    expect(mayReload(1_000_000)).toBe(true)
    noteReload(1_000_000)
    expect(mayReload(1_059_999)).toBe(false)
    expect(mayReload(1_060_000)).toBe(true)
  })

  test('may where nothing can be remembered', () => {
    vi.stubGlobal('sessionStorage', refusing)
    noteReload(1)
    expect(mayReload(2)).toBe(true)
  })
})

describe('finished sittings', () => {
  test('count once each', () => {
    vi.stubGlobal('localStorage', storage())
    for (const id of ['a', 'a', 'b', 'b']) countSitting(id)
    expect(sittingCount()).toBe(2)
  })

  test('do not count where storage is refused', () => {
    vi.stubGlobal('localStorage', refusing)
    countSitting('a')
    expect(sittingCount()).toBe(0)
  })
})

describe('the way onto the home screen', () => {
  const chrome = { userAgent: 'Mozilla/5.0 (Linux; Android 14) Chrome/140', platform: 'Linux armv8l', maxTouchPoints: 5, isStandalone: false, hasPrompt: false }
  test.each([
    ['a phone with an offer', { hasPrompt: true }, 'prompt'],
    ['a phone without one', {}, 'menu'],
    ['an iPhone', { userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)', platform: 'iPhone' }, 'ios'],
    ['an iPad that says it is a Mac', { userAgent: 'Mozilla/5.0 (Macintosh)', platform: 'MacIntel' }, 'ios'],
    ['a Mac', { userAgent: 'Mozilla/5.0 (Macintosh)', platform: 'MacIntel', maxTouchPoints: 0 }, 'menu'],
    ['the installed app', { isStandalone: true, hasPrompt: true }, 'installed'],
  ] as const)('%s', (_who, browser, way) => {
    expect(installWay({ ...chrome, ...browser })).toBe(way)
  })
})
