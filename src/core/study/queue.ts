import type { Ms, StudyDay } from '../events/event'
import type { Item } from '../items/bank'
import type { Card, CardFlags } from '../scheduling/card'
import type { StudyLimits } from './types'
import type { Apart } from './keep-apart'
import type { DayLog } from './day-log'
import type { AssignedState } from './read-assigned'
import { takeAssigned } from './take-assigned'
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
  /** What is assigned and not done, in whichever deck. */
  readonly assigned?: AssignedState
}

/** What can be studied now, each list in the order it would be asked. No item is in two lists. */
export type Queue = {
  /** Learning steps that are due. */
  readonly learning: readonly Item[]
  /** Learning steps due within the learn-ahead time: asked when nothing else is left. */
  readonly ahead: readonly Item[]
  readonly due: readonly Item[]
  readonly fresh: readonly Item[]
  /** How many of `due` and of `fresh`, from the first on, are assigned. */
  readonly lead: { readonly due: number; readonly fresh: number }
  /** Due or new, but hidden today by a limit or beside a related item. */
  readonly heldBack: number
  /** New items that would still come today without the limit. */
  readonly moreFresh: number
}

/**
 * Sorts a deck into what is to be studied: learning steps by their time, reviews by how far they are forgotten, new items in
 * teaching order with light mixing inside a topic, of reviews and of new items the assigned ones first. Suspended items and items buried for the day are left out. A review or a
 * new item waits for another day when a related item was studied today or comes before it in the queue. The day's limits hide nothing that is assigned, but what is assigned counts
 * against them.
 */
export function buildQueue(input: QueueInput): Queue {
  const { cards, limits, log, day, assigned } = input
  const open = input.items.filter((item) => !isHidden(input.flags.get(item.id), day))
  const { learning, ahead, due, fresh } = sortByState(input, open)
  const planned = new Set([...log.studied, ...[...learning, ...ahead].map((item) => item.id)])
  const lead = takeAssigned(input, open, planned, { sorted: (items) => byRecall(items, input), mixed: (items) => mixed(items, day) })
  const isOther = (item: Item): boolean => assigned?.tasks.has(item.id) !== true
  const otherDue = due.filter(isOther)
  // What is assigned beyond the day's share leads the new items that the learner asks for.
  const otherFresh = [...lead.waiting.filter((item) => !cards.has(item.id)), ...fresh.filter(isOther)]
  const dueNow = takeApart(otherDue, input.apart, planned, limits.reviewsPerDay - log.reviewsDone - lead.due.length)
  const freshNow = takeApart(otherFresh, input.apart, planned, limits.freshPerDay + limits.extraFresh - log.freshMet - lead.fresh.length)
  const moreFresh = takeApart(otherFresh.filter((item) => !freshNow.includes(item)), input.apart, new Set(planned), Infinity).length
  const heldBack = otherDue.length - dueNow.length + otherFresh.length - freshNow.length + lead.waiting.filter((item) => cards.has(item.id)).length
  const leading = { due: lead.due.length, fresh: lead.fresh.length + freshNow.filter((item) => !isOther(item)).length }
  return { learning, ahead, due: [...lead.due, ...dueNow], fresh: [...lead.fresh, ...freshNow], lead: leading, heldBack, moreFresh }
}

/**
 * The item to ask next, or null when the sitting is over. Learning steps come first, then what is assigned, then reviews, then new items, then
 * steps ahead of their time. The item just asked does not come again while there is another one, and two items of one
 * relation do not follow each other where the learning steps and reviews, or the new items, allow it.
 */
export function pickNext(input: QueueInput, last: Item | null): Item | null {
  const tiers = tiersOf(buildQueue(input))
  for (const tier of tiers) {
    const others = tier.filter((item) => item.id !== last?.id)
    const next = others.find((item) => item.group !== last?.group) ?? others[0]
    if (next !== undefined) return next
  }
  return tiers.flat()[0] ?? null
}

function tiersOf({ learning, ahead, due, fresh, lead }: Queue): readonly (readonly Item[])[] {
  if (lead.due + lead.fresh === 0) return [[...learning, ...due], fresh, ahead]
  return [[...learning, ...due.slice(0, lead.due)], fresh.slice(0, lead.fresh), due.slice(lead.due), fresh.slice(lead.fresh), ahead]
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
  const dueAt = (item: Item): number => dueTime(input.cards.get(item.id))
  lists.learning.sort((a, b) => dueAt(a) - dueAt(b))
  lists.ahead.sort((a, b) => dueAt(a) - dueAt(b))
  return { ...lists, due: byRecall(lists.due, input), fresh: mixed(lists.fresh, input.day) }
}

/** What is forgotten most comes first. */
function byRecall(items: readonly Item[], { cards, day }: QueueInput): Item[] {
  return items.map((item) => ({ item, recall: recallOf(cards.get(item.id), day) })).sort((a, b) => a.recall - b.recall).map(({ item }) => item)
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
