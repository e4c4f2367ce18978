import type { Ms } from '../events/event'
import type { ItemProgress, Pauses } from './item-progress'

/** Items of one assignment, and assignments of one class that go on at the same time. */
export const assignmentLimits = { leastItems: 1, mostItems: 1000, mostOpen: 200 } as const

/** How an assignment stands for one student. `done`: each item was recalled on two days, the last one in time or without a due date. `overdue`: not done, and the time is over; what is still done counts, as late. */
export type WorkState = 'notOpen' | 'notStarted' | 'started' | 'done' | 'doneLate' | 'overdue'

/** What decides when work is late: the due date is the student's own (`dueFor`). */
export type WorkDates = { readonly opensAt: Ms; readonly dueAt: Ms | null }

/** Reads the state of an assignment out of the progress of all its items, one each. Being in time includes the very moment it is due. */
export function workState({ opensAt, dueAt }: WorkDates, progress: readonly Pick<ItemProgress, 'attempts' | 'doneAt'>[], now: Ms): WorkState {
  if (now < opensAt) return 'notOpen'
  const doneAt = allDoneAt(progress)
  if (doneAt !== null) return dueAt === null || doneAt <= dueAt ? 'done' : 'doneLate'
  if (dueAt !== null && now > dueAt) return 'overdue'
  return progress.some(({ attempts }) => attempts > 0) ? 'started' : 'notStarted'
}

/** When a student has to be done: their own extension before the class's date, earlier or later. Null: no date. */
export function dueFor(dueAt: Ms | null, extension: Ms | null): Ms | null {
  return extension ?? dueAt
}

/** Since when answers to an assignment may count, and the spans after it in which nobody was asked. */
export type Counting = { readonly countsFrom: Ms; readonly paused: Pauses }

/** Since when a student's answers count: the latest of `countsFrom`, the opening and being let into the class. */
export function countsSince({ opensAt, countsFrom }: Pick<WorkDates, 'opensAt'> & Pick<Counting, 'countsFrom'>, enrolledAt: Ms): Ms {
  return Math.max(countsFrom, opensAt, enrolledAt)
}

/**
 * What an opening that is written now makes of it, where `before` was so far (null: it is just being assigned). No opening in the past lays open what was answered while nobody was
 * asked: what has not begun begins now at the earliest, and what has begun never begins earlier. What has begun and is put off is asked of nobody from now until it opens again;
 * nothing of what counted before is lost when the opening is put back.
 */
export function withOpening(opensAt: Ms, before: Counting | null, now: Ms): Counting {
  if (before === null || before.countsFrom > now) return { countsFrom: Math.max(opensAt, now), paused: before?.paused ?? [] }
  // It may have been put off before, to a moment that is still to come: it opens, or is put off anew, now.
  const past = before.paused.map(([from, to]) => [from, Math.min(to, now)] as const)
  return { countsFrom: before.countsFrom, paused: opensAt > now ? [...past, [now, opensAt]] : past }
}

/** Whether the dates of an assignment can be: there is time between its opening and each of its due dates. */
export function areDatesInOrder(opensAt: Ms, dueDates: readonly (Ms | null)[]): boolean {
  return dueDates.every((dueAt) => dueAt === null || dueAt > opensAt)
}

/** When the last item was done; null while one is not. */
function allDoneAt(progress: readonly Pick<ItemProgress, 'doneAt'>[]): Ms | null {
  let last: Ms | null = null
  for (const { doneAt } of progress) {
    if (doneAt === null) return null
    last = Math.max(last ?? doneAt, doneAt)
  }
  return last
}
