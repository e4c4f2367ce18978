'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { getAssignment, getCopies } from '../../src/client/classroom/assignment-api'
import { useBank } from '../../src/client/learner-context'
import type { AssignedItems } from '../../src/contracts/assignment'
import { defaultLocale, isLocale, locales, type Locale } from '../../src/core/locale'
import { localeNames } from '../../src/i18n/locale-names'
import { AppLink } from '../../src/ui/app-link'
import { Button } from '../../src/ui/button'
import { fieldLook } from '../../src/ui/field-look'
import { linkLook } from '../../src/ui/link-look'
import { Loading } from '../../src/ui/loading'
import { LoadFailed } from '../../src/ui/load-failed'
import { NeedsAccount } from '../../src/ui/needs-account'
import { Notice } from '../../src/ui/notice'
import { useLoad } from '../../src/ui/use-load'
import { TrialDialog } from './trial-dialog'

/** An assignment as a student sees it, in any language: the real study screen, and nothing of it is recorded. It stands here because features do not know each other. */
export function PreviewScreen() {
  const t = useTranslations('assignments')
  const common = useTranslations('common')
  const app = useTranslations('app')
  const page = useLocale()
  const [chosen, setChosen] = useState<Locale | null>(null)
  const id = new URLSearchParams(window.location.search).get('id') ?? ''
  const { answer, reload } = useLoad(`preview ${id}`, () => getAssignment(id, isLocale(page) ? page : defaultLocale))
  if (answer === null) return <Loading label={app('loading')} />
  if (!answer.ok && answer.code === 'UNAUTHENTICATED') return <NeedsAccount />
  if (!answer.ok && answer.code !== 'NOT_FOUND') return <LoadFailed refusal={answer} retry={reload} />
  if (!answer.ok) {
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
  const { title, locale: assigned } = answer.value
  const locale = chosen ?? assigned ?? (isLocale(page) ? page : defaultLocale)
  return (
    <>
      <p className="text-lg font-semibold break-words">{title}</p>
      <p>{t('trial.text')}</p>
      <label className="flex flex-col gap-1">
        <span className="font-medium">{t('trial.language')}</span>
        <select className={fieldLook} value={locale} onChange={(event) => isLocale(event.target.value) && setChosen(event.target.value)}>
          {locales.map((each) => (
            <option key={each} value={each} lang={each}>
              {localeNames[each]}
            </option>
          ))}
        </select>
      </label>
      <Trial key={locale} id={id} title={title} locale={locale} />
      <AppLink to={`/assignment?id=${encodeURIComponent(id)}`} className={linkLook}>
        {t('trial.back')}
      </AppLink>
    </>
  )
}

/** Begins once the copies are there, and the bank they lean on. */
function Trial({ id, title, locale }: { readonly id: string; readonly title: string; readonly locale: Locale }) {
  const t = useTranslations('assignments')
  const app = useTranslations('app')
  const bank = useBank(locale)
  const { answer, reload } = useLoad(`copies ${id} ${locale}`, () => getCopies(id, locale))
  const [trial, setTrial] = useState<AssignedItems | null>(null)
  if (answer === null || bank.isPending) return <p className="text-soft">{app('loading')}</p>
  if (!answer.ok) return <LoadFailed refusal={answer} retry={reload} />
  if (bank.data === undefined) return <LoadFailed refusal={{ code: 'offline', retryAfter: null }} retry={() => void bank.refetch()} />
  return (
    <>
      <Button kind="primary" className="w-full" onClick={() => setTrial(answer.value)}>
        {t('trial.start')}
      </Button>
      {trial !== null && <TrialDialog copies={trial} title={title} bank={bank.data} onClose={() => setTrial(null)} />}
    </>
  )
}
