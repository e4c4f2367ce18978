import { expect, test } from 'vitest'
import { rosterLimit, takeAccounts } from './roster-limit'
import { longestRoster } from './roster'

const { most, windowMs } = rosterLimit
const now = 1_800_000_000_000

test('a teacher makes two thousand accounts in a day from the first list on, in lists that are taken whole or not at all', () => {
  expect(takeAccounts(null, longestRoster, now)).toEqual({ kind: 'try', then: { count: longestRoster, since: now } })
  expect(takeAccounts({ count: most - 5, since: now }, 5, now + 1000)).toEqual({ kind: 'try', then: { count: most, since: now } })
  expect(takeAccounts({ count: most - 5, since: now }, 6, now + 1000)).toEqual({ kind: 'wait', ms: windowMs - 1000 })
  expect(takeAccounts({ count: most, since: now }, 1, now + windowMs - 1)).toEqual({ kind: 'wait', ms: 1 })
})

test('the next day begins anew, and a clock set back keeps nobody waiting', () => {
  for (const at of [now + windowMs, now + 9 * windowMs, now - 1]) expect(takeAccounts({ count: most, since: now }, 7, at)).toEqual({ kind: 'try', then: { count: 7, since: at } })
})
