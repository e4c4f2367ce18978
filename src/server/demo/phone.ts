import { advanceDevice, type DeviceClock } from '../../core/events/append'
import type { Given, Ms, Review } from '../../core/events/event'
import { uuidv7 } from '../../core/events/uuid'
import { hash32 } from '../../core/hash'
import type { Item, Presentation } from '../../core/items/bank'
import type { Card } from '../../core/scheduling/card'
import { defaultOptions } from '../../core/scheduling/review'
import { studyDay } from '../../core/scheduling/study-day'
import type { MatchIndex } from '../../core/scoring/match-index'
import { scoreAnswer } from '../../core/scoring/score-answer'
import { dayLog } from '../../core/study/day-log'
import { deckItems } from '../../core/study/deck-items'
import { keepApart, type Apart } from '../../core/study/keep-apart'
import { present } from '../../core/study/present'
import { ordinaryLimits } from '../../core/study/ordinary-limits'
import { pickNext } from '../../core/study/queue'
import { nothingAssigned, readAssigned } from '../../core/study/read-assigned'
import { recordAnswer } from '../../core/study/review-event'
import type { StudyBank } from '../../core/study/study-bank'
import { answerAs, secondTry } from './answer-as'
import { practised, recall, tick, type InnerClock, type Memory } from './memory-model'
import { between, bytes, normal, seeded } from './seeded'

/** Whose phone it is. `ease`: how easily they remember, on the scale of the activation. */
export type Owner = { readonly seed: number; readonly ease: number; readonly zone: string }
/** One sitting: which deck or assignment of which bank, from when, until when at the latest, and how many answers at most. `index` is the bank's. */
export type SittingPlan = { readonly deck: string; readonly bank: StudyBank; readonly index: MatchIndex; readonly startAt: Ms; readonly until: Ms; readonly mostAnswers: number }

/** A student with their phone: it asks, they answer as their memory lets them, it records events as the app does. */
export type Phone = {
  /** The events of a sitting, in order, and when it ended. */
  readonly study: (plan: SittingPlan) => { readonly events: readonly Review[]; readonly endedAt: Ms }
  /** The truth: how likely this item comes to mind now. Null for what was never asked. */
  readonly recallOf: (itemId: string, now: Ms) => number | null
}

/** How much harder or easier items are than each other, as standard deviation on the scale of the activation. */
const itemSpread = 0.3
const recentMs = 2 * 86_400_000

/** A phone that has recorded nothing. The same owner and plans make the same events but for the ids of assignments. */
export function createPhone({ seed, ease, zone }: Owner): Phone {
  const random = seeded(seed)
  const cards = new Map<string, Card>()
  const memories = new Map<string, Memory>()
  const log: Review[] = []
  const about = new Map<string, Review[]>()
  let clock: InnerClock = { at: 0, seconds: 0 }
  let device: DeviceClock = { deviceId: uuidv7(0, bytes(random, 10)), nextSeq: 1, lastEffectiveAt: 0, clockOffsetMs: 0 }

  function answer(item: Item, presentation: Presentation, { bank, index }: SittingPlan, shownAt: Ms, now: Ms): Review {
    const memory = memories.get(item.id) ?? []
    const own = ease + easeOf(item.id)
    const remembers = random() < recall(memory, clock.seconds, own)
    memories.set(item.id, practised(memory, clock.seconds, own))
    const given = tries(item, presentation, index, answerAs(item, presentation, remembers, random))
    const { event, card } = recordAnswer({ item, bank, presentation, given, score: scoreAnswer(index, item, presentation.form, given), durationMs: now - shownAt }, cards.get(item.id) ?? null, device, { now, zone, id: uuidv7(now, bytes(random, 10)) }, defaultOptions)
    cards.set(item.id, card)
    device = advanceDevice(device, event)
    log.push(event)
    about.set(item.id, [...(about.get(item.id) ?? []), event])
    return event
  }

  function next({ deck, bank }: SittingPlan, now: Ms, last: Item | null): Item | null {
    const day = studyDay(now, zone)
    const recent = log.filter(({ effectiveAt }) => effectiveAt > now - recentMs)
    const assigned = bank.assigned === undefined ? nothingAssigned : readAssigned(bank.assigned.works, about, day, zone)
    return pickNext({ items: deckItems(bank, deck), apart: apartOf(bank), cards, flags: new Map(), log: dayLog(recent, cards, day), limits: ordinaryLimits, now, day, assigned }, last)
  }

  return {
    study: (plan) => {
      const events: Review[] = []
      const sittingId = uuidv7(plan.startAt, bytes(random, 10))
      clock = tick(clock, plan.startAt, false)
      let now = plan.startAt
      let last: Item | null = null
      while (events.length < plan.mostAnswers && now < plan.until) {
        const item = next(plan, now, last)
        if (item === null) break
        const presentation = shownAs(present(item, cards.get(item.id) ?? null, 'mixed', sittingId, plan.bank.locale), item)
        const shownAt = now
        now += thinkingMs(presentation)
        clock = tick(clock, now, true)
        events.push(answer(item, presentation, plan, shownAt, now))
        last = item
        // Reads what was right.
        now += between(random, 2000, 8000)
      }
      clock = tick(clock, now, true)
      return { events, endedAt: now }
    },
    recallOf: (itemId, now) => {
      const memory = memories.get(itemId)
      return memory === undefined ? null : recall(memory, tick(clock, now, false).seconds, ease + easeOf(itemId))
    },
  }

  function thinkingMs({ form }: Presentation): number {
    return form === 'choice' || form === 'trueFalse' || form === 'flashcard' ? between(random, 4000, 15_000) : between(random, 7000, 28_000)
  }

  /** What student and item have with each other: the same item is easy for one and hard for another, but mostly it is the item. */
  function easeOf(itemId: string): number {
    return normal(seeded(hash32(`ease of ${itemId}`)), 0, itemSpread) + normal(seeded(hash32(`${seed} and ${itemId}`)), 0, itemSpread / 3)
  }
}

/** An almost right answer is tried once more, and then right: it was the spelling. */
function tries(item: Item, presentation: Presentation, index: MatchIndex, given: Given): readonly Given[] {
  return scoreAnswer(index, item, presentation.form, [given]).result === 'almost' ? [given, secondTry(item, presentation)] : [given]
}

/** A form that the item lacks becomes a flashcard, as on the screen. */
function shownAs(presentation: Presentation, item: Item): Presentation {
  return item.forms[presentation.form] === undefined ? { ...presentation, form: 'flashcard' } : presentation
}

const aparts = new WeakMap<StudyBank, Apart>()

/** Over all items that may be studied; made once for a bank. */
function apartOf(bank: StudyBank): Apart {
  const apart = aparts.get(bank) ?? keepApart(bank.items)
  aparts.set(bank, apart)
  return apart
}
