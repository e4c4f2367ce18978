/** What the first question need not wait for, in one file: `later-parts.ts` fetches it. */
export { AccountCard } from '../../src/features/account/account-card'
export { AssignedSection } from '../../src/features/home/assigned-section'
export { AssignedEnd } from '../../src/features/study/assigned-end'
export { OfflinePanel } from '../../src/features/offline/offline-panel'
export { SettingsScreen } from '../../src/features/settings/settings-screen'
export { SourcesScreen } from '../../src/features/sources/sources-screen'
