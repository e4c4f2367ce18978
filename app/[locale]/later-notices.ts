/** What is said above every screen, in one file: `later-parts.ts` fetches it. */
export { SyncStatus } from '../../src/features/account/sync-status'
export { OfflineNotices } from '../../src/features/offline/offline-notices'
