import type { AssignedItems, AssignedWork } from '../../contracts/assignment'
import type { DeviceClock } from '../../core/events/append'
import type { Digest } from '../../core/events/digest'
import type { Ms, ReviewEvent, Uuidv7 } from '../../core/events/event'
import type { LogEvent } from '../../core/events/log-event'
import type { PullResponse, PushResult } from '../../core/events/sync-protocol'
import type { Bank } from '../../core/items/bank'
import type { Locale } from '../../core/locale'
import type { Card, LearnerState } from '../../core/scheduling/card'
import type { Draft, Sitting } from '../../core/study/types'
import type { AccountOnDevice } from '../account-on-device'

/**
 * An event as stored. `about` is what it changes: an item's id or `setting:<key>`; undo and override are about their target's. `seq`: its place in the server's
 * log; without one it is still to be sent.
 */
export type StoredEvent = { readonly id: Uuidv7; readonly about: string; readonly event: LogEvent; readonly seq?: number }

/** A stored row that is no event, as it was found. */
export type QuarantinedRow = { readonly reason: string; readonly row: unknown }

/** What a session needs to begin or to follow another tab. */
export type Loaded = {
  readonly state: LearnerState
  readonly sitting: Sitting | null
  /** The last events in the order of the fold: all since the asked moment, and at least a hundred where there are so many. */
  readonly recent: readonly LogEvent[]
  readonly events: number
  readonly quarantined: number
  readonly account: AccountOnDevice | null
  readonly sync: SyncCounts
}

/** What there is to send. `refused`: kept apart because the server would not take it. */
export type SyncCounts = { readonly unsent: number; readonly waitingForServer: number; readonly refused: number; readonly lastAt: Ms | null }

/** What an event is made from, read in the transaction that writes it. */
export type Before = { readonly device: DeviceClock; readonly card: Card | null; readonly sitting: Sitting | null; readonly target: LogEvent | null }

/** One event to be written, with all that depends on it. */
export type Change = {
  readonly about: string
  /** The moment of the sitting this tab has on screen (`momentOf`); null when the change has nothing to do with it. */
  readonly moment: string | null
  /** An event to be read for `build`. */
  readonly target?: Uuidv7
  /** Must be pure and immediate. Null writes nothing. */
  readonly build: (before: Before) => ReviewEvent | null
  /** The sitting after the event; `card` is the item's after it. Left out: the sitting stays. */
  readonly follow?: (before: Before, event: ReviewEvent, card: Card | null) => Sitting | null
}

/** What a transaction writes of a change. `state` is the fold of the subject's events alone. */
export type Write = { readonly event: ReviewEvent; readonly device: DeviceClock; readonly state: LearnerState; readonly sitting: Sitting | null }

/**
 * `stale`: the sitting had moved on in another tab, nothing was written. With `isRestamped` the clock turned out to have been ahead:
 * other events, and what is folded from them, have changed as well.
 */
export type Recorded = ({ readonly kind: 'recorded'; readonly write: Write } | { readonly kind: 'stale' } | { readonly kind: 'nothing' }) & { readonly isRestamped?: true }

/** What a store needs to know. */
export type StoreNeeds = { readonly newId: () => Uuidv7; readonly now: () => Ms }

export type StoredBank = { readonly etag: string | null; readonly bank: Bank }

/** Work that was assigned and is not any more; `title` and `classroom` as they were called. */
export type GoneWork = { readonly id: string; readonly title: string; readonly classroom: string }
/** What is assigned to the owner of this device, as the server last said. `gone`: what is not any more, until the learner has been told. */
export type AssignedList = { readonly works: readonly AssignedWork[]; readonly gone: readonly GoneWork[] }
/** With the copies that are here, by {@link copyKey}. */
export type StoredAssigned = AssignedList & { readonly copies: ReadonlyMap<string, AssignedItems> }

/** Under which the copies of an assignment in a language are kept. */
export function copyKey(assignment: string, locale: Locale): string {
  return `${assignment} ${locale}`
}

/**
 * Where a learner's events live on this device. Every method is one transaction. Methods reject with the platform's error
 * (a `DOMException` named QuotaExceededError when the device is full) and have then written nothing.
 */
