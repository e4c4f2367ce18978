import { describe, expect, test } from 'vitest'
import { fold } from '../../core/events/fold'
import { isReviewEvent } from '../../core/events/is-review-event'
import type { FormName } from '../../core/items/bank'
import type { Card } from '../../core/scheduling/card'
import { defaultOptions, reviewCard } from '../../core/scheduling/review'
import { daysBetween } from '../../core/scheduling/study-day'
import { ratingFor } from '../../core/scoring/rating'
import { buildMatchIndex } from '../../core/scoring/match-index'
import { scoreAnswer } from '../../core/scoring/score-answer'
import { studyBank } from '../../core/study/study-bank'
import { getBank } from '../bank'
import { answerAs, secondTry } from './answer-as'
import { createPhone, type Owner } from './phone'
import { seeded } from './seeded'

const owner: Owner = { seed: 3, ease: 0.5, zone: 'Asia/Almaty' }
const start = Date.UTC(2026, 10, 2, 14)
const dayMs = 86_400_000
const [kk, ru] = [await read('kk'), await read('ru')]
const items = kk.bank.items.filter(({ topic }) => topic === 'congress')
const work = { id: 'an-assignment', title: '', locale: null, since: start, paused: [], dueAt: start + 7 * dayMs, itemIds: items.map(({ id }) => id) }
const bank = studyBank(kk.bank, [work], () => ({ bankVersion: 'copied', items }))

async function read(locale: 'kk' | 'ru') {
  const { bank } = await getBank('alash', locale)
  return { bank, index: buildMatchIndex(bank) }
}

/** Ten evenings with a phone. */
function evenings(more: Partial<Owner> = {}) {
  const phone = createPhone({ ...owner, ...more })
  const sittings = Array.from({ length: 10 }, (_, at) => phone.study({ deck: work.id, bank, index: kk.index, startAt: start + at * dayMs, until: start + at * dayMs + 3_600_000, mostAnswers: 80 }))
  return { phone, sittings, events: sittings.flatMap(({ events }) => events) }
}

describe('a simulated student with a phone', () => {
  test('records events as the app does: valid, gapless, each after the one before, folded to what it scheduled by', () => {
    const { events, sittings } = evenings()
    expect(events.length).toBeGreaterThan(150)
    expect(events.filter((event) => !isReviewEvent(event))).toEqual([])
    expect(events.every(({ from, bankVersion, itemId }) => from === work.id && bankVersion === 'copied' && work.itemIds.includes(itemId))).toBe(true)
    expect(events.map(({ deviceSeq }) => deviceSeq)).toEqual(events.map((_, at) => at + 1))
    expect(events.every(({ effectiveAt }, at) => at === 0 || effectiveAt > (events[at - 1]?.effectiveAt ?? 0))).toBe(true)
    for (const [id, card] of fold(events).cards) {
      const own = events.filter(({ itemId }) => itemId === id)
      expect([own[0]?.prev, card.lastEvent, card.reps]).toEqual([null, own.at(-1)?.id, own.length])
      own.slice(1).forEach((event, at) => expect(event.prev).toBe(own[at]?.id))
      let before: Card | null = null
      for (const { rating, effectiveAt, day, id: eventId, zone, interval } of own) {
        const replayed: ReturnType<typeof reviewCard> = reviewCard(before, { itemId: id, rating, at: effectiveAt, day, eventId, zone }, defaultOptions)
        expect(interval).toEqual(replayed.interval)
        before = replayed.card
      }
      expect(before).toEqual(card)
    }
    for (const { events: [first], endedAt } of sittings) expect(endedAt - (first?.answeredAt ?? 0)).toBeLessThan(3_700_000)
    expect(Math.max(...sittings.map((sitting) => sitting.events.filter(({ prev }) => prev === null).length))).toBe(10)
  })

  test('meets items by recognising and goes on to recalling', () => {
    const { events } = evenings({ ease: 1.5 })
    const forms = new Set<FormName>(events.map(({ form }) => form))
    expect([...forms]).toEqual(expect.arrayContaining(['choice', 'trueFalse', 'cloze']))
    expect(events.filter(({ prev }) => prev === null).every(({ form }) => form === 'choice' || form === 'trueFalse' || form === 'typed' || form === 'date' || form === 'number' || form === 'flashcard')).toBe(true)
  })

  test('the same owner does the same, another one something else', () => {
    expect(evenings().events).toEqual(evenings().events)
    expect(evenings({ seed: 4 }).events).not.toEqual(evenings().events)
  })

  test('who remembers worse answers wrong more often, and the truth says so', () => {
    const [well, badly] = [evenings({ ease: 1 }), evenings({ ease: -0.2 })]
    const wrong = ({ events }: typeof well) => events.filter(({ rating, prev }) => rating === 'Again' && prev !== null).length / events.length
    expect(wrong(badly)).toBeGreaterThan(2 * wrong(well))
    const known = ({ phone }: typeof well) => items.reduce((sum, { id }) => sum + (phone.recallOf(id, start + 12 * dayMs) ?? 0), 0) / items.length
    expect(known(well)).toBeGreaterThan(known(badly) + 0.1)
    expect(well.phone.recallOf('never.asked/x', start)).toBeNull()
  })

  test('intervals grow for what is remembered', () => {
    const { events } = evenings({ ease: 1.5 })
    const days = events.flatMap(({ interval }) => ('days' in interval ? [interval.days] : []))
    expect(Math.max(...days)).toBeGreaterThan(daysBetween('2026-11-02', '2026-11-12'))
  })
})

describe.each([['kk', kk], ['ru', ru]] as const)('answers in %s', (_, { bank, index }) => {
  test('whoever remembers is right in every form of every item, with a second try at most', () => {
    const random = seeded(1)
    const wrong = bank.items.flatMap((item) =>
      (Object.keys(item.forms) as FormName[]).flatMap((form) =>
        Array.from({ length: 6 }, (_, seed) => {
          const presentation = { itemId: item.id, form, locale: bank.locale, seed }
          const first = answerAs(item, presentation, true, random)
          const given = scoreAnswer(index, item, form, [first]).result === 'almost' ? [first, secondTry(item, presentation)] : [first]
          const score = scoreAnswer(index, item, form, given)
          return ratingFor({ form, score, given, tries: given.length, hint: false, cardState: 'new' }) === 'Again' ? [`${item.id} ${form}: ${JSON.stringify(given)} is ${score.result}`] : []
        }).flat(),
      ),
    )
    expect(wrong).toEqual([])
  })

  test('whoever does not is right by chance alone', () => {
    const random = seeded(2)
    const share = (form: FormName) => {
      const asked = bank.items.filter((item) => item.forms[form] !== undefined)
      const right = asked.flatMap((item) => Array.from({ length: 20 }, (_, seed) => scoreAnswer(index, item, form, [answerAs(item, { itemId: item.id, form, locale: bank.locale, seed }, false, random)]).result === 'exact'))
      return right.filter(Boolean).length / right.length
    }
    // 0.65 of them guess among three; of claims half are true, and half of these are called so, a quarter are put right by chance.
    expect(share('choice')).toBeCloseTo(0.65 / 3, 1)
    expect(share('trueFalse')).toBeGreaterThan(0.15)
    expect(share('trueFalse')).toBeLessThan(0.35)
    for (const form of ['typed', 'cloze', 'date', 'number'] as const) expect([form, share(form) < 0.02]).toEqual([form, true])
  })
})
