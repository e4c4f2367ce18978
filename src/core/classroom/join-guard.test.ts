import { expect, test } from 'vitest'
import { minute, type Tries } from '../accounts/throttle'
import { afterWrongCode, joinGuard, mayLookAtCode } from './join-guard'

const start = Date.UTC(2026, 8, 1, 8)

/** An installation seen from the guard: wrong codes are counted as they are looked at. */
function installation() {
  let all: Tries | null = null
  const addresses = new Map<string, { wrong: Tries | null; joinedAt: number | null }>()
  const of = (address: string) => addresses.get(address) ?? { wrong: null, joinedAt: null }
  const type = (address: string, isRight: boolean, now: number): 'joined' | 'wrong' | 'wait' => {
    const { wrong, joinedAt } = of(address)
    if (!mayLookAtCode({ all, address: wrong, lastJoinedAt: joinedAt }, now).ok) return 'wait'
    if (isRight) return addresses.set(address, { wrong, joinedAt: now }), 'joined'
    all = afterWrongCode(all, now)
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
  expect(mayLookAtCode({ all: null, address: full, lastJoinedAt: null }, start + 20 * minute)).toEqual({ ok: false, waitMs: 40 * minute })
  expect(mayLookAtCode({ all: null, address: full, lastJoinedAt: null }, start - 1).ok).toBe(true)
  const everybody = { count: joinGuard.mostOfAll, since: start }
  expect(mayLookAtCode({ all: everybody, address: { count: 1, since: start + minute }, lastJoinedAt: null }, start + 10 * minute)).toEqual({ ok: false, waitMs: 50 * minute })
  expect(mayLookAtCode({ all: everybody, address: { count: 1, since: start }, lastJoinedAt: start + minute }, start + 10 * minute).ok).toBe(true)
})
