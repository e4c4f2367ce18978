import type { AssignedItems, Assignment, AssignmentLine, CalendarKey } from '../../contracts/assignment'
import type { DeckQuery } from '../../core/classroom/deck-query'
import type { Locale } from '../../core/locale'
import type { Answer } from '../account/answer'
import { ask, askForNothing } from '../account/ask'
import { askToMake } from '../account/ask-to-make'
import { fieldsOf, hasFields, listOf } from '../read-fields'

/** What is decided about an assignment when it is made. Times are wall clocks of the class, `YYYY-MM-DDTHH:mm`; null: now, no due date, each student's own language. */
export type AssignmentPlan = { readonly title: string; readonly query: DeckQuery; readonly locale: Locale | null; readonly opensAt: string | null; readonly dueAt: string | null }
/** What is left out stays as it is. */
export type AssignmentEdit = { readonly title?: string; readonly locale?: Locale | null; readonly opensAt?: string; readonly dueAt?: string | null; readonly isClosed?: boolean }

/** One function for each route of `src/contracts/assignment.ts` that teachers use, and the calendar's. None rejects: what goes wrong is a value. */
export function listAssignments(classroomId: string): Promise<Answer<{ readonly assignments: readonly AssignmentLine[] }>> {
  return ask('GET', `${classroomPath(classroomId)}/assignments`, readList)
}

export function makeAssignment(classroomId: string, plan: AssignmentPlan): Promise<Answer<Assignment>> {
  return askToMake(`${classroomPath(classroomId)}/assignments`, readAssignment, plan)
}

/** Its questions in a language. */
export function getAssignment(id: string, locale: Locale): Promise<Answer<Assignment>> {
  return ask('GET', `${pathOf(id)}?locale=${locale}`, readAssignment)
}

export function changeAssignment(id: string, edit: AssignmentEdit): Promise<Answer<Assignment>> {
  return ask('PUT', pathOf(id), readAssignment, edit)
}

export function deleteAssignment(id: string): Promise<Answer<null>> {
  return askForNothing('DELETE', pathOf(id))
}

/** Another due date for one student; null takes it back. */
export function changeExtension(id: string, userId: string, dueAt: string | null): Promise<Answer<Assignment>> {
  return ask('PUT', `${pathOf(id)}/extensions/${encodeURIComponent(userId)}`, readAssignment, { dueAt })
}

/** The copies in a language, for looking at them as a student. */
export function getCopies(id: string, locale: Locale): Promise<Answer<AssignedItems>> {
  return ask('GET', `${pathOf(id)}/items?locale=${locale}`, readItems)
}

/** A new address for one's calendar of a class; the one before is good for nothing. */
export function newCalendarKey(classroomId: string): Promise<Answer<CalendarKey>> {
  return ask('PUT', `${classroomPath(classroomId)}/calendar`, readKey, {})
}

function classroomPath(id: string): string {
  return `/api/classrooms/${encodeURIComponent(id)}`
}

function pathOf(id: string): string {
  return `/api/assignments/${encodeURIComponent(id)}`
}

function readList(body: unknown): { readonly assignments: readonly AssignmentLine[] } | null {
  const assignments = listOf(fieldsOf(body).assignments, isLine)
  return assignments === null ? null : { assignments }
}

function isLine(line: unknown): line is AssignmentLine {
  return hasFields(line, { id: 'string', title: 'string', items: 'number', opensAt: 'number', opens: 'string' })
}

function readAssignment(body: unknown): Assignment | null {
  const { classroom, questions, extensions } = fieldsOf(body)
  const areQuestions = listOf(questions, (each): each is Assignment['questions'][number] => hasFields(each, { id: 'string', fact: 'string', question: 'string', answer: 'string' })) !== null
  const areExtensions = listOf(extensions, (each): each is Assignment['extensions'][number] => hasFields(each, { userId: 'string', dueAt: 'number', due: 'string' })) !== null
  return isLine(body) && hasFields(classroom, { id: 'string', name: 'string', zone: 'string' }) && areQuestions && areExtensions ? (body as Assignment) : null
}

function readItems(body: unknown): AssignedItems | null {
  const { items } = fieldsOf(body)
  const areItems = listOf(items, (item): item is AssignedItems['items'][number] => hasFields(item, { id: 'string', fact: 'string', rev: 'number' })) !== null
  return hasFields(body, { bankVersion: 'string' }) && areItems ? (body as unknown as AssignedItems) : null
}

function readKey(body: unknown): CalendarKey | null {
  return hasFields(body, { key: 'string' }) ? { key: String(body.key) } : null
}
