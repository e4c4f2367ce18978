'use client'

import { useTranslations } from 'next-intl'
import { use } from 'react'
import { AppLink } from './app-link'
import { linkLook, primaryLinkLook } from './link-look'
import { VisitorContext } from './visitor'

/** For whoever is not signed in: why that is needed, and the ways to it, the likelier one first. */
export function NeedsAccount({ comesByLink = false }: { readonly comesByLink?: boolean }) {
  const t = useTranslations('common')
  const visitor = use(VisitorContext)
  const text = visitor === 'signedOut' ? t('errors.UNAUTHENTICATED') : t('needsAccount')
  const [signIn, signUp] = [{ to: '/account/sign-in', label: t('signIn') }, { to: '/account/sign-up', label: t('signUp') }]
  return (
    <>
      <p>{text}</p>
      {comesByLink && <p>{t('comeBack')}</p>}
      <nav className="grid gap-2" aria-label={text}>
        {(visitor === 'new' ? [signUp, signIn] : [signIn, signUp]).map(({ to, label }, at) => (
          <AppLink key={to} to={to} className={at === 0 ? primaryLinkLook : linkLook}>
            {label}
          </AppLink>
        ))}
      </nav>
    </>
  )
}
