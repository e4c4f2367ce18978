'use client'

import { useTranslations } from 'next-intl'
import type { ClassReport } from '../../contracts/report'
import { FactLink } from './fact-link'
import { useReportText } from './use-report-text'

type Line = ClassReport['help'][number]

/** Who answers which questions wrong again and again: each student once, whoever did so last first. Without names where it is about oneself. */
export function HelpList({ report, isOwn = false }: { readonly report: ClassReport; readonly isOwn?: boolean }) {
  const t = useTranslations('reports')
  const names = new Map(report.students.map(({ userId, name }) => [userId, name]))
  if (report.help.length === 0) return <p className="text-soft">{isOwn ? t('own.helpNone') : t('helpNone')}</p>
  return (
    <>
      <p className="text-sm text-soft">{isOwn ? t('own.helpText') : t('helpText')}</p>
      {isOwn ? (
        <Questions report={report} lines={report.help} />
      ) : (
        <ul className="grid grid-cols-1 gap-x-8 lg:grid-cols-2">
          {byStudent(report.help).map(([userId, lines]) => (
            <li key={userId} className="border-t border-line py-2">
              <h3 className="font-medium break-words">{names.get(userId)}</h3>
              <Questions report={report} lines={lines} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Questions({ report, lines }: { readonly report: ClassReport; readonly lines: readonly Line[] }) {
  const t = useTranslations('reports')
  const { moment } = useReportText()
  const items = new Map(report.items.map((item) => [item.id, item]))
  return (
    <ul className="space-y-1">
      {lines.map(({ itemId, wrong, lastWrongAt }) => (
        <li key={itemId}>
          <FactLink id={items.get(itemId)?.fact ?? itemId}>{items.get(itemId)?.question ?? itemId}</FactLink>
          <p className="text-sm text-soft">{`${t('wrong', { count: wrong })}, ${t('lastWrong', { date: moment(lastWrongAt, report.classroom.zone) })}`}</p>
        </li>
      ))}
    </ul>
  )
}

/** In the order of each one's first line: the latest. */
function byStudent(help: readonly Line[]): readonly (readonly [string, readonly Line[]])[] {
  const students = new Map<string, Line[]>()
  for (const line of help) {
    const own = students.get(line.userId)
    if (own) own.push(line)
    else students.set(line.userId, [line])
  }
  return [...students]
}
