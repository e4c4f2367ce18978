import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { buildItem } from '../../testing/bank-builder'
import { buildCard, buildQueueInput } from '../../testing/study-builder'
import { buildQueue, pickNext, type QueueInput } from './queue'
import { todayCounts } from './today-counts'

const now = Date.UTC(2026, 2, 10, 9)
const minute = 60_000
const countsOf = (input: QueueInput) => todayCounts(buildQueue(input), input.log.secondsPerAnswer)
const ids = (items: readonly { id: string }[]): readonly string[] => items.map((item) => item.id)

describe('the order of a sitting', () => {
  const [a, b, c, d] = [buildItem('a'), buildItem('b'), buildItem('c'), buildItem('d')]
  const cards = [
    buildCard(b, { state: 'learning', due: { at: now - minute } }),
    buildCard(c, { due: { day: '2026-03-10' } }),
    buildCard(d, { state: 'learning', due: { at: now + 15 * minute } }),
  ]

  test('learning steps come first, then reviews, then new items, then steps ahead of their time', () => {
    const input = buildQueueInput({ items: [a, b, c, d], cards })
    expect(pickNext(input, null)?.id).toBe(b.id)
    expect(pickNext(buildQueueInput({ items: [a, c, d], cards }), null)?.id).toBe(c.id)
    expect(pickNext(buildQueueInput({ items: [a, d], cards }), null)?.id).toBe(a.id)
    expect(pickNext(buildQueueInput({ items: [d], cards }), null)?.id).toBe(d.id)
  })

  test('a step more than twenty minutes ahead ends the sitting', () => {
    const later = buildCard(d, { state: 'learning', due: { at: now + 21 * minute } })
    expect(pickNext(buildQueueInput({ items: [d], cards: [later] }), null)).toBeNull()
  })

  test('a review due tomorrow is not asked today', () => {
    expect(pickNext(buildQueueInput({ items: [c], cards: [buildCard(c, { due: { day: '2026-03-11' } })] }), null)).toBeNull()
  })

  test('what is forgotten most comes first, ties in teaching order', () => {
    const due = { due: { day: '2026-03-09' }, lastDay: '2026-03-01' }
    const weak = buildCard(c, { ...due, stability: 3 })
    const input = buildQueueInput({ items: [a, b, c], cards: [buildCard(a, { ...due, stability: 30 }), buildCard(b, { ...due, stability: 30 }), weak] })
    expect(ids(buildQueue(input).due)).toEqual([c.id, a.id, b.id])
  })

  test('an item does not come twice in a row while another one is there, even one ahead of its time', () => {
    const both = [buildCard(b, { state: 'learning', due: { at: now - minute } }), buildCard(d, { state: 'learning', due: { at: now + 5 * minute } })]
    expect(pickNext(buildQueueInput({ items: [b, d], cards: both }), b)?.id).toBe(d.id)
    expect(pickNext(buildQueueInput({ items: [b], cards: both }), b)?.id).toBe(b.id)
  })

  test('items of one relation do not follow each other where that can be avoided', () => {
    const quota = [buildItem('q1', { group: 'quota' }), buildItem('q2', { group: 'quota' }), buildItem('p', { group: 'person' })]
    const due = quota.map((item, index) => buildCard(item, { due: { day: '2026-03-10' }, stability: 10 + index }))
    const input = buildQueueInput({ items: quota, cards: due })
    expect(pickNext(input, quota[0] ?? null)?.id).toBe('p/body')
    expect(pickNext(buildQueueInput({ items: quota.slice(0, 2), cards: due }), quota[0] ?? null)?.id).toBe('q2/body')
  })

  test('suspended items and items buried for today are left out, burying ends with the day', () => {
    const flag = { star: false, buried: null, suspended: false, note: '' }
    const flags = new Map([
      [a.id, { ...flag, suspended: true }],
      [b.id, { ...flag, buried: '2026-03-10' }],
      [c.id, { ...flag, buried: '2026-03-09' }],
    ])
    expect(ids(buildQueue(buildQueueInput({ items: [a, b, c], flags })).fresh)).toEqual([c.id])
  })
})

