import { expect, test } from 'vitest'
import { dateProblems } from './dates'

const almaty = ['Asia/Almaty']
const now = Date.UTC(2026, 10, 26, 8)

test('dates that can be are fine, with an opening or without, with a due date or without', () => {
  for (const typed of [{ opens: null, due: '' }, { opens: '2026-11-20T08:00', due: '' }, { opens: null, due: '2026-11-26T13:01' }, { opens: '2026-12-01T08:00', due: '2026-12-01T08:01' }]) expect(dateProblems(typed, almaty, now)).toEqual({ opens: null, due: null })
})

test('what is missing, cannot be read, or comes too early is said, the opening first', () => {
  expect(dateProblems({ opens: '', due: '' }, almaty, now)).toEqual({ opens: 'missing', due: null })
  expect(dateProblems({ opens: '1926-12-01T08:00', due: 'x' }, almaty, now)).toEqual({ opens: 'unreadable', due: null })
  expect(dateProblems({ opens: null, due: '2226-12-01T08:00' }, almaty, now)).toEqual({ opens: null, due: 'unreadable' })
  expect(dateProblems({ opens: null, due: '2026-11-26T13:00' }, almaty, now)).toEqual({ opens: null, due: 'beforeOpening' })
  expect(dateProblems({ opens: '2026-12-01T08:00', due: '2026-12-01T08:00' }, almaty, now)).toEqual({ opens: null, due: 'beforeOpening' })
  expect(dateProblems({ opens: '2026-12-01T08:00', due: '' }, almaty, now, [Date.UTC(2026, 11, 1, 3)])).toEqual({ opens: 'beforeExtension', due: null })
})

test('with classes in several zones all of them count', () => {
  expect(dateProblems({ opens: null, due: '2026-11-26T12:00' }, ['America/New_York'], now)).toEqual({ opens: null, due: null })
  expect(dateProblems({ opens: null, due: '2026-11-26T12:00' }, ['America/New_York', 'Asia/Almaty'], now)).toEqual({ opens: null, due: 'beforeOpening' })
})
