import { isText, isWhole, matches } from '../../core/events/shape'
import type { AccountOnDevice } from '../account-on-device'
import type { SyncMark } from './database'

const isPlace = isWhole(0, Number.MAX_SAFE_INTEGER)

/** How far the server's log is known; from the beginning where that cannot be read. */
export function readMark(stored: unknown): SyncMark {
  return matches(stored, { cursor: isPlace, lastAt: (at) => at === null || isPlace(at) }) ? (stored as SyncMark) : { cursor: 0, lastAt: null }
}

/** The owner of this device; null for a guest. */
export function readAccount(stored: unknown): AccountOnDevice | null {
  return matches(stored, { userId: isText(1, 64), username: isText(1, 64) }) ? (stored as AccountOnDevice) : null
}
