import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answered, madeOf, takenBack, type Deed } from '../../testing/answer-log'
import { actionsArbitrary, logOf } from '../../testing/review-log'
import type { Ms } from '../events/event'
import { fold } from '../events/fold'
import { itemOf } from '../events/item-of'
import type { LogEvent } from '../events/log-event'
import { classReport } from './class-report'
import { planReport, type ReportAssignment, type ReportPlan } from './report-plan'
import { studentReport, type StudentLog } from './student-report'
import { toldAnswers } from './told-answers'

const day = 86_400_000
const start = Date.UTC(2026, 10, 2, 8)
const assignment = (more: Partial<ReportAssignment>): ReportAssignment => ({ id: 'work', title: 'work', opensAt: start, countsFrom: start, paused: [], dueAt: null, closedAt: null, itemIds: ['a.x/1', 'a.x/2'], extensions: new Map(), ...more })
/** Two of the three items of a made-up log are about one fact. */
const placeOf = (itemId: string) => ({ fact: itemId.startsWith('item.') ? (itemId === 'item.2/number' ? 'other' : 'fact') : (itemId.split('/')[0] ?? ''), topic: 'topic' })
const planOf = (assignments: readonly ReportAssignment[], now: Ms): ReportPlan => planReport(assignments, placeOf, { now, today: '2026-11-12', on: '2026-12-12' })

function studentLog(events: readonly LogEvent[], enrolledAt: Ms): StudentLog {
  const byId = new Map(events.map((event) => [event.id, event]))
  const about = new Map<string, LogEvent[]>()
  for (const event of events) {
    const item = itemOf(event, byId) ?? ''
    about.set(item, [...(about.get(item) ?? []), event])
  }
  return { student: { userId: 'dana', name: 'Дана', username: 'dana', enrolledAt }, events: about, cards: fold(events).cards }
}

describe('the answers that are told', () => {
  const told = (deeds: readonly Deed[], assignments: readonly ReportAssignment[], { enrolledAt = start - day, now = start + 10 * day } = {}) => toldAnswers('a.x', studentLog(madeOf(deeds), enrolledAt), planOf(assignments, now)).map(({ review, isRecalled }) => [review.effectiveAt, isRecalled])
  const [first, second, third] = [answered('Again', start, { itemId: 'a.x/1' }), answered('Good', start + day, { itemId: 'a.x/2' }), answered('Good', start + 2 * day, { itemId: 'a.x/1' })]
  const deeds = [first, second, third]

  test('are about all items of the fact, the latest first', () => {
    expect(told(deeds, [assignment({})])).toEqual([[third.at, true], [second.at, true], [first.at, false]])
    expect(told(deeds, [assignment({ itemIds: ['a.x/1'] })])).toEqual([[third.at, true], [first.at, false]])
  })

  test('are none of a fact that is not asked', () => {
    expect(told(deeds, [])).toEqual([])
    expect(told(deeds, [assignment({ itemIds: ['b.y/1'] })])).toEqual([])
    expect(told(deeds, [assignment({ opensAt: start + 20 * day })])).toEqual([])
    expect(told(deeds, [assignment({ closedAt: start + 5 * day })])).toEqual([])
  })

  test('are none from before enrolment, opening or assigning, from a pause, in another mode, or taken back', () => {
    expect(told(deeds, [assignment({})], { enrolledAt: start + 1 })).toHaveLength(2)
    expect(told(deeds, [assignment({ countsFrom: start + day + 1 })])).toEqual([[third.at, true]])
    expect(told(deeds, [assignment({ paused: [[start + day - 1, start + day + 1]] })])).toEqual([[third.at, true], [first.at, false]])
    expect(told([first, { ...second, mode: 'free' }, { ...third, mode: 'retry' }], [assignment({})])).toEqual([[first.at, false]])
    expect(told([...deeds, takenBack(1, start + 3 * day)], [assignment({})])).toEqual([[third.at, true], [first.at, false]])
  })

  test('count as right where "I was right" was said, until that is taken back', () => {
    const raised: Deed = { act: 'raise', of: 0, at: start + 1000 }
    expect(told([first, raised], [assignment({})])).toEqual([[first.at, true]])
    expect(told([first, raised, takenBack(1, start + 2000)], [assignment({})])).toEqual([[first.at, false]])
  })

  test('are each there once where two assignments ask the item, and those of either are there', () => {
    const [early, late] = [assignment({ paused: [[start + day + 1, start + 9 * day]] }), assignment({ id: 'late', itemIds: ['a.x/1'], countsFrom: start + 2 * day })]
    expect(told(deeds, [early, late])).toEqual([[third.at, true], [second.at, true], [first.at, false]])
    expect(told(deeds, [assignment({}), late])).toHaveLength(3)
    // Of what is closed nothing is told any more, though the item is still asked elsewhere.
    expect(told(deeds, [{ ...early, closedAt: start + 9 * day }, late])).toEqual([[third.at, true]])
  })
})

