import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accountPolicy, addressPolicy, minute, tryAccount, tryAddress, type Tries, type Verdict } from './throttle'

/** Tries at given moments; how many were looked at, and the longest wait said. */
function guesses(moments: readonly number[], look: (tries: Tries | null, now: number) => Verdict) {
  let tries: Tries | null = null
  let [looked, longest] = [0, 0]
  for (const now of moments) {
    const verdict: Verdict = look(tries, now)
    if (verdict.kind === 'wait') longest = Math.max(longest, verdict.ms)
    else [tries, looked] = [verdict.then, looked + 1]
  }
  return { looked, longest, tries: tries }
}
const every = (ms: number, count: number) => Array.from({ length: count }, (_, at) => 1_700_000_000_000 + at * ms)

describe('tries at one account', () => {
  test('ten are free, then the waits double up to a quarter of an hour', () => {
    let tries: Tries | null = null
    const waits: number[] = []
    let now = 5 * minute
    for (let at = 0; at < 17; at += 1) {
      let verdict: Verdict = tryAccount(tries, now)
      waits.push(verdict.kind === 'wait' ? verdict.ms / 1000 : 0)
      if (verdict.kind === 'wait') verdict = tryAccount(tries, (now += verdict.ms))
      if (verdict.kind === 'try') tries = verdict.then
    }
    expect(waits).toEqual([...Array.from({ length: 10 }, () => 0), 30, 60, 120, 240, 480, 900, 900])
  })

  test('ten thousand guesses in a day: 109 are looked at; in ten minutes: 14; at once: 10', () => {
    expect(guesses(every(8640, 10_000), tryAccount)).toMatchObject({ looked: 109, longest: 15 * minute - 8640 })
    expect(guesses(every(60, 10_000), tryAccount).looked).toBe(14)
    expect(guesses(every(0, 10_000), tryAccount).looked).toBe(10)
  })

  test('whoever waits as long as told is looked at, whatever others did before', () => {
    const moments = fc.array(fc.integer({ min: 0, max: 5 * 3_600_000 }), { maxLength: 300 }).map((list) => list.sort((a, b) => a - b))
    fc.assert(
      fc.property(moments, (list) => {
        const { tries } = guesses(list, tryAccount)
        const now = list.at(-1) ?? 0
        const verdict = tryAccount(tries, now)
        return verdict.kind === 'try' || (verdict.ms <= accountPolicy.longestWaitMs && tryAccount(tries, now + verdict.ms).kind === 'try')
      }),
    )
  })

  test('a clock that is set back lengthens no wait', () => {
    expect(tryAccount({ count: 12, since: 9e12 }, 1000)).toEqual({ kind: 'wait', ms: 2 * minute })
  })
})

describe('tries from one address', () => {
  test('six hundred in ten minutes, whenever the window began', () => {
    expect(guesses(every(100, 1000), tryAddress)).toMatchObject({ looked: addressPolicy.most, longest: addressPolicy.windowMs - 60_000 })
    expect(guesses(every(addressPolicy.windowMs / 600, 5000), tryAddress).looked).toBe(5000)
    expect(tryAddress({ count: 600, since: 9e12 }, 1000)).toMatchObject({ kind: 'try' })
  })
})
