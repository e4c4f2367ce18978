'use client'

import { useTranslations } from 'next-intl'
import { useLearner } from '../../client/learner-context'
import { AppLink } from '../../ui/app-link'
import { SyncStatus } from './sync-status'

/** What the settings say about the account, and the way to it. */
export function AccountCard() {
  const t = useTranslations('sync')
  const { account } = useLearner()
  if (account !== null)
    return (
      <>
        <p>{t('owner', { name: account.username })}</p>
        <SyncStatus live={false} />
        <AppLink to="/account" className={linkLook}>
          {t('open')}
        </AppLink>
      </>
    )
  return (
    <>
      <p>{t('guest')}</p>
      <div className="grid gap-2 sm:grid-cols-2">
        <AppLink to="/account/sign-up" className={linkLook}>
          {t('signUp')}
        </AppLink>
        <AppLink to="/account/sign-in" className={linkLook}>
          {t('signIn')}
        </AppLink>
      </div>
    </>
  )
}

const linkLook = 'flex min-h-12 items-center justify-center rounded-xl border border-line-strong px-4 text-center hover:bg-sunken'
