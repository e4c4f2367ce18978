import { isReviewEvent } from '../core/events/is-review-event'
import type { LogEvent } from '../core/events/log-event'
import { isRecord } from '../core/events/shape'
import type { AccountOnDevice } from './account-on-device'
import type { Scratch } from './draft-keeper'
import type { SessionCore } from './session-core'
import type { SyncStore } from './store/learner-store'

/** Makes the commands about whose answers a device holds. Alone among the commands they reject, as `Learner` describes. */
export function ownerCommands(core: SessionCore, scratch: Scratch) {
  return {
    own: async (account: AccountOnDevice, guest: 'claim' | 'fresh'): Promise<void> => {
      await storeOf(core).own(account, guest)
      await core.renew()
      await core.sync.now()
    },
    forget: async (): Promise<void> => {
      await storeOf(core).forget()
      scratch.write(null)
      await core.renew()
    },
    importEvents: async (file: unknown) => {
      const { good, unreadable } = eventsOf(file)
      const counts = await storeOf(core).importEvents(good)
      await core.renew()
      void core.sync.now()
      return { ...counts, unreadable }
    },
  }
}

/** Throws an InvalidStateError where this browser keeps nothing. */
function storeOf(core: SessionCore): SyncStore {
  const sync = core.getStore()?.sync ?? null
  if (sync === null) throw new DOMException('this browser keeps nothing', 'InvalidStateError')
  return sync
}

const formats: readonly unknown[] = ['jady-events', 'jady-account']

function eventsOf(file: unknown): { readonly good: readonly LogEvent[]; readonly unreadable: number } {
  if (!isRecord(file) || !formats.includes(file['format']) || file['version'] !== 1 || !Array.isArray(file['events'])) throw new TypeError('not a file of answers')
  const events: readonly unknown[] = file['events']
  const good = events.filter((event): event is LogEvent => isReviewEvent(event))
  return { good, unreadable: events.length - good.length }
}