export type LearnerStore = {
  readonly kind: 'indexeddb' | 'memory'
  readonly load: (since: Ms) => Promise<Loaded>
  /**
   * Event, outbox, refolded card, device and sitting together or not at all; resolved once they are durable. Where this device's
   * last event lies ahead of now, the events that do are restamped first.
   */
  readonly record: (change: Change) => Promise<Recorded>
  /** False when the stored sitting is not at `moment` any more: nothing was written. */
  readonly saveSitting: (sitting: Sitting | null, moment: string) => Promise<boolean>
  /** Kept beside the sitting with a single write, and used only for the moment it was made in. */
  readonly saveDraft: (draft: Draft, moment: string) => Promise<void>
  /** Moves rows that are no events to the quarantine, restamps those ahead of now and refolds what disagrees with the events. True if a learner could see the difference. */
  readonly verify: () => Promise<boolean>
  readonly exportAll: () => Promise<{ readonly events: readonly LogEvent[]; readonly quarantined: readonly QuarantinedRow[] }>
  /** Null where there is no copy that can be used. */
  readonly readBank: (locale: Locale) => Promise<StoredBank | null>
  readonly writeBank: (locale: Locale, stored: StoredBank) => Promise<void>
  /** Null where nothing is kept for this owner. */
  readonly readAssigned: (owner: string) => Promise<StoredAssigned | null>
  /** Replaces the list and adds copies; those of assignments that are not in it any more go. False where the device has another owner, or none: nothing was written. */
  readonly writeAssigned: (owner: string, list: AssignedList, copies: StoredAssigned['copies']) => Promise<boolean>
  /** The owner has been told what is no longer assigned; the rest stays as it is stored. */
  readonly forgetGone: (owner: string) => Promise<void>
  /** All events about the items, undo and override included, by item; an item without any has an empty list. */
  readonly eventsAbout: (itemIds: readonly string[]) => Promise<ReadonlyMap<string, readonly LogEvent[]>>
  /** Null where nothing is kept: without a memory of what was sent there is no sync. */
  readonly sync: SyncStore | null
  readonly close: () => void
}

/** The server's clock at this moment, and by how much this device's is behind it. */
export type ServerClock = { readonly now: Ms; readonly offsetMs: Ms }

/** What this device holds of the server's log, to be compared. `waiting`: events the server does not understand yet. `events` is null where only the rest was asked for. */
export type HeldDigest = { readonly held: number; readonly unsent: number; readonly waiting: number; readonly events: Digest | null; readonly cards: Digest }

/**
 * The part of the store that speaks with a server. Every method is one transaction. Methods that give a boolean tell whether a learner could see
 * a difference. `owner` is the user's id for whom a round was begun: where the device has another owner by now, nothing is given out and nothing taken in.
 */
export type SyncStore = {
  readonly account: () => Promise<AccountOnDevice | null>
  /** The last place of the server's log that this device knows. */
  readonly cursor: () => Promise<number>
  /** Stamps what was never sent by the server's clock, for good. */
  readonly fixStamps: (clock: ServerClock) => Promise<boolean>
  /** The next events to send, in the order of the fold; none when all is sent. `again`: also those that the server did not understand before. */
  readonly batch: (owner: string, again: boolean) => Promise<readonly LogEvent[]>
  /** Writes down what the server answered to what was sent. */
  readonly settle: (sent: readonly LogEvent[], results: readonly PushResult[]) => Promise<boolean>
  /** Takes in what others sent; `cursor` is the last place it reaches. */
  readonly absorb: (owner: string, lines: readonly LogLine[], cursor: number) => Promise<boolean>
  readonly digest: (withEvents: boolean) => Promise<HeldDigest>
  /** Makes what is held here equal to the server's whole log; what the server has lost is sent again. */
  readonly repair: (owner: string, lines: readonly LogLine[], cursor: number) => Promise<boolean>
  readonly agreed: (now: Ms) => Promise<void>
  /** Makes an account the owner. Rejects with an InvalidStateError where another one is. */
  readonly own: (account: AccountOnDevice, guest: 'claim' | 'fresh') => Promise<void>
  /** Empties everything that is a learner's. */
  readonly forget: () => Promise<void>
  /** Takes in events of a file; they keep their stamps. */
  readonly importEvents: (events: readonly LogEvent[]) => Promise<{ readonly added: number; readonly known: number }>
}

/** A line of the server's log. */
export type LogLine = PullResponse['events'][number]

