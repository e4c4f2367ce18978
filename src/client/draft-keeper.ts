import { changeDraft, momentOf } from '../core/study/sitting'
import type { Draft, Sitting } from '../core/study/types'
import type { SnapshotHolder } from './snapshot-holder'
import type { LearnerStore } from './store/learner-store'
import { readSitting } from './store/read-sitting'

/** A place of this tab alone that can be written at once, while the page is being closed. What was read may be anything. */
export type Scratch = { readonly read: () => unknown; readonly write: (draft: { readonly moment: string; readonly draft: Draft } | null) => void }

/** Keeps what is being typed: at once on screen, a little later in the store. */
export type DraftKeeper = {
  readonly setDraft: (change: Partial<Draft>) => void
  /** Stores it now. Never rejects: a draft that cannot be stored is still on screen, and the answer will say what is wrong. */
  readonly flush: () => Promise<void>
  /** A sitting that was read, with what this tab has typed in the same moment: on screen, or before it was reloaded. */
  readonly newer: (read: Sitting | null) => Sitting | null
}

const delayMs = 300

type Needs = { readonly scratch: Scratch; readonly later: (run: () => void, ms: number) => () => void }

/** Makes a keeper over the snapshot's sitting. `later` runs something after so many milliseconds unless cancelled. */
export function createDraftKeeper(holder: SnapshotHolder, store: () => LearnerStore | null, { scratch, later }: Needs): DraftKeeper {
  /** The moment in which this tab has typed: its draft is newer than any that is read. */
  let typedIn: string | null = null
  let unsaved = false
  let cancel: () => void = () => undefined

  async function flush(): Promise<void> {
    cancel()
    const [open, { sitting }] = [store(), holder.get()]
    const current = sitting?.current ?? null
    if (!unsaved || open === null || current === null || momentOf(sitting) !== typedIn) return
    unsaved = false
    scratch.write({ moment: typedIn, draft: current.draft })
    await open.saveDraft(current.draft, typedIn).catch(() => undefined)
  }

  return {
    setDraft: (change) => {
      const { sitting } = holder.get()
      if (sitting === null || changeDraft(sitting, change) === sitting) return
      unsaved = true
      typedIn = momentOf(sitting)
      holder.set({ sitting: changeDraft(sitting, change) })
      cancel()
      cancel = later(() => void flush(), delayMs)
    },
    flush,
    newer: (read) => {
      const { sitting } = holder.get()
      if (momentOf(read) === typedIn && momentOf(sitting) === typedIn) return sitting
      return readSitting(read, scratch.read()) ?? read
    },
  }
}
