import { describe, expect, test } from 'vitest'
import { afterUse, day, isLive, sessionEnd } from './session-life'

const times = { createdAt: 0, lastUsedAt: 0, rotatedAt: 0, expiresAt: 180 * day }
const current = { isPrevious: false, hasPrevious: false }
const previous = { isPrevious: true, hasPrevious: true }

describe('the life of a login', () => {
  test.each([
    ['learner', 30 * day, 180 * day],
    ['admin', day / 2, 7 * day],
  ] as const)('%s: idle and absolute', (role, idle, absolute) => {
    expect(sessionEnd(role, 5)).toBe(absolute + 5)
    expect([isLive(times, role, idle - 1), isLive(times, role, idle)]).toEqual([true, false])
    const used = { lastUsedAt: absolute - 1, expiresAt: absolute }
    expect([isLive(used, role, absolute - 1), isLive(used, role, absolute)]).toEqual([true, false])
  })

  test('a token is replaced after seven days, once', () => {
    expect(afterUse({ ...times, lastUsedAt: 7 * day - 1 }, current, 7 * day - 1)).toBe('nothing')
    expect(afterUse(times, current, 7 * day)).toBe('rotate')
    expect(afterUse(times, previous, 59_999)).toBe('nothing')
    expect(afterUse(times, previous, 60_000)).toBe('rotate')
  })

  test('the previous token goes when the new one is used, after the grace', () => {
    expect(afterUse(times, { isPrevious: false, hasPrevious: true }, 59_999)).toBe('nothing')
    expect(afterUse(times, { isPrevious: false, hasPrevious: true }, 60_000)).toBe('settle')
    expect(afterUse(times, current, 60_000)).toBe('nothing')
    expect(afterUse(times, current, 600_000)).toBe('note')
  })
})
