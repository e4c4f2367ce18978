'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useLearner } from '../../src/client/learner-context'
import { AppLink } from '../../src/ui/app-link'
import { Icon } from '../../src/ui/icon'
import { Logo } from '../../src/ui/logo'
import { Ornament } from '../../src/ui/ornament'
import { LanguageSwitch } from './language-switch'

type Props = { readonly home: boolean; readonly width: keyof typeof widths; readonly notices: ReactNode; readonly status: ReactNode; readonly children: ReactNode }

/** For reading, for tables, and for a projector. */
const widths = { narrow: 'max-w-2xl', wide: 'max-w-6xl', full: '' } as const

/** Header, content and footer of every screen but the sitting. */
export function PageFrame({ home, width, notices, status, children }: Props) {
  const t = useTranslations('app')
  const pages = useTranslations('accountPages')
  const { account } = useLearner()
  return (
    <div className={`mx-auto flex min-h-dvh w-full flex-col px-4 ${widths[width]}`}>
      <header className="print:hidden">
        <div className="flex flex-wrap items-center gap-2 py-3">
          {home ? (
            <p className="flex items-center gap-2 text-lg font-semibold">
              <Logo />
              {t('name')}
            </p>
          ) : (
            <AppLink to="/" className="flex min-h-11 items-center gap-2 rounded-xl pr-3 text-lg font-semibold hover:bg-sunken">
              <Icon name="back" />
              {t('name')}
            </AppLink>
          )}
          <div className="ml-auto flex min-w-0 flex-wrap items-center justify-end gap-2">
            <LanguageSwitch />
            {account !== null && (
              <AppLink to="/classes" className="grid size-11 place-items-center rounded-xl text-soft hover:bg-sunken" aria-label={pages('classes')}>
                <Icon name="people" />
              </AppLink>
            )}
            <AppLink to="/settings" className="grid size-11 place-items-center rounded-xl text-soft hover:bg-sunken" aria-label={t('settings')}>
              <Icon name="settings" />
            </AppLink>
          </div>
        </div>
        <Ornament className="mb-4" />
        {status}
      </header>
      <div className="-mx-4 print:hidden">{notices}</div>
      <main className="flex-1 pb-8">{children}</main>
      <footer className="border-t border-line pt-4 pb-2 text-sm text-soft print:hidden">
        <p>{t(account === null ? 'footer' : 'footerAccount')}</p>
        <AppLink to="/account/privacy" className="inline-flex min-h-11 items-center text-accent underline">
          {t('privacy')}
        </AppLink>
      </footer>
    </div>
  )
}
