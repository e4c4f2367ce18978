import { daysUntilDone, itemProgress, type ItemProgress } from '../classroom/item-progress'
import type { Ms, StudyDay } from '../events/event'
import type { LogEvent } from '../events/log-event'
import type { Card } from '../scheduling/card'
import { addDays, studyDay } from '../scheduling/study-day'
import { byDueDate, type Work } from './study-bank'

/** An assigned item that is not done yet. */
export type AssignedTask = {
  /** The work that asks for it: of several the one that is due first. */
  readonly work: string
  /** When it was first answered since the work began for this student. */
  readonly begun: 'no' | 'today' | 'before'
  readonly recalledToday: boolean
  /** Study days on which it still has to be recalled. */
  readonly recallsLeft: number
  /** The last study day for it; null where the work has no date. */
  readonly lastDay: StudyDay | null
}

/** How far a student is with one work. `finishedAt`: when its last item was done, null before. */
export type WorkProgress = { readonly size: number; readonly done: number; readonly finishedAt: Ms | null }

/** All that is assigned to a student on one study day. */
export type AssignedState = {
  /** By item id. Items that are done are not in it: they are studied like any other. */
  readonly tasks: ReadonlyMap<string, AssignedTask>
  /** By the work's id. */
  readonly progress: ReadonlyMap<string, WorkProgress>
}

/** Nothing is assigned. */
export const nothingAssigned: AssignedState = { tasks: new Map(), progress: new Map() }

/** Reads tasks and progress out of the student's events about the items, by item id; `day` and `zone` are the student's. */
export function readAssigned(works: readonly Work[], about: ReadonlyMap<string, readonly LogEvent[]>, day: StudyDay, zone: string): AssignedState {
  const tasks = new Map<string, AssignedTask>()
  const progress = new Map<string, WorkProgress>()
  for (const work of byDueDate(works)) {
    const lastDay = work.dueAt === null ? null : lastStudyDay(work.dueAt, zone)
    const items = work.itemIds.map((id) => ({ id, read: itemProgress(about.get(id) ?? [], work.since, work.paused) }))
    for (const { id, read } of items) {
      if (read.doneAt === null && !tasks.has(id)) tasks.set(id, { work: work.id, lastDay, ...standing(read, about.get(id) ?? [], work, day) })
    }
    const doneAt = items.flatMap(({ read }) => read.doneAt ?? [])
    const isFinished = items.length > 0 && doneAt.length === items.length
    progress.set(work.id, { size: items.length, done: doneAt.length, finishedAt: isFinished ? Math.max(...doneAt) : null })
  }
  return { tasks, progress }
}

const halfDayMs = 12 * 3_600_000

/**
 * The last study day that leaves time before a due date. Work that is due at eight in the morning is not learned on that morning: a
 * date before four in the afternoon ends with the day before.
 */
export function lastStudyDay(dueAt: Ms, zone: string): StudyDay {
  return studyDay(dueAt - halfDayMs, zone)
}

/** Days after which a begun item of work without a date is asked again at the latest. */
const withoutDateDays = 7

/** The day on which a begun task is asked even though its card would come later: later than that it could not be recalled often enough in time. */
export function latestDay({ lastDay, recallsLeft }: AssignedTask, card: Card): StudyDay {
  return lastDay === null ? addDays(card.lastDay, withoutDateDays) : addDays(lastDay, 1 - recallsLeft)
}

function standing({ attempts, recalledOn }: ItemProgress, events: readonly LogEvent[], { since, paused }: Work, day: StudyDay): Pick<AssignedTask, 'begun' | 'recalledToday' | 'recallsLeft'> {
  const isOld = attempts > 0 && itemProgress(events.filter((event) => event.day !== day), since, paused).attempts > 0
  return { begun: attempts === 0 ? 'no' : isOld ? 'before' : 'today', recalledToday: recalledOn.includes(day), recallsLeft: daysUntilDone - recalledOn.length }
}
