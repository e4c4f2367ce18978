'use client'

import { useTranslations } from 'next-intl'
import type { ClassReport, ReportedProgress } from '../../contracts/report'
import { useReportText } from './use-report-text'

/** How one student stands with each assignment, in words. */
export function WorkList({ report, userId }: { readonly report: ClassReport; readonly userId: string }) {
  const progress = new Map(report.progress.filter((each) => each.userId === userId).map((each) => [each.assignmentId, each]))
  return (
    <ul className="divide-y divide-line">
      {report.assignments.map(({ id, title }) => {
        const own = progress.get(id)
        return (
          <li key={id} className="py-2">
            <p className="font-medium break-words">{title}</p>
            {own !== undefined && <WorkLine progress={own} zone={report.classroom.zone} />}
          </li>
        )
      })}
    </ul>
  )
}

function WorkLine({ progress: { state, done, items, attempts, wrong, lastAt, doneAt, due }, zone }: { readonly progress: ReportedProgress; readonly zone: string }) {
  const t = useTranslations('reports')
  const { moment, wall } = useReportText()
  const parts = [
    t('doneOf', { done, items }),
    attempts > 0 ? `${t('answers', { count: attempts })}, ${t('wrongOf', { count: wrong })}` : null,
    lastAt === null ? null : t('lastAt', { date: moment(lastAt, zone) }),
    doneAt === null ? null : t('doneAt', { date: moment(doneAt, zone) }),
    due === null ? null : t('due', { date: wall(due) }),
  ]
  return (
    <>
      <p className={state === 'overdue' || state === 'doneLate' ? 'text-warn' : undefined}>{t(`state.${state}`)}</p>
      <p className="text-sm text-soft">{parts.filter((part) => part !== null).join(' · ')}</p>
    </>
  )
}
