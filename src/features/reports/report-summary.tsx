'use client'

import { useTranslations } from 'next-intl'
import type { ClassReport } from '../../contracts/report'
import { ofTen } from './recall-look'

/** The report in two sentences. */
export function ReportSummary({ report, isOwn = false }: { readonly report: ClassReport; readonly isOwn?: boolean }) {
  const t = useTranslations('reports')
  const counts = [...(isOwn ? [] : [t('students', { count: report.students.length })]), t('assignments', { count: report.assignments.length }), t('facts', { count: report.facts.length })]
  const recalls = report.facts.flatMap(({ today }) => (today === null ? [] : [today]))
  const met = recalls.reduce((sum, { n }) => sum + n, 0)
  const count = met === 0 ? null : ofTen(recalls.reduce((sum, { n, mean }) => sum + n * mean, 0) / met)
  return (
    <div>
      <p className="text-lg font-semibold break-words">{report.classroom.name}</p>
      <p className="text-soft">{counts.join(' · ')}</p>
      <p>{count === null ? t(isOwn ? 'own.noAnswers' : 'noAnswers') : t(isOwn ? 'own.today' : 'classToday', { count })}</p>
    </div>
  )
}