describe('for any log and any assignments', () => {
  const itemIds = ['item.0/number', 'item.1/number', 'item.2/number']
  const longLog = fc.tuple(actionsArbitrary, actionsArbitrary, actionsArbitrary).map((parts) => logOf(parts.flat()))
  const school = longLog.chain((log) => {
    const moments = log.map(({ effectiveAt }) => effectiveAt)
    const moment = fc.tuple(fc.constantFrom(begin, ...moments), fc.constantFrom(-1, 0, 1)).map(([at, more]) => at + more)
    const assignments = fc.array(
      fc.record({ itemIds: fc.subarray(itemIds, { minLength: 1 }), countsFrom: fc.oneof(fc.constant(begin), moment), paused: fc.array(fc.tuple(moment, moment).map(([a, b]): readonly [Ms, Ms] => [Math.min(a, b), Math.max(a, b)]), { maxLength: 2 }), closedAt: fc.option(moment, { freq: 4 }), opensAt: fc.oneof(fc.constant(begin), moment), isOpen: fc.constantFrom(true, true, true, false) }),
      { minLength: 1, maxLength: 3 },
    )
    return fc.record({ log: fc.constant(log), assignments, enrolledAt: fc.oneof(fc.constant(begin), moment) })
  })
  // Before and after all that happens in a made-up log.
  const [begin, now] = [Date.UTC(2024, 0, 1), Date.UTC(2040, 0, 1)]

  test('what is told is as long as the report counts, and is exactly what the rule of decision 27 lets out', () => {
    let seen = 0
    fc.assert(
      fc.property(school, ({ log, assignments: made, enrolledAt }) => {
        const assignments = made.map(({ isOpen, opensAt, ...more }, i) => assignment({ ...more, id: `work ${i}`, opensAt: isOpen ? opensAt : now + 1 }))
        const plan = planOf(assignments, now)
        const student = studentLog(log, enrolledAt)
        const report = classReport([studentReport(student, plan)], plan)
        const undone = new Set(log.flatMap((event) => (event.kind === 'undo' ? [String(event.target)] : [])))
        for (const [f, { id, answers }] of report.facts.entries()) {
          const told = toldAnswers(id, student, plan).map(({ review }) => review.id)
          seen += told.length
          expect([answers, report.recall[0]?.answers[f]]).toEqual([told.length, told.length])
          const allowed = log.filter((event) => {
            if (event.kind !== 'review' || (event.mode !== 'study' && event.mode !== 'test') || undone.has(event.id) || placeOf(String(event.itemId)).fact !== id) return false
            const at = event.effectiveAt
            return assignments.some((each) => each.closedAt === null && each.opensAt <= now && each.itemIds.includes(String(event.itemId)) && at >= enrolledAt && at >= each.countsFrom && at >= each.opensAt && each.paused.every(([from, to]) => at <= from || at >= to))
          })
          expect([...told].sort()).toEqual(allowed.map((event) => event.id).sort())
        }
      }),
      { numRuns: 2000 },
    )
    expect(seen).toBeGreaterThan(400)
  })
})
