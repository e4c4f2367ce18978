import { later } from '../../src/ui/later'

/** What the first question need not wait for. It is fetched behind the first screen, so that it is there when the network is not. */
export const settingsPart = later(async () => (await import('../../src/features/settings/settings-screen')).SettingsScreen)
export const sourcesPart = later(async () => (await import('../../src/features/sources/sources-screen')).SourcesScreen)
export const accountCardPart = later(async () => (await import('../../src/features/account/account-card')).AccountCard)
export const syncStatusPart = later(async () => (await import('../../src/features/account/sync-status')).SyncStatus)

/** Fetches all of it once the browser has nothing better to do. What fails is tried again when it is asked for. */
export function fetchLaterParts(): void {
  const fetchAll = () => void Promise.allSettled([settingsPart, sourcesPart, accountCardPart, syncStatusPart].map((part) => part.load()))
  if (typeof requestIdleCallback === 'function') requestIdleCallback(fetchAll)
  else setTimeout(fetchAll, 300)
}
