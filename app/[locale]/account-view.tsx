'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState, type ComponentType } from 'react'
import { useLearner } from '../../src/client/learner-context'
import { defaultLocale, isLocale, type Locale } from '../../src/core/locale'
import { AllMessagesProvider, loadAllMessages, type AllMessages } from '../../src/i18n/all-messages'
import { later, type Later } from '../../src/ui/later'
import { Loading } from '../../src/ui/loading'
import { LaterView } from './later-view'
import type { AccountPage } from './view-of'

// Seldom visited, so none of it is in what the first question waits for.
const screens: Readonly<Record<AccountPage, () => Promise<ComponentType>>> = {
  me: async () => (await import('../../src/features/account/account-screen')).AccountScreen,
  signIn: async () => (await import('../../src/features/account/sign-in-screen')).SignInScreen,
  signUp: async () => (await import('../../src/features/account/sign-up-screen')).SignUpScreen,
  recover: async () => (await import('../../src/features/account/recover-screen')).RecoverScreen,
  privacy: async () => (await import('../../src/features/account/privacy-screen')).PrivacyScreen,
  admin: async () => (await import('../../src/features/account/admin-screen')).AdminScreen,
}

/** A screen about accounts, fetched with its words when it is asked for. Its heading is there from the start, so that focus and title have a place. */
export function AccountView({ page }: { readonly page: AccountPage }) {
  const t = useTranslations('accountPages')
  const app = useTranslations('app')
  const given = useLocale()
  const locale = isLocale(given) ? given : defaultLocale
  const [part] = useState(() => screenPart(page, locale))
  const isOpen = useWasOpen()
  return (
    <div className="space-y-5">
      <h1 tabIndex={-1} className="text-2xl font-semibold">
        {t(page)}
      </h1>
      <LaterView name={page} part={part}>
        {({ Screen, messages }) =>
          isOpen ? (
            <AllMessagesProvider locale={locale} messages={messages}>
              <Screen />
            </AllMessagesProvider>
          ) : (
            <Loading label={app('loading')} />
          )
        }
      </LaterView>
    </div>
  )
}

function screenPart(page: AccountPage, locale: Locale): Later<{ readonly Screen: ComponentType; readonly messages: AllMessages }> {
  return later(async () => {
    const [Screen, messages] = await Promise.all([screens[page](), loadAllMessages(locale)])
    return { Screen, messages }
  })
}

/** Whether the store has been open once: forgetting a learner opens it anew, and what a screen shows must outlast that. */
function useWasOpen(): boolean {
  const { status } = useLearner()
  const [wasOpen, setWasOpen] = useState(status !== 'loading')
  if (status !== 'loading' && !wasOpen) setWasOpen(true)
  return wasOpen
}
