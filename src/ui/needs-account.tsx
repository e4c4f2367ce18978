'use client'

import { useTranslations } from 'next-intl'
import { AppLink } from './app-link'
import { linkLook, primaryLinkLook } from './link-look'

/** For whoever is not signed in: why that is needed, and the ways to it. */
export function NeedsAccount({ comesByLink = false }: { readonly comesByLink?: boolean }) {
  const t = useTranslations('classrooms')
  return (
    <>
      <p>{t('needsAccount')}</p>
      {comesByLink && <p>{t('comeBack')}</p>}
      <nav className="grid gap-2" aria-label={t('needsAccount')}>
        <AppLink to="/account/sign-up" className={primaryLinkLook}>
          {t('signUp')}
        </AppLink>
        <AppLink to="/account/sign-in" className={linkLook}>
          {t('signIn')}
        </AppLink>
      </nav>
    </>
  )
}
