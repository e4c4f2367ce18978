import { describe, expect, test } from 'vitest'
import { answered, madeOf, type Deed } from '../../testing/answer-log'
import { fold } from '../events/fold'
import type { LogEvent } from '../events/log-event'
import { addDays } from '../scheduling/study-day'
import { classReport, type ClassReport } from './class-report'
import { recallAfterReview, recallOn } from './predicted-recall'
import { planReport, type ReportAssignment, type ReportPlan } from './report-plan'
import { studentReport, type StudentLog } from './student-report'

const day = 86_400_000
const start = Date.UTC(2026, 10, 2, 8)
const now = start + 10 * day
const moment = { now, today: '2026-11-12', on: '2026-12-12' }
const placeOf = (itemId: string) => ({ fact: itemId.split('/')[0] ?? '', topic: itemId.split('.')[0] ?? '' })
const assignment = (id: string, itemIds: readonly string[], more: Partial<ReportAssignment> = {}): ReportAssignment => ({ id, title: id, opensAt: start, countsFrom: start, paused: [], dueAt: start + 5 * day, closedAt: null, itemIds, extensions: new Map(), ...more })

function logOf(userId: string, deeds: readonly Deed[], enrolledAt = start - day): StudentLog {
  const log = madeOf(deeds)
  const events = new Map<string, LogEvent[]>()
  const itemOf = new Map(log.map((event) => [event.id, 'itemId' in event ? String(event.itemId) : '']))
  for (const event of log) {
    const about = 'target' in event ? (itemOf.get(String(event.target)) ?? '') : (itemOf.get(event.id) ?? '')
    events.set(about, [...(events.get(about) ?? []), event])
  }
  return { student: { userId, name: userId, username: `${userId} at home`, enrolledAt }, events, cards: fold(log).cards }
}

function reportOf(assignments: readonly ReportAssignment[], logs: readonly StudentLog[], at: Partial<typeof moment> = {}): ClassReport {
  const plan = planReport(assignments, placeOf, { ...moment, ...at })
  return classReport(logs.map((log) => studentReport(log, plan)), plan)
}

const twice = (itemId: string, from: number) => [answered('Good', from, { itemId }), answered('Good', from + day, { itemId })]

describe('progress', () => {
  const work = assignment('work', ['a.x/1', 'a.x/2'])

  test('counts what was answered since enrolment and opening, and is done when all of it is', () => {
    const deeds = [answered('Again', start, { itemId: 'a.x/1' }), ...twice('a.x/1', start + day), answered('Good', start + 2 * day + 5, { itemId: 'a.x/2' }), answered('Good', start + 3 * day, { itemId: 'a.x/2' })]
    expect(reportOf([work], [logOf('dana', deeds)]).progress).toEqual([
      { userId: 'dana', assignmentId: 'work', state: 'done', done: 2, items: 2, attempts: 5, wrong: 1, lastAt: start + 3 * day, doneAt: start + 3 * day, dueAt: start + 5 * day },
    ])
    // Who came two days later had answered the first of them on one day alone since then.
    expect(reportOf([work], [logOf('dana', deeds, start + 2 * day)]).progress).toMatchObject([{ state: 'overdue', done: 1, attempts: 3, wrong: 0 }])
    expect(reportOf([{ ...work, opensAt: start + 9 * day, countsFrom: start + 9 * day, dueAt: null }], [logOf('dana', deeds)]).progress).toMatchObject([{ state: 'notStarted', done: 0, attempts: 0, lastAt: null }])
    // An opening in the past lays nothing open that was answered before it was assigned.
    expect(reportOf([{ ...work, countsFrom: start + 3 * day }], [logOf('dana', deeds)]).progress).toMatchObject([{ state: 'overdue', done: 0, attempts: 1 }])
    expect(reportOf([{ ...work, opensAt: now + 1, countsFrom: now + 1 }], [logOf('dana', deeds)])).toMatchObject({ progress: [{ state: 'notOpen', done: 0, items: 2 }], items: [], facts: [] })
  })

  test('is private again once the assignment is closed', () => {
    const deeds = [...twice('a.x/1', start), ...twice('a.x/2', start + 2 * day)]
    expect(reportOf([{ ...work, closedAt: start + 2 * day }], [logOf('dana', deeds)])).toMatchObject({ progress: [{ state: 'started', done: 1, attempts: 3, lastAt: start + 2 * day }], items: [], facts: [], help: [] })
    // Opened again, it does not tell what was answered meanwhile.
    expect(reportOf([{ ...work, paused: [[start + 2 * day, start + 3 * day]] }], [logOf('dana', deeds)]).progress).toMatchObject([{ done: 2, attempts: 4 }])
    expect(reportOf([{ ...work, paused: [[start + 2 * day - 1, start + 3 * day]] }], [logOf('dana', deeds)]).progress).toMatchObject([{ done: 1, attempts: 3 }])
  })

  test('is late by the date that counts for the student, unless it was closed before', () => {
    const stateOf = (more: Partial<ReportAssignment>, deeds: readonly Deed[] = []) => reportOf([assignment('work', ['a.x/1'], more)], [logOf('dana', deeds)]).progress.map(({ state, dueAt }) => [state, dueAt])
    expect(stateOf({})).toEqual([['overdue', start + 5 * day]])
    expect(stateOf({ dueAt: null })).toEqual([['notStarted', null]])
    expect(stateOf({ extensions: new Map([['dana', now + day]]) })).toEqual([['notStarted', now + day]])
    expect(stateOf({ extensions: new Map([['somebody else', now + day]]) })).toEqual([['overdue', start + 5 * day]])
    expect(stateOf({}, twice('a.x/1', start + 4 * day))).toEqual([['done', start + 5 * day]])
    expect(stateOf({}, twice('a.x/1', start + 5 * day))).toEqual([['doneLate', start + 5 * day]])
    expect(stateOf({ closedAt: start + 4 * day })).toEqual([['notStarted', start + 5 * day]])
  })

  test('one answer counts in each assignment that asks its item', () => {
    const report = reportOf([work, assignment('more', ['a.x/2', 'b.y/1'])], [logOf('dana', twice('a.x/2', start))])
    expect(report.progress.map(({ assignmentId, done, attempts }) => [assignmentId, done, attempts])).toEqual([['work', 1, 2], ['more', 1, 2]])
    expect(report.items.map(({ id }) => id)).toEqual(['a.x/1', 'a.x/2', 'b.y/1'])
  })
})

