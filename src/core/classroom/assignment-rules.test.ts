import { expect, test } from 'vitest'
import { areDatesInOrder, countsFrom, countsSince, dueFor, workState } from './assignment-rules'

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
  expect([countsSince(100, 50), countsSince(100, 150)]).toEqual([100, 150])
  // Assigned at 100: for now, for later, for earlier. Moved at 100 before it began at 120: later, earlier. Moved after it began at 80: later, earlier, and back again.
  expect([countsFrom(100, null, 100), countsFrom(120, null, 100), countsFrom(20, null, 100)]).toEqual([100, 120, 100])
  expect([countsFrom(150, 120, 100), countsFrom(20, 120, 100)]).toEqual([150, 100])
  expect([countsFrom(150, 80, 100), countsFrom(20, 80, 100), countsFrom(90, 80, 100), countsFrom(80, 150, 100)]).toEqual([150, 80, 90, 100])
})

test('no due date is before the opening or at it', () => {
  expect([areDatesInOrder(100, []), areDatesInOrder(100, [null, 101]), areDatesInOrder(100, [100]), areDatesInOrder(100, [200, 99])]).toEqual([true, true, false, false])
})
