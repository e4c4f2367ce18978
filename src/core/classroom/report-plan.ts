import type { Ms, StudyDay } from '../events/event'
import type { Pauses } from './item-progress'

/** A student who is in the class now, and since when. */
export type ReportStudent = { readonly userId: string; readonly name: string; readonly username: string; readonly enrolledAt: Ms }

/** An assignment as a report reads it. `extensions`: another due date, by student. */
export type ReportAssignment = {
  readonly id: string
  readonly title: string
  readonly countsFrom: Ms
  readonly paused: Pauses
  readonly opensAt: Ms
  readonly dueAt: Ms | null
  readonly closedAt: Ms | null
  readonly itemIds: readonly string[]
  readonly extensions: ReadonlyMap<string, Ms>
}

export type ReportItem = { readonly id: string; readonly fact: string }
export type ReportFact = { readonly id: string; readonly topic: string }

/**
 * What a report is about, and when. `items`: of the assignments that have opened and go on, each once, in the order in which they were assigned; with their facts and the facts' topics in the
 * same order. `today` is the class's present study day, `on` the day of the forecast.
 */
export type ReportPlan = {
  readonly assignments: readonly ReportAssignment[]
  readonly items: readonly ReportItem[]
  readonly facts: readonly ReportFact[]
  readonly topics: readonly string[]
  readonly now: Ms
  readonly today: StudyDay
  readonly on: StudyDay
}

/** The latest day a forecast is made for, counted from today. */
export const forecastDays = 365

/** Where a report's items belong, by their ids. */
export type ItemPlace = { readonly fact: string; readonly topic: string }

/** A plan for assignments. Items whose place nobody knows any more are left out. */
export function planReport(assignments: readonly ReportAssignment[], placeOf: (itemId: string) => ItemPlace | null, moment: Pick<ReportPlan, 'now' | 'today' | 'on'>): ReportPlan {
  const items = new Map<string, ReportItem>()
  const facts = new Map<string, ReportFact>()
  for (const id of openedItems(assignments.filter((assignment) => isAsked(assignment, moment.now)), moment.now)) {
    const place = placeOf(id)
    if (place === null) continue
    items.set(id, { id, fact: place.fact })
    if (!facts.has(place.fact)) facts.set(place.fact, { id: place.fact, topic: place.topic })
  }
  return { assignments, items: [...items.values()], facts: [...facts.values()], topics: [...new Set([...facts.values()].map(({ topic }) => topic))], ...moment }
}

/** Whether an assignment has opened and goes on: of the answers to others nothing is told but how many there were. */
export function isAsked({ opensAt, closedAt }: Pick<ReportAssignment, 'opensAt' | 'closedAt'>, now: Ms): boolean {
  return opensAt <= now && closedAt === null
}

/** The items of the assignments that have opened, each once: of all others a report knows nothing. */
export function openedItems(assignments: readonly ReportAssignment[], now: Ms): readonly string[] {
  return [...new Set(assignments.filter(({ opensAt }) => opensAt <= now).flatMap(({ itemIds }) => itemIds))]
}
