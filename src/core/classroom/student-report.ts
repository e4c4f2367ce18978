import type { Ms } from '../events/event'
import type { LogEvent } from '../events/log-event'
import type { Card } from '../scheduling/card'
import { dueFor, workState, type WorkState } from './assignment-rules'
import { progressOf, type ItemProgress } from './item-progress'
import { recallAfterReview, recallOn } from './predicted-recall'
import { sumOf } from './recalled-share'
import { isAsked, type ReportAssignment, type ReportPlan, type ReportStudent } from './report-plan'
import { answersIn, answersTo, type AnswersByItem } from './told-answers'

/** What a report reads of one student: their events about the items of the plan, by item, and their cards of those. */
export type StudentLog = { readonly student: ReportStudent; readonly events: ReadonlyMap<string, readonly LogEvent[]>; readonly cards: ReadonlyMap<string, Card> }

/** A student's way with an assignment. `done` counts items recalled on two days, of `items`; `doneAt` is when the last of all was. What was closed before it was due is not overdue. */
export type AssignmentProgress = {
  readonly userId: string
  readonly assignmentId: string
  readonly state: WorkState
  readonly done: number
  readonly items: number
  readonly attempts: number
  readonly wrong: number
  readonly lastAt: Ms | null
  readonly doneAt: Ms | null
  /** With their own extension. */
  readonly dueAt: Ms | null
}

/** Predicted recall today and on the day of the forecast, there with and without a review today; and how many answers of the student count in assignments that go on. The prediction itself is of the whole memory. */
export type ItemRecall = { readonly recall: number; readonly then: number; readonly repaired: number; readonly answers: number }

/** An item that a student answers wrong again and again: `wrong` times since it was last recalled on two days. */
export type HelpLine = { readonly userId: string; readonly itemId: string; readonly wrong: number; readonly lastWrongAt: Ms }

/** One student's part of a report. `recall` in the order of the plan's items, null where an item was never answered. */
export type StudentReport = { readonly student: ReportStudent; readonly progress: readonly AssignmentProgress[]; readonly recall: readonly (ItemRecall | null)[]; readonly help: readonly HelpLine[] }

/** Wrong answers to one item after which a teacher is told. */
const wrongUntilHelp = 4

/**
 * Reads one student. Progress counts answers from enrolment, opening and assigning on, while the assignment is not closed and its class in use; what was answered before, after or besides is private. Predicted
 * recall is of the whole memory of the item.
 */
export function studentReport(log: StudentLog, plan: ReportPlan): StudentReport {
  const works = plan.assignments.map((assignment) => workOf(log, assignment, plan.now))
  const asked = works.filter((work) => work.isAsked)
  const told = asked.map(({ answers }) => answers)
  const recall = plan.items.map(({ id }) => recallOf(log.cards.get(id), answersTo(id, told).length, plan))
  return { student: log.student, progress: works.map(({ progress }) => progress), recall, help: helpLines(log.student.userId, asked) }
}

type Work = { readonly progress: AssignmentProgress; readonly answers: AnswersByItem; readonly items: ReadonlyMap<string, ItemProgress>; readonly isAsked: boolean }

function workOf(log: StudentLog, assignment: ReportAssignment, now: Ms): Work {
  const answers = answersIn(assignment, log)
  const items = new Map([...answers].map(([id, counting]) => [id, progressOf(counting)]))
  return { answers, items, progress: assignmentProgress([...items.values()], log.student, assignment, now), isAsked: isAsked(assignment, now) }
}

function assignmentProgress(items: readonly ItemProgress[], { userId }: ReportStudent, { id, opensAt, dueAt: ordinaryDueAt, closedAt, extensions }: ReportAssignment, now: Ms): AssignmentProgress {
  const dueAt = dueFor(ordinaryDueAt, extensions.get(userId) ?? null)
  const state = workState({ opensAt, dueAt }, items, Math.min(now, closedAt ?? now))
  const doneAt = items.flatMap((item) => item.doneAt ?? [])
  const sum = (numberOf: (item: ItemProgress) => number) => sumOf(items.map(numberOf))
  return {
    ...{ userId, assignmentId: id, state, done: doneAt.length, items: items.length, attempts: sum(({ attempts }) => attempts), wrong: sum(({ wrong }) => wrong) },
    ...{ lastAt: latest(items.flatMap(({ lastAt }) => lastAt ?? [])), doneAt: doneAt.length === items.length ? latest(doneAt) : null, dueAt },
  }
}

function latest(times: readonly Ms[]): Ms | null {
  return times.length === 0 ? null : Math.max(...times)
}

function recallOf(card: Card | undefined, answers: number, { today, on }: ReportPlan): ItemRecall | null {
  return card === undefined ? null : { recall: recallOn(card, today), then: recallOn(card, on), repaired: recallAfterReview(card, today, on), answers }
}

/** One line per item, however many assignments ask it. */
function helpLines(userId: string, works: readonly Work[]): readonly HelpLine[] {
  const lines = new Map<string, HelpLine>()
  for (const { items } of works) {
    for (const [itemId, { unsettled, lastWrongAt }] of items) {
      if (lastWrongAt === null || unsettled < Math.max(wrongUntilHelp, (lines.get(itemId)?.wrong ?? 0) + 1)) continue
      lines.set(itemId, { userId, itemId, wrong: unsettled, lastWrongAt })
    }
  }
  return [...lines.values()]
}
