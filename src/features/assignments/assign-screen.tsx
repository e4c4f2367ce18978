'use client'

import { useTranslations } from 'next-intl'
import { listClassrooms } from '../../client/classroom/classroom-api'
import { getDeckParts, listDecks } from '../../client/classroom/deck-api'
import { useLearner } from '../../client/learner-context'
import type { Locale } from '../../core/locale'
import { AppLink } from '../../ui/app-link'
import { linkLook } from '../../ui/link-look'
import { Loading } from '../../ui/loading'
import { LoadFailed } from '../../ui/load-failed'
import { NeedsAccount } from '../../ui/needs-account'
import { Notice } from '../../ui/notice'
import { useLoad } from '../../ui/use-load'
import { AssignForm } from './assign-form'
import { usePageLocale } from './use-page-locale'

/** New work for one's classes: `?class=` says for which, `?set=` out of which set. */
export function AssignScreen() {
  const t = useTranslations('assignments')
  const common = useTranslations('common')
  const app = useTranslations('app')
  const locale = usePageLocale()
  const { account } = useLearner()
  const parameters = new URLSearchParams(window.location.search)
  const { answer, reload } = useLoad(`assign ${account?.userId ?? ''} ${locale}`, () => loadAll(locale))
  if (answer === null) return <Loading label={app('loading')} />
  if (!answer.ok && answer.code === 'UNAUTHENTICATED') return <NeedsAccount />
  if (!answer.ok && answer.code !== 'FORBIDDEN') return <LoadFailed refusal={answer} retry={reload} />
  const isEmpty = !answer.ok || answer.value.classrooms.length === 0
  return (
    <>
      {answer.ok && !isEmpty ? (
        <AssignForm {...answer.value} locale={locale} classId={parameters.get('class')} setId={parameters.get('set')} />
      ) : (
        <Notice tone="info" live>
          <p>{t(answer.ok ? 'noClass' : 'notTeacher')}</p>
        </Notice>
      )}
      <AppLink to="/classes" className={linkLook}>
        {common('toClasses')}
      </AppLink>
    </>
  )
}

/** The classes one teaches that are in use, one's sets, and what the facts are about. */
async function loadAll(locale: Locale) {
  const [list, decks, parts] = await Promise.all([listClassrooms(), listDecks(), getDeckParts(locale)])
  if (!list.ok) return list
  if (!decks.ok) return decks
  if (!parts.ok) return parts
  return { ok: true, value: { classrooms: list.value.classrooms.filter(({ role, archived }) => role === 'teacher' && !archived), decks: decks.value.decks, topics: parts.value.topics } } as const
}
