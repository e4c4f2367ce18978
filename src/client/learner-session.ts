import { settingChange } from './changes'
import type { LearnerSettings } from './learner-api'
import { ownerCommands } from './owner-commands'
import { createSessionCore, type SessionCore, type SessionDependencies } from './session-core'
import { sittingCommands } from './sitting-commands'

/** One learner on one device, as a tab sees it. Commands never reject: what went wrong is in the snapshot, and `retry` repeats it. */
export type LearnerSession = ReturnType<typeof createLearnerSession>

/**
 * Makes a session; `open` begins it. Commands are carried out one after another. A command of the study screen counts only for
 * the moment it was given in: a second tap on the same button does nothing, and in a tab that another one has overtaken it
 * leads to following the other tab.
 */
export function createLearnerSession(dependencies: SessionDependencies) {
  const core = createSessionCore(dependencies)
  const { holder, queue, drafts, open, follow, tick, getStore } = core
  return {
    subscribe: holder.subscribe,
    getSnapshot: holder.get,
    getStore,
    open,
    /** Resolves once all that was asked for so far is done, the opening of the store before all. */
    opened: queue.settled,
    /** Another tab has written something. */
    follow,
    /** Time has passed, or the learner has travelled. */
    tick,
    /** All events about these items are in the snapshot from here on. */
    watch: core.watch,
    retry: queue.retry,
    setDraft: drafts.setDraft,
    flushDraft: drafts.flush,
    ...sittingCommands(core),
    setSetting: <K extends keyof LearnerSettings>(key: K, value: LearnerSettings[K]): Promise<void> => {
      const stamp = core.stamp()
      return core.command(async () => void (await core.record(settingChange(key, value, stamp))))
    },
    exportEvents: () => exportEvents(core, dependencies.now()),
    /** Sends and fetches now; the connection may be back. */
    syncNow: core.sync.now,
    ...ownerCommands(core, dependencies.scratch),
  }
}

async function exportEvents({ getStore }: SessionCore, now: number): Promise<Blob> {
  const rows = (await getStore()?.exportAll()) ?? { events: [], quarantined: [] }
  const file = { format: 'jady-events', version: 1, exportedAt: new Date(now).toISOString(), ...rows }
  return new Blob([JSON.stringify(file)], { type: 'application/json' })
}
