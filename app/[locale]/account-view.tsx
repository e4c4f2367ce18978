'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState, useSyncExternalStore } from 'react'
import { useLearner } from '../../src/client/learner-context'
import { defaultLocale, isLocale } from '../../src/core/locale'
import { later } from '../../src/ui/later'
import { Loading } from '../../src/ui/loading'
import { VisitorContext } from '../../src/ui/visitor'
import { accountScreens } from './later-parts'
import { LaterView } from './later-view'
import { teacherPages, type AccountPage } from './view-of'

/** The screens about accounts. What the server renders of them is the same for all, so that one page kept on the device can stand in for each. */
export function AccountView({ page }: { readonly page: AccountPage }) {
  const app = useTranslations('app')
  const isInBrowser = useSyncExternalStore(never, () => true, () => false)
  return isInBrowser ? <Shown page={page} /> : <Loading label={app('loading')} />
}

const never = () => () => undefined

/** A screen, fetched with its words when it is asked for. Its heading is there before it, so that focus and title have a place. */
function Shown({ page }: { readonly page: AccountPage }) {
  const t = useTranslations('accountPages')
  const app = useTranslations('app')
  const locale = useLocale()
  const [part] = useState(() => later(async () => (await accountScreens.load()).loadAccountScreen(page, isLocale(locale) ? locale : defaultLocale)))
  const isOpen = useWasOpen()
  const { account } = useLearner()
  return (
    <div className="space-y-5">
      <h1 tabIndex={-1} className="text-2xl font-semibold">
        {t(page)}
      </h1>
      <LaterView name={page} part={part}>
        {(Screen) => (
          <VisitorContext value={account !== null ? 'signedOut' : teacherPages.has(page) ? 'teacher' : 'new'}>{isOpen ? <Screen /> : <Loading label={app('loading')} />}</VisitorContext>
        )}
      </LaterView>
    </div>
  )
}

/** Whether the store has been open once: forgetting a learner opens it anew, and what a screen shows must outlast that. */
function useWasOpen(): boolean {
  const { status } = useLearner()
  const [wasOpen, setWasOpen] = useState(status !== 'loading')
  if (status !== 'loading' && !wasOpen) setWasOpen(true)
  return wasOpen
}
