'use client'

import { useTranslations } from 'next-intl'
import { getOwnReport } from '../../client/classroom/report-api'
import { useLearner } from '../../client/learner-context'
import type { ClassReport } from '../../contracts/report'
import { AppLink } from '../../ui/app-link'
import { linkLook } from '../../ui/link-look'
import { LoadFailed } from '../../ui/load-failed'
import { Loading } from '../../ui/loading'
import { NeedsAccount } from '../../ui/needs-account'
import { Notice } from '../../ui/notice'
import { Section } from '../../ui/section'
import { useLoad } from '../../ui/use-load'
import { FactsTable } from './facts-table'
import { HelpList } from './help-list'
import { Legend } from './legend'
import { RepairsList } from './repairs-list'
import { ReportSummary } from './report-summary'
import { TopicList } from './topic-list'
import { useReportText } from './use-report-text'
import { WorkList } from './work-list'

/** What a student's teachers see of them in a class: the same report, of nobody else. */
export function MyReportScreen() {
  const t = useTranslations('reports.own')
  const app = useTranslations('app')
  const { account } = useLearner()
  const { locale } = useReportText()
  const id = new URLSearchParams(window.location.search).get('class') ?? ''
  const { answer, reload } = useLoad(`own report ${id} ${locale} ${account?.userId ?? ''}`, () => getOwnReport(id, locale))
  if (answer === null) return <Loading label={app('loading')} />
  if (!answer.ok && answer.code === 'UNAUTHENTICATED') return <NeedsAccount />
  if (!answer.ok && answer.code !== 'NOT_FOUND') return <LoadFailed refusal={answer} retry={reload} />
  return (
    <>
      {answer.ok ? (
        <OwnReport report={answer.value} />
      ) : (
        <Notice tone="warn" live>
          <p>{t('notFound')}</p>
        </Notice>
      )}
      <AppLink to="/classes" className={linkLook}>
        {t('back')}
      </AppLink>
    </>
  )
}

function OwnReport({ report }: { readonly report: ClassReport }) {
  const t = useTranslations('reports.own')
  return (
    <>
      <ReportSummary report={report} isOwn />
      <Notice tone="info">
        <p>{t('intro')}</p>
        <p>{t('counts')}</p>
        <p>{t('memory')}</p>
      </Notice>
      {report.assignments.length === 0 ? (
        <p>{t('noAssignments')}</p>
      ) : (
        <>
          <Section title={t('work')}>
            <WorkList report={report} userId={report.students[0]?.userId ?? ''} />
          </Section>
          <Section title={t('helpTitle')}>
            <HelpList report={report} isOwn />
          </Section>
          <Section title={t('heatmap')}>
            <TopicList report={report} />
            <Legend />
          </Section>
          <Section title={t('factsTitle')}>
            <p className="text-sm text-soft">{t('factsText')}</p>
            <FactsTable report={report} isOwn />
          </Section>
          <Section title={t('repairs')}>
            <RepairsList report={report} isOwn />
          </Section>
        </>
      )}
    </>
  )
}