describe('recall', () => {
  const work = assignment('work', ['a.x/1', 'a.x/2', 'a.z/1', 'b.y/1'])
  const deeds = [...twice('a.x/1', start), answered('Again', start, { itemId: 'a.x/2' }), answered('Good', start + 5 * day, { itemId: 'a.z/1' })]
  const dana = logOf('dana', deeds)
  const erlan = logOf('erlan', twice('a.x/1', start + 2 * day))

  test('of an item is what its whole memory predicts today, of a fact the lowest of its items', () => {
    const { recall, facts } = reportOf([work], [dana])
    const expected = ['a.x/1', 'a.x/2', 'a.z/1'].map((id) => recallOn(dana.cards.get(id) ?? never(), moment.today))
    expect(recall[0]?.items).toEqual([...expected, null])
    expect(recall[0]?.facts).toEqual([Math.min(expected[0] ?? 2, expected[1] ?? 2), expected[2], null])
    expect(recall[0]?.answers).toEqual([3, 1, 0])
    expect(facts.map(({ id, topic, answers }) => [id, topic, answers])).toEqual([['a.x', 'a', 3], ['a.z', 'a', 1], ['b.y', 'b', 0]])
    // Private answers stand behind it too, as the student is told; how many there were is theirs.
    expect(reportOf([work], [logOf('dana', deeds, now)]).recall[0]).toMatchObject({ items: [...expected, null], answers: [0, 0, 0] })
  })

  test('of a topic counts the facts met, of those assigned, and says how sure that is', () => {
    const { recall, topics } = reportOf([work], [dana])
    expect(topics).toEqual(['a', 'b'])
    const [x = 0, z = 0] = recall[0]?.facts ?? []
    const reach = (1.2815515655446004 * Math.sqrt((x ?? 0) * (1 - (x ?? 0)) + (z ?? 0) * (1 - (z ?? 0)))) / 2
    const mean = ((x ?? 0) + (z ?? 0)) / 2
    expect(recall[0]?.topics[0]?.facts).toBe(2)
    expect(recall[0]?.topics[0]?.met).toEqual({ n: 2, mean: expect.closeTo(mean, 12) as number, low: expect.closeTo(Math.max(0, mean - reach), 12) as number, high: expect.closeTo(Math.min(1, mean + reach), 12) as number })
    expect(recall[0]?.topics[1]).toEqual({ facts: 1, met: null })
  })

  test('of the class on a day: the facts that most will have forgotten first, with those whom nobody met left out', () => {
    const report = reportOf([work], [dana, erlan])
    const then = (id: string, by: StudentLog) => recallOn(by.cards.get(id) ?? never(), moment.on)
    const x = (Math.min(then('a.x/1', dana), then('a.x/2', dana)) + then('a.x/1', erlan)) / 2
    expect(report.facts.map(({ then: share }) => share && [share.n, share.mean.toFixed(9)])).toEqual([[2, x.toFixed(9)], [1, then('a.z/1', dana).toFixed(9)], null])
    expect(report.forecast).toEqual(x < then('a.z/1', dana) ? ['a.x', 'a.z'] : ['a.z', 'a.x'])
    expect(report.notMet).toEqual(['b.y/1'])
  })

  test('the items whose review repairs most are those of which the class would know most more', () => {
    const { repairs } = reportOf([work], [dana, erlan])
    const gainOf = (id: string) => [dana, erlan].reduce((sum, { cards }) => sum + (cards.has(id) ? recallAfterReview(cards.get(id) ?? never(), moment.today, moment.on) - recallOn(cards.get(id) ?? never(), moment.on) : 0), 0)
    const expected = ['a.x/1', 'a.x/2', 'a.z/1'].map((itemId) => ({ itemId, gain: gainOf(itemId) })).sort((a, b) => b.gain - a.gain)
    expect(repairs.map(({ itemId, gain }) => ({ itemId, gain }))).toEqual(expected)
    expect(repairs.find(({ itemId }) => itemId === 'a.x/1')?.students).toBe(2)
  })

  test('at most ten are named', () => {
    const many = Array.from({ length: 30 }, (_, i) => `a.f${i}/1`)
    const { repairs, notMet } = reportOf([assignment('many', many)], [logOf('dana', many.slice(0, 25).map((itemId, i) => answered('Good', start + i * 1000, { itemId })))])
    expect([repairs.length, notMet.length]).toEqual([10, 5])
  })

  test('without students or assignments there is nothing, and nothing fails', () => {
    expect(reportOf([], [dana])).toMatchObject({ progress: [], items: [], facts: [], forecast: [], repairs: [], notMet: [], help: [], recall: [{ userId: 'dana', items: [], topics: [] }] })
    expect(reportOf([work], [])).toMatchObject({ students: [], progress: [], recall: [], notMet: work.itemIds })
  })
})

