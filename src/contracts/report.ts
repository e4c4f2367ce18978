import { z } from 'zod'
import type { AnswerWords } from '../core/classroom/answer-words'
import type { StudentRecall } from '../core/classroom/class-report'
import type { Share } from '../core/classroom/recalled-share'
import type { WorkState } from '../core/classroom/assignment-rules'
import { eventLimits } from '../core/events/event-limits'
import { locales } from '../core/locale'
import { isStudyDay } from '../core/scheduling/study-day'

const locale = z.enum(locales)

/**
 * Query of `GET /api/classrooms/<id>/report`, for teachers of the class, and of `GET /api/me/classrooms/<id>/report`, for one of its students, → {@link ClassReport}. `on`: the day of the forecast, from
 * today to a year from now; without it, two weeks from now.
 */
export const reportRequestSchema = z.strictObject({ locale, on: z.string().refine(isStudyDay).optional() })

/** Query of `GET /api/classrooms/<id>/report/csv` → the gradebook of the same report as a file for spreadsheets (core/classroom/gradebook-table.ts), with its words in a language. */
export const gradebookRequestSchema = z.strictObject({ locale })

const fact = z.string().min(1).max(eventLimits.id)

/** Query of `GET /api/classrooms/<id>/report/answers`, for teachers of the class → {@link FactAnswers} of one of its students. `fact`: one of the report's. */
export const answersRequestSchema = z.strictObject({ locale, userId: z.string().min(1).max(eventLimits.id), fact })

/** Query of `GET /api/me/classrooms/<id>/report/answers`, for a student of the class about themself → {@link FactAnswers}. */
export const ownAnswersRequestSchema = z.strictObject({ locale, fact })

/** An answer in words of a language. `at`: on the wall clock of the class, `2026-11-27T08:00`. */
export type ReportedAnswer = AnswerWords & { readonly itemId: string; readonly at: string }

/** The answers of one student about one fact that the report counts, and no others: at most {@link mostAnswers}, the latest first, and how many there are before them. */
export type FactAnswers = { readonly answers: readonly ReportedAnswer[]; readonly earlier: number }

/** Answers that are told one by one. */
export const mostAnswers = 50

/** An assignment in a report. Times are milliseconds; `opens`, `due` the same on the class's wall clock, `2026-11-27T08:00`. */
export type ReportedAssignment = { readonly id: string; readonly title: string; readonly items: number; readonly opensAt: number; readonly opens: string; readonly dueAt: number | null; readonly due: string | null; readonly closedAt: number | null }

/** A student's way with an assignment, counted while it is asked of them (decision 27). `done`: items recalled on two days; `due`: the date that counts for them. */
export type ReportedProgress = {
  readonly userId: string
  readonly assignmentId: string
  readonly state: WorkState
  readonly done: number
  readonly items: number
  readonly attempts: number
  readonly wrong: number
  readonly lastAt: number | null
  readonly doneAt: number | null
  readonly dueAt: number | null
  readonly due: string | null
}

/** A fact over all students: of those who have met it, the share that would recall it `today`, and `then`, on the day `on`. Null where nobody has met it. */
export type ReportedFact = { readonly id: string; readonly topic: string; readonly statement: string; readonly answers: number; readonly today: Share | null; readonly then: Share | null }

/**
 * A class, or one student alone, out of the same events and by the same rules. Of items that were never assigned, and of assignments that have not opened, it says nothing; predicted
 * recall of an assigned item is that of its whole memory. Probabilities are 0–1, to three digits.
 */
export type ClassReport = {
  readonly classroom: { readonly id: string; readonly name: string; readonly zone: string }
  /** Study days in the class's zone. */
  readonly today: string
  readonly on: string
  /** Who is in the class now; by name. */
  readonly students: readonly { readonly userId: string; readonly name: string; readonly username: string; readonly enrolledAt: number }[]
  /** The earliest to open first. */
  readonly assignments: readonly ReportedAssignment[]
  readonly progress: readonly ReportedProgress[]
  readonly topics: readonly { readonly id: string; readonly title: string }[]
  readonly facts: readonly ReportedFact[]
  readonly items: readonly { readonly id: string; readonly fact: string; readonly question: string }[]
  readonly recall: readonly StudentRecall[]
  /** Ids of facts, those that most will have forgotten on the day first. */
  readonly forecast: readonly string[]
  /** The items whose review today would help most on the day: `gain` more students are expected to recall it then, of the `students` who have met it. */
  readonly repairs: readonly { readonly itemId: string; readonly gain: number; readonly students: number }[]
  readonly notMet: readonly string[]
  /** Who answered an item wrong four times or more since they last recalled it on two days, the latest first. */
  readonly help: readonly { readonly userId: string; readonly itemId: string; readonly wrong: number; readonly lastWrongAt: number }[]
}
