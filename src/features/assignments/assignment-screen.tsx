'use client'

import { useTranslations } from 'next-intl'
import { getAssignment } from '../../client/classroom/assignment-api'
import { getClassroom } from '../../client/classroom/classroom-api'
import { useLearner } from '../../client/learner-context'
import type { Assignment } from '../../contracts/assignment'
import type { Member } from '../../contracts/classroom'
import type { Locale } from '../../core/locale'
import { AppLink } from '../../ui/app-link'
import { linkLook } from '../../ui/link-look'
import { Loading } from '../../ui/loading'
import { LoadFailed } from '../../ui/load-failed'
import { NeedsAccount } from '../../ui/needs-account'
import { Notice } from '../../ui/notice'
import { Section } from '../../ui/section'
import { useLoad } from '../../ui/use-load'
import { AssignmentEnd } from './assignment-end'
import { AssignmentHead } from './assignment-head'
import { AssignmentSettings } from './assignment-settings'
import { ExtensionList } from './extension-list'
import { QuestionList } from './question-list'
import { usePageLocale } from './use-page-locale'

/** What was assigned, as teachers of the class see it: dates, questions, other dates for single students, and its end. */
export function AssignmentScreen() {
  const t = useTranslations('assignments')
  const common = useTranslations('common')
  const app = useTranslations('app')
  const locale = usePageLocale()
  const { account } = useLearner()
  const id = new URLSearchParams(window.location.search).get('id') ?? ''
  const { answer, reload } = useLoad(`assignment ${id} ${locale} ${account?.userId ?? ''}`, () => loadBoth(id, locale))
  if (answer === null) return <Loading label={app('loading')} />
  if (!answer.ok && answer.code === 'UNAUTHENTICATED') return <NeedsAccount />
  if (!answer.ok && answer.code !== 'NOT_FOUND') return <LoadFailed refusal={answer} retry={reload} />
  if (answer.ok) return <Loaded {...answer.value} locale={locale} onChanged={reload} />
  return (
    <>
      <Notice tone="warn" live>
        <p>{t('notFound')}</p>
      </Notice>
      <AppLink to="/classes" className={linkLook}>
        {common('toClasses')}
      </AppLink>
    </>
  )
}

function Loaded({ assignment, students, locale, onChanged }: { readonly assignment: Assignment; readonly students: readonly Member[]; readonly locale: Locale; readonly onChanged: () => void }) {
  const t = useTranslations('assignments')
  return (
    <>
      <AssignmentHead assignment={assignment} locale={locale} />
      <Section title={t('change')}>
        <AssignmentSettings assignment={assignment} onChanged={onChanged} />
      </Section>
      <Section title={t('extensions')}>
        <ExtensionList assignment={assignment} students={students} locale={locale} onChanged={onChanged} />
      </Section>
      <QuestionList questions={assignment.questions} locale={locale} />
      <Section title={t('end')}>
        <AssignmentEnd assignment={assignment} onChanged={onChanged} />
      </Section>
      <AppLink to={`/class?id=${encodeURIComponent(assignment.classroom.id)}`} className={linkLook}>
        {t('toClass')}
      </AppLink>
    </>
  )
}

/** The assignment, and who could have another date. */
async function loadBoth(id: string, locale: Locale) {
  const assignment = await getAssignment(id, locale)
  if (!assignment.ok) return assignment
  const classroom = await getClassroom(assignment.value.classroom.id)
  return classroom.ok ? ({ ok: true, value: { assignment: assignment.value, students: classroom.value.members.filter(({ role, enrolledAt }) => role === 'student' && enrolledAt !== null) } } as const) : classroom
}
