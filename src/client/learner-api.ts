import type { Locale } from '../core/locale'
import type { Given, Ms, StudyDay } from '../core/events/event'
import type { Item, Presentation } from '../core/items/bank'
import type { LearnerState } from '../core/scheduling/card'
import type { ShownClaim, ShownOption } from '../core/study/present'
import type { Summary } from '../core/study/summary'
import type { AccountOnDevice, SyncStatus } from './account-on-device'
import type { Draft, Feedback, Sitting, StudyStyle, TodayCounts } from '../core/study/types'

/** What a learner has chosen. Each key is one `setting` event; `contentLocale` null follows the interface. */
export type LearnerSettings = {
  readonly contentLocale: Locale | null
  readonly style: StudyStyle
  /** Flashcards with Again, Hard, Good, Easy instead of two buttons. */
  readonly fourButtons: boolean
  /** Wanted recall when an item comes back. */
  readonly retention: 0.85 | 0.9 | 0.94
  readonly freshPerDay: number
  /** Single-key shortcuts in the study view. */
  readonly shortcuts: boolean
  /** The row of Kazakh letters above typed answers. */
  readonly letterRow: boolean
}

/** A database that could not be used: it is left as it was, and a new one is in use. */
export type SetAside = { readonly name: string; readonly reason: 'newer' | 'damaged' | 'blocked' }

/**
 * Why the last command was not carried out. `full`: no room on the device · `failed`: the store refused · `unloaded`: a part of the app
 * could not be fetched, there may be no connection ·
 * `superseded`: another tab runs a newer version and took the database over, reload the page. What was given is kept: `retry`.
 */
export type LearnerProblem = { readonly kind: 'full' | 'failed' | 'unloaded' | 'superseded' }

/** What `useLearner()` gives. Commands never reject; what goes wrong is in `problem`. */
export type Learner = {
  readonly status: 'loading' | 'ready' | 'error'
  /** `memory`: the browser keeps nothing, what is learned is gone when the page is closed. */
  readonly storage: 'indexeddb' | 'memory'
  readonly setAside: SetAside | null
  /** Stored rows that are no events: kept and exported, not used. */
  readonly quarantined: number
  /** Events on this device. */
  readonly events: number
  readonly state: LearnerState
  readonly settings: LearnerSettings
  /** The moment the counts were made for; moves on by itself at least every half minute. */
  readonly now: Ms
  readonly day: StudyDay
  readonly zone: string
  readonly problem: LearnerProblem | null
  readonly account: AccountOnDevice | null
  readonly sync: SyncStatus
  /** Sends and fetches now; resolves when the round is over, however it ended. */
  readonly syncNow: () => Promise<void>
  /**
   * After signing up or in: makes the account the owner of this device. `claim` also gives it the guest's answers that are here, `fresh` removes
   * them first (ask before). Where the account is the owner already it only goes on sending. Then a first round is made. Rejects where another account's answers are
   * here: `forget` comes first.
   */
  readonly own: (account: AccountOnDevice, guest: 'claim' | 'fresh') => Promise<void>
  /** Removes every trace of the learner from this browser: answers, cards, drafts, account. Ask about unsent answers first. */
  readonly forget: () => Promise<void>
  /** Takes the events of an exported file in as this learner's; those already here are passed over. Rejects with a TypeError where it is no such file. */
  readonly importEvents: (file: unknown) => Promise<{ readonly added: number; readonly known: number; readonly unreadable: number }>
  /** Repeats the command that failed; does nothing without a problem. */
  readonly retry: () => Promise<void>
  readonly setSetting: <K extends keyof LearnerSettings>(key: K, value: LearnerSettings[K]) => Promise<void>
  /** Every event and every quarantined row as one JSON file. Alone among the commands it rejects, when the store cannot be read. */
  readonly exportEvents: () => Promise<Blob>
}

/** A deck as listed on the home screen. */
export type DeckToday = {
  readonly id: string
  readonly title: string
  readonly description: string
  /** Items, and how many of them have been met. */
  readonly size: number
  readonly met: number
  readonly counts: TodayCounts
}
/** What `useToday(bank)` gives: `all` is over the whole bank, `decks` in the bank's order. */
export type Today = { readonly all: TodayCounts; readonly decks: readonly DeckToday[] }

/** `moreFresh`: new items that "learn more" could bring today. */
type SittingSummary = Summary & { readonly moreFresh: number }

type Running = {
  readonly sitting: Sitting
  readonly counts: TodayCounts
  readonly canUndo: boolean
  /** A command is being written; buttons may stay enabled, a second command is ignored meanwhile. */
  readonly busy: boolean
}
type Shown = Running & {
  readonly item: Item
  readonly presentation: Presentation
  /** Empty unless the form is `choice`. */
  readonly options: readonly ShownOption[]
  /** Null unless the form is `trueFalse`. */
  readonly claim: ShownClaim | null
  readonly draft: Draft
  /** The answer that was almost right; null before it. With it set, the question is asked a second time. */
  readonly firstTry: Given | null
  /** The assigned work that the item belongs to: of several the one that is being practised, else the one that is due first; null for private study. */
  readonly work: { readonly id: string; readonly title: string } | null
}

/** What is on the study screen. */
export type SittingState =
  | { readonly phase: 'loading' }
  | { readonly phase: 'idle' }
  | ({ readonly phase: 'question' } & Shown)
  | ({ readonly phase: 'feedback'; readonly feedback: Feedback; readonly canOverride: boolean } & Shown)
  | ({ readonly phase: 'summary'; readonly summary: SittingSummary } & Running)

/** Commands of the study screen. They never reject and are ignored where they make no sense. */
export type SittingCommands = {
  /** Begins a sitting, or goes on with the one that is open in the same deck: of today, or of yesterday while its question has been on screen for less than twelve hours. */
  readonly start: (deckId: string) => Promise<void>
  /** Merges into the draft at once; stored shortly after, and when the page is hidden. */
  readonly setDraft: (change: Partial<Draft>) => void
  /** The event is durably stored before the feedback is shown. An `almost` gives a second try and no event. */
  readonly answer: (given: Given) => Promise<void>
  readonly next: () => Promise<void>
  /** Takes the last answer of this sitting back and asks it again just as it was. */
  readonly undo: () => Promise<void>
  /** "I was right": raises the answer on screen to Good. */
  readonly override: () => Promise<void>
  readonly learnMore: (count: number) => Promise<void>
}

/** What `useSitting(bank)` gives. */
export type SittingView = SittingState & SittingCommands
