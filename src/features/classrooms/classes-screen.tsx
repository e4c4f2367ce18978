'use client'

import { useTranslations } from 'next-intl'
import { listClassrooms } from '../../client/classroom/classroom-api'
import { useLearner } from '../../client/learner-context'
import { AppLink } from '../../ui/app-link'
import { linkLook } from '../../ui/link-look'
import { Loading } from '../../ui/loading'
import { LoadFailed } from '../../ui/load-failed'
import { Section } from '../../ui/section'
import { useLoad } from '../../ui/use-load'
import { useRowFocus } from '../../ui/use-row-focus'
import { ClassList } from './class-list'
import { JoinForm } from './join-form'
import { MakeClass } from './make-class'
import { NeedsAccount } from '../../ui/needs-account'
import { Teaching } from './teaching'

/** The classes of whoever is signed in: those they are in, for teachers one to make, and one to join. */
export function ClassesScreen() {
  const t = useTranslations('classrooms')
  const app = useTranslations('app')
  const { account } = useLearner()
  const { answer, reload } = useLoad(`classes ${account?.userId ?? ''}`, listClassrooms)
  const { list, keep } = useRowFocus(answer?.ok === true ? answer.value.classrooms : null)
  const changedAt = (row: string) => {
    keep(row)
    reload()
  }
  if (answer === null) return <Loading label={app('loading')} />
  if (!answer.ok) return answer.code === 'UNAUTHENTICATED' ? <NeedsAccount /> : <LoadFailed refusal={answer} retry={reload} />
  const { classrooms, teaching } = answer.value
  return (
    <>
      <Section title={t('list')}>
        <ClassList classrooms={classrooms} list={list} onLeft={changedAt} />
      </Section>
      {teaching === 'allowed' && (
        <>
          <AppLink to="/sets" className={linkLook}>
            {t('sets')}
          </AppLink>
          <MakeClass />
        </>
      )}
      <Section title={t('joinTitle')}>
        <JoinForm linkKey={null} onJoined={reload} />
      </Section>
      {teaching !== 'allowed' && <Teaching teaching={teaching} onTeacher={() => changedAt('teaching')} />}
    </>
  )
}
