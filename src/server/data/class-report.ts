import 'server-only'
import type { UserId } from '../../core/accounts/account-ids'
import type { AttendedClassroomId, TaughtClassroomId } from '../../core/classroom/classroom-ids'
import type { ReportAssignment, ReportStudent } from '../../core/classroom/report-plan'
import type { StudentLog } from '../../core/classroom/student-report'
import type { Ms } from '../../core/events/event'
import type { LogEvent } from '../../core/events/log-event'
import { compareText } from '../../core/events/order'
import type { Item } from '../../core/items/bank'
import { defaultLocale, type Locale } from '../../core/locale'
import type { Card } from '../../core/scheduling/card'
import { getDatabase } from '../db/open-database'
import { compareNames } from './by-name'
import { isStudent } from './enrollments'
import { pausesOf } from './pauses'
import { timeOf } from './time-of'

/** A class and its assignments as a report reads them, the earliest to open first. */
export type ReportedClass = { readonly id: string; readonly name: string; readonly zone: string; readonly assignments: readonly ReportAssignment[] }

/** What is read of a student: their answers to these items since a moment, and their cards of them. */
export type LogRequest = { readonly itemIds: readonly string[]; readonly since: Ms }

/** Null for a class that was deleted a moment ago. */
export async function findReportedClass(id: TaughtClassroomId | AttendedClassroomId): Promise<ReportedClass | null> {
  const database = await getDatabase()
  return database.read(async (prisma) => {
    const items = { where: { locale: defaultLocale }, orderBy: { position: 'asc' }, select: { itemId: true } } as const
    const row = await prisma.classroom.findUnique({ where: { id }, select: { name: true, zone: true, archivedAt: true, assignments: { include: { extensions: true, items } } } })
    if (row === null) return null
    const assignments = row.assignments.map((assignment) => ({
      ...{ id: assignment.id, title: assignment.title, countsFrom: Number(assignment.countsFrom), paused: pausesOf(assignment.paused), opensAt: Number(assignment.opensAt), dueAt: timeOf(assignment.dueAt), closedAt: earlier(timeOf(assignment.closedAt), timeOf(row.archivedAt)) },
      itemIds: assignment.items.map(({ itemId }) => itemId),
      extensions: new Map(assignment.extensions.map((each) => [each.userId, Number(each.dueAt)])),
    }))
    return { id, name: row.name, zone: row.zone, assignments: assignments.sort((a, b) => a.opensAt - b.opensAt || compareText(a.id, b.id)) }
  })
}

/** The copies of these items that the class was assigned, by id, in a language if they are there in it: the words that were assigned, whatever the bank has become. */
export async function listCopies(id: TaughtClassroomId | AttendedClassroomId, itemIds: readonly string[], locale: Locale): Promise<ReadonlyMap<string, Item>> {
  if (itemIds.length === 0) return new Map()
  const database = await getDatabase()
  const rows = await database.read((prisma) => prisma.assignmentItem.findMany({ where: { assignment: { classroomId: id }, itemId: { in: [...itemIds] } }, select: { itemId: true, locale: true, item: true } }))
  const ranked = rows.sort((a, b) => Number(a.locale === locale) - Number(b.locale === locale) || compareText(a.item, b.item))
  return new Map(ranked.map(({ itemId, item }) => [itemId, JSON.parse(item) as Item]))
}

/**
 * The logs of the students who are in a class now, by name: read one after the other, so that one at a time is in memory and others are served in between. Each is of one moment.
 */
export async function* readStudentLogs(id: TaughtClassroomId, request: LogRequest): AsyncGenerator<StudentLog> {
  yield* readLogs(await listStudents(id), request)
}

/** The same of one of its students alone; nothing for whoever is none. */
export async function* readStudentLog(id: TaughtClassroomId, userId: string, request: LogRequest): AsyncGenerator<StudentLog> {
  yield* readLogs(await listStudents(id, userId), request)
}

/** The same of a student of the class alone; nothing where they left it a moment ago. */
export async function* readOwnLog(id: AttendedClassroomId, userId: UserId, request: LogRequest): AsyncGenerator<StudentLog> {
  yield* readLogs(await listStudents(id, userId), request)
}

async function listStudents(id: TaughtClassroomId | AttendedClassroomId, userId?: string): Promise<readonly ReportStudent[]> {
  const database = await getDatabase()
  const rows = await database.read((prisma) => prisma.enrollment.findMany({ where: { classroomId: id, ...isStudent, ...(userId !== undefined && { userId }) }, include: { user: { select: { username: true } } } }))
  const students = rows.map(({ userId, name, user, enrolledAt }) => ({ userId, name, username: user.username, enrolledAt: Number(enrolledAt) }))
  return students.sort(compareNames)
}

async function* readLogs(students: readonly ReportStudent[], { itemIds, since }: LogRequest): AsyncGenerator<StudentLog> {
  const database = await getDatabase()
  for (const student of students) {
    const { answers, cards } = await database.readLog(async (log) => ({ answers: await log.answersAbout(student.userId, itemIds, since), cards: await log.cardsOf(student.userId, itemIds) }))
    const events = new Map<string, LogEvent[]>()
    for (const { about, body } of answers) {
      const event = JSON.parse(body) as LogEvent
      const own = events.get(about)
      if (own) own.push(event)
      else events.set(about, [event])
    }
    yield { student, events, cards: new Map(cards.flatMap(({ itemId, card }) => (card === null ? [] : [[itemId, JSON.parse(card) as Card] as const]))) }
    await new Promise(setImmediate)
  }
}

/** A class that rests asks nobody, as if each of its assignments were closed. */
function earlier(closedAt: Ms | null, archivedAt: Ms | null): Ms | null {
  return closedAt === null || archivedAt === null ? (closedAt ?? archivedAt) : Math.min(closedAt, archivedAt)
}
