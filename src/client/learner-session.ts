import type { CardFlag, CardFlagField, Given, Ms } from '../core/events/event'
import { uuidv7 } from '../core/events/uuid'
import type { Bank } from '../core/items/bank'
import { scoreAnswer } from '../core/scoring/score-answer'
import { changeDraft, learnMore, momentOf, show, startSitting, tryAgain } from '../core/study/sitting'
import type { CurrentItem, Draft, Sitting } from '../core/study/types'
import { bankView } from './bank-view'
import { answerChange, flagChange, overrideChange, settingChange, undoChange, type Stamp } from './changes'
import { isOverridable } from './is-overridable'
import type { LearnerProblem, LearnerSettings } from './learner-api'
import { schedulerOf } from './learner-settings'
import { atMoment, loadingSnapshot, withLoaded, withWrite, type LearnerSnapshot } from './learner-snapshot'
import { advance, canResume, isAsking, isShown, shownFrom } from './sitting-plan'
import type { OpenedStore } from './store/open-learner-store'
import type { Change, LearnerStore } from './store/learner-store'

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
  /** Runs later unless cancelled. */
  readonly later: (run: () => void, ms: number) => () => void
  /** Asks the browser to keep the data; called once, after the first sitting. */
  readonly askToKeep: () => void
}

/** One learner on one device, as a tab sees it. Commands never reject: what went wrong is in the snapshot, and `retry` repeats it. */
export type LearnerSession = ReturnType<typeof createLearnerSession>

const draftDelayMs = 300
const recentDaysMs = 2 * 86_400_000

/**
 * Makes a session; `open` begins it. Commands are carried out one after another. A command of the study screen counts only for
 * the moment it was given in: a second tap on the same button does nothing, and in a tab that another one has overtaken it
 * leads to following the other tab.
 */
