import { z } from 'zod'
import type { Item } from '../core/items/bank'
import { locales, type Locale } from '../core/locale'
import { deckQuerySchema } from './deck'
import { newIdSchema } from './new-id'

const title = z.string().min(1).max(200)
/** `2026-11-27T08:00`: a wall clock in the class's zone. */
const wallTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
const language = z.enum(locales).nullable()

/** `POST /api/classrooms/<id>/assignments` → 201 {@link Assignment}. The items are copied at this moment. `opensAt` null: now; `dueAt` null: without a date; `locale` null: each student's own language. */
export const makeAssignmentSchema = z.strictObject({ id: newIdSchema, title, query: deckQuerySchema, locale: language, opensAt: wallTime.nullable(), dueAt: wallTime.nullable() })
/** `PUT /api/assignments/<id>` → {@link Assignment}. What is left out stays as it is. A closed one is asked of nobody; it stays in the reports. */
export const changeAssignmentSchema = z.strictObject({ title: title.optional(), locale: language.optional(), opensAt: wallTime.optional(), dueAt: wallTime.nullable().optional(), isClosed: z.boolean().optional() })
/** `PUT /api/assignments/<id>/extensions/<userId>` → {@link Assignment}: another due date for one student; null takes it back. */
export const extensionSchema = z.strictObject({ dueAt: wallTime.nullable() })

/** Times are milliseconds; `opens`, `due` the same on the class's wall clock. */
export type AssignmentLine = {
  readonly id: string
  readonly title: string
  readonly locale: Locale | null
  readonly items: number
  readonly opensAt: number
  readonly opens: string
  readonly dueAt: number | null
  readonly due: string | null
  readonly closedAt: number | null
}
/** `GET /api/classrooms/<id>/assignments` → `{ assignments: AssignmentLine[] }`, the newest first. */
/** `GET /api/assignments/<id>?locale=kk`, for teachers of its class; `DELETE` → 204, with what was asked, not what was answered. `questions` as they were copied. */
export type Assignment = AssignmentLine & {
  readonly classroom: { readonly id: string; readonly name: string; readonly zone: string }
  readonly questions: readonly { readonly id: string; readonly fact: string; readonly topic: string; readonly question: string; readonly answer: string }[]
  readonly extensions: readonly { readonly userId: string; readonly dueAt: number; readonly due: string }[]
}

/**
 * Work as a student has it: open, not closed, in a class in use that they were let into. `since`: answers count from then on, the latest of assigning, opening and enrolment, but for the spans that were `paused`: closed, or the class archived.
 * `dueAt` with their own extension.
 */
export type AssignedWork = {
  readonly id: string
  readonly title: string
  readonly classroom: { readonly id: string; readonly name: string; readonly zone: string }
  readonly locale: Locale | null
  readonly since: number
  readonly paused: readonly (readonly [number, number])[]
  readonly opensAt: number
  readonly dueAt: number | null
  readonly itemIds: readonly string[]
}
/** `GET /api/me/assignments`. Those with the earliest due date first. */
export type AssignedList = { readonly assignments: readonly AssignedWork[] }
/** `GET /api/me/assignments/<id>/items?locale=kk`, and for teachers `GET /api/assignments/<id>/items?locale=kk`: the copies. They never change. */
export type AssignedItems = { readonly bankVersion: string; readonly items: readonly Item[] }

/** `PUT /api/classrooms/<id>/calendar` → {@link CalendarKey}: a new address for this person's calendar of the class, `GET /api/calendar/<key>`; the one before is good for nothing. */
export type CalendarKey = { readonly key: string }
