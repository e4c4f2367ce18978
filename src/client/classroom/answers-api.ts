import type { FactAnswers, ReportedAnswer } from '../../contracts/report'
import type { Locale } from '../../core/locale'
import type { Answer } from '../account/answer'
import { ask } from '../account/ask'
import { fieldsOf, hasFields, listOf } from '../read-fields'

/** Whose answers about which fact. `userId`: null for oneself. */
export type AnswersAsked = { readonly classroomId: string; readonly userId: string | null; readonly fact: string }

/** The answers that a report counts, one by one. Never rejects: what goes wrong is a value. */
export function getFactAnswers({ classroomId, userId, fact }: AnswersAsked, locale: Locale): Promise<Answer<FactAnswers>> {
  const place = `classrooms/${encodeURIComponent(classroomId)}/report/answers?locale=${locale}&fact=${encodeURIComponent(fact)}`
  return ask('GET', userId === null ? `/api/me/${place}` : `/api/${place}&userId=${encodeURIComponent(userId)}`, readAnswers)
}

function readAnswers(body: unknown): FactAnswers | null {
  const answers = listOf(fieldsOf(body).answers, isAnswer)
  return answers !== null && hasFields(body, { earlier: 'number' }) ? { answers, earlier: Number(body.earlier) } : null
}

function isAnswer(entry: unknown): entry is ReportedAnswer {
  return hasFields(entry, { itemId: 'string', at: 'string', result: 'string', form: 'string' }) && listOf(entry.given, (text) => typeof text === 'string') !== null
}
