import type { Ms, Uuidv7 } from '../core/events/event'
import { uuidv7 } from '../core/events/uuid'
import type { Stamp } from '../core/study/review-event'
import { momentOf, withTyped } from '../core/study/sitting'
import type { Sitting } from '../core/study/types'
import { createCommandQueue, type CommandQueue } from './command-queue'
import { createDraftKeeper, type DraftKeeper, type Scratch } from './draft-keeper'
import { atMoment, syncStatus, withLoaded, withWrite, type LearnerSnapshot } from './learner-snapshot'
import { createSnapshotHolder, type SnapshotHolder } from './snapshot-holder'
import type { OpenedStore } from './store/open-learner-store'
import type { Change, LearnerStore, Recorded } from './store/learner-store'
import { createSyncLoop, type SyncLoop } from './sync/sync-loop'
import type { SyncTransport } from './sync/transport'

/** What a session needs of the browser. */
export type SessionDependencies = {
  /** Never fails; `onSuperseded` is called when a newer version of the app takes the database over. */
  readonly openStore: (onSuperseded: () => void) => Promise<OpenedStore>
  readonly now: () => Ms
  /** IANA zone, asked anew each time: learners travel. */
  readonly zone: () => string
  readonly randomBytes: (count: number) => Uint8Array
  /** Tells the other tabs that something was written. */
  readonly announce: () => void
  /** Of this tab alone, and there again after a reload. */
  readonly scratch: Scratch
  /** Runs later unless cancelled. */
  readonly later: (run: () => void, ms: number) => () => void
  /** Asks the browser to keep the data; called once, after the first sitting. */
  readonly askToKeep: () => void
  readonly transport: SyncTransport
  /** 0 to 1, for pauses. */
  readonly random: () => number
  /** Runs the work unless another tab is at it; false when it is. */
  readonly alone: (work: () => Promise<void>) => Promise<boolean>
}

/** The part of a session that reads and writes; commands are made of it. */
export type SessionCore = {
  readonly holder: SnapshotHolder
  readonly queue: CommandQueue
  readonly drafts: DraftKeeper
  readonly getStore: () => LearnerStore | null
  readonly newId: () => Uuidv7
  readonly stamp: () => Stamp
  readonly open: () => Promise<void>
  readonly follow: () => Promise<void>
  /** Reads the store anew and tells the other tabs to. */
  readonly renew: () => Promise<void>
  readonly sync: SyncLoop
  /** From here on all events about these items are in the snapshot; resolves when they are. Not to be called inside a command: `watched` is for that. */
  readonly watch: (itemIds: readonly string[]) => Promise<void>
  /** The same inside a command. */
  readonly watched: (itemIds: readonly string[]) => Promise<void>
  readonly tick: () => void
  readonly askToKeep: () => void
  /** A command that needs nothing but the store. */
  readonly command: (work: () => Promise<void>) => Promise<void>
  /** A command for what is on screen now; dropped when the screen has moved on before its turn comes. */
  readonly sittingCommand: (work: (sitting: Sitting, snapshot: LearnerSnapshot) => Promise<void>) => Promise<void>
  /** Records a change and shows what it led to; gives whether it did. */
  readonly record: (change: Change) => Promise<Recorded['kind']>
  readonly saveSitting: (sitting: Sitting) => Promise<void>
}

const recentMs = 2 * 86_400_000

/** Makes the core of a session; nothing is opened yet. */
export function createSessionCore(dependencies: SessionDependencies): SessionCore {
  const { now, zone, announce, randomBytes } = dependencies
  const holder = createSnapshotHolder()
  const queue = createCommandQueue(holder)
  let store: LearnerStore | null = null
  let hasAsked = false
  let watching: readonly string[] = []
  const drafts = createDraftKeeper(holder, () => store, dependencies)
  const newId = (): Uuidv7 => uuidv7(now(), randomBytes(10))
  const tick = (): void => holder.replace(atMoment(holder.get(), now(), zone()))

  async function reload(): Promise<void> {
    if (store === null) return
    const loaded = await store.load(now() - recentMs)
    const about = await aboutWatched()
    tick()
    holder.replace(withLoaded(holder.get(), loaded, drafts.newer(loaded.sitting), about))
  }

  async function aboutWatched(): Promise<LearnerSnapshot['about']> {
    return store === null || watching.length === 0 ? new Map() : store.eventsAbout(watching)
  }

  async function watched(itemIds: readonly string[]): Promise<void> {
    const { about } = holder.get()
    if (itemIds.every((id) => about.has(id))) return
    watching = [...new Set([...watching, ...itemIds])]
    holder.set({ about: await aboutWatched() })
  }

  async function openStore(): Promise<void> {
    try {
      const opened = await dependencies.openStore(() => holder.set({ problem: { kind: 'superseded' } }))
      store = opened.store
      holder.set({ storage: store.kind, setAside: opened.setAside })
      await reload()
      // Goes on in the background; if it fails it is tried at the next start.
      void verify()
    } catch (error) {
      holder.set({ status: 'error' })
      throw error
    }
  }

  async function verify(): Promise<void> {
    const isChanged = (await store?.verify().catch(() => false)) ?? false
    if (isChanged) await renew()
    await sync.now()
  }

  const renew = (): Promise<void> => queue.quietly(() => reload().then(announce))
  const sync = createSyncLoop({
    ...dependencies,
    store: () => store?.sync ?? null,
    onPhase: (phase) => {
      const { sync: counts, account } = holder.get()
      holder.set({ sync: syncStatus(phase, account, counts) })
    },
    onChanged: renew,
    onSettled: () => queue.quietly(reload),
  })

  function command(work: () => Promise<void>): Promise<void> {
    return queue.command(async () => {
      if (store === null) throw new Error('the store is not open')
      tick()
      await work()
    })
  }

  return {
    holder,
    queue,
    drafts,
    newId,
    command,
    getStore: () => store,
    stamp: () => ({ now: now(), zone: zone(), id: newId() }),
    open: () => queue.command(openStore),
    follow: () => queue.quietly(reload),
    renew,
    sync,
    watch: (itemIds) => queue.quietly(() => watched(itemIds)),
    watched,
    tick: () => (holder.get().status === 'ready' ? tick() : undefined),
    askToKeep: () => {
      if (!hasAsked) dependencies.askToKeep()
      hasAsked = true
    },
    sittingCommand: (work) => {
      const moment = momentOf(holder.get().sitting)
      return command(async () => {
        const snapshot = holder.get()
        if (snapshot.sitting !== null && momentOf(snapshot.sitting) === moment) await work(snapshot.sitting, snapshot)
      })
    },
    record: async (change) => {
      const recorded = (await store?.record(change)) ?? { kind: 'nothing' }
      if (recorded.isRestamped === true || recorded.kind === 'stale') await reload()
      else if (recorded.kind === 'recorded') {
        const { sitting } = change.follow === undefined ? holder.get() : recorded.write
        holder.replace(withWrite(holder.get(), change.about, { ...recorded.write, sitting }))
      }
      if (recorded.isRestamped === true || recorded.kind === 'recorded') announce()
      if (recorded.kind === 'recorded') sync.wrote(holder.get().sync.unsent)
      return recorded.kind
    },
    saveSitting: async (sitting) => {
      const { sitting: shown } = holder.get()
      // Typing goes on while a command is carried out.
      const saved = withTyped(sitting, shown)
      if (!(await store?.saveSitting(saved, momentOf(shown)))) return reload()
      holder.set({ sitting: withTyped(saved, holder.get().sitting) })
      announce()
    },
  }
}
