import type { Item } from '../items/bank'
import { isDue } from '../scheduling/review'
import { daysBetween } from '../scheduling/study-day'
import type { QueueInput } from './queue'
import { latestDay, type AssignedTask } from './read-assigned'

/** What leads the queue, each list in the order it would be asked; `waiting` comes another day. */
export type Lead = { readonly due: readonly Item[]; readonly fresh: readonly Item[]; readonly waiting: readonly Item[] }

/**
 * Takes what is assigned for the day and plans it: reviews that are due or would come too late, then items not begun since the work began, a share of
 * each work. One that is known already is begun by a review, the others as new. `sorted` puts reviews, `mixed` beginnings in order.
 */
export function takeAssigned(input: QueueInput, open: readonly Item[], planned: Set<string>, order: { readonly sorted: (items: Item[]) => Item[]; readonly mixed: (items: Item[]) => Item[] }): Lead {
  const { assigned, cards } = input
  if (assigned === undefined || assigned.tasks.size === 0) return { due: [], fresh: [], waiting: [] }
  const tasks = open.flatMap((item) => {
    const task = assigned.tasks.get(item.id)
    return task === undefined ? [] : [{ item, kind: kindOf(input, task, item), work: task.work }]
  })
  const of = (kind: Kind, work?: string) => tasks.filter((task) => task.kind === kind && (work === undefined || task.work === work)).map(({ item }) => item)
  const due = order.sorted(of('review'))
  const dueNow = take(input, due, planned, Infinity)
  const begun: Item[] = []
  for (const work of assigned.progress.keys()) begun.push(...take(input, order.mixed(of('beginning', work)), planned, shareOf(input, work)))
  const taken = new Set([...dueNow, ...begun])
  const [known, fresh] = [begun.filter(({ id }) => cards.has(id)), begun.filter(({ id }) => !cards.has(id))]
  return { due: [...dueNow, ...known], fresh, waiting: [...due, ...of('beginning')].filter((item) => !taken.has(item)) }
}

/** `other`: a learning step, or not for today. */
type Kind = 'review' | 'beginning' | 'other'

function kindOf({ cards, now, day }: QueueInput, task: AssignedTask, { id }: Item): Kind {
  const card = cards.get(id)
  if (card === undefined) return 'beginning'
  if (card.state !== 'review') return 'other'
  if (isDue(card, now, day, 0)) return 'review'
  if (task.begun === 'no') return card.lastDay < day ? 'beginning' : 'other'
  return !task.recalledToday && card.lastDay < day && latestDay(task, card) <= day ? 'review' : 'other'
}

/**
 * How many items of a work may still be begun today: as many as the learner wants new ones, or more where the days run short. The last are to be begun
 * one day before the last, so that they can be recalled on two.
 */
function shareOf({ assigned, limits, day }: QueueInput, work: string): number {
  const own = [...(assigned?.tasks.values() ?? [])].filter((task) => task.work === work)
  const begunToday = own.filter(({ begun }) => begun === 'today').length
  const left = own.filter(({ begun }) => begun === 'no').length + begunToday
  const lastDay = own[0]?.lastDay ?? null
  const share = lastDay === null ? 0 : Math.ceil(left / Math.max(1, daysBetween(day, lastDay)))
  return Math.max(limits.freshPerDay, share) - begunToday
}

/** Takes items up to the limit and plans them; those that cannot wait for their relatives come last, so that they stand apart at least in order. */
function take(input: QueueInput, items: readonly Item[], planned: Set<string>, limit: number): readonly Item[] {
  const [free, pressed]: [Item[], Item[]] = [[], []]
  for (const item of items) {
    if (free.length + pressed.length >= limit) break
    const isRelated = input.apart(item, planned)
    if (isRelated && mayWait(input, item)) continue
    const list = isRelated ? pressed : free
    list.push(item)
    planned.add(item.id)
  }
  return [...free, ...pressed]
}

/**
 * Whether an item can be kept for another day beside a related one: only while as many days follow before the last one as it and its relatives in the same work
 * still have to be recalled on, one of them a day.
 */
function mayWait({ assigned, apart, day }: QueueInput, item: Item): boolean {
  const task = assigned?.tasks.get(item.id)
  if (assigned === undefined || task === undefined || task.lastDay === null) return true
  const family = [...assigned.tasks].filter(([id, { work }]) => work === task.work && (id === item.id || apart(item, new Set([id]))))
  return daysBetween(day, task.lastDay) >= family.reduce((sum, [, { recallsLeft }]) => sum + recallsLeft, 0)
}
