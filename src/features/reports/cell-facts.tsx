'use client'

import { useTranslations } from 'next-intl'
import type { ClassReport } from '../../contracts/report'
import { FactAnswers } from './fact-answers'
import { FactLink } from './fact-link'
import { levelLooks, levelOf } from './recall-look'
import { Unfold } from './unfold'
import { useReportText } from './use-report-text'

type Props = { readonly report: ClassReport; readonly student: number; readonly topic: string; readonly isOwn?: boolean }

/** One student's facts of one topic: what they would recall today, how many answers say so, and which. `student`: their place in the report. */
export function CellFacts({ report, student, topic, isOwn = false }: Props) {
  const t = useTranslations('reports')
  const { recall } = useReportText()
  const own = report.recall[student]
  const questions = new Map(report.items.map(({ id, question }) => [id, question]))
  return (
    <ul className="divide-y divide-line">
      {report.facts.map((fact, i) => {
        if (fact.topic !== topic) return null
        const probability = own?.facts[i] ?? null
        const answers = own?.answers[i] ?? 0
        const summary = (
          <>
            <span aria-hidden className={`inline-block size-4 shrink-0 rounded border border-line-strong ${probability === null ? 'bg-sunken' : levelLooks[levelOf(probability)]}`} />
            <span className="min-w-0">
              {recall(probability)}
              {probability !== null && ` · ${t('answers', { count: answers })}`}
            </span>
          </>
        )
        return (
          <li key={fact.id} className="py-2">
            <FactLink id={fact.id}>{fact.statement}</FactLink>
            {answers === 0 ? (
              <p className="flex items-center gap-2 text-sm">{summary}</p>
            ) : (
              <Unfold summary={summary}>{() => <FactAnswers asked={{ classroomId: report.classroom.id, userId: isOwn ? null : (own?.userId ?? ''), fact: fact.id }} questions={questions} />}</Unfold>
            )}
          </li>
        )
      })}
    </ul>
  )
}
