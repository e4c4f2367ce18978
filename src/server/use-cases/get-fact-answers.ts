import 'server-only'
import { answersRequestSchema, mostAnswers, ownAnswersRequestSchema, type FactAnswers, type ReportedAnswer } from '../../contracts/report'
import { AppError } from '../../core/app-error'
import { answerWords } from '../../core/classroom/answer-words'
import type { AttendedClassroomId, TaughtClassroomId } from '../../core/classroom/classroom-ids'
import { openedItems, planReport } from '../../core/classroom/report-plan'
import type { StudentLog } from '../../core/classroom/student-report'
import { toldAnswers } from '../../core/classroom/told-answers'
import { wallTimeOf } from '../../core/classroom/wall-time'
import type { Locale } from '../../core/locale'
import { studyDay } from '../../core/scheduling/study-day'
import type { Actor } from '../auth/authenticate'
import { authorizeAttending, authorizeTeaching } from '../auth/classroom-access'
import { logSecurity } from '../auth/security-log'
import { findReportedClass, listCopies, readOwnLog, readStudentLog, type LogRequest } from '../data/class-report'
import { checkedQuery } from './checked-query'
import { getReportTexts } from './report-texts'

/** A student's answers about one fact of the report, for teachers of the class. Throws NOT_FOUND for whoever is no student of it and for a fact that its report has not, INVALID_REQUEST for another query than {@link answersRequestSchema}. */
export async function getStudentAnswers(actor: Actor, unsafeClassroomId: string, query: URLSearchParams, now: number): Promise<FactAnswers> {
  const asked = checkedQuery(answersRequestSchema, query)
  const id = await authorizeTeaching(actor, unsafeClassroomId)
  const answers = await answersOf(id, asked, (request) => readStudentLog(id, asked.userId, request), now)
  logSecurity('answersRead', { userId: asked.userId, by: actor.userId, value: `${asked.fact} ${id}` }, now)
  return answers
}

/** The same about the student who asks, and about nobody else. Throws NOT_FOUND, INVALID_REQUEST for another query than {@link ownAnswersRequestSchema}. */
export async function getOwnAnswers(actor: Actor, unsafeClassroomId: string, query: URLSearchParams, now: number): Promise<FactAnswers> {
  const asked = checkedQuery(ownAnswersRequestSchema, query)
  const id = await authorizeAttending(actor, unsafeClassroomId)
  return answersOf(id, asked, (request) => readOwnLog(id, actor.userId, request), now)
}

type Asked = { readonly locale: Locale; readonly fact: string }

async function answersOf(id: TaughtClassroomId | AttendedClassroomId, { locale, fact }: Asked, read: (request: LogRequest) => AsyncGenerator<StudentLog>, now: number): Promise<FactAnswers> {
  const found = await findReportedClass(id)
  if (found === null) throw new AppError('NOT_FOUND', 'deleted a moment ago')
  const today = studyDay(now, found.zone)
  const texts = await getReportTexts(locale, openedItems(found.assignments, now), (itemIds) => listCopies(id, itemIds, locale))
  const plan = planReport(found.assignments, texts.placeOf, { now, today, on: today })
  const itemIds = plan.items.filter((item) => item.fact === fact).map((item) => item.id)
  if (itemIds.length === 0) throw new AppError('NOT_FOUND', 'no fact of the report')
  const log = await firstOf(read({ itemIds, since: Math.min(...found.assignments.map(({ countsFrom }) => countsFrom)) }))
  if (log === null) throw new AppError('NOT_FOUND', 'no student of the class')
  const copies = await listCopies(id, itemIds, locale)
  const told = toldAnswers(fact, log, plan)
  const answers = told.slice(0, mostAnswers).map((answer): ReportedAnswer => {
    const { itemId, effectiveAt } = answer.review
    const { result, form, claim, given } = answerWords(answer, [copies.get(itemId), texts.itemOf(itemId)].flatMap((item) => item ?? []), locale)
    return { itemId, at: wallTimeOf(effectiveAt, found.zone), result, form, claim: claim === null ? null : { text: claim.text, saysTrue: claim.saysTrue }, given }
  })
  return { answers, earlier: told.length - answers.length }
}

async function firstOf(logs: AsyncGenerator<StudentLog>): Promise<StudentLog | null> {
  for await (const log of logs) return log
  return null
}
