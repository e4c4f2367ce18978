'use client'

import { useLocale, useTranslations } from 'next-intl'
import { usePathname } from 'next/navigation'
import { useEffect, useRef, type ReactNode } from 'react'
import { watchPendingSignOut } from '../../src/client/account/sign-out-mark'
import { studyBankOf } from '../../src/client/assigned/assigned-query'
import { useAssigned, useBank, useLearner } from '../../src/client/learner-context'
import { countSitting } from '../../src/client/offline/sitting-count'
import { isWorkId } from '../../src/contracts/shells'
import { defaultLocale, isLocale, type Locale } from '../../src/core/locale'
import type { LearnerSettings } from '../../src/client/learner-api'
import type { Bank } from '../../src/core/items/bank'
import type { Due } from '../../src/core/scheduling/card'
import { Loading } from '../../src/ui/loading'
import { setPageTitle } from '../../src/ui/page-title'
import { AccountView } from './account-view'
import { BankError } from './bank-error'
import { fetchLaterScreens, laterNotices, laterScreens, laterViews } from './later-parts'
import { LaterView } from './later-view'
import { LearnerNotices } from './learner-notices'
import type { LearnerViews } from './learner-views'
import { PageFrame } from './page-frame'
import { teacherPages, viewOf, widePages, type View } from './view-of'

/**
 * The app: one client route over the device's own store. Every address under the locale renders it and the view
 * follows the address, so moving between screens needs no network. Without `views` they are fetched when one of them is asked for.
 */
export function AppShell({ views }: { readonly views: LearnerViews | null }) {
  const t = useTranslations('app')
  const view = viewOf(usePathname())
  const key = JSON.stringify(view)
  useViewChange(key, t('name'))
  useEffect(() => watchPendingSignOut(), [])
  useEffect(() => (views === null ? undefined : fetchLaterScreens()), [views])
  return view.screen === 'study' ? (
    <>
      <LearnerNotices />
      <Content view={view} views={views} />
    </>
  ) : (
    <PageFrame home={view.screen === 'home'} width={view.screen !== 'account' ? 'narrow' : view.page === 'board' ? 'full' : widePages.has(view.page) ? 'wide' : 'narrow'} notices={<Notices home={view.screen === 'home'} teacher={view.screen === 'account' && teacherPages.has(view.page)} />} status={<Status isAtAccount={view.screen === 'account' && view.page === 'me'} />}>
      <Content key={key} view={view} views={views} />
    </PageFrame>
  )
}

function Notices({ home, teacher }: { readonly home: boolean; readonly teacher: boolean }) {
  return (
    <>
      <LearnerNotices />
      <LaterView name="notices" part={laterNotices} quiet>
        {({ OfflineNotices }) => <OfflineNotices home={home} teacher={teacher} />}
      </LaterView>
    </>
  )
}

function Content({ view, views }: { readonly view: View; readonly views: LearnerViews | null }): ReactNode {
  const t = useTranslations('app')
  const locale = useLocale()
  const { status, settings } = useLearner()
  const interfaceLocale = isLocale(locale) ? locale : defaultLocale
  const contentLocale = settings.contentLocale ?? interfaceLocale
  const assigned = useAssigned(contentLocale)
  // Work in a language of its own is practised in it.
  const work = view.screen === 'study' ? assigned?.works.find(({ id }) => id === view.deck) : undefined
  const bank = useBank(work?.locale ?? contentLocale)
  if (view.screen === 'settings') return status === 'loading' ? <Loading label={t('loading')} /> : <Settings />
  if (view.screen === 'account') return <AccountView page={view.page} />
  if (status === 'loading' || bank.isPending) return <Loading label={t('loading')} />
  if (bank.data === undefined) return <BankError retry={() => void bank.refetch()} />
  if (view.screen === 'sources') {
    return (
      <LaterView name="sources" part={laterScreens}>
        {({ SourcesScreen }) => <SourcesScreen bank={bank.data} />}
      </LaterView>
    )
  }
  const shown: Shown = { view, bank: bank.data, assigned, work, settings, contentLocale }
  if (views !== null) return <LearnerView {...shown} views={views} />
  return (
    <LaterView name="views" part={laterViews}>
      {({ learnerViews }) => <LearnerView {...shown} views={learnerViews} />}
    </LaterView>
  )
}

type Shown = {
  readonly view: Extract<View, { readonly screen: 'home' | 'study' | 'facts' | 'fact' | 'settings' | 'sources' }>
  readonly bank: Bank
  readonly assigned: ReturnType<typeof useAssigned>
  readonly work: NonNullable<ReturnType<typeof useAssigned>>['works'][number] | undefined
  readonly settings: LearnerSettings
  readonly contentLocale: Locale
}

function LearnerView({ views, view, bank, assigned, work, settings, contentLocale }: Shown & { readonly views: LearnerViews }): ReactNode {
  const t = useTranslations('app')
  const { HomeScreen, StudyScreen, FactsScreen, FactScreen } = views
  switch (view.screen) {
    case 'home':
      if (assigned === null) return <Loading label={t('loading')} />
      return <HomeScreen bank={studyBankOf(bank, assigned)} assigned={<Assigned locale={contentLocale} />} />
    case 'study':
      // An assignment that the device does not know may have been made a moment ago.
      if (assigned === null || (isWorkId(view.deck) && work === undefined && !assigned.isChecked)) return <Loading label={t('loading')} />
      return <StudyScreen bank={studyBankOf(bank, assigned)} deck={view.deck} settings={settings} end={(due) => <WorkEnd work={view.deck} locale={contentLocale} due={due} />} onFinished={countSitting} />
    case 'facts':
      return <FactsScreen bank={bank} />
    case 'fact':
      return <FactScreen bank={bank} factId={view.fact} />
    case 'settings':
    case 'sources':
      return null
  }
}

function Assigned({ locale }: { readonly locale: Locale }) {
  return (
    <LaterView name="assigned" part={laterScreens} quiet>
      {({ AssignedSection }) => <AssignedSection locale={locale} />}
    </LaterView>
  )
}

function WorkEnd({ work, locale, due }: { readonly work: string; readonly locale: Locale; readonly due: Due | null }) {
  return (
    <LaterView name="end" part={laterScreens} quiet>
      {({ AssignedEnd }) => <AssignedEnd work={work} locale={locale} due={due} />}
    </LaterView>
  )
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
    <LaterView name="status" part={laterNotices} quiet>
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
    setPageTitle(heading?.textContent ?? '', name)
  }, [key, name])
}
