import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildItem } from '../../testing/bank-builder'
import { buildCard, buildQueueInput, buildReview, buildWork, noon } from '../../testing/study-builder'
import type { Card } from '../scheduling/card'
import { addDays } from '../scheduling/study-day'
import { buildQueue, pickNext, type QueueInput } from './queue'
import { plainQueue } from '../../testing/plain-queue'
import { readAssigned, type AssignedState } from './read-assigned'

const dayMs = 86_400_000
const itemsOf = (count: number, name = 'n') => Array.from({ length: count }, (_, n) => buildItem(`${name}${n}`))
const ids = (items: readonly { id: string }[]): readonly string[] => items.map((item) => item.id)
const none = new Map<string, never[]>()
const state = (...works: Parameters<typeof buildWork>[]): AssignedState => readAssigned(works.map((work) => buildWork(...work)), none, noon.day, 'UTC')
/** Due at noon, so many days after the builders' day: the last study day is the one before. */
const dueIn = (days: number) => ({ dueAt: noon.now + days * dayMs })

describe('what is assigned', () => {
  const [a, b, c, d, e] = itemsOf(5) as [ReturnType<typeof buildItem>, ReturnType<typeof buildItem>, ReturnType<typeof buildItem>, ReturnType<typeof buildItem>, ReturnType<typeof buildItem>]
  const cards = [buildCard(a, { stability: 2 }), buildCard(b, { stability: 30 }), buildCard(e, { state: 'learning', due: { at: noon.now - 1 } })]

  test('comes after learning steps and before all else: reviews, then new items', () => {
    const order: string[] = []
    for (let items = [c, a, d, b, e]; items.length > 0; items = items.filter(({ id }) => id !== order.at(-1))) {
      order.push(pickNext(buildQueueInput({ items, cards, assigned: state(['w', [b.id, d.id]]) }), null)?.id ?? '')
    }
    expect(order).toEqual([e.id, b.id, d.id, a.id, c.id])
  })

  test('is hidden by no limit of the day, but counts against it', () => {
    const limits = { freshPerDay: 1, reviewsPerDay: 1, extraFresh: 0 }
    const queue = buildQueue(buildQueueInput({ items: [a, b, c, d], cards, limits, log: { reviewsDone: 1 }, assigned: state(['w', [b.id, d.id], dueIn(2)]) }))
    expect(queue).toMatchObject({ due: [b], fresh: [d], lead: { due: 1, fresh: 1 }, heldBack: 2, moreFresh: 1 })
  })

  test('is an ordinary item again once it is done', () => {
    const done = [1, 2].map((n) => buildReview(b.id, { id: `r${n}`, deviceSeq: n, day: `2026-03-0${n}`, effectiveAt: noon.now - (9 - n) * dayMs }))
    const assigned = readAssigned([buildWork('w', [b.id])], new Map([[b.id, done]]), noon.day, 'UTC')
    expect(ids(buildQueue(buildQueueInput({ items: [a, b], cards, assigned })).due)).toEqual([a.id, b.id])
  })
})

describe('new items of assigned work', () => {
  const fresh = (given: Partial<Parameters<typeof buildQueueInput>[0]>) => buildQueue(buildQueueInput(given))

  test('are spread over the days until one before the last, and are never fewer than the learner wants', () => {
    const thirty = itemsOf(60)
    const all = ids(thirty)
    const counts = [30, 5, 4, 3, 2, 1, 0, -3].map((days) => fresh({ items: thirty, assigned: state(['w', all, dueIn(days)]) }).fresh.length)
    expect(counts).toEqual([10, 15, 20, 30, 60, 60, 60, 60])
    expect(fresh({ items: thirty, assigned: state(['w', all, { dueAt: null }]) }).fresh).toHaveLength(10)
  })

  test('begun today count, so that the day’s share stays the same while it is worked through', () => {
    const twenty = itemsOf(20)
    const work = buildWork('w', ids(twenty), dueIn(3))
    for (const met of [0, 4, 10]) {
      const about = new Map(twenty.slice(0, met).map(({ id }) => [id, [buildReview(id)]]))
      const cards = twenty.slice(0, met).map((item) => buildCard(item, { due: { day: '2026-03-12' }, lastDay: noon.day, reps: 1 }))
      const log = { studied: new Set(ids(twenty.slice(0, met))), freshMet: met }
      expect(fresh({ items: twenty, cards, log, assigned: readAssigned([work], about, noon.day, 'UTC') })).toMatchObject({ lead: { fresh: 10 - met }, heldBack: 10 })
    }
  })

  test('beyond the share come first when the learner asks for more', () => {
    const [own, other] = [itemsOf(12), itemsOf(5, 'other')]
    const given = { items: [...other, ...own], assigned: state(['w', ids(own), { dueAt: null }]) }
    expect(fresh(given)).toMatchObject({ lead: { fresh: 10 }, moreFresh: 7 })
    const more = fresh({ ...given, limits: { freshPerDay: 10, reviewsPerDay: 200, extraFresh: 4 } })
    expect(more).toMatchObject({ lead: { fresh: 12 } })
    expect(ids(more.fresh.slice(12)).every((id) => id.startsWith('other'))).toBe(true)
    expect(more.fresh).toHaveLength(14)
  })

  test('that were learned before the work began are begun by a review, though it is not due', () => {
    const [known, dueLater] = itemsOf(2) as [ReturnType<typeof buildItem>, ReturnType<typeof buildItem>]
    const cards = [buildCard(known, { due: { day: '2026-06-01' } }), buildCard(dueLater, { due: { day: '2026-06-01' } })]
    expect(ids(fresh({ items: [known, dueLater], cards, assigned: state(['w', [known.id], { since: noon.now - 1000 }]) }).due)).toEqual([known.id])
  })
})

