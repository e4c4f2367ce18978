'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ClassReport, ReportedFact } from '../../contracts/report'
import type { Share } from '../../core/classroom/recalled-share'
import { Button } from '../../ui/button'
import { FactLink } from './fact-link'
import { useReportText } from './use-report-text'
import { ScrollRegion } from './scroll-region'

type Column = 'fact' | 'met' | 'today' | 'then'
const columns: readonly Column[] = ['fact', 'met', 'today', 'then']
/** Rows that are there at first. */
const firstRows = 15

/** Facts over the class, today and on the day of the forecast; over one student where it is about oneself. At first those that most will have forgotten then come first. */
export function FactsTable({ report, isOwn = false }: { readonly report: ClassReport; readonly isOwn?: boolean }) {
  const t = useTranslations('reports')
  const { day } = useReportText()
  const [by, setBy] = useState<Column>('then')
  const [isReverse, setReverse] = useState(false)
  const [isWhole, setWhole] = useState(false)
  const rows = sorted(report, by)
  const ordered = isReverse ? [...rows].reverse() : rows
  const choose = (column: Column) => {
    setReverse(column === by && !isReverse)
    setBy(column)
  }
  const titleOf = (column: Column) => (column === 'met' && isOwn ? t('own.answersColumn') : column === 'then' ? t('column.then', { date: day(report.on) }) : t(`column.${column}`))
  return (
    <>
      <ScrollRegion label={isOwn ? t('own.factsTitle') : t('factsTitle')}>
        <table className="w-full border-collapse text-left">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" aria-sort={column !== by ? undefined : isReverse ? 'descending' : 'ascending'} className="min-w-24 bg-sunken px-2 align-bottom font-medium">
                  <button type="button" className="min-h-11 w-full text-left" onClick={() => choose(column)}>
                    {titleOf(column)}
                    <span aria-hidden>{column !== by ? '' : isReverse ? ' ↓' : ' ↑'}</span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(isWhole ? ordered : ordered.slice(0, firstRows)).map((fact) => (
              <Row key={fact.id} fact={fact} isOwn={isOwn} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {!isWhole && rows.length > firstRows && <Button onClick={() => setWhole(true)}>{t('showAll', { count: rows.length })}</Button>}
    </>
  )
}

function Row({ fact: { id, statement, today, then, answers }, isOwn }: { readonly fact: ReportedFact; readonly isOwn: boolean }) {
  const look = 'border-t border-line px-2 py-1'
  return (
    <tr>
      <th scope="row" className={`${look} min-w-56 font-normal`}>
        <FactLink id={id}>{statement}</FactLink>
      </th>
      <td className={`${look} tabular-nums`}>{isOwn ? answers : (today?.n ?? 0)}</td>
      <ShareCell share={today} isOwn={isOwn} />
      <ShareCell share={then} isOwn={isOwn} />
    </tr>
  )
}

function ShareCell({ share, isOwn }: { readonly share: Share | null; readonly isOwn: boolean }) {
  const { recall, people, likelyPeople } = useReportText()
  return (
    <td className="min-w-44 border-t border-line px-2 py-1">
      {isOwn ? recall(share?.mean ?? null) : people(share)}
      {!isOwn && share !== null && share.n > 1 && <span className="block text-sm text-soft">{likelyPeople(share)}</span>}
    </td>
  )
}

/** What nobody has met is last, whatever one looks for. */
function sorted(report: ClassReport, by: Column): readonly ReportedFact[] {
  const place = new Map(report.forecast.map((id, i) => [id, i]))
  const rankOf = (fact: ReportedFact, i: number) => {
    if (by === 'fact') return i
    if (by === 'met') return fact.today?.n === 1 && report.students.length === 1 ? fact.answers : (fact.today?.n ?? 0)
    return by === 'today' ? (fact.today?.mean ?? 2) : (place.get(fact.id) ?? report.facts.length)
  }
  const ranked = report.facts.map((fact, i) => ({ fact, rank: rankOf(fact, i) }))
  return ranked.sort((a, b) => a.rank - b.rank).map(({ fact }) => fact)
}
