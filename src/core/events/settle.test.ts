import { describe, expect, test } from 'vitest'
import { logFor } from '../../testing/review-log'
import type { LogEvent } from './log-event'
import { settle } from './settle'
import type { RefusalCode } from './sync-protocol'

const [first, second] = logFor(['Good', 'Good']) as [LogEvent, LogEvent]
const id = first.id

describe('what a device does with an answer', () => {
  test('held: it is the event as it was sent, or as adopted', () => {
    expect(settle([first], [{ id, status: 'held', seq: 4 }])).toEqual([{ id, act: 'hold', seq: 4, event: first }])
    const adopted = { effectiveAt: 5, day: '1970-01-01' }
    expect(settle([first], [{ id, status: 'held', seq: 4, adopted }])).toEqual([{ id, act: 'hold', seq: 4, event: { ...first, ...adopted } }])
  })

  test('quarantined: the server’s is the one that counts', () => {
    expect(settle([first], [{ id, status: 'quarantined', seq: 2, event: { ...first, zone: 'UTC' } }])).toEqual([{ id, act: 'replace', seq: 2, event: { ...first, zone: 'UTC' } }])
  })

  test.each<[RefusalCode, readonly object[]]>([
    ['invalid', [{ id, act: 'setAside', code: 'invalid' }]],
    ['tooLarge', [{ id, act: 'setAside', code: 'tooLarge' }]],
    ['unknownVersion', [{ id, act: 'wait' }]],
    ['numberTaken', [{ id, act: 'renumber' }]],
    ['foreign', []],
    ['a reason of a later release' as RefusalCode, [{ id, act: 'wait' }]],
  ])('refused as %s', (code, acts) => {
    expect(settle([first], [{ id, status: 'refused', code }])).toEqual(acts)
    // Where the server could not read the id, the place tells.
    expect(settle([first], [{ id: null, status: 'refused', code }])).toEqual(acts)
  })

  test('an answer that is missing or speaks of another event changes nothing', () => {
    expect(settle([first, second], [{ id, status: 'held', seq: 1 }])).toHaveLength(1)
    expect(settle([first, second], [{ id: second.id, status: 'held', seq: 1 }, { id, status: 'held', seq: 2 }])).toEqual([])
    expect(settle([], [{ id, status: 'held', seq: 1 }])).toEqual([])
  })
})
