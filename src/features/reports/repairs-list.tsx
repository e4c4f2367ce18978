'use client'

import { useTranslations } from 'next-intl'
import type { ClassReport } from '../../contracts/report'
import { Disclosure } from '../../ui/disclosure'
import { FactLink } from './fact-link'
import { useReportText } from './use-report-text'

/** The questions whose review today would help most, and those that nobody has met. */
export function RepairsList({ report, isOwn = false }: { readonly report: ClassReport; readonly isOwn?: boolean }) {
  const t = useTranslations('reports')
  const { tenths } = useReportText()
  const items = new Map(report.items.map((item) => [item.id, item]))
  return (
    <>
      {report.repairs.length === 0 ? (
        <p className="text-soft">{t('repairsNone')}</p>
      ) : (
        <>
          <p className="text-sm text-soft">{isOwn ? t('own.repairsText') : t('repairsText')}</p>
          <ol className="list-decimal space-y-2 pl-6">
            {report.repairs.map(({ itemId, gain, students }) => (
              <li key={itemId}>
                <FactLink id={items.get(itemId)?.fact ?? itemId}>{items.get(itemId)?.question ?? itemId}</FactLink>
                {!isOwn && <p className="text-sm text-soft">{t('gain', { count: tenths(gain), all: students })}</p>}
              </li>
            ))}
          </ol>
        </>
      )}
      {report.notMet.length > 0 && (
        <Disclosure title={isOwn ? t('own.notMetTitle', { count: report.notMet.length }) : t('notMetTitle', { count: report.notMet.length })}>
          <ul className="space-y-1">
            {report.notMet.map((id) => (
              <li key={id}>
                <FactLink id={items.get(id)?.fact ?? id}>{items.get(id)?.question ?? id}</FactLink>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  )
}
