import type { Ms, StudyDay } from '../events/event'
import type { Item } from '../items/bank'
import type { Card, CardFlags } from '../scheduling/card'
import type { StudyLimits } from './types'
import type { Apart } from './keep-apart'
import type { DayLog } from './day-log'
import { isDue } from '../scheduling/review'
import { defaultWeights, retrievability } from '../scheduling/fsrs'
import { daysBetween } from '../scheduling/study-day'
import { hash32 } from '../hash'

/** Everything the queue depends on. `items` are the deck's, in teaching order. */
export type QueueInput = {
  readonly items: readonly Item[]
  readonly apart: Apart
  readonly cards: ReadonlyMap<string, Card>
  readonly flags: ReadonlyMap<string, CardFlags>
  readonly log: DayLog
  readonly limits: StudyLimits
  readonly now: Ms
  readonly day: StudyDay
}

/** What can be studied now, each list in the order it would be asked. No item is in two lists. */
export type Queue = {
  /** Learning steps that are due. */
  readonly learning: readonly Item[]
  /** Learning steps due within the learn-ahead time: asked when nothing else is left. */
  readonly ahead: readonly Item[]
  readonly due: readonly Item[]
  readonly fresh: readonly Item[]
  /** Due or new, but hidden today by a limit or beside a related item. */
  readonly heldBack: number
  /** New items that would still come today without the limit. */
  readonly moreFresh: number
}

/**
 * Sorts a deck into what is to be studied: learning steps by their time, reviews by how far they are forgotten, new items in
 * teaching order with light mixing inside a topic. Suspended items and items buried for the day are left out. A review or a
 * new item waits for another day when a related item was studied today or comes before it in the queue.
 */
export function buildQueue(input: QueueInput): Queue {
  const open = input.items.filter((item) => !isHidden(input.flags.get(item.id), input.day))
  const { learning, ahead, due, fresh } = sortByState(input, open)
  const planned = new Set([...input.log.studied, ...[...learning, ...ahead].map((item) => item.id)])
  const dueNow = takeApart(due, input.apart, planned, input.limits.reviewsPerDay - input.log.reviewsDone)
  const freshNow = takeApart(fresh, input.apart, planned, input.limits.freshPerDay + input.limits.extraFresh - input.log.freshMet)
  const moreFresh = takeApart(fresh.filter((item) => !freshNow.includes(item)), input.apart, new Set(planned), Infinity).length
  const heldBack = due.length - dueNow.length + fresh.length - freshNow.length
  return { learning, ahead, due: dueNow, fresh: freshNow, heldBack, moreFresh }
}

/**
 * The item to ask next, or null when the sitting is over. Learning steps come first, then reviews, then new items, then
 * steps ahead of their time. The item just asked does not come again while there is another one, and two items of one
 * relation do not follow each other where the learning steps and reviews, or the new items, allow it.
 */
export function pickNext(input: QueueInput, last: Item | null): Item | null {
  const { learning, ahead, due, fresh } = buildQueue(input)
  const tiers = [[...learning, ...due], fresh, ahead]
  for (const tier of tiers) {
    const others = tier.filter((item) => item.id !== last?.id)
    const next = others.find((item) => item.group !== last?.group) ?? others[0]
    if (next !== undefined) return next
  }
  return tiers.flat()[0] ?? null
}

function isHidden(flags: CardFlags | undefined, day: StudyDay): boolean {
  return flags !== undefined && (flags.suspended || flags.buried === day)
}

function sortByState(input: QueueInput, open: readonly Item[]): { learning: Item[]; ahead: Item[]; due: Item[]; fresh: Item[] } {
  const lists = { learning: [] as Item[], ahead: [] as Item[], due: [] as Item[], fresh: [] as Item[] }
  for (const item of open) {
    const card = input.cards.get(item.id)
    if (card === undefined) lists.fresh.push(item)
    else if (isDue(card, input.now, input.day, 0)) (card.state === 'review' ? lists.due : lists.learning).push(item)
    else if (card.state !== 'review' && isDue(card, input.now, input.day)) lists.ahead.push(item)
  }
  const recall = (item: Item): number => recallOf(input.cards.get(item.id), input.day)
  const dueAt = (item: Item): number => dueTime(input.cards.get(item.id))
  lists.learning.sort((a, b) => dueAt(a) - dueAt(b))
  lists.ahead.sort((a, b) => dueAt(a) - dueAt(b))
  lists.due.sort((a, b) => recall(a) - recall(b))
  return { ...lists, fresh: mixed(lists.fresh, input.day) }
}

function recallOf(card: Card | undefined, day: StudyDay): number {
  return card === undefined ? 1 : retrievability(defaultWeights, Math.max(0, daysBetween(card.lastDay, day)), card.stability)
}

function dueTime(card: Card | undefined): number {
  return card !== undefined && 'at' in card.due ? card.due.at : 0
}

/** How many places an item may be moved back inside its topic. */
const mixingReach = 3

/** Moves items a few places inside their topic, another way each day, so that the order of teaching is no cue. */
function mixed(items: readonly Item[], day: StudyDay): Item[] {
  const topics = [...new Set(items.map((item) => item.topic))]
  return topics.flatMap((topic) =>
    items
      .filter((item) => item.topic === topic)
      .map((item, index) => ({ item, key: index + (hash32(`${item.id}|${day}`) / 2 ** 32) * mixingReach }))
      .sort((a, b) => a.key - b.key)
      .map((entry) => entry.item),
  )
}

/** Takes items in order that are no relatives of planned ones, up to the limit, and plans them. */
function takeApart(items: readonly Item[], apart: Apart, planned: Set<string>, limit: number): readonly Item[] {
  const taken: Item[] = []
  for (const item of items) {
    if (taken.length >= limit) break
    if (apart(item, planned)) continue
    taken.push(item)
    planned.add(item.id)
  }
  return taken
}
