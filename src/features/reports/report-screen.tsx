'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { getClassReport } from '../../client/classroom/report-api'
import { useLearner } from '../../client/learner-context'
import type { ClassReport } from '../../contracts/report'
import { AppLink } from '../../ui/app-link'
import { linkLook } from '../../ui/link-look'
import { LoadFailed } from '../../ui/load-failed'
import { Loading } from '../../ui/loading'
import { NeedsAccount } from '../../ui/needs-account'
import { Notice } from '../../ui/notice'
import { usePageTitle } from '../../ui/page-title'
import { Section } from '../../ui/section'
import { useLoad } from '../../ui/use-load'
import { FactsTable } from './facts-table'
import { ForecastDay } from './forecast-day'
import { Gradebook } from './gradebook'
import { Heatmap } from './heatmap'
import { HelpList } from './help-list'
import { RepairsList } from './repairs-list'
import { ReportSummary } from './report-summary'
import { useReportText } from './use-report-text'

/** What a class has done and would recall, for its teachers. */
export function ReportScreen() {
  const t = useTranslations('reports')
  const app = useTranslations('app')
  const pages = useTranslations('accountPages')
  const { account } = useLearner()
  const { locale } = useReportText()
  const id = new URLSearchParams(window.location.search).get('class') ?? ''
  const [on, setOn] = useState<string | null>(null)
  const { answer, reload } = useLoad(`report ${id} ${locale} ${on ?? ''} ${account?.userId ?? ''}`, () => getClassReport(id, locale, on))
  usePageTitle(answer?.ok === true ? answer.value.classroom.name : null, pages('report'))
  if (answer === null) return <Loading label={app('loading')} />
  if (!answer.ok && answer.code === 'UNAUTHENTICATED') return <NeedsAccount />
  if (!answer.ok && answer.code !== 'NOT_FOUND') return <LoadFailed refusal={answer} retry={reload} />
  return (
    <>
      {answer.ok ? (
        <>
          <ReportSummary report={answer.value} />
          <ReportBody report={answer.value} onDay={setOn} />
        </>
      ) : (
        <Notice tone="warn" live>
          <p>{t('notFound')}</p>
        </Notice>
      )}
      <AppLink to={answer.ok ? `/class?id=${encodeURIComponent(id)}` : '/classes'} className={linkLook}>
        {answer.ok ? t('back') : t('own.back')}
      </AppLink>
    </>
  )
}

function ReportBody({ report, onDay }: { readonly report: ClassReport; readonly onDay: (day: string) => void }) {
  const t = useTranslations('reports')
  if (report.students.length === 0) return <p>{t('noStudents')}</p>
  if (report.assignments.length === 0) return <p>{t('noAssignments')}</p>
  return (
    <>
      <Section title={t('helpTitle')}>
        <HelpList report={report} />
      </Section>
      <Section title={t('gradebook')}>
        <Gradebook report={report} />
      </Section>
      {report.facts.length > 0 && (
        <>
          <Section title={t('heatmap')}>
            <Heatmap report={report} />
          </Section>
          <Section title={t('factsTitle')}>
            <p className="text-sm text-soft">{t('factsText')}</p>
            <ForecastDay today={report.today} on={report.on} onChange={onDay} />
            <FactsTable report={report} />
          </Section>
          <Section title={t('repairs')}>
            <RepairsList report={report} />
          </Section>
        </>
      )}
    </>
  )
}