describe('who needs help', () => {
  const wrong = (itemId: string, times: number, from = start) => Array.from({ length: times }, (_, n) => answered('Again', from + n * 60_000, { itemId }))

  test('is whoever answered an item wrong four times since they last recalled it on two days, the latest first', () => {
    const work = assignment('work', ['a.x/1', 'a.x/2'])
    const report = reportOf([work, assignment('again', ['a.x/1'], { opensAt: start + 30_000, countsFrom: start + 30_000 })], [logOf('dana', [...wrong('a.x/1', 5), ...wrong('a.x/2', 3, start + day)]), logOf('erlan', wrong('a.x/2', 4, start + 2 * day)), logOf('saule', [...wrong('a.x/1', 4), ...twice('a.x/1', start + day)])])
    expect(report.help).toEqual([
      { userId: 'erlan', itemId: 'a.x/2', wrong: 4, lastWrongAt: start + 2 * day + 180_000 },
      { userId: 'dana', itemId: 'a.x/1', wrong: 5, lastWrongAt: start + 240_000 },
    ])
  })

  test('is nobody for what is not asked any more', () => {
    expect(reportOf([assignment('work', ['a.x/1'], { closedAt: start + day })], [logOf('dana', wrong('a.x/1', 4))]).help).toEqual([])
  })
})

test('a class of 40 with 500 items: everything in one pass, and each number there', () => {
  const items = Array.from({ length: 500 }, (_, i) => `t${i % 6}.f${i % 400}/${i}`)
  const plan: ReportPlan = planReport([assignment('work', items), assignment('part', items.slice(100, 200))], placeOf, moment)
  const parts = Array.from({ length: 40 }, (_, s) => studentReport(logOf(`student ${s}`, items.slice(s * 5).flatMap((itemId, i) => (i % 3 === 0 ? [answered('Good', start + i * 1000, { itemId })] : []))), plan))
  const report = classReport(parts, plan)
  expect([report.students.length, report.progress.length, report.items.length, report.recall.length]).toEqual([40, 80, 500, 40])
  const met = parts.reduce((sum, { recall }) => sum + recall.filter((each) => each !== null).length, 0)
  expect(report.facts.reduce((sum, { answers }) => sum + answers, 0)).toBe(met)
  expect(report.forecast.length).toBe(report.facts.filter(({ then }) => then !== null).length)
  expect(report.today).toBe(addDays(report.on, -30))
})

function never(): never {
  throw new Error('there is no such card')
}
