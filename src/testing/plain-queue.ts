import type { StudyDay } from '../core/events/event'
import { hash32 } from '../core/hash'
import type { Item } from '../core/items/bank'
import type { Card, CardFlags } from '../core/scheduling/card'
import { defaultWeights, retrievability } from '../core/scheduling/fsrs'
import { isDue } from '../core/scheduling/review'
import { daysBetween } from '../core/scheduling/study-day'
import type { Apart } from '../core/study/keep-apart'
import type { Queue, QueueInput } from '../core/study/queue'

/** The queue of a learner of whom no teacher wants anything, as it was before there was assigned work: what the real one is compared with. */
export function plainQueue(input: QueueInput): { readonly queue: Omit<Queue, 'lead'>; readonly next: (last: Item | null) => Item | null } {
  const open = input.items.filter((item) => !isHidden(input.flags.get(item.id), input.day))
  const { learning, ahead, due, fresh } = sortByState(input, open)
  const planned = new Set([...input.log.studied, ...[...learning, ...ahead].map((item) => item.id)])
  const dueNow = takeApart(due, input.apart, planned, input.limits.reviewsPerDay - input.log.reviewsDone)
  const freshNow = takeApart(fresh, input.apart, planned, input.limits.freshPerDay + input.limits.extraFresh - input.log.freshMet)
  const moreFresh = takeApart(fresh.filter((item) => !freshNow.includes(item)), input.apart, new Set(planned), Infinity).length
  const queue = { learning, ahead, due: dueNow, fresh: freshNow, heldBack: due.length - dueNow.length + fresh.length - freshNow.length, moreFresh }
  return { queue, next: (last) => nextOf([[...learning, ...dueNow], freshNow, ahead], last) }
}

function nextOf(tiers: readonly (readonly Item[])[], last: Item | null): Item | null {
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
