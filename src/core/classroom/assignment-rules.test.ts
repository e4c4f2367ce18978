import { expect, test } from 'vitest'
import { areDatesInOrder, countsSince, dueFor, withOpening, workState } from './assignment-rules'

const dates = { opensAt: 100, dueAt: 200 }
const untouched = { attempts: 0, doneAt: null }
const tried = { attempts: 2, doneAt: null }
const doneAt = (at: number) => ({ attempts: 2, doneAt: at })

test('work is not open, not started, started, done in time, done late, or overdue', () => {
  expect(workState(dates, [untouched], 99)).toBe('notOpen')
  expect(workState(dates, [untouched, untouched], 100)).toBe('notStarted')
  expect(workState(dates, [untouched, tried], 150)).toBe('started')
  expect(workState(dates, [doneAt(120), untouched], 150)).toBe('started')
  expect(workState(dates, [doneAt(120), doneAt(150)], 150)).toBe('done')
  expect(workState(dates, [doneAt(120), untouched], 200)).toBe('started')
  expect(workState(dates, [doneAt(120), untouched], 201)).toBe('overdue')
  expect(workState(dates, [untouched], 201)).toBe('overdue')
})

test('it is late by when the last item was done, not by when it is looked at', () => {
  expect(workState(dates, [doneAt(200), doneAt(120)], 900)).toBe('done')
  expect(workState(dates, [doneAt(201), doneAt(120)], 900)).toBe('doneLate')
  expect(workState({ ...dates, dueAt: null }, [doneAt(800)], 900)).toBe('done')
  expect(workState({ ...dates, dueAt: null }, [untouched], 900)).toBe('notStarted')
  // Nothing is done where nothing was asked.
  expect(workState(dates, [], 150)).toBe('notStarted')
})

test('a student’s own date comes before the class’s; answers count from being let in, and from when it was asked, never earlier', () => {
  expect([dueFor(200, null), dueFor(200, 300), dueFor(200, 150), dueFor(null, 300), dueFor(null, null)]).toEqual([200, 300, 150, 300, null])
  expect([countsSince({ opensAt: 80, countsFrom: 100 }, 50), countsSince({ opensAt: 80, countsFrom: 100 }, 150), countsSince({ opensAt: 200, countsFrom: 100 }, 150)]).toEqual([100, 150, 200])
})

test('no opening that is written lays open what was answered while nobody was asked', () => {
  const since = (opensAt: number, before: Parameters<typeof withOpening>[1], now: number) => withOpening(opensAt, before, now)
  // Assigned at 100: for now, for later, for earlier.
  expect([since(100, null, 100), since(120, null, 100), since(20, null, 100)].map(({ countsFrom }) => countsFrom)).toEqual([100, 120, 100])
  // Moved at 100 before it began at 120: later, earlier.
  const ahead = { countsFrom: 120, paused: [] }
  expect([since(150, ahead, 100), since(20, ahead, 100)]).toEqual([{ countsFrom: 150, paused: [] }, { countsFrom: 100, paused: [] }])
})

test('what has begun and is put off, or put back, keeps what counted, and what was answered while it was put off stays private', () => {
  const begun = { countsFrom: 80, paused: [[85, 90]] as const }
  // Within what is over nothing is asked of nobody: the opening alone decides, and can be put back.
  expect([withOpening(95, begun, 100), withOpening(20, begun, 100)]).toEqual([begun, begun])
  const off = withOpening(150, begun, 100)
  expect(off).toEqual({ countsFrom: 80, paused: [[85, 90], [100, 150]] })
  expect(withOpening(80, off, 110)).toEqual({ countsFrom: 80, paused: [[85, 90], [100, 110]] })
  expect(withOpening(130, off, 110)).toEqual({ countsFrom: 80, paused: [[85, 90], [100, 110], [110, 130]] })
  // It has opened by itself.
  expect(withOpening(80, off, 160)).toEqual(off)
})

test('no due date is before the opening or at it', () => {
  expect([areDatesInOrder(100, []), areDatesInOrder(100, [null, 101]), areDatesInOrder(100, [100]), areDatesInOrder(100, [200, 99])]).toEqual([true, true, false, false])
})
