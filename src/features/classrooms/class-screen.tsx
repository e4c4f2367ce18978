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
  const common = useTranslations('common')
  const app = useTranslations('app')
  const { account } = useLearner()
  const id = new URLSearchParams(window.location.search).get('id') ?? ''
  const { answer, reload } = useLoad(`class ${id} ${account?.userId ?? ''}`, () => getClassroom(id))
  usePageTitle(answer?.ok === true ? answer.value.name : null)
  if (answer === null) return <Loading label={app('loading')} />
  if (!answer.ok && answer.code === 'UNAUTHENTICATED') return <NeedsAccount />
  if (!answer.ok && answer.code !== 'NOT_FOUND') return <LoadFailed refusal={answer} retry={reload} />
  const isArchived = answer.ok && answer.value.archivedAt !== null
  return (
    <>
      {answer.ok ? (
        <>
          <div>
            <p className="text-lg font-semibold break-words">{answer.value.name}</p>
            {isArchived && <p className="text-sm text-soft">{t('archived')}</p>}
          </div>
          {/* Two columns on a wide screen, in the same order of reading. People stand right below the work, and settings right below joining unless the work is longer: no other gap. */}
          <div className="grid grid-cols-1 gap-5 lg:grid-cols-[minmax(0,1fr)_24rem] lg:grid-rows-[auto_auto_1fr] lg:items-start">
            <ClassAssignments classroom={answer.value} />
            {!isArchived && (
              <div className="lg:col-start-2 lg:row-span-2 lg:row-start-1">
                <Section title={t('joining')}>
                  <HowToJoin classroom={answer.value} onChanged={reload} />
                </Section>
              </div>
            )}
            <div className="lg:col-start-1 lg:row-span-2 lg:row-start-2">
              <Section title={t('people')}>
                <MemberList classroom={answer.value} onChanged={reload} />
              </Section>
            </div>
            <div className={`lg:col-start-2 ${isArchived ? 'lg:row-span-3 lg:row-start-1' : 'lg:row-start-3'}`}>
              <Section title={t('settings')}>
                <ClassSettings key={answer.value.id} classroom={answer.value} onChanged={reload} />
              </Section>
            </div>
          </div>
        </>
      ) : (
        <Notice tone="warn" live>
          <p>{t('notFound')}</p>
        </Notice>
      )}
      <AppLink to="/classes" className={linkLook}>
        {common('toClasses')}
      </AppLink>
    </>
  )
}
