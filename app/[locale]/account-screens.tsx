import type { ComponentType } from 'react'
import type { Locale } from '../../src/core/locale'
import type { LaterFeature } from '../../src/i18n/features'
import { LaterMessagesProvider, loadLaterMessages } from '../../src/i18n/later-messages'
import type { AccountPage } from './view-of'

type Fetched = { readonly words: readonly LaterFeature[]; readonly load: () => Promise<ComponentType> }

const account = ['common', 'account'] as const
const classes = ['common', 'classrooms'] as const
const decks = ['common', 'decks'] as const
const work = ['common', 'decks', 'assignments'] as const
const reports = ['common', 'reports'] as const

/** Each screen and the words it needs; `account-screens.test.ts` compares both. */
export const screens: Readonly<Record<AccountPage, Fetched>> = {
  me: { words: account, load: async () => (await import('../../src/features/account/account-screen')).AccountScreen },
  signIn: { words: account, load: async () => (await import('../../src/features/account/sign-in-screen')).SignInScreen },
  signUp: { words: account, load: async () => (await import('../../src/features/account/sign-up-screen')).SignUpScreen },
  recover: { words: account, load: async () => (await import('../../src/features/account/recover-screen')).RecoverScreen },
  privacy: { words: ['account'], load: async () => (await import('../../src/features/account/privacy-screen')).PrivacyScreen },
  admin: { words: account, load: async () => (await import('../../src/features/account/admin-screen')).AdminScreen },
  classes: { words: [...classes, 'assignments'], load: async () => (await import('../../src/features/classrooms/classes-screen')).ClassesScreen },
  class: { words: [...classes, 'assignments'], load: async () => (await import('../../src/features/classrooms/class-screen')).ClassScreen },
  join: { words: classes, load: async () => (await import('../../src/features/classrooms/join-screen')).JoinScreen },
  board: { words: classes, load: async () => (await import('../../src/features/classrooms/board-screen')).BoardScreen },
  roster: { words: classes, load: async () => (await import('../../src/features/classrooms/roster-screen')).RosterScreen },
  sets: { words: decks, load: async () => (await import('../../src/features/decks/decks-screen')).DecksScreen },
  set: { words: decks, load: async () => (await import('../../src/features/decks/deck-screen')).DeckScreen },
  assign: { words: work, load: async () => (await import('../../src/features/assignments/assign-screen')).AssignScreen },
  assignment: { words: work, load: async () => (await import('../../src/features/assignments/assignment-screen')).AssignmentScreen },
  preview: { words: ['common', 'assignments'], load: async () => (await import('./preview-screen')).PreviewScreen },
  report: { words: reports, load: async () => (await import('../../src/features/reports/report-screen')).ReportScreen },
  myReport: { words: reports, load: async () => (await import('../../src/features/reports/my-report-screen')).MyReportScreen },
}

/** Fetches a screen about accounts or classes together with its words; rejects without a network. */
export async function loadAccountScreen(page: AccountPage, locale: Locale): Promise<ComponentType> {
  const { words, load } = screens[page]
  const [Screen, messages] = await Promise.all([load(), loadLaterMessages(locale, words)])
  return function AccountScreenWithWords() {
    return (
      <LaterMessagesProvider locale={locale} messages={messages}>
        <Screen />
      </LaterMessagesProvider>
    )
  }
}
