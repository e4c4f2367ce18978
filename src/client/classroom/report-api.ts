import type { ClassReport } from '../../contracts/report'
import type { Locale } from '../../core/locale'
import type { Answer } from '../account/answer'
import { ask, askForFile } from '../account/ask'
import { fieldsOf, hasFields, listOf, type Fields } from '../read-fields'

/** One function for each route of `src/contracts/report.ts`. None rejects: what goes wrong is a value. `on`: the day of the forecast, null for the usual one. */
export function getClassReport(id: string, locale: Locale, on: string | null): Promise<Answer<ClassReport>> {
  return ask('GET', `/api/classrooms/${encodeURIComponent(id)}/report?locale=${locale}${on === null ? '' : `&on=${on}`}`, readReport)
}

export function getOwnReport(id: string, locale: Locale): Promise<Answer<ClassReport>> {
  return ask('GET', `/api/me/classrooms/${encodeURIComponent(id)}/report?locale=${locale}`, readReport)
}

/** The gradebook as a file for spreadsheets. */
export function getGradebook(id: string, locale: Locale): Promise<Answer<Blob>> {
  return askForFile(`/api/classrooms/${encodeURIComponent(id)}/report/csv?locale=${locale}`, 'text/csv')
}

const lists = ['students', 'assignments', 'progress', 'topics', 'facts', 'items', 'recall', 'repairs', 'help'] as const

function readReport(body: unknown): ClassReport | null {
  const fields = fieldsOf(body)
  const areLists = lists.every((name) => listOf(fields[name], (entry): entry is Fields => hasFields(entry, {})) !== null)
  return areLists && hasFields(body, { today: 'string', on: 'string' }) && hasFields(fields.classroom, { id: 'string', name: 'string' }) ? (body as unknown as ClassReport) : null
}
