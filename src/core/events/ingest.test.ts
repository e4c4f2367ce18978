import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { logArbitrary, logFor } from '../../testing/review-log'
import { dayBySchoolbook } from '../../testing/sync-simulation/oracle'
import { ingest, numberKey, readIncoming, type Held, type Known } from './ingest'
import type { LogEvent } from './log-event'
import { orderEvents } from './order'
import { mostEventBytes } from './sync-protocol'

const later = Date.UTC(2200, 0, 1)
const read = (values: readonly unknown[]) => values.map((value) => readIncoming(value, (text) => text))
const knownOf = (log: readonly Held[]): Known => ({ held: new Map(log.map((line) => [line.event.id, line])), numbers: new Map(log.map(({ event }) => [numberKey(event), event.id])), lastSeq: log.length })
const take = (log: readonly Held[], values: readonly unknown[], now = later) => ingest(read(values), knownOf(log), now)
const [first, second] = logFor(['Good', 'Good']) as [LogEvent, LogEvent]

describe('a push', () => {
  test('whatever is sent in whatever batches, twice and mixed: each event is taken once, at places without gaps, and is answered held', () => {
    fc.assert(
      fc.property(logArbitrary, fc.array(fc.array(fc.nat(40), { maxLength: 8 }), { maxLength: 12 }), (events, batches) => {
        let log: readonly Held[] = []
        for (const batch of [...batches.map((picks) => picks.flatMap((pick) => events[pick] ?? [])), events]) {
          const { results, added, quarantined } = take(log, batch)
          expect(results.map(({ status }) => status)).toEqual(batch.map(() => 'held'))
          expect(quarantined).toEqual([])
          log = [...log, ...added]
        }
        expect(log.map(({ seq }) => seq)).toEqual(events.map((_, i) => i + 1))
        expect(orderEvents(log.map(({ event }) => event))).toEqual(orderEvents(events))
      }),
    )
  })

  test('another payload under a known id is kept apart, and the answer says which one counts', () => {
    const { added: log } = take([], [first])
    const { results, added, quarantined } = take(log, [{ ...first, zone: 'UTC' }, second])
    expect(results).toEqual([{ id: first.id, status: 'quarantined', seq: 1, event: first }, { id: second.id, status: 'held', seq: 2 }])
    expect(added.map(({ event }) => event)).toEqual([second])
    expect(quarantined).toMatchObject([{ event: { zone: 'UTC' } }])
  })

  test('also where both stand in one push', () => {
    expect(take([], [first, { ...first, zone: 'UTC' }]).results.map(({ status }) => status)).toEqual(['held', 'quarantined'])
  })

  test('a number of a device belongs to the event that had it first, from an earlier push or the same one', () => {
    const copy = { ...second, deviceSeq: first.deviceSeq }
    const { added: log } = take([], [first])
    expect(take(log, [copy]).results).toEqual([{ id: copy.id, status: 'refused', code: 'numberTaken' }])
    expect(take([], [first, copy]).results[1]).toMatchObject({ code: 'numberTaken' })
  })

  test('a time ahead of the server is set to it with its day; the same payload is told again, whatever the clock says then', () => {
    const now = first.effectiveAt - 40 * 86_400_000
    const adopted = { effectiveAt: now, day: dayBySchoolbook(now, first.zone) }
    const { added: log, results } = take([], [first], now)
    expect(results).toEqual([{ id: first.id, status: 'held', seq: 1, adopted }])
    expect(log[0]?.event).toEqual({ ...first, ...adopted })
    expect(take(log, [first]).results).toEqual([{ id: first.id, status: 'held', seq: 1, adopted }])
    expect(take([], [first], first.effectiveAt).results).toEqual([{ id: first.id, status: 'held', seq: 1 }])
  })

  test('what is no event is answered in its place, and the rest is taken', () => {
    const wrong = [null, 'text', {}, { ...first, v: 2 }, { ...first, kind: 'later', text: 'x'.repeat(mostEventBytes) }]
    const { results, added } = take([], [...wrong, second])
    expect(results.map((result) => (result.status === 'refused' ? result.code : result.status))).toEqual(['invalid', 'invalid', 'invalid', 'unknownVersion', 'tooLarge', 'held'])
    expect(added).toHaveLength(1)
  })
})
