import type { Ms, StudyDay } from '../core/events/event'
import type { LogEvent } from '../core/events/log-event'
import { studyDay } from '../core/scheduling/study-day'
import type { LearnerState } from '../core/scheduling/card'
import { dayLog, type DayLog } from '../core/study/day-log'
import type { Sitting } from '../core/study/types'
import { guestSync, type AccountOnDevice, type SyncPhase, type SyncStatus } from './account-on-device'
import type { Learner, LearnerSettings, LearnerProblem, SetAside } from './learner-api'
import { defaultSettings, settingsOf } from './learner-settings'
import type { Loaded, SyncCounts, Write } from './store/learner-store'

/** Everything a screen can be drawn from at one moment. Replaced, never changed. */
export type LearnerSnapshot = {
  readonly status: Learner['status']
  readonly storage: Learner['storage']
  readonly setAside: SetAside | null
  readonly quarantined: number
  readonly events: number
  readonly state: LearnerState
  readonly settings: LearnerSettings
  readonly recent: readonly LogEvent[]
  /** All events about the items that are watched, by item. */
  readonly about: ReadonlyMap<string, readonly LogEvent[]>
  readonly log: DayLog
  readonly sitting: Sitting | null
  readonly now: Ms
  readonly day: StudyDay
  readonly zone: string
  readonly problem: LearnerProblem | null
  readonly busy: boolean
  readonly account: AccountOnDevice | null
  readonly sync: SyncStatus
}

const nothing: LearnerState = { cards: new Map(), flags: new Map(), settings: new Map() }

/** Before the store is open, and what the server renders. */
export const loadingSnapshot: LearnerSnapshot = {
  status: 'loading',
  storage: 'indexeddb',
  setAside: null,
  quarantined: 0,
  events: 0,
  state: nothing,
  settings: defaultSettings,
  recent: [],
  about: new Map(),
  log: dayLog([], nothing.cards, ''),
  sitting: null,
  now: 0,
  day: '',
  zone: 'UTC',
  problem: null,
  busy: false,
  account: null,
  sync: guestSync,
}

/** The snapshot at another moment. */
export function atMoment(snapshot: LearnerSnapshot, now: Ms, zone: string): LearnerSnapshot {
  const day = studyDay(now, zone)
  const log = day === snapshot.day ? snapshot.log : dayLog(snapshot.recent, snapshot.state.cards, day)
  return { ...snapshot, now, zone, day, log }
}

/** The snapshot after reading the store; `sitting` may be the stored one with a newer draft, `about` the events about the items that are watched. */
export function withLoaded(snapshot: LearnerSnapshot, loaded: Loaded, sitting: Sitting | null, about: LearnerSnapshot['about']): LearnerSnapshot {
  const { state, recent, events, quarantined, account } = loaded
  const log = dayLog(recent, state.cards, snapshot.day)
  return { ...snapshot, status: 'ready', state, settings: settingsOf(state.settings), recent, about, log, events, quarantined, sitting, account, sync: syncStatus(snapshot.sync.phase, account, loaded.sync) }
}

/** What screens show of the sync: the phase of the last round, corrected by what there is to send. */
export function syncStatus(phase: SyncPhase, account: AccountOnDevice | null, counts: SyncCounts): SyncStatus {
  if (account === null) return { ...guestSync, refused: counts.refused }
  const isSettled = phase === 'guest' || phase === 'saved' || phase === 'waiting'
  return { ...counts, phase: isSettled ? (counts.unsent > 0 || counts.lastAt === null ? 'waiting' : 'saved') : phase }
}

/** The snapshot after an event of this tab: only what the event is about has changed. */
export function withWrite(snapshot: LearnerSnapshot, about: string, write: Write): LearnerSnapshot {
  const { cards, flags, settings } = snapshot.state
  const state: LearnerState = {
    cards: replaced(cards, about, write.state.cards.get(about)),
    flags: replaced(flags, about, write.state.flags.get(about)),
    settings: write.state.settings.size === 0 ? settings : new Map([...settings, ...write.state.settings]),
  }
  const recent = [...snapshot.recent, write.event]
  const log = dayLog(recent, state.cards, snapshot.day)
  const own = snapshot.about.get(about)
  const sync = syncStatus(snapshot.sync.phase, snapshot.account, { ...snapshot.sync, unsent: snapshot.sync.unsent + 1 })
  return { ...snapshot, state, settings: settingsOf(state.settings), recent, about: own === undefined ? snapshot.about : new Map([...snapshot.about, [about, [...own, write.event]]]), log, events: snapshot.events + 1, sitting: write.sitting, sync }
}

function replaced<T>(map: ReadonlyMap<string, T>, key: string, value: T | undefined): ReadonlyMap<string, T> {
  if (value === undefined && !map.has(key)) return map
  const next = new Map(map)
  if (value === undefined) next.delete(key)
  else next.set(key, value)
  return next
}