export function createLearnerSession(dependencies: SessionDependencies) {
  const { now, zone, announce } = dependencies
  const listeners = new Set<() => void>()
  let snapshot: LearnerSnapshot = loadingSnapshot
  let store: LearnerStore | null = null
  let failed: (() => Promise<void>) | null = null
  let chain: Promise<void> = Promise.resolve()
  /** The moment in which this tab has typed: its draft is newer than any that is read. */
  let typedIn: string | null = null
  let unsaved = false
  let cancelSave: () => void = () => undefined
  let askedToKeep = false

  const newId = () => uuidv7(now(), dependencies.randomBytes(10))
  const stamp = (): Stamp => ({ now: now(), zone: zone(), id: newId() })

  function set(change: Partial<LearnerSnapshot>): void {
    snapshot = { ...snapshot, ...change }
    listeners.forEach((listener) => listener())
  }

  function replace(next: LearnerSnapshot): void {
    snapshot = next
    listeners.forEach((listener) => listener())
  }

  function command(work: (open: LearnerStore) => Promise<void>): Promise<void> {
    const attempt = async (): Promise<void> => {
      if (store === null) return
      replace({ ...atMoment(snapshot, now(), zone()), busy: true })
      try {
        await work(store)
        failed = null
        set({ busy: false, problem: keptProblem(snapshot.problem) })
      } catch (error) {
        failed = attempt
        set({ busy: false, problem: keptProblem(snapshot.problem) ?? problemOf(error) })
      }
    }
    return enqueue(attempt)
  }

  function enqueue(work: () => Promise<void>): Promise<void> {
    chain = chain.then(work)
    return chain
  }

  /** A command for what is on screen now; dropped when the screen has moved on before its turn comes. */
  function sittingCommand(work: (open: LearnerStore, sitting: Sitting) => Promise<void>): Promise<void> {
    const moment = momentOf(snapshot.sitting)
    return command(async (open) => {
      if (snapshot.sitting !== null && momentOf(snapshot.sitting) === moment) await work(open, snapshot.sitting)
    })
  }

  async function record(open: LearnerStore, change: Change): Promise<void> {
    const recorded = await open.record(change)
    if (recorded.kind !== 'recorded') return recorded.kind === 'stale' ? reload(open) : undefined
    const { write } = recorded
    if (change.follow !== undefined) unsaved = false
    replace(withWrite(snapshot, change.about, { ...write, sitting: change.follow === undefined ? snapshot.sitting : write.sitting }))
    announce()
  }

  async function saveSitting(open: LearnerStore, sitting: Sitting | null): Promise<void> {
    if (!(await open.saveSitting(sitting, momentOf(snapshot.sitting)))) return reload(open)
    unsaved = false
    set({ sitting })
    announce()
    if (sitting !== null && sitting.current === null && sitting.answered.length > 0) askToKeep()
  }

  async function reload(open: LearnerStore): Promise<void> {
    const loaded = await open.load(now() - recentDaysMs)
    const moment = momentOf(loaded.sitting)
    const isTypedHere = moment === typedIn && moment === momentOf(snapshot.sitting)
    replace(withLoaded(atMoment(snapshot, now(), zone()), loaded, isTypedHere ? snapshot.sitting : loaded.sitting))
  }

  function askToKeep(): void {
    if (askedToKeep) return
    askedToKeep = true
    dependencies.askToKeep()
  }

  async function open(): Promise<void> {
    try {
      const opened = await dependencies.openStore(() => set({ problem: { kind: 'superseded' } }))
      store = opened.store
      set({ storage: opened.store.kind, setAside: opened.setAside })
      await reload(opened.store)
      set({ problem: keptProblem(snapshot.problem) })
    } catch (error) {
      failed = open
      set({ status: 'error', problem: problemOf(error) })
      return
    }
    const opened = store
    // In the background: what it mends is loaded when it is done, and if it fails it is tried at the next start.
    void opened.verify().then((changed) => (changed ? enqueue(() => reload(opened).then(announce, () => undefined)) : undefined), () => undefined)
  }

  function flushDraft(): Promise<void> {
    cancelSave()
    const { sitting } = snapshot
    if (!unsaved || store === null || sitting === null || sitting.current === null) return Promise.resolve()
    unsaved = false
    // A draft that cannot be stored is still on screen; the answer itself will say when there is no room.
    return store.saveDraft(sitting.current.draft, momentOf(sitting)).catch(() => undefined)
  }

  return {
    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    getSnapshot: (): LearnerSnapshot => snapshot,
    /** The store once it is open; for what is kept beside the learner's events. */
    getStore: (): LearnerStore | null => store,

    open: (): Promise<void> => enqueue(open),

    /** Resolves once all that was asked for so far is done, the opening of the store before all. */
    opened: (): Promise<void> => chain,

    /** Another tab has written something. */
    follow: (): Promise<void> => enqueue(async () => (store === null ? undefined : reload(store).catch(() => undefined))),

    /** Time has passed, or the learner has travelled. */
    tick: (): void => (snapshot.status === 'ready' ? replace(atMoment(snapshot, now(), zone())) : undefined),

    /** Stores what is being typed, at once. */
    flushDraft,

    retry(): Promise<void> {
      const again = failed
      failed = null
      return again === null ? Promise.resolve() : enqueue(again)
    },

    setSetting<K extends keyof LearnerSettings>(key: K, value: LearnerSettings[K]): Promise<void> {
      const made = stamp()
      return command((opened) => record(opened, settingChange(key, value, made)))
    },

    setFlag(itemId: string, field: CardFlagField, value: CardFlag['value']): Promise<void> {
      const made = stamp()
      return command((opened) => record(opened, flagChange(itemId, field, value, made)))
    },

    async exportEvents(): Promise<Blob> {
      const rows = store === null ? { events: [], quarantined: [] } : await store.exportAll()
      const file = { format: 'jady-events', version: 1, exportedAt: new Date(now()).toISOString(), ...rows }
      return new Blob([JSON.stringify(file)], { type: 'application/json' })
    },

    start(bank: Bank, deck: string): Promise<void> {
      return command(async (opened) => {
        const { sitting } = snapshot
        const isSame = sitting !== null && sitting.deck === deck
        if (isSame && canResume(sitting, bank, snapshot.now, snapshot.day)) return
        const begun = advance(startSitting(newId(), deck, snapshot.now, snapshot.day), snapshot, bank)
        const isStillOver = isSame && sitting.current === null && begun.current === null && sitting.day === snapshot.day
        if (!isStillOver) await saveSitting(opened, begun)
      })
    },

    setDraft(change: Partial<Draft>): void {
      const { sitting } = snapshot
      if (sitting === null || changeDraft(sitting, change) === sitting) return
      unsaved = true
      typedIn = momentOf(sitting)
      set({ sitting: changeDraft(sitting, change) })
      cancelSave()
      cancelSave = dependencies.later(() => void flushDraft(), draftDelayMs)
    },

    answer(bank: Bank, given: Given): Promise<void> {
      const made = stamp()
      return sittingCommand(async (opened, sitting) => {
        const { current } = sitting
        if (current === null || current.feedback !== null) return
        const judged = judge(bank, current, given)
        if (judged === null) return
        if (judged.score.result === 'almost' && current.firstTry === null) return saveSitting(opened, tryAgain(sitting, given))
        await record(opened, answerChange({ sitting, current, bank, ...judged, options: schedulerOf(snapshot.settings) }, made))
      })
    },

    next(bank: Bank): Promise<void> {
      return sittingCommand(async (opened, sitting) => {
        if (isAsking(sitting, bank)) return
        await saveSitting(opened, advance(sitting, snapshot, bank))
      })
    },

    undo(): Promise<void> {
      const made = stamp()
      return sittingCommand(async (opened, sitting) => {
        const change = undoChange(sitting, made)
        if (change !== null) await record(opened, change)
      })
    },

    override(): Promise<void> {
      const made = stamp()
      return sittingCommand(async (opened, sitting) => {
        const { current } = sitting
        if (current === null || current.feedback === null || !isOverridable(current.feedback)) return
        await record(opened, overrideChange(sitting, current.feedback, current.presentation.itemId, made))
      })
    },

    learnMore(bank: Bank, count: number): Promise<void> {
      return sittingCommand(async (opened, sitting) => {
        if (isShown(sitting, bank)) return saveSitting(opened, learnMore(sitting, count))
        const today = show(sitting, null, snapshot.now, snapshot.day)
        await saveSitting(opened, advance(learnMore(today, count), snapshot, bank))
      })
    },

    leave(): Promise<void> {
      return sittingCommand(async (opened, sitting) => {
        await saveSitting(opened, null)
        if (sitting.answered.length > 0) askToKeep()
      })
    },
  }
}

function judge(bank: Bank, current: CurrentItem, given: Given) {
  const { items, matchIndex } = bankView(bank)
  const item = items.get(current.presentation.itemId)
  if (item === undefined) return null
  const presentation = shownFrom(current.presentation, item, bank)
  const tries = current.firstTry === null ? [given] : [current.firstTry, given]
  return { item, presentation, given: tries, score: scoreAnswer(matchIndex(), item, presentation.form, tries) }
}

/** Only a reload helps when a newer version has taken over; everything else ends with the next command that succeeds. */
function keptProblem(problem: LearnerProblem | null): LearnerProblem | null {
  return problem?.kind === 'superseded' ? problem : null
}

function problemOf(error: unknown): LearnerProblem {
  return { kind: error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'failed' }
}
