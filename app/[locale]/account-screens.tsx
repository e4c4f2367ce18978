import type { ComponentType } from 'react'
import type { Locale } from '../../src/core/locale'
import { AllMessagesProvider, loadAllMessages } from '../../src/i18n/all-messages'
import type { AccountPage } from './view-of'

const screens: Readonly<Record<AccountPage, () => Promise<ComponentType>>> = {
  me: async () => (await import('../../src/features/account/account-screen')).AccountScreen,
  signIn: async () => (await import('../../src/features/account/sign-in-screen')).SignInScreen,
  signUp: async () => (await import('../../src/features/account/sign-up-screen')).SignUpScreen,
  recover: async () => (await import('../../src/features/account/recover-screen')).RecoverScreen,
  privacy: async () => (await import('../../src/features/account/privacy-screen')).PrivacyScreen,
  admin: async () => (await import('../../src/features/account/admin-screen')).AdminScreen,
  classes: async () => (await import('../../src/features/classrooms/classes-screen')).ClassesScreen,
  class: async () => (await import('../../src/features/classrooms/class-screen')).ClassScreen,
  join: async () => (await import('../../src/features/classrooms/join-screen')).JoinScreen,
  board: async () => (await import('../../src/features/classrooms/board-screen')).BoardScreen,
  roster: async () => (await import('../../src/features/classrooms/roster-screen')).RosterScreen,
  sets: async () => (await import('../../src/features/decks/decks-screen')).DecksScreen,
  set: async () => (await import('../../src/features/decks/deck-screen')).DeckScreen,
  assign: async () => (await import('../../src/features/assignments/assign-screen')).AssignScreen,
  assignment: async () => (await import('../../src/features/assignments/assignment-screen')).AssignmentScreen,
  report: async () => (await import('../../src/features/reports/report-screen')).ReportScreen,
  myReport: async () => (await import('../../src/features/reports/my-report-screen')).MyReportScreen,
  preview: async () => (await import('./preview-screen')).PreviewScreen,
}

/** Fetches a screen about accounts together with its words; rejects without a network. */
export async function loadAccountScreen(page: AccountPage, locale: Locale): Promise<ComponentType> {
  const [Screen, messages] = await Promise.all([screens[page](), loadAllMessages(locale)])
  return function AccountScreenWithWords() {
    return (
      <AllMessagesProvider locale={locale} messages={messages}>
        <Screen />
      </AllMessagesProvider>
    )
  }
}