describe('new items', () => {
  const twenty = Array.from({ length: 20 }, (_, n) => buildItem(`f${n}`, { topic: n < 10 ? 'first' : 'second' }))

  test('at most ten new items a day, ten more when asked', () => {
    const counts = countsOf(buildQueueInput({ items: twenty }))
    expect(counts).toMatchObject({ fresh: 10, heldBack: 10, learning: 0, due: 0, minutes: 4 })
    const limits = { freshPerDay: 10, reviewsPerDay: 200, extraFresh: 10 }
    expect(countsOf(buildQueueInput({ items: twenty, limits })).fresh).toBe(20)
    expect(countsOf(buildQueueInput({ items: twenty, log: { freshMet: 7 } })).fresh).toBe(3)
    expect(countsOf(buildQueueInput({ items: twenty, log: { freshMet: 12 } })).fresh).toBe(0)
  })

  test('mixing stays inside a topic, moves an item at most a few places and is the same all day', () => {
    const limits = { freshPerDay: 20, reviewsPerDay: 200, extraFresh: 0 }
    const order = ids(buildQueue(buildQueueInput({ items: twenty, limits })).fresh)
    expect(order).not.toEqual(ids(twenty))
    expect(order).toHaveLength(20)
    order.forEach((id, place) => {
      const taught = twenty.findIndex((item) => item.id === id)
      expect(Math.abs(taught - place)).toBeLessThanOrEqual(3)
      expect(taught < 10).toBe(place < 10)
    })
    expect(ids(buildQueue(buildQueueInput({ items: twenty, limits, now: now + 60 * minute })).fresh)).toEqual(order)
  })
})

describe('related items are kept apart', () => {
  const left = buildItem('left', { keepApart: ['right/body'] })
  const right = buildItem('right')
  const sibling = buildItem('left', { id: 'left/other' })

  test('of two related new items one waits for another day, whichever names the other', () => {
    const queue = buildQueue(buildQueueInput({ items: [right, left] }))
    expect(queue.fresh).toHaveLength(1)
    expect(queue.heldBack).toBe(1)
    expect(queue.moreFresh).toBe(0)
  })

  test('a new item and a review wait when a relative was studied today', () => {
    const log = { studied: new Set([left.id]) }
    expect(buildQueue(buildQueueInput({ items: [right, sibling], outside: [left], log }))).toMatchObject({ fresh: [], heldBack: 2 })
    const cards = [buildCard(right, { due: { day: '2026-03-10' } })]
    expect(buildQueue(buildQueueInput({ items: [left, right], cards, log: { studied: new Set([left.id]) } })).due).toEqual([])
  })

  test('a learning step does not wait', () => {
    const cards = [buildCard(right, { state: 'learning', due: { at: now - minute } })]
    expect(ids(buildQueue(buildQueueInput({ items: [left, right], cards, log: { studied: new Set([left.id]) } })).learning)).toEqual([right.id])
  })

  test('whatever the relations, no two relatives are planned for one day', () => {
    const relation = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 12 })
    fc.assert(
      fc.property(relation, fc.nat(20), (pairs, freshPerDay) => {
        const named = (n: number): string[] => pairs.filter(([from]) => from === n).map(([, to]) => `i${to}/body`)
        const items = Array.from({ length: 8 }, (_, n) => buildItem(`i${n}`, { keepApart: named(n) }))
        const cards = items.slice(0, 4).map((item) => buildCard(item, { due: { day: '2026-03-10' } }))
        const input = buildQueueInput({ items, cards, limits: { freshPerDay, reviewsPerDay: 200, extraFresh: 0 } })
        const queue = buildQueue(input)
        const planned = [...queue.due, ...queue.fresh]
        const clashes = planned.filter((item) => item.keepApart.some((id) => id !== item.id && planned.some((other) => other.id === id)))
        expect(clashes).toEqual([])
        expect(planned.length + queue.heldBack).toBe(8)
        expect(queue.fresh.length).toBeLessThanOrEqual(freshPerDay)
      }),
      { numRuns: 300 },
    )
  })
})

test('reviews stop at the day’s limit, counting those already done', () => {
  const items = Array.from({ length: 5 }, (_, n) => buildItem(`r${n}`))
  const cards = items.map((item) => buildCard(item, { due: { day: '2026-03-10' } }))
  const limits = { freshPerDay: 10, reviewsPerDay: 4, extraFresh: 0 }
  expect(countsOf(buildQueueInput({ items, cards, limits, log: { reviewsDone: 1 } }))).toMatchObject({ due: 3, heldBack: 2 })
})

test('minutes are the learner’s seconds per answer times the answers to come, rounded up; a new item is asked twice', () => {
  const items = Array.from({ length: 7 }, (_, n) => buildItem(`m${n}`))
  expect(countsOf(buildQueueInput({ items, log: { secondsPerAnswer: 10 } })).minutes).toBe(3)
  expect(countsOf(buildQueueInput({ items: [] })).minutes).toBe(0)
})
