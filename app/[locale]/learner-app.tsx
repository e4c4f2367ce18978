'use client'

import { useLocale, useTranslations } from 'next-intl'
import { usePathname } from 'next/navigation'
import { useEffect, useRef, type ReactNode } from 'react'
import { watchPendingSignOut } from '../../src/client/account/sign-out-mark'
import { useBank, useLearner } from '../../src/client/learner-context'
import { defaultLocale, isLocale } from '../../src/core/locale'
import { FactScreen } from '../../src/features/facts/fact-screen'
import { FactsScreen } from '../../src/features/facts/facts-screen'
import { HomeScreen } from '../../src/features/home/home-screen'
import { StudyScreen } from '../../src/features/study/study-screen'
import { Loading } from '../../src/ui/loading'
import { AccountView } from './account-view'
import { BankError } from './bank-error'
import { fetchLaterScreens, laterScreens } from './later-parts'
import { LaterView } from './later-view'
import { LearnerNotices } from './learner-notices'
import { PageFrame } from './page-frame'
import { viewOf, type View } from './view-of'

/**
 * The learner's app: one client route over the device's own store. Every address under the locale renders it and the view
 * follows the address, so moving between screens needs no network.
 */
export function LearnerApp() {
  const t = useTranslations('app')
  const view = viewOf(usePathname())
  const key = JSON.stringify(view)
  useViewChange(key, t('name'))
  useEffect(() => watchPendingSignOut(), [])
  useEffect(() => fetchLaterScreens(), [])
  return view.screen === 'study' ? (
    <>
      <LearnerNotices />
      <Content view={view} />
    </>
  ) : (
    <PageFrame home={view.screen === 'home'} notices={<Notices home={view.screen === 'home'} />} status={<Status isAtAccount={view.screen === 'account' && view.page === 'me'} />}>
      <Content key={key} view={view} />
    </PageFrame>
  )
}

function Notices({ home }: { readonly home: boolean }) {
  return (
    <>
      <LearnerNotices />
      <LaterView name="notices" part={laterScreens} quiet>
        {({ OfflineNotices }) => <OfflineNotices home={home} />}
      </LaterView>
    </>
  )
}

function Content({ view }: { readonly view: View }): ReactNode {
  const t = useTranslations('app')
  const locale = useLocale()
  const { status, settings } = useLearner()
  const interfaceLocale = isLocale(locale) ? locale : defaultLocale
  const bank = useBank(settings.contentLocale ?? interfaceLocale)
  if (view.screen === 'settings') return status === 'loading' ? <Loading label={t('loading')} /> : <Settings />
  if (view.screen === 'account') return <AccountView page={view.page} />
  if (status === 'loading' || bank.isPending) return <Loading label={t('loading')} />
  if (bank.data === undefined) return <BankError retry={() => void bank.refetch()} />
  switch (view.screen) {
    case 'home':
      return <HomeScreen bank={bank.data} />
    case 'study':
      return <StudyScreen bank={bank.data} deck={view.deck} settings={settings} />
    case 'facts':
      return <FactsScreen bank={bank.data} />
    case 'fact':
      return <FactScreen bank={bank.data} factId={view.fact} />
    case 'sources':
      return (
        <LaterView name="sources" part={laterScreens}>
          {({ SourcesScreen }) => <SourcesScreen bank={bank.data} />}
        </LaterView>
      )
  }
}

function Settings() {
  return (
    <LaterView name="settings" part={laterScreens}>
      {({ SettingsScreen, AccountCard, OfflinePanel }) => (
        <SettingsScreen account={<AccountCard />}>
          <OfflinePanel />
        </SettingsScreen>
      )}
    </LaterView>
  )
}

/** Nothing for a guest, of whom nothing is sent. */
function Status({ isAtAccount }: { readonly isAtAccount: boolean }) {
  const { account } = useLearner()
  if (account === null) return null
  return (
    <LaterView name="status" part={laterScreens} quiet>
      {({ SyncStatus }) => <SyncStatus isAtAccount={isAtAccount} />}
    </LaterView>
  )
}

/** After moving to another screen the focus goes to its heading and the title follows, as after loading a page. */
function useViewChange(key: string, name: string): void {
  const previous = useRef(key)
  useEffect(() => {
    if (previous.current === key) return
    previous.current = key
    const heading = document.querySelector<HTMLElement>('h1[tabindex="-1"]')
    heading?.focus({ preventScroll: true })
    document.title = `${heading?.textContent ?? ''} · ${name}`
  }, [key, name])
}
