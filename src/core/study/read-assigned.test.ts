import { expect, test } from 'vitest'
import { buildCard, buildReview, buildWork, noon } from '../../testing/study-builder'
import type { LogEvent } from '../events/log-event'
import { lastStudyDay, latestDay, readAssigned, type AssignedTask } from './read-assigned'
import type { Work } from './study-bank'

const dayMs = 86_400_000
let drawn = 0
/** An answer so many days before the builders' day. */
const answer = (itemId: string, daysAgo: number, rating: 'Good' | 'Again' = 'Good') => {
  const at = noon.now - daysAgo * dayMs
  drawn += 1
  return buildReview(itemId, { id: `review-${drawn}`, deviceSeq: drawn, effectiveAt: at, answeredAt: at, rating, day: new Date(at).toISOString().slice(0, 10) })
}
const logOf = (...events: ReturnType<typeof answer>[]) => new Map<string, readonly LogEvent[]>(events.map(({ itemId }) => [itemId, events.filter((event) => event.itemId === itemId)]))
const read = (works: readonly Work[], ...events: ReturnType<typeof answer>[]) => readAssigned(works, logOf(...events), noon.day, 'UTC')

test('an item is done once it was recalled on two study days since the work began, and is no task any more', () => {
  const work = buildWork('w', ['a', 'b', 'c'], { since: noon.now - 5 * dayMs })
  const { tasks, progress } = read([work], answer('a', 4), answer('a', 2), answer('b', 9), answer('b', 1), answer('c', 1, 'Again'))
  expect([...tasks.keys()]).toEqual(['b', 'c'])
  expect(tasks.get('b')).toMatchObject({ begun: 'before', recallsLeft: 1, recalledToday: false })
  expect(tasks.get('c')).toMatchObject({ begun: 'before', recallsLeft: 2 })
  expect(progress.get('w')).toEqual({ size: 3, done: 1, finishedAt: null })
})

test('work is finished when its last item was done, be that late or not', () => {
  const days = [answer('a', 4), answer('a', 3), answer('b', 3), answer('b', 2)]
  expect(read([buildWork('w', ['a', 'b'])], ...days).progress.get('w')).toEqual({ size: 2, done: 2, finishedAt: noon.now - 2 * dayMs })
  expect(read([buildWork('w', [])]).progress.get('w')).toEqual({ size: 0, done: 0, finishedAt: null })
})

test('an item is begun today when all its answers since then are of today', () => {
  const work = buildWork('w', ['a', 'b', 'c'])
  const { tasks } = read([work], answer('a', 0, 'Again'), answer('a', 0), answer('b', 1), answer('b', 0, 'Again'))
  expect([...tasks.values()].map(({ begun }) => begun)).toEqual(['today', 'before', 'no'])
  expect(tasks.get('a')).toMatchObject({ recalledToday: true, recallsLeft: 1 })
})

test('an item of two works is asked for by the one that is due first, until it is done there', () => {
  const works = [buildWork('later', ['a'], { dueAt: null }), buildWork('sooner', ['a'], { since: noon.now - dayMs })]
  expect(read(works).tasks.get('a')?.work).toBe('sooner')
  expect(read(works, answer('a', 3), answer('a', 2)).tasks.get('a')?.work).toBe('sooner')
  expect(read(works, answer('a', 1), answer('a', 0)).tasks.size).toBe(0)
})

test.each([
  ['2026-03-12T08:00Z', '2026-03-11'],
  ['2026-03-12T15:59Z', '2026-03-11'],
  ['2026-03-12T16:00Z', '2026-03-12'],
  ['2026-03-12T23:59Z', '2026-03-12'],
])('work due at %s is to be done on %s', (due, day) => {
  expect(lastStudyDay(Date.parse(due), 'UTC')).toBe(day)
})

test('a begun item is asked in time to be recalled as often as it must be', () => {
  const task: AssignedTask = { work: 'w', begun: 'before', recalledToday: false, recallsLeft: 1, lastDay: '2026-03-12' }
  const card = buildCard({ id: 'a' }, { due: { day: '2026-05-01' }, lastDay: '2026-03-01' })
  expect(latestDay(task, card)).toBe('2026-03-12')
  expect(latestDay({ ...task, recallsLeft: 2 }, card)).toBe('2026-03-11')
  expect(latestDay({ ...task, lastDay: null }, card)).toBe('2026-03-08')
})
