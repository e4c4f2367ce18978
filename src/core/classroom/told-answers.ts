import { compareEvents } from '../events/order'
import { countsSince } from './assignment-rules'
import { countingAnswers, type CountingAnswer, type Pauses } from './item-progress'
import { isAsked, type ReportAssignment, type ReportPlan } from './report-plan'
import type { StudentLog } from './student-report'

/** A student's answers that count in one assignment, by item. */
export type AnswersByItem = ReadonlyMap<string, readonly CountingAnswer[]>

/** The answers of a student that count in an assignment: since it opened, was assigned and they were let in, while it is asked. */
export function answersIn(assignment: ReportAssignment, { student, events }: Pick<StudentLog, 'student' | 'events'>): AnswersByItem {
  const since = countsSince(assignment, student.enrolledAt)
  const paused: Pauses = assignment.closedAt === null ? assignment.paused : [...assignment.paused, [assignment.closedAt, Infinity]]
  return new Map(assignment.itemIds.map((id) => [id, countingAnswers(events.get(id) ?? [], since, paused)]))
}

/** Answers to an item that count in one assignment at least, in the order of the fold; what counts in two is not there twice. */
export function answersTo(itemId: string, works: readonly AnswersByItem[]): readonly CountingAnswer[] {
  const [first = [], ...more] = works.map((work) => work.get(itemId) ?? []).filter(({ length }) => length > 0)
  if (more.length === 0) return first
  const byId = new Map([first, ...more].flat().map((answer) => [answer.review.id, answer]))
  return [...byId.values()].sort((a, b) => compareEvents(a.review, b.review))
}

/**
 * The answers of a student about a fact that may be told one by one, the latest first: those behind the number of answers in the report, and no others. Empty for a fact that the
 * plan does not ask.
 */
export function toldAnswers(factId: string, log: Pick<StudentLog, 'student' | 'events'>, { assignments, items, now }: ReportPlan): readonly CountingAnswer[] {
  const works = assignments.filter((assignment) => isAsked(assignment, now)).map((assignment) => answersIn(assignment, log))
  const told = items.filter(({ fact }) => fact === factId).flatMap(({ id }) => answersTo(id, works))
  return told.sort((a, b) => compareEvents(b.review, a.review))
}
