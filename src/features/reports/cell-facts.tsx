'use client'

import { useTranslations } from 'next-intl'
import type { ClassReport } from '../../contracts/report'
import { FactLink } from './fact-link'
import { levelLooks, levelOf } from './recall-look'
import { useReportText } from './use-report-text'

/** One student's facts of one topic: what they would recall today, and how many answers say so. `student`: their place in the report. */
export function CellFacts({ report, student, topic }: { readonly report: ClassReport; readonly student: number; readonly topic: string }) {
  const t = useTranslations('reports')
  const { recall } = useReportText()
  const own = report.recall[student]
  return (
    <ul className="divide-y divide-line">
      {report.facts.map((fact, i) => {
        if (fact.topic !== topic) return null
        const probability = own?.facts[i] ?? null
        return (
          <li key={fact.id} className="py-2">
            <FactLink id={fact.id}>{fact.statement}</FactLink>
            <p className="flex items-center gap-2 text-sm">
              <span aria-hidden className={`inline-block size-4 shrink-0 rounded border border-line-strong ${probability === null ? 'bg-sunken' : levelLooks[levelOf(probability)]}`} />
              {recall(probability)}
              {probability !== null && ` · ${t('answers', { count: own?.answers[i] ?? 0 })}`}
            </p>
          </li>
        )
      })}
    </ul>
  )
}
