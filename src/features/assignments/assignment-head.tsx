'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { wallText } from '../../client/classroom/wall-text'
import { useLearner } from '../../client/learner-context'
import type { Assignment } from '../../contracts/assignment'
import type { Locale } from '../../core/locale'
import { localeNames } from '../../i18n/locale-names'
import { AppLink } from '../../ui/app-link'
import { linkLook } from '../../ui/link-look'

/** What it is called, for whom it is, how it stands, and where to see how it goes. */
export function AssignmentHead({ assignment: { id, title, locale: language, items, opens, opensAt, due, closedAt, classroom }, locale }: { readonly assignment: Assignment; readonly locale: Locale }) {
  const t = useTranslations('assignments')
  const { now } = useLearner()
  // The learner's moment may be half a minute old, and work that was assigned for now opens now.
  const [shownAt] = useState(() => Date.now())
  return (
    <>
      <div>
        <p className="text-lg font-semibold break-words">{title}</p>
        <p className="break-words">{t('forClass', { name: classroom.name })}</p>
        <p className="text-sm text-soft">{`${t('questions', { count: items })} · ${language === null ? t('ownLanguage') : localeNames[language]}`}</p>
        <p>{closedAt !== null ? t('closed') : t(opensAt > Math.max(now, shownAt) ? 'opens' : 'opened', { date: wallText(opens, locale) })}</p>
        <p>{due === null ? t('noDue') : t('due', { date: wallText(due, locale) })}</p>
        <p className="text-sm text-soft">{t('zone', { zone: classroom.zone })}</p>
      </div>
      <nav className="grid gap-2 sm:grid-cols-2" aria-label={t('section')}>
        <AppLink to={`/preview?id=${encodeURIComponent(id)}`} className={linkLook}>
          {t('preview')}
        </AppLink>
        <AppLink to={`/report?class=${encodeURIComponent(classroom.id)}`} className={linkLook}>
          {t('report')}
        </AppLink>
      </nav>
    </>
  )
}
