'use client'

import { useTranslations } from 'next-intl'
import type { ClassReport } from '../../contracts/report'
import { FactLink } from './fact-link'
import { useReportText } from './use-report-text'

/** Who answers which question wrong again and again, the latest first; without names where it is about oneself. */
export function HelpList({ report, isOwn = false }: { readonly report: ClassReport; readonly isOwn?: boolean }) {
  const t = useTranslations('reports')
  const { moment } = useReportText()
  const names = new Map(report.students.map(({ userId, name }) => [userId, name]))
  const items = new Map(report.items.map((item) => [item.id, item]))
  if (report.help.length === 0) return <p className="text-soft">{isOwn ? t('own.helpNone') : t('helpNone')}</p>
  return (
    <>
      <p className="text-sm text-soft">{isOwn ? t('own.helpText') : t('helpText')}</p>
      <ul className="divide-y divide-line">
        {report.help.map(({ userId, itemId, wrong, lastWrongAt }) => (
          <li key={`${userId} ${itemId}`} className="py-2">
            <p>
              {!isOwn && <span className="font-medium">{names.get(userId)} · </span>}
              {t('wrong', { count: wrong })}, {t('lastWrong', { date: moment(lastWrongAt) })}
            </p>
            <FactLink id={items.get(itemId)?.fact ?? itemId}>{items.get(itemId)?.question ?? itemId}</FactLink>
          </li>
        ))}
      </ul>
    </>
  )
}
