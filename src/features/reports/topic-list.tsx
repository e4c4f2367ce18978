'use client'

import { useTranslations } from 'next-intl'
import type { ClassReport } from '../../contracts/report'
import { CellFacts } from './cell-facts'
import { levelLooks, levelOf } from './recall-look'
import { Unfold } from './unfold'
import { useReportText } from './use-report-text'

/** A student's own topics: how much of the facts met they would recall today; each opens to its facts. */
export function TopicList({ report }: { readonly report: ClassReport }) {
  const t = useTranslations('reports')
  const { topicParts } = useReportText()
  return (
    <ul className="divide-y divide-line">
      {report.topics.map(({ id, title }, i) => {
        const cell = report.recall[0]?.topics[i] ?? { facts: 0, met: null }
        const { facts, met } = cell
        return (
          <li key={id} className="py-2">
            <div className="flex items-center gap-3">
              <span aria-hidden className={`h-11 w-11 shrink-0 rounded-lg border border-line-strong ${met === null ? 'bg-sunken' : levelLooks[levelOf(met.mean)]}`} />
              <div className="min-w-0">
                <p className="font-medium">{title}</p>
                <p className="text-sm text-soft">{topicParts(cell).join(' · ')}</p>
              </div>
            </div>
            <Unfold summary={t('facts', { count: facts })}>{() => <CellFacts report={report} student={0} topic={id} isOwn />}</Unfold>
          </li>
        )
      })}
    </ul>
  )
}
