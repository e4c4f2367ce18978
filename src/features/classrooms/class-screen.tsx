'use client'

import { useTranslations } from 'next-intl'
import { getClassroom } from '../../client/classroom/classroom-api'
import { useLearner } from '../../client/learner-context'
import { AppLink } from '../../ui/app-link'
import { linkLook } from '../../ui/link-look'
import { Loading } from '../../ui/loading'
import { LoadFailed } from '../../ui/load-failed'
import { Notice } from '../../ui/notice'
import { Section } from '../../ui/section'
import { useLoad } from '../../ui/use-load'
import { ClassAssignments } from './class-assignments'
import { ClassSettings } from './class-settings'
import { HowToJoin } from './how-to-join'
import { MemberList } from './member-list'
import { NeedsAccount } from '../../ui/needs-account'
import { usePageTitle } from '../../ui/page-title'

/** A class as its teacher sees it: how to join, who is in it, and what is decided about it. */
export function ClassScreen() {
  const t = useTranslations('classrooms')
  const app = useTranslations('app')
  const { account } = useLearner()
  const id = new URLSearchParams(window.location.search).get('id') ?? ''
  const { answer, reload } = useLoad(`class ${id} ${account?.userId ?? ''}`, () => getClassroom(id))
  usePageTitle(answer?.ok === true ? answer.value.name : null)
  if (answer === null) return <Loading label={app('loading')} />
  if (!answer.ok && answer.code === 'UNAUTHENTICATED') return <NeedsAccount />
  if (!answer.ok && answer.code !== 'NOT_FOUND') return <LoadFailed refusal={answer} retry={reload} />
  return (
    <>
      {answer.ok ? (
        <>
          <div>
            <p className="text-lg font-semibold break-words">{answer.value.name}</p>
            {answer.value.archivedAt !== null && <p className="text-sm text-soft">{t('archived')}</p>}
          </div>
          <ClassAssignments classroom={answer.value} />
          {answer.value.archivedAt === null && (
            <Section title={t('joining')}>
              <HowToJoin classroom={answer.value} onChanged={reload} />
            </Section>
          )}
          <Section title={t('people')}>
            <MemberList classroom={answer.value} onChanged={reload} />
          </Section>
          <Section title={t('settings')}>
            <ClassSettings key={answer.value.id} classroom={answer.value} onChanged={reload} />
          </Section>
        </>
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
