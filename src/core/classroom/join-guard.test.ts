import { expect, test } from 'vitest'
import { minute, type Tries } from '../accounts/throttle'
import { afterWrongCode, joinGuard, mayLookAtCode, poolOf, type GuessPool } from './join-guard'

const start = Date.UTC(2026, 8, 1, 8)

/** An installation seen from the guard: wrong codes are counted as they are looked at. */
function installation() {
  const pools: Record<GuessPool, Tries | null> = { joined: null, others: null }
  const addresses = new Map<string, { wrong: Tries | null; joinedAt: number | null }>()
  const type = (address: string, isRight: boolean, now: number): 'joined' | 'wrong' | 'wait' => {
    const { wrong, joinedAt } = addresses.get(address) ?? { wrong: null, joinedAt: null }
    const pool = poolOf(joinedAt, now)
    if (!mayLookAtCode({ pool: pools[pool], address: wrong }, now).ok) return 'wait'
    if (isRight) return addresses.set(address, { wrong, joinedAt: now }), 'joined'
    pools[pool] = afterWrongCode(pools[pool], now)
    addresses.set(address, { wrong: afterWrongCode(wrong, now), joinedAt })
    return 'wrong'
  }
  return { type }
}

test('of a million guesses from 500 addresses within an hour at most a thousand are looked at, and a class that mistypes every third code gets in meanwhile', () => {
  const { type } = installation()
  let looked = 0
  const joined: string[] = []
  for (let i = 0; i < 1_000_000; i += 1) {
    const now = start + Math.floor((i / 1_000_000) * 60 * minute)
    // The worst order: a few use up what all share, then each of the others has its first.
    if (type(`bot ${i < 1000 ? i % 9 : i % 500}`, false, now) === 'wrong') looked += 1
    // Half an hour into it forty pupils come, a second apart.
    if (i >= 500_000 && i % 250 === 0 && joined.length < 40) {
      if (joined.length % 3 === 1) expect(type('school', false, now)).toBe('wrong')
      expect(type('school', true, now)).toBe('joined')
      joined.push('in')
    }
  }
  expect(looked).toBeLessThanOrEqual(1000)
  expect(looked).toBeGreaterThan(900)
  expect(joined).toHaveLength(40)
})

test('guessers who have a class of their own, joined anew from each of 500 addresses, have no more', () => {
  const { type } = installation()
  let looked = 0
  for (let i = 0; i < 1_000_000; i += 1) {
    const [address, now] = [`bot ${i < 1000 ? i % 9 : i % 500}`, start + Math.floor((i / 1_000_000) * 60 * minute)]
    if (i % 50_000 < 500) type(`bot ${i % 500}`, true, now)
    if (type(address, false, now) === 'wrong') looked += 1
  }
  expect(looked).toBeLessThanOrEqual(1500)
  expect(looked).toBeGreaterThan(900)
})

test('one address alone has its sixty in an hour, and the next hour sixty more', () => {
  const { type } = installation()
  const hour = (from: number) => Array.from({ length: 200 }, (_, i) => type('one', false, from + i * 1000)).filter((result) => result === 'wrong').length
  expect([hour(start), hour(start + joinGuard.windowMs)]).toEqual([60, 60])
  // Nor does a right one give more than that.
  const { type: again } = installation()
  expect(again('one', true, start)).toBe('joined')
  expect(Array.from({ length: 200 }, (_, i) => again('one', false, start + i)).filter((result) => result === 'wrong')).toHaveLength(60)
})

test('how long to wait is said, and a clock set back locks nobody out', () => {
  const full = { count: joinGuard.mostOfAddress, since: start }
  expect(mayLookAtCode({ pool: null, address: full }, start + 20 * minute)).toEqual({ ok: false, waitMs: 40 * minute })
  expect(mayLookAtCode({ pool: null, address: full }, start - 1).ok).toBe(true)
  const used = { count: joinGuard.mostOfPool, since: start }
  expect(mayLookAtCode({ pool: used, address: { count: 1, since: start + minute } }, start + 10 * minute)).toEqual({ ok: false, waitMs: 50 * minute })
  expect([poolOf(null, start), poolOf(start, start + joinGuard.windowMs - 1), poolOf(start, start + joinGuard.windowMs), poolOf(start + minute, start)]).toEqual(['others', 'joined', 'others', 'joined'])
})