test('a begun item whose card comes too late is asked in time, once a day', () => {
  const [item] = itemsOf(1) as [ReturnType<typeof buildItem>]
  const yesterday = buildReview(item.id, { day: '2026-03-09', effectiveAt: noon.now - dayMs })
  const asked = (days: number, card: Partial<Card>, events = [yesterday]) => {
    const assigned = readAssigned([buildWork('w', [item.id], dueIn(days))], new Map([[item.id, events]]), noon.day, 'UTC')
    return buildQueue(buildQueueInput({ items: [item], cards: [buildCard(item, { due: { day: '2026-03-20' }, lastDay: '2026-03-09', ...card })], assigned })).due.length
  }
  expect([4, 3, 2, 1, 0, -5].map((days) => asked(days, {}))).toEqual([0, 0, 0, 1, 1, 1])
  expect(asked(0, { lastDay: noon.day }, [buildReview(item.id)])).toBe(0)
})

describe('related assigned items', () => {
  const family = ['x', 'y', 'z'].map((slot) => buildItem('fact', { id: `fact/${slot}` }))
  const freshOf = (days: number | null) => buildQueue(buildQueueInput({ items: family, assigned: state(['w', ids(family), days === null ? { dueAt: null } : dueIn(days)]) })).fresh

  test('wait for each other while there are days enough, and are asked together when there are not', () => {
    expect([null, 30, 7, 6, 3, 1, 0].map((days) => freshOf(days).length)).toEqual([1, 1, 1, 3, 3, 3, 3])
  })

  test('that cannot wait stand behind the others', () => {
    const alone = buildItem('alone')
    const items = [...family, alone]
    const { fresh } = buildQueue(buildQueueInput({ items, assigned: state(['w', ids(items), dueIn(1)]) }))
    expect(new Set(ids(fresh.slice(2)))).toEqual(new Set(ids(family.filter((item) => !fresh.slice(0, 2).includes(item)))))
    expect(fresh.slice(0, 2)).toContain(alone)
  })
})

/** Any deck, cards in any state, any relations and limits, and any work over them. */
const situation = fc.record({
  cards: fc.array(fc.record({ n: fc.nat(11), state: fc.constantFrom('review', 'learning', 'relearning'), due: fc.integer({ min: -3, max: 30 }), stability: fc.integer({ min: 1, max: 40 }) }), { maxLength: 10 }),
  relations: fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 8 }),
  studied: fc.uniqueArray(fc.nat(11), { maxLength: 3 }),
  works: fc.array(fc.record({ of: fc.uniqueArray(fc.nat(15), { maxLength: 8 }), due: fc.option(fc.integer({ min: -3, max: 12 })) }), { maxLength: 3 }),
  limits: fc.record({ freshPerDay: fc.nat(12), reviewsPerDay: fc.nat(12), extraFresh: fc.nat(4) }),
})
type Situation = typeof situation extends fc.Arbitrary<infer T> ? T : never

function inputOf({ cards, relations, studied, works, limits }: Situation): QueueInput {
  const items = Array.from({ length: 12 }, (_, n) => buildItem(`i${n}`, { group: `g${n % 3}`, topic: `t${n % 2}`, keepApart: relations.filter(([from]) => from === n).map(([, to]) => `i${to}/body`) }))
  const made = cards.map(({ n, state: at, due, stability }) => buildCard({ id: `i${n}/body` }, { state: at, stability, due: at === 'review' ? { day: addDays(noon.day, due) } : { at: noon.now + due * 60_000 } }))
  const assigned = state(...works.map(({ of, due }, n): Parameters<typeof buildWork> => [`w${n}`, of.map((at) => `i${at}/body`), due === null ? { dueAt: null } : dueIn(due)]))
  return buildQueueInput({ items, cards: made, limits, log: { studied: new Set(studied.map((n) => `i${n}/body`)), freshMet: studied.length }, assigned })
}

test('whatever there is, assigned items come before others of their kind, none is there twice, and overdue ones are all there', () => {
  fc.assert(
    fc.property(situation, (given) => {
      const input = inputOf(given)
      const queue = buildQueue(input)
      const isAssigned = ({ id }: { id: string }): boolean => input.assigned?.tasks.has(id) === true
      for (const [list, lead] of [[queue.due, queue.lead.due], [queue.fresh, queue.lead.fresh]] as const) expect(list.map(isAssigned)).toEqual(list.map((_, n) => n < lead))
      const all = ids([...queue.learning, ...queue.ahead, ...queue.due, ...queue.fresh])
      expect(all).toHaveLength(new Set(all).size)
      const overdue = [...(input.assigned?.tasks ?? [])].filter(([id, { lastDay }]) => lastDay !== null && lastDay <= noon.day && input.items.some((item) => item.id === id && !input.log.studied.has(id)))
      for (const [id] of overdue) if (input.cards.get(id)?.state !== 'learning' && input.cards.get(id)?.state !== 'relearning') expect(all).toContain(id)
      expect(queue.heldBack).toBeGreaterThanOrEqual(0)
    }),
    { numRuns: 1000 },
  )
})

test('where nothing is assigned the queue is what it always was, in every list and for whichever item was last', () => {
  fc.assert(
    fc.property(situation, fc.nat(12), (given, n) => {
      const input = inputOf({ ...given, works: [] })
      const last = input.items[n] ?? null
      const { assigned: _, ...without } = input
      for (const same of [input, without]) {
        const { lead, ...queue } = buildQueue(same)
        expect(queue).toEqual(plainQueue(same).queue)
        expect(lead).toEqual({ due: 0, fresh: 0 })
        expect(pickNext(same, last)).toBe(plainQueue(same).next(last))
      }
    }),
    { numRuns: 500 },
  )
})
