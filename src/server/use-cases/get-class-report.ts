import 'server-only'
import { gradebookRequestSchema, reportRequestSchema, type ClassReport } from '../../contracts/report'
import { AppError } from '../../core/app-error'
import { classReport } from '../../core/classroom/class-report'
import { gradebookTable, type GradebookWord } from '../../core/classroom/gradebook-table'
import { forecastDays, openedItems, planReport } from '../../core/classroom/report-plan'
import { studentReport, type StudentLog, type StudentReport } from '../../core/classroom/student-report'
import { gradebookCsv } from '../../core/formats/gradebook-csv'
import type { Locale } from '../../core/locale'
import { addDays, daysBetween, studyDay } from '../../core/scheduling/study-day'
import type { Actor } from '../auth/authenticate'
import { authorizeAttending, authorizeTeaching } from '../auth/classroom-access'
import { logSecurity } from '../auth/security-log'
import { findReportedClass, listCopies, readOwnLog, readStudentLogs, type LogRequest, type ReportedClass } from '../data/class-report'
import { checkedQuery } from './checked-query'
import { reportAnswer } from './report-answer'
import { getReportTexts } from './report-texts'

/** Days from today to the day of a forecast for which nobody asked. */
const usualForecastDays = 14

/** The report of a class for its teachers. Throws NOT_FOUND, INVALID_REQUEST for another query than {@link reportRequestSchema}, or a day out of reach. */
export async function getClassReport(actor: Actor, unsafeClassroomId: string, query: URLSearchParams, now: number): Promise<ClassReport> {
  const asked = checkedQuery(reportRequestSchema, query)
  const id = await authorizeTeaching(actor, unsafeClassroomId)
  logSecurity('reportRead', { userId: actor.userId, value: id }, now)
  return reportOf(await findReportedClass(id), asked, now, { read: (request) => readStudentLogs(id, request), copies: (itemIds) => listCopies(id, itemIds, asked.locale) })
}

/** The same report about the student who asks, and about nobody else: what a teacher sees of them. An assignment shows from its opening. Throws NOT_FOUND, INVALID_REQUEST. */
export async function getOwnReport(actor: Actor, unsafeClassroomId: string, query: URLSearchParams, now: number): Promise<ClassReport> {
  const asked = checkedQuery(reportRequestSchema, query)
  const id = await authorizeAttending(actor, unsafeClassroomId)
  const found = await findReportedClass(id)
  const opened = found === null ? null : { ...found, assignments: found.assignments.filter(({ opensAt }) => opensAt <= now) }
  return reportOf(opened, asked, now, { read: (request) => readOwnLog(id, actor.userId, request), copies: (itemIds) => listCopies(id, itemIds, asked.locale) })
}

/** The gradebook of {@link getClassReport} as a file, in words of the language that is asked for. Throws NOT_FOUND, INVALID_REQUEST. */
export async function getGradebookFile(actor: Actor, unsafeClassroomId: string, query: URLSearchParams, wordsOf: (locale: Locale) => Promise<(word: GradebookWord) => string>, now: number): Promise<{ readonly name: string; readonly text: string }> {
  const { locale } = checkedQuery(gradebookRequestSchema, query)
  const report = await getClassReport(actor, unsafeClassroomId, query, now)
  logSecurity('reportExported', { userId: actor.userId, value: report.classroom.id }, now)
  return { name: `jady-${report.today}.csv`, text: gradebookCsv(gradebookTable(report, await wordsOf(locale))) }
}

type Sources = { readonly read: (request: LogRequest) => AsyncGenerator<StudentLog>; readonly copies: (itemIds: readonly string[]) => ReturnType<typeof listCopies> }

async function reportOf(found: ReportedClass | null, { locale, on }: ReturnType<typeof reportRequestSchema.parse>, now: number, { read, copies }: Sources): Promise<ClassReport> {
  if (found === null) throw new AppError('NOT_FOUND', 'deleted a moment ago')
  const today = studyDay(now, found.zone)
  const texts = await getReportTexts(locale, openedItems(found.assignments, now), copies)
  const plan = planReport(found.assignments, texts.placeOf, { now, today, on: forecastDay(today, on) })
  const since = Math.min(...found.assignments.map(({ countsFrom }) => countsFrom))
  const parts: StudentReport[] = []
  for await (const log of read({ itemIds: openedItems(found.assignments, now), since })) parts.push(studentReport(log, plan))
  return reportAnswer(found, classReport(parts, plan), texts)
}

function forecastDay(today: string, on: string | undefined): string {
  if (on === undefined) return addDays(today, usualForecastDays)
  const days = daysBetween(today, on)
  if (days < 0 || days > forecastDays) throw new AppError('INVALID_REQUEST', 'a forecast is for today or a day within a year')
  return on
}
